/** Constants of publicity, awareness, application and queues. */
import type { Definitions } from '../definition.ts';
import { literature, number, vector } from '../entry.ts';

/** Constants of how residents come to a service. */
export const awarenessConstants = {
  publicityMax: number(
    { unit: '1/month', default: 0.08, admissible: [0, 1], plausible: [0.04, 0.12] },
    'Hazard of learning of a service that unlimited publicity reaches.',
  ),
  publicityHalf: number(
    { symbol: 'x0', unit: 'CNY/person/month', default: 0.2, admissible: [0.001, 100], plausible: [0.1, 0.3] },
    'Scale of publicity: spending this much reaches 63 per cent of the highest hazard.',
  ),
  reachSlope: number(
    { unit: 'slope', default: 0.15, admissible: [0, 0.5], plausible: [0.075, 0.225] },
    'Relative gain in reach of mass media per income quintile above the middle; outreach has the opposite slope.',
  ),
  outreachReachMax: number(
    { unit: '1/month', default: 0.03, admissible: [0, 1], plausible: [0.015, 0.045] },
    'Highest hazard that outreach through communities reaches.',
  ),
  organizationPublicity: number(
    { unit: '1/month', default: 0.004, admissible: [0, 1], plausible: [0.002, 0.006] },
    'Hazard of learning of a service from organizations under contract when mission equals the weight of profit.',
  ),
  blockPublicity: number(
    { unit: 'factor', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Multiplier of that hazard where the payment does not depend on the number served.',
  ),
  clauseOutreach: number(
    { unit: 'factor', default: 1, admissible: [0, 10], plausible: [0.5, 1.5] },
    'Multiplier of that hazard where pay depends on the number served or an outreach clause is in force.',
  ),
  wordOfMouthBase: number(
    { unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Word of mouth of a user is this plus the satisfaction in the community, so that neutral satisfaction gives 1.',
  ),
  applicationBase: number(
    { symbol: 'b00', unit: 'log-odds', default: -2.5, admissible: [-20, 0], plausible: [-4, -1] },
    'Log-odds per month that an aware resident in need applies, without burden and at neutral trust and satisfaction.',
    literature(
      'fn',
      'Monthly rates computed from enrolment in nine months; another programme, so the level is uncertain.',
    ),
  ),
  applicationBurden: number(
    { unit: 'log-odds', default: 1.08, admissible: [0, 20], plausible: [0.5, 2] },
    'Fall of these log-odds per unit of burden and missing literacy.',
    literature('fn', 'Computed from the effect of assistance; high confidence in the contrast.'),
  ),
  literacyTop: number(
    { unit: 'index', default: 1.5, admissible: [1, 5], plausible: [1, 2.25] },
    'Literacy at which burden would no longer deter from applying.',
  ),
  applicationTrust: number(
    { unit: 'log-odds', default: 0.8, admissible: [0, 20], plausible: [0.4, 1.2] },
    'Rise of these log-odds per unit of trust in the government.',
  ),
  trustNeutral: number(
    { unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Trust that neither encourages nor deters from applying.',
  ),
  applicationSatisfaction: number(
    { unit: 'log-odds', default: 0.8, admissible: [0, 20], plausible: [0.4, 1.2] },
    'Rise of these log-odds per unit of satisfaction in the community.',
  ),
  choiceRating: number(
    { unit: 'log-odds', default: 3, admissible: [0, 50], plausible: [1.5, 4.5] },
    'Weight of the rating of an organization in the choice of residents.',
  ),
  choiceNear: number(
    { unit: 'log-odds', default: 0.5, admissible: [0, 50], plausible: [0.25, 0.75] },
    'Weight of an organization based in the community in the choice of residents.',
  ),
  choiceWait: number(
    { unit: 'log-odds', default: 1, admissible: [0, 50], plausible: [0.5, 1.5] },
    'Weight of the queue of an organization, relative to its volume, against it in the choice of residents.',
  ),
  renege: number(
    { unit: 'probability', default: 0.03, admissible: [0, 1], plausible: [0.015, 0.045] },
    'Chance per month that a waiting resident gives up.',
  ),
  literacyShape: vector(
    { unit: 'count', default: [2, 3], admissible: [0.1, 100], plausible: [1, 5], startOnly: true },
    'Beta law of administrative literacy: quintile q draws from Beta(first + q, second).',
  ),
} satisfies Definitions;
