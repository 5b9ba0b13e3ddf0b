/** Rules by which a government calls for bids and awards contracts. */
import type { Definitions } from '../definition.ts';
import { assumption, choice, literature, number, toggle } from '../entry.ts';

/** Award rules of a government. */
export const awardOfGovernment = {
  qualityWeight: number(
    { symbol: 'w', unit: 'factor', default: 1.2, admissible: [0, 10], plausible: [0.4, 2] },
    'Value of one unit of believed quality in the score of a bid, in multiples of the unit cost.',
  ),
  reserveMarkup: number(
    { symbol: 'mR', unit: 'share', default: 0.12, admissible: [-0.5, 5], plausible: [0.03, 0.3] },
    'Part by which the reserve price exceeds the cost norm.',
    assumption('Single-bid premiums of 5 to 15 per cent are general knowledge that was not looked up.'),
  ),
  minimumBids: number(
    { symbol: 'nMin', unit: 'count', default: 3, admissible: [1, 20], plausible: [1, 3], whole: true },
    'Bids below which an open tender fails; 3 is the Chinese rule, 1 the European one.',
    assumption('Rule of Chinese procurement law, general knowledge.'),
  ),
  minimumSpecification: number(
    { symbol: 'eSpec', unit: 'effort', default: 0.4, admissible: [0, 1], plausible: [0.2, 0.7] },
    'Effort that every bid must promise at least.',
  ),
  tenderShare: number(
    { symbol: 'piT', unit: 'probability', default: 0.5, admissible: [0, 1], plausible: [0, 1] },
    'Chance that a lot goes to open tender where legality is at its reference and nothing is audited.',
  ),
  tenderByLaw: number(
    { symbol: 'kL', unit: 'slope', default: 0.5, admissible: [0, 5], plausible: [0, 1] },
    'Increase of the chance of an open tender per unit of legality.',
  ),
  auditAvoidance: number(
    { symbol: 'zeta', unit: 'slope', default: 0.25, admissible: [0, 1], plausible: [0, 0.5] },
    'Fall of the chance of an open tender per unit of the procedural audit rate.',
    literature(
      'gerardino',
      'Sign: tenders are checked more than direct awards, so audits shift lots away; the size is an assumption.',
    ),
  ),
  commissionInvited: number(
    { symbol: 'mC', unit: 'count', default: 3, admissible: [1, 50], plausible: [1, 6], whole: true },
    'Organizations invited to a direct commission; 1 is sole source.',
  ),
  awardRule: choice(
    { options: ['score', 'ratio', 'priceOnly'], default: 'score' },
    'How bids are compared: quality value minus price, points with a price weight, or price alone.',
  ),
  lotSize: number(
    { unit: 'persons', default: 150, admissible: [1, 1e7], plausible: [50, 1000] },
    'Volume that a lot is planned to have before it is split.',
  ),
  lotSplit: number(
    { unit: 'factor', default: 1, admissible: [0.05, 20], plausible: [0.5, 2] },
    'Multiplier of the planned size of lots; below 1 lots are smaller and more numerous.',
  ),
  contractMonths: number(
    { symbol: 'dur', unit: 'months', default: 12, admissible: [3, 60], plausible: [12, 36], whole: true },
    'Length of a contract.',
  ),
  bidCost: number(
    { symbol: 'cBid', unit: 'CNY', default: 300, admissible: [0, 1e6], plausible: [100, 5000] },
    'Mean cost to an organization of preparing one bid.',
    assumption(
      'Studies of entry find a few per cent of the contract; bids for small local services are cheaper.',
    ),
  ),
  outsideAccess: number(
    { symbol: 'acc', unit: 'hazard', default: 0.4, admissible: [0, 10], plausible: [0, 1] },
    'Addition to the hazard of noticing a call for organizations at home, and for all others once calls are open.',
  ),
  outsideOpen: toggle(
    { default: false },
    'Organizations of other governments that offer the service may bid.',
  ),
} satisfies Definitions;
