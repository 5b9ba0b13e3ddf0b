/** Constants of project production: need, budget, lots, renewal. */
import type { Definitions } from '../definition.ts';
import { assumption, number } from '../entry.ts';

/** Constants of planning. */
export const productionConstants = {
  planningMonth: number(
    { unit: 'months', default: 1, admissible: [0, 11], plausible: [0, 11], whole: true, startOnly: true },
    'Month of the year, from 0, in which the government plans its purchases.',
  ),
  priorStrength: number(
    { symbol: 'n0', unit: 'persons', default: 200, admissible: [0, 1e6], plausible: [100, 300] },
    'Weight of habit in the estimate of need, as a number of interviews.',
  ),
  participationSurvey: number(
    { unit: 'persons/year', default: 400, admissible: [0, 1e6], plausible: [200, 600] },
    'Interviews that full participation is worth in a year.',
  ),
  surveyCapabilityFloor: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of the interviews that counts when the capability of the government is 0; all count at 1.',
  ),
  historyShare: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Weight of last year in the habitual estimate of need; the rest is official priority.',
  ),
  costNoise: number(
    { unit: 'log sd', default: 0.15, admissible: [0, 2], plausible: [0.075, 0.225] },
    'Spread of the error in the cost norm of a service and year without cost accounting.',
  ),
  standardEffort: number(
    { symbol: 'eStd', unit: 'effort', default: 0.75, admissible: [0, 1], plausible: [0.375, 1] },
    'Effort for which the cost norm is calculated.',
  ),
  needCeiling: number(
    { unit: 'factor', default: 1.1, admissible: [0, 10], plausible: [1.05, 1.15] },
    'Volume planned at most, as a multiple of the estimated need.',
  ),
  slipMaxMonths: number(
    { unit: 'months', default: 3, admissible: [0, 11], plausible: [1, 5], whole: true },
    'Number of months, from one on, over which the publication of a slipped lot is spread evenly.',
  ),
  overheadShare: number(
    { unit: 'share', default: 0.06, admissible: [0, 1], plausible: [0.03, 0.2] },
    'Part of the purchase budget kept back for audits, evaluations and interviews.',
    assumption('Transaction costs are hardly measured; practice speaks of 3 to 20 per cent.'),
  ),
  renewalScore: number(
    { unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Score from which a commissioned contract may be renewed.',
  ),
  renewalChance: number(
    { unit: 'probability', default: 0.9, admissible: [0, 1], plausible: [0.45, 1] },
    'Chance that a commissioned contract with a sufficient score is renewed.',
  ),
  renewalMinimum: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of the old volume that must still be wanted for a renewal.',
  ),
} satisfies Definitions;
