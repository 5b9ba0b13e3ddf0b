/** Constants of learning and trust. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Constants of how governments and trust in them change. */
export const governmentsConstants = {
  costBiasKept: number(
    { unit: 'share', default: 0.985, admissible: [0, 1], plausible: [0.9775, 0.9925] },
    'Part of the bias of cost norms that is still there a month later.',
  ),
  capabilityMonths: number(
    { unit: 'months', default: 24, admissible: [1, 1200], plausible: [12, 36] },
    'Time constant with which capability moves to its target.',
  ),
  benchmarkRate: number(
    { unit: '1/year', default: 0.1, admissible: [0, 12], plausible: [0.05, 0.15] },
    'Part of the gap to the best peer that full benchmark learning closes in a year.',
  ),
  trustSpeed: number(
    { unit: 'share', default: 0.05, admissible: [0, 1], plausible: [0.025, 0.075] },
    'Part of the gap to its current level by which trust moves in a month.',
  ),
  trustBase: number(
    { unit: 'index', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Level of trust without satisfaction, disclosure, answers and scandals.',
  ),
  trustSatisfaction: number(
    { unit: 'slope', default: 0.4, admissible: [0, 5], plausible: [0.2, 0.6] },
    'Rise of trust per unit of satisfaction.',
  ),
  trustDisclosure: number(
    { unit: 'slope', default: 0.2, admissible: [0, 5], plausible: [0.1, 0.3] },
    'Rise of trust per unit of disclosure.',
  ),
  trustResolved: number(
    { unit: 'slope', default: 0.1, admissible: [0, 5], plausible: [0.05, 0.15] },
    'Rise of trust when all escalated complaints are followed by an audit.',
  ),
  resolvedMonths: number(
    { unit: 'months', default: 3, admissible: [1, 12], plausible: [2, 5], whole: true },
    'Months of escalated complaints that are counted as answered or not.',
  ),
  trustScandal: number(
    { unit: 'slope', default: 0.5, admissible: [0, 5], plausible: [0.25, 0.75] },
    'Fall of trust per scandal and contract of the year.',
  ),
} satisfies Definitions;
