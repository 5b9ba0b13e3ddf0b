/** What a comparison is asked for, and what its parts share. */
import type { Executor } from '../executor.ts';
import { type ComparedArm, worldKey } from './arm.ts';
import type { FailedRun, Records, World } from './collect.ts';
import type { Adjustment } from './effect.ts';
import type { Precision } from './precision.ts';

/** What to compare and how sure to become. */
export interface ComparisonOrder {
  /** The baseline first, at least one other. */
  readonly arms: readonly ComparedArm[];
  /** Replications of each arm; with a precision, what it needs instead. */
  readonly replications: number;
  readonly precision: Precision | null;
  /** Points of the plausible space and replications at each; null for none. */
  readonly uncertainty: { readonly points: number; readonly replications: number } | null;
  readonly headline: readonly string[];
  readonly adjustment: Adjustment;
  readonly executor: Executor;
  readonly records: Records;
  readonly signal: AbortSignal;
  /** Tells how many replications are planned, again whenever more are. */
  readonly onPlan: (total: number) => void;
  readonly onReplications: (count: number) => void;
}

/** A replication of an arm that was stopped. */
export interface ComparisonFailure {
  readonly arm: string;
  /** Point of the plausible space from 0; null at the assumed numbers. */
  readonly point: number | null;
  readonly replication: number;
  readonly reason: string;
}

/** Worlds of arms, each with the key of its records. */
export function worldsOf(arms: readonly ComparedArm[]): World[] {
  return arms.map(({ scenario }) => ({ scenario, key: worldKey(scenario) }));
}

/** first, first + 1, ..., end - 1. */
export function numbersFrom(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, k) => first + k);
}

/** A failure in the words of the order. */
export function failureOf(
  arms: readonly ComparedArm[],
  { world, replication, reason }: FailedRun,
  point: number | null = null,
): ComparisonFailure {
  return { arm: arms[world].slug, point, replication, reason };
}

/** Replications at points of the plausible space. */
export function plannedPoints({ arms, uncertainty }: ComparisonOrder): number {
  return uncertainty === null ? 0 : arms.length * uncertainty.points * uncertainty.replications;
}
