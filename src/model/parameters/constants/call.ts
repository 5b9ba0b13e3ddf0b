/** Constants of mode, call, notice and bidding. */
import type { Definitions } from '../definition.ts';
import { assumption, number } from '../entry.ts';

/** Constants from the choice of mode to the bids. */
export const callConstants = {
  tenderLawReference: number(
    { unit: 'index', default: 0.4, admissible: [0, 1], plausible: [0.2, 0.6] },
    'Legality at which the chance of an open tender is the tender share.',
  ),
  flawedSlope: number(
    { unit: 'slope', default: 1.2, admissible: [0, 10], plausible: [0.6, 1.8] },
    'Chance of a flawed process where legality and capability are both 0, before it is cut at 1.',
  ),
  flawedAudit: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of flaws that a procedural audit rate of 1 prevents.',
  ),
  noticeFlawed: number(
    { symbol: 'nf', unit: 'factor', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Multiplier of the hazard of noticing a call whose process is flawed.',
  ),
  noiseFlawed: number(
    { unit: 'factor', default: 2, admissible: [1, 20], plausible: [1, 3] },
    'Multiplier of the noise of scores in a flawed process.',
  ),
  awarenessBase: number(
    { unit: 'hazard', default: 2.4, admissible: [0, 50], plausible: [0.5, 5] },
    'Hazard with which a registered organization notices a call without disclosure and access.',
    assumption('Fitted to the number of bids; at the defaults about two thirds notice a regular call.'),
  ),
  awarenessDisclosure: number(
    { unit: 'hazard', default: 0.8, admissible: [0, 50], plausible: [0.3, 2] },
    'Addition to the hazard of noticing a call at full disclosure.',
  ),
  callShock: number(
    { symbol: 'sdAw', unit: 'log sd', default: 1.3, admissible: [0, 5], plausible: [0, 2.5] },
    'Spread of the common luck of a call in being noticed.',
    assumption(
      'Set so that the variance of the number of bids exceeds its mean, as in published tender statistics.',
    ),
  ),
  retenderNotice: number(
    { unit: 'factor', default: 1.3, admissible: [1, 20], plausible: [1.15, 1.45] },
    'Multiplier of the hazard of noticing a call after a failed opening.',
  ),
  retenderReserve: number(
    { unit: 'factor', default: 1.05, admissible: [1, 10], plausible: [1.025, 1.075] },
    'Multiplier of the reserve price at each new opening.',
  ),
  tenderTries: number(
    { unit: 'count', default: 2, admissible: [1, 24], plausible: [1, 3], whole: true },
    'Failed openings after which a lot is commissioned directly.',
  ),
  callCostSpread: number(
    { symbol: 'sdCall', unit: 'log sd', default: 0.1, admissible: [0, 2], plausible: [0.05, 0.15] },
    'Spread of the private cost of a call between organizations; the mean is kept.',
  ),
  overPromiseCap: number(
    { symbol: 'op', unit: 'effort', default: 0.2, admissible: [0, 1], plausible: [0.1, 0.3] },
    'How far a bid may promise more effort than it plans and be believed.',
  ),
  scoreNoise: number(
    { unit: 'factor', default: 0.05, admissible: [0, 2], plausible: [0.025, 0.075] },
    'Standard deviation of the error in scoring a bid, in multiples of the unit cost.',
  ),
  scoreNoiseCapability: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of the error in scoring that full capability removes.',
  ),
  priceWeight: number(
    { symbol: 'wp', unit: 'share', default: 0.2, admissible: [0, 1], plausible: [0.1, 0.3] },
    'Weight of price where bids are compared by points.',
    assumption('Chinese rules ask for at least 10 per cent in service tenders, general knowledge.'),
  ),
  reputationNeutral: number(
    { unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Reputation that is assumed where no active organization has one.',
  ),
  beliefMargin: number(
    { unit: 'factor', default: 0.001, admissible: [1e-9, 1], plausible: [0.0005, 0.0015] },
    'Distance below the lowest known type at which beliefs about rivals start, in multiples of the unit cost.',
    assumption('A small number that keeps the law of beliefs rising.'),
  ),
  integrationParts: number(
    { unit: 'count', default: 4, admissible: [1, 64], plausible: [2, 8], whole: true },
    'Equal parts into which each interval is cut when the expected gain of a bid is integrated.',
    assumption('Accuracy of the method, not behaviour.'),
  ),
  winChanceFloor: number(
    { unit: 'probability', default: 1e-12, admissible: [1e-15, 1e-6], plausible: [1e-15, 1e-6] },
    'Chance of winning below which the mark-up is calculated as if at it.',
    assumption('Keeps a division finite, not behaviour.'),
  ),
} satisfies Definitions;
