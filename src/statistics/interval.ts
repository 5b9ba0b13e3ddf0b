/** Intervals for the mean of independent replications, and for a share of those asked. */

import { regularisedIncompleteBeta } from '../kernel/beta.ts';
import { POWER_OFFSET, POWERS_OF_TWO } from '../kernel/powers-of-two.ts';
import { mean, standardDeviation } from './moments.ts';

/** Share of intervals that hold the true mean. */
export const CONFIDENCE = 0.95;

/** A mean with its interval; the ends are null when one value gives no spread. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number;
}

/** The quantile of the standard normal law at (1 + `CONFIDENCE`) / 2. */
const NORMAL_FACTOR = 1.959963984540054;

/** Upper end of the search for a quantile, 2^60; tails beyond it are refused. */
const HIGHEST_QUANTILE = POWERS_OF_TWO[POWER_OFFSET + 60];

/** Kept because a summary of a monthly panel asks some 18,000 times for the same few, at 0.2 ms each. */
const intervalFactors = new Map<string, number>();

/**
 * The quantile t of Student's law with `freedom` degrees of freedom, from
 * P(T > t) = I_x(freedom/2, 1/2)/2 with x = freedom/(freedom + t²), by bisection down to neighbouring doubles.
 *
 * @param p - probability, above 0 and below 1
 * @param freedom - degrees of freedom, above 0
 * @throws RangeError for p outside (0, 1), freedom not above 0, or a quantile beyond 2^60
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1))
    throw new RangeError(`the probability of a quantile is above 0 and below 1, not ${p}`);
  if (!(freedom > 0)) throw new RangeError(`degrees of freedom are above 0, not ${freedom}`);
  const tail = Math.min(p, 1 - p);
  if (p === 1 - p) return 0;
  let low = 0;
  let high = 1;
  while (upperTail(high, freedom) > tail) {
    low = high;
    high *= 2;
    if (high > HIGHEST_QUANTILE) throw new RangeError(`the quantile at ${p} is beyond 2^60`);
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (upperTail(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return p > tail ? high : -high;
}

/** P(T > t) for t >= 0. */
function upperTail(t: number, freedom: number): number {
  return regularisedIncompleteBeta(freedom / (freedom + t * t), freedom / 2, 1 / 2) / 2;
}

/**
 * The mean with its two-sided interval, mean ± t·s/sqrt(n), t Student's quantile with n - 1 degrees of freedom.
 *
 * @param values - finite numbers, one a replication
 * @param confidence - share of such intervals that hold the true mean, in (0, 1)
 * @returns null for no values
 */
export function meanInterval(
  values: ArrayLike<number>,
  confidence: number = CONFIDENCE,
): MeanInterval | null {
  const center = mean(values);
  const count = values.length;
  if (center === null) return null;
  const spread = standardDeviation(values);
  if (spread === null) return { mean: center, low: null, high: null, count };
  const half = (intervalFactor(count - 1, confidence) * spread) / Math.sqrt(count);
  return { mean: center, low: center - half, high: center + half, count };
}

function intervalFactor(freedom: number, confidence: number): number {
  const key = `${freedom}/${confidence}`;
  let factor = intervalFactors.get(key);
  if (factor === undefined) {
    factor = studentQuantile((1 + confidence) / 2, freedom);
    intervalFactors.set(key, factor);
  }
  return factor;
}

/**
 * A share with Wilson's two-sided 95 % interval: the shares p whose count lies within z standard deviations,
 * (count - asked·p)² <= z²·asked·p·(1 - p). It stays within [0, 1] and is sound at 0 and at all.
 *
 * @param count - those who say yes, a whole number from 0 to `asked`
 * @param asked - all who answered
 * @returns null where nobody answered
 */
export function shareInterval(count: number, asked: number): MeanInterval | null {
  if (asked === 0) return null;
  const squared = NORMAL_FACTOR * NORMAL_FACTOR;
  const center = (count + squared / 2) / (asked + squared);
  const spread = (count * (asked - count)) / asked + squared / 4;
  const half = (NORMAL_FACTOR * Math.sqrt(spread)) / (asked + squared);
  // at the ends the difference is 0 or 1 but for rounding
  const low = count === 0 ? 0 : center - half;
  const high = count === asked ? 1 : center + half;
  return { mean: count / asked, low, high, count: asked };
}
