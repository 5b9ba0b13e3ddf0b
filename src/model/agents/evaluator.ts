/** Evaluators score contracts at mid-term and at the end, on a government's commission. */
import type { EvaluatorParameters } from '../parameters/evaluator.ts';

/** An evaluator of one government. */
export interface Evaluator {
  readonly slug: string;
  readonly id: number;
  readonly values: Readonly<EvaluatorParameters>;
}
