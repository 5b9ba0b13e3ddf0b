/** Constants of perception, satisfaction, voice and exit. */
import type { Definitions } from '../definition.ts';
import { literature, number } from '../entry.ts';

/** Constants of what users experience. */
export const satisfactionConstants = {
  perceptionNoise: number(
    { unit: 'index', default: 0.08, admissible: [0, 1], plausible: [0.04, 0.12] },
    'Standard deviation of the quality that a user perceives around the quality delivered.',
  ),
  satisfactionNeutral: number(
    { unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Satisfaction after a neutral experience, also assumed where nobody has an experience.',
  ),
  satPerformance: number(
    { unit: 'slope', default: 0.4, admissible: [0, 5], plausible: [0.2, 0.7] },
    'Effect of perceived quality on satisfaction.',
    literature('zhang', 'Sign robust in a meta-analysis; the size is an assumption.'),
  ),
  satDisconfirmation: number(
    { unit: 'slope', default: 0.5, admissible: [0, 5], plausible: [0.2, 0.7] },
    'Effect on satisfaction of perceived quality minus expected quality.',
    literature('vr06', 'Sign; measures of disconfirmation disagree on the size.'),
  ),
  satExpectation: number(
    { unit: 'slope', default: 0.1, admissible: [-5, 5], plausible: [0, 0.3] },
    'Direct effect of expected quality on satisfaction.',
    literature('zhang', 'Weak and positive in the meta-analysis; the size is an assumption.'),
  ),
  satWaiting: number(
    { unit: 'slope', default: 0.2, admissible: [0, 5], plausible: [0.1, 0.3] },
    'Loss of satisfaction after the longest wait that counts.',
  ),
  waitScale: number(
    { unit: 'months', default: 12, admissible: [1, 600], plausible: [6, 18] },
    'Wait from which a longer one no longer lowers satisfaction further.',
  ),
  waitWindow: number(
    { unit: 'months', default: 3, admissible: [0, 600], plausible: [1.5, 4.5] },
    'Months after admission during which the wait is remembered.',
  ),
  expectationSpeed: number(
    { unit: 'share', default: 0.1, admissible: [0, 1], plausible: [0.05, 0.15] },
    'Part of the gap between experience and expectation by which the expectation moves in a month.',
  ),
  satisfactionSpeed: number(
    { unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Weight of the current month in satisfaction.',
  ),
  promiseRise: number(
    { unit: 'index', default: 0.02, admissible: [0, 1], plausible: [0.01, 0.03] },
    'Rise of expectations per month while publicity promises the utmost.',
  ),
  complaintBelow: number(
    { unit: 'index', default: 0.4, admissible: [0, 1], plausible: [0.2, 0.6] },
    'Satisfaction with the month below which a user may complain.',
  ),
  complaintRate: number(
    { symbol: 'v', unit: 'probability', default: 0.15, admissible: [0, 1], plausible: [0.05, 0.3] },
    'Chance per month that a dissatisfied user complains, before openness and knowledge of rights.',
    literature('tarp', 'Complaints of 5 to 30 per cent of the dissatisfied reach the front line.'),
  ),
  complaintFloor: number(
    { unit: 'factor', default: 0.5, admissible: [0, 10], plausible: [0.25, 0.75] },
    'Multiplier of that chance without disclosure and knowledge of rights.',
  ),
  complaintDisclosure: number(
    { unit: 'slope', default: 0.5, admissible: [0, 10], plausible: [0.25, 0.75] },
    'Addition to that multiplier at full disclosure.',
  ),
  complaintRights: number(
    { unit: 'slope', default: 0.5, admissible: [0, 10], plausible: [0.25, 0.75] },
    'Addition to that multiplier at full knowledge of rights.',
  ),
  escalation: number(
    { unit: 'probability', default: 0.05, admissible: [0, 1], plausible: [0.025, 0.075] },
    'Chance that a complaint is taken to the government.',
    literature('tarp', 'Between 1 and 5 per cent are escalated.'),
  ),
  exitBelow: number(
    { unit: 'index', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Satisfaction with the month below which a user may leave.',
  ),
  exitRate: number(
    { unit: 'probability', default: 0.05, admissible: [0, 1], plausible: [0.025, 0.075] },
    'Chance per month that such a user leaves.',
  ),
} satisfies Definitions;
