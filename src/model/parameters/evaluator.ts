/** What distinguishes one evaluator from another. */
import type { Definitions, ValuesOf } from './definition.ts';
import { literature, number } from './entry.ts';

/** Parameters of an evaluator. */
export const evaluatorParameters = {
  noise: number(
    { symbol: 'sdEv', unit: 'index', default: 0.08, admissible: [0, 1], plausible: [0.03, 0.2] },
    'Standard deviation of the error in a score.',
  ),
  bias: number(
    { symbol: 'bv', unit: 'index', default: 0.35, admissible: [0, 1], plausible: [0, 0.6] },
    'How far a dependent evaluator lifts the true score towards the best one.',
    literature('duflo13', 'Sign only: auditors paid by the audited hid failures; the size is an assumption.'),
  ),
  ownIndependence: number(
    { symbol: 'ioV', unit: 'index', default: 1, admissible: [0, 1], plausible: [0, 1] },
    'Part of the independence granted by the government that the evaluator keeps; 1 takes nothing away.',
  ),
  weight: number(
    { unit: 'factor', default: 1, admissible: [0, 1e6], plausible: [0, 10] },
    'Weight of the evaluator when contracts are assigned; 0 means never assigned.',
  ),
} satisfies Definitions;

/** Values of the parameters of an evaluator. */
export type EvaluatorParameters = ValuesOf<typeof evaluatorParameters>;
