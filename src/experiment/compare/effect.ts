/** What an intervention changes: paired differences of every indicator, with how sure we are. */
import { benjaminiHochberg, holm } from '../../statistics/adjust.ts';
import { CONFIDENCE, studentQuantile } from '../../statistics/interval.ts';
import { mean, standardDeviation } from '../../statistics/moments.ts';
import { detectableEffect, pairedEffect } from '../../statistics/paired.ts';
import type { Panel } from '../replicate.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** How p-values are adjusted for the number of comparisons. */
export const adjustments = { holm, 'benjamini-hochberg': benjaminiHochberg } as const;
/** Name of an adjustment. */
export type Adjustment = keyof typeof adjustments;

/** Chance with which the minimum detectable effect would be found. */
const POWER = 0.8;

/**
 * Values over the window by replication, in the order of the panel; null where the replication failed. Under a precision an arm
 * may have fewer than the baseline.
 */
export type ArmValues = readonly (Float64Array | null)[];

/** A value of a replication; NaN where there is none. */
export function valueIn(values: ArmValues, replication: number, position: number): number {
  return values[replication]?.[position] ?? Number.NaN;
}

/** The effect of an arm on one indicator of one scope. Numbers are null where they are not defined. */
export interface Effect {
  readonly arm: string;
  readonly government: string;
  readonly service: string;
  readonly indicator: string;
  readonly unit: string;
  /** Replications in which both the arm and the baseline define it. */
  readonly count: number;
  /** Means of these replications. */
  readonly baseline: number | null;
  readonly mean: number | null;
  /** Mean paired difference, arm minus baseline, with its interval (Student's t). */
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Effect over the standard deviation of the differences. */
  readonly standardised: number | null;
  readonly p: number | null;
  /** p adjusted for all arms and the indicators of the same family (headline, or not) in the scope. */
  readonly adjustedP: number | null;
  /** Part of the replications whose difference has the sign of the effect. */
  readonly sameSign: number | null;
  /** Part of the variance of the difference that pairing removes. */
  readonly varianceReduction: number | null;
  /** Least true effect that this many pairs would find in four of five comparisons. */
  readonly detectable: number | null;
  readonly verdict: Verdict;
}

/** What effects are computed from. */
export interface Comparison {
  readonly panel: Panel;
  readonly baseline: ArmValues;
  readonly arms: readonly { readonly slug: string; readonly values: ArmValues }[];
  /** Indicators that are adjusted as one family; all others are another. */
  readonly headline: readonly string[];
  readonly adjustment: Adjustment;
  /** Of each interval: higher than 95 % where repeated looks share what they may err. */
  readonly confidence: number;
}

/** Effects of every arm on every indicator of every scope: by arm, then in the order of the panel. */
export function effectsOf(comparison: Comparison): Effect[] {
  const raw = comparison.arms.flatMap((arm) => rawEffects(comparison, arm));
  adjustByFamily(raw, comparison);
  return raw.map(judged);
}

/** What has a p-value that is adjusted. */
export interface Adjustable {
  readonly government: string;
  readonly service: string;
  readonly indicator: string;
  readonly p: number | null;
  adjustedP: number | null;
}

/** Adjusts p-values, of all arms together: in each scope headline indicators are one family, all others another. */
export function adjustByFamily(
  rows: readonly Adjustable[],
  { headline, adjustment }: Pick<Comparison, 'headline' | 'adjustment'>,
): void {
  const families = new Map<string, Adjustable[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.government, row.service, headline.includes(row.indicator)]);
    families.set(key, [...(families.get(key) ?? []), row]);
  }
  for (const family of families.values()) adjustTogether(family, adjustment);
}

/** Adjusts the p-values of one family, of those that have one. */
export function adjustTogether(
  family: readonly Pick<Adjustable, 'p' | 'adjustedP'>[],
  adjustment: Adjustment,
): void {
  const judgeable = family.filter(({ p }) => p !== null);
  const adjusted = adjustments[adjustment](judgeable.map(({ p }) => p!));
  judgeable.forEach((row, i) => {
    row.adjustedP = adjusted[i];
  });
}

/** An effect with its verdict. */
export function judged(effect: RawEffect): Effect {
  return { ...effect, verdict: verdictOf(effect) };
}

/** An effect before its p-value is adjusted and its verdict follows. */
export type RawEffect = { -readonly [Name in Exclude<keyof Effect, 'verdict'>]: Effect[Name] };

function rawEffects(
  { panel, baseline, confidence }: Comparison,
  arm: Comparison['arms'][number],
): RawEffect[] {
  return panel.scopes.flatMap(({ government, service }, s) =>
    panel.indicators.map(({ name, unit }, i): RawEffect => {
      const pairs = pairsAt(baseline, arm.values, s * panel.indicators.length + i);
      return {
        arm: arm.slug,
        government,
        service,
        indicator: name,
        unit,
        ...statisticsOf(pairs, confidence),
      };
    }),
  );
}

/** Values of the baseline and of an arm in the same replications. */
export interface Pairs {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Pairs of values at one position of the panel, where both are defined. */
export function pairsAt(baseline: ArmValues, arm: ArmValues, position: number): Pairs {
  const a: number[] = [];
  const b: number[] = [];
  baseline.forEach((_, replication) => {
    const x = valueIn(baseline, replication, position);
    const y = valueIn(arm, replication, position);
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    a.push(x);
    b.push(y);
  });
  return { a, b };
}

/** What pairs say. @param a - of the baseline @param b - of the arm, in the same order */
export function statisticsOf({ a, b }: Pairs, confidence: number) {
  const paired = pairedEffect(a, b, confidence);
  return {
    count: a.length,
    baseline: mean(a),
    mean: mean(b),
    effect: paired?.mean ?? null,
    low: paired?.low ?? null,
    high: paired?.high ?? null,
    standardised: paired?.standardised ?? null,
    p: paired?.p ?? null,
    adjustedP: null,
    sameSign: paired?.sameSign ?? null,
    varianceReduction: paired?.varianceReduction ?? null,
    detectable: detectableOf(a, b),
  };
}

function detectableOf(a: readonly number[], b: readonly number[]): number | null {
  const spread = standardDeviation(a.map((value, k) => b[k] - value));
  if (spread === null) return null;
  const quantiles = {
    significance: studentQuantile((1 + CONFIDENCE) / 2, a.length - 1),
    power: studentQuantile(POWER, a.length - 1),
  };
  return detectableEffect(quantiles, spread, a.length);
}
