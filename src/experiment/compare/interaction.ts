/** Whether interventions do together more, or less, than the sum of what each does alone. */
import { pairedEffect } from '../../statistics/paired.ts';
import type { Panel } from '../replicate.ts';
import type { ArmValues } from './effect.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** An arm with what it is put together from. */
export interface BundledArm {
  readonly slug: string;
  readonly parts: readonly string[];
  readonly values: ArmValues;
}

/** The interaction of a bundle in one indicator of one scope: effect(AB) - effect(A) - effect(B). */
export interface Interaction {
  readonly arm: string;
  readonly parts: readonly string[];
  readonly government: string;
  readonly service: string;
  readonly indicator: string;
  readonly unit: string;
  readonly count: number;
  readonly effect: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Above 0 they help, below 0 they hinder each other; not adjusted for many comparisons. */
  readonly verdict: Verdict;
}

/**
 * Interactions of every bundle all of whose parts are arms of their own, for each replication
 * bundle - sum of parts + (number of parts - 1)·baseline, then its mean and interval over replications.
 */
export function interactionsOf(
  panel: Panel,
  baseline: ArmValues,
  arms: readonly BundledArm[],
): Interaction[] {
  const alone = new Map(arms.filter(({ parts }) => parts.length === 1).map((arm) => [arm.parts[0], arm]));
  return arms.flatMap((bundle) => {
    const parts = bundle.parts.map((part) => alone.get(part)?.values);
    if (parts.length < 2 || parts.includes(undefined)) return [];
    return interactionsOfBundle(panel, bundle, { baseline, parts: parts as ArmValues[] });
  });
}

function interactionsOfBundle(
  panel: Panel,
  bundle: BundledArm,
  { baseline, parts }: { readonly baseline: ArmValues; readonly parts: readonly ArmValues[] },
): Interaction[] {
  return panel.scopes.flatMap(({ government, service }, s) =>
    panel.indicators.flatMap(({ name, unit }, i): Interaction[] => {
      const position = s * panel.indicators.length + i;
      const excess: number[] = [];
      baseline.forEach((values, replication) => {
        const added = parts.map((part) => at(part[replication], position) - at(values, position));
        const together = at(bundle.values[replication], position) - at(values, position);
        const difference = added.reduce((rest, effect) => rest - effect, together);
        if (!Number.isNaN(difference)) excess.push(difference);
      });
      const paired = pairedEffect(new Float64Array(excess.length), excess);
      if (paired === null) return [];
      const { mean: effect, low, high, sameSign, count, p } = paired;
      const verdict = verdictOf({ effect, low, high, sameSign, adjustedP: p });
      const { slug: arm, parts: names } = bundle;
      return [
        { arm, parts: names, government, service, indicator: name, unit, count, effect, low, high, verdict },
      ];
    }),
  );
}

function at(values: Float64Array | null, position: number): number {
  return values === null ? Number.NaN : values[position];
}
