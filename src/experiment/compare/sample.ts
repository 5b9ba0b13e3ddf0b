/** Replications of all arms: a number that is given, or as many as a precision needs. */
import { CONFIDENCE } from '../../statistics/interval.ts';
import type { Panel } from '../replicate.ts';
import { type ArmYears, aligned, collect } from './collect.ts';
import type { ArmValues } from './effect.ts';
import {
  type ComparisonFailure,
  type ComparisonOrder,
  failureOf,
  numbersFrom,
  plannedPoints,
  worldsOf,
} from './order.ts';
import { confidenceAt, lookAt, replicationsAt } from './precision.ts';

/** What was sampled, and why no more. */
export interface Sampled {
  /** Values over the window by arm, the baseline first, in the order of the baseline's panel. */
  readonly values: readonly ArmValues[];
  /** By arm every value that is kept of a replication, in the order of the arm's own panel. */
  readonly kept: readonly ArmValues[];
  /** Money and service of governments, by arm. */
  readonly years: readonly ArmYears[];
  /** Replications of each arm: those that are clearly worse than the best stop early under a precision. */
  readonly replications: readonly number[];
  /** Of each interval; above 95 % after repeated looks. */
  readonly confidence: number;
  /** Why there are no more replications: a number was given, intervals are tight, the ranking is settled, or the limit. */
  readonly ended: 'fixed' | 'intervals' | 'ranking' | 'limit';
  readonly failures: readonly ComparisonFailure[];
  /** Replications that were run; the others were on record. */
  readonly computed: number;
}

/** The replications that are asked for. */
export async function sampleFixed(order: ComparisonOrder, panel: Panel): Promise<Sampled> {
  const { arms, replications } = order;
  order.onPlan(arms.length * replications + plannedPoints(order));
  const collected = await collect({
    ...order,
    worlds: worldsOf(arms),
    replications: numbersFrom(0, replications),
    keep: 'study',
  });
  return {
    values: collected.values.map((values, i) => aligned(values, arms[i].scenario, panel)),
    kept: collected.values,
    years: collected.years,
    replications: arms.map(() => replications),
    confidence: CONFIDENCE,
    ended: 'fixed',
    failures: collected.failures.map((failure) => failureOf(arms, failure)),
    computed: collected.computed,
  };
}

/** Replications until the precision of the order is reached, or its limit. */
export async function sampleUntilTight(order: ComparisonOrder, panel: Panel): Promise<Sampled> {
  const { arms } = order;
  const precision = order.precision!;
  const worlds = worldsOf(arms);
  const values = arms.map((): (Float64Array | null)[] => []);
  const kept = arms.map((): (Float64Array | null)[] => []);
  const years = arms.map((): ArmYears[number][] => []);
  const failures: ComparisonFailure[] = [];
  let running = numbersFrom(1, arms.length);
  let computed = 0;
  let planned = 0;
  for (let look = 1; ; look += 1) {
    const from = values[0].length;
    const to = replicationsAt(look, precision.limit);
    const active = [0, ...running];
    planned += active.length * (to - from);
    order.onPlan(planned + plannedPoints(order));
    const some = active.map((arm) => worlds[arm]);
    const collected = await collect({
      ...order,
      worlds: some,
      replications: numbersFrom(from, to),
      keep: 'study',
    });
    computed += collected.computed;
    failures.push(
      ...collected.failures.map((failure) => failureOf(arms, { ...failure, world: active[failure.world] })),
    );
    for (const [i, arm] of active.entries()) {
      kept[arm].push(...collected.values[i]);
      years[arm].push(...collected.years[i]);
      values[arm].push(...aligned(collected.values[i], arms[arm].scenario, panel));
    }
    const confidence = confidenceAt(look);
    const compared = arms.slice(1).map(({ slug }, i) => ({ slug, values: values[i + 1] }));
    const seen = { panel, headline: order.headline, baseline: values[0], arms: compared, confidence };
    const decided = lookAt(
      seen,
      running.map((arm) => arm - 1),
      precision,
    );
    const ended = decided.enough ?? (to >= precision.limit ? 'limit' : null);
    if (ended !== null) {
      const replications = values.map(({ length }) => length);
      return { values, kept, years, replications, confidence, ended, failures, computed };
    }
    running = running.filter((arm) => !decided.dominated.includes(arm - 1));
  }
}
