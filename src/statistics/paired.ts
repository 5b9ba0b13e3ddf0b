/** Differences between two arms that met the same chance events, replication by replication. */
import { regularisedIncompleteBeta } from '../kernel/beta.ts';
import { CONFIDENCE, type MeanInterval, meanInterval } from './interval.ts';
import { standardDeviation, variance } from './moments.ts';

/** What the paired differences of two arms say. */
export interface PairedEffect extends MeanInterval {
  /** Mean difference over the standard deviation of the differences (Cohen's d_z); null without spread. */
  readonly standardised: number | null;
  /** Two-sided p-value of Student's t for a mean difference of 0; null with one pair, 0 where all pairs agree on a difference. */
  readonly p: number | null;
  /** Part of the pairs whose difference has the sign of the mean, in [0, 1]; 1 where all differences are 0. */
  readonly sameSign: number;
  /**
   * Part of the variance of the difference that pairing removes, 1 - var(b - a)/(var a + var b), at most 1; below 0 where
   * pairing hurts; null where neither arm varies.
   */
  readonly varianceReduction: number | null;
}

/**
 * Effect of arm b against arm a: mean of b - a with its interval (Student's t), and what else a reader asks.
 *
 * @param a - values of the baseline, one a replication
 * @param b - values of the other arm in the same replications, the same number
 * @param confidence - of the interval, in (0, 1)
 * @returns null for no pairs
 */
export function pairedEffect(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  confidence: number = CONFIDENCE,
): PairedEffect | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`);
  const differences = Float64Array.from(a, (value, k) => b[k] - value);
  const interval = meanInterval(differences, confidence);
  if (interval === null) return null;
  const spread = standardDeviation(differences);
  return {
    ...interval,
    standardised: spread === null || spread === 0 ? null : interval.mean / spread,
    p: tTest(interval.mean, spread, differences.length),
    sameSign: shareOfSign(differences, interval.mean),
    varianceReduction: varianceReduction(a, b),
  };
}

/** Two-sided p of the t statistic mean/(spread/sqrt n): I_x(f/2, 1/2), x = f/(f + t²), f = n - 1. */
function tTest(mean: number, spread: number | null, count: number): number | null {
  if (spread === null) return null;
  if (spread === 0) return mean === 0 ? 1 : 0;
  const freedom = count - 1;
  const t = mean / (spread / Math.sqrt(count));
  return regularisedIncompleteBeta(freedom / (freedom + t * t), freedom / 2, 1 / 2);
}

function shareOfSign(differences: Float64Array, mean: number): number {
  const sign = Math.sign(mean);
  return differences.filter((difference) => Math.sign(difference) === sign).length / differences.length;
}

function varianceReduction(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const unpaired = (variance(a) ?? 0) + (variance(b) ?? 0);
  if (unpaired === 0) return null;
  const paired = variance(Float64Array.from(a, (value, k) => b[k] - value)) ?? 0;
  return 1 - paired / unpaired;
}

/**
 * Smallest true effect that a comparison of `count` pairs would find with a given power in a two-sided test:
 * (t_{1-alpha/2} + t_{power})·spread/sqrt(count), both quantiles with count - 1 degrees of freedom.
 *
 * @param quantiles - the two quantiles of Student's law, from `studentQuantile`
 * @param spread - standard deviation of the differences
 */
export function detectableEffect(
  quantiles: { readonly significance: number; readonly power: number },
  spread: number,
  count: number,
): number {
  return ((quantiles.significance + quantiles.power) * spread) / Math.sqrt(count);
}
