/** Constants of supervision while contracts run. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Constants of audits, fines and blacklisting. */
export const supervisionConstants = {
  emphasisFloor: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of nominal supervision and publicity that is done at emphasis 0; all is done at 1.',
  ),
  shortfallNoise: number(
    { unit: 'effort', default: 0.05, admissible: [0, 1], plausible: [0.025, 0.075] },
    'Standard deviation of the error with which an audit measures missing effort.',
  ),
  shortfallTolerance: number(
    { unit: 'effort', default: 0.1, admissible: [0, 1], plausible: [0.05, 0.15] },
    'Measured shortfall of effort that is not fined.',
  ),
  detectionShare: number(
    { unit: 'probability', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Chance that an audit proves misconduct where there is some.',
  ),
  blacklistMonths: number(
    { unit: 'months', default: 24, admissible: [0, 600], plausible: [12, 36], whole: true },
    'Months during which a blacklisted organization may not bid.',
  ),
  blacklistScore: number(
    { unit: 'index', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Score below which an evaluation counts towards blacklisting.',
  ),
  blacklistLowScores: number(
    { unit: 'count', default: 2, admissible: [1, 100], plausible: [1, 3], whole: true },
    'Evaluations below that score at which an organization is blacklisted.',
  ),
} satisfies Definitions;
