/** Constants of evaluation and of payment by result. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Constants of evaluation. */
export const evaluationConstants = {
  midEvaluationMonth: number(
    { unit: 'months', default: 5, admissible: [1, 59], plausible: [3, 8], whole: true },
    'Months after the start at which a contract is evaluated and the middle tranche falls due.',
  ),
  midEvaluationShortest: number(
    { unit: 'months', default: 8, admissible: [1, 60], plausible: [4, 12], whole: true },
    'Length below which a contract is evaluated at its end only.',
  ),
  outcomeTarget: number(
    { unit: 'index', default: 0.6, admissible: [0.01, 1], plausible: [0.3, 0.9] },
    'Quality that counts as full achievement.',
  ),
  reputationSpeed: number(
    { unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Part of the gap between score and reputation by which reputation moves at an evaluation.',
  ),
  payFloor: number(
    { unit: 'index', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Score up to which nothing of a tranche is paid.',
  ),
  paySpan: number(
    { unit: 'index', default: 0.3, admissible: [0.01, 1], plausible: [0.15, 0.45] },
    'Rise of the score over which the paid part of a tranche goes from nothing to all.',
  ),
} satisfies Definitions;
