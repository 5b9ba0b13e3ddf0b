/** Whether interventions do together more, or less, than the sum of what each does alone. */
import { pairedEffect } from '../../statistics/paired.ts';
import { type ArmValues, adjustByFamily, type Comparison, valueIn } from './effect.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** An arm with what it is put together from. */
export interface BundledArm {
  readonly slug: string;
  readonly parts: readonly string[];
  /** How strong each of them is. */
  readonly strengths: readonly (number | undefined)[];
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
  readonly p: number | null;
  /** p adjusted for all bundles and the indicators of the same family (headline, or not) in the scope, apart from effects. */
  readonly adjustedP: number | null;
  /** A sign says that they do together more, or less, than the sum of what each does alone. */
  readonly verdict: Verdict;
}

/** What interactions are computed from. */
export type InteractionInput = Omit<Comparison, 'arms'> & { readonly arms: readonly BundledArm[] };

/**
 * Interactions of every bundle all of whose parts are arms of their own, as strong as in it, for each replication
 * bundle - sum of parts + (number of parts - 1)·baseline, then its mean and interval over replications. They are judged as
 * effects are, in families of their own.
 */
export function interactionsOf(input: InteractionInput): Interaction[] {
  const { arms } = input;
  const keyOf = ({ parts, strengths }: BundledArm, i: number) => `${parts[i]}@${strengths[i]}`;
  const alone = new Map(arms.filter(({ parts }) => parts.length === 1).map((arm) => [keyOf(arm, 0), arm]));
  const raw = arms.flatMap((bundle) => {
    const parts = bundle.parts.map((_, i) => alone.get(keyOf(bundle, i))?.values);
    if (parts.length < 2 || parts.includes(undefined)) return [];
    return rawInteractions(input, bundle, parts as ArmValues[]);
  });
  adjustByFamily(raw, input);
  return raw.map(({ sameSign, ...one }) => ({ ...one, verdict: verdictOf({ ...one, sameSign }) }));
}

/** An interaction before its p-value is adjusted and its verdict follows. */
type RawInteraction = Omit<Interaction, 'verdict' | 'adjustedP'> & {
  adjustedP: number | null;
  readonly sameSign: number;
};

function rawInteractions(
  { panel, baseline, confidence }: InteractionInput,
  bundle: BundledArm,
  parts: readonly ArmValues[],
): RawInteraction[] {
  return panel.scopes.flatMap(({ government, service }, s) =>
    panel.indicators.flatMap(({ name, unit }, i): RawInteraction[] => {
      const position = s * panel.indicators.length + i;
      const excess: number[] = [];
      baseline.forEach((_, replication) => {
        const effectOf = (values: ArmValues) =>
          valueIn(values, replication, position) - valueIn(baseline, replication, position);
        const added = parts.map(effectOf);
        const together = effectOf(bundle.values);
        const difference = added.reduce((rest, effect) => rest - effect, together);
        if (!Number.isNaN(difference)) excess.push(difference);
      });
      const paired = pairedEffect(new Float64Array(excess.length), excess, confidence);
      if (paired === null) return [];
      const { mean: effect, low, high, sameSign, count, p } = paired;
      const about = { arm: bundle.slug, parts: bundle.parts, government, service, indicator: name, unit };
      return [{ ...about, count, effect, low, high, p, adjustedP: null, sameSign }];
    }),
  );
}
