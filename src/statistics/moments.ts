/** Sums, means and variances whose rounding error does not grow with the number of values. */

/**
 * The sum with a running compensation of rounding errors (Neumaier 1974): the error stays near one rounding of
 * the result however many values there are.
 *
 * @param values - finite numbers
 * @returns 0 for no values
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let compensation = 0;
  for (let i = 0; i < values.length; i += 1) {
    const next = total + values[i];
    compensation +=
      Math.abs(total) >= Math.abs(values[i]) ? total - next + values[i] : values[i] - next + total;
    total = next;
  }
  return total + compensation;
}

/**
 * The arithmetic mean, sum(x)/n.
 *
 * @param values - finite numbers
 * @returns null for no values
 */
export function mean(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/**
 * The sample variance, (sum(d²) - sum(d)²/n)/(n - 1) with d = x - mean: two passes, the second corrected for the
 * rounding of the mean (Chan, Golub and LeVeque 1983).
 *
 * @param values - finite numbers
 * @returns null for fewer than two values
 */
export function variance(values: ArrayLike<number>): number | null {
  const count = values.length;
  if (count < 2) return null;
  const center = sum(values) / count;
  const deviations = Float64Array.from(values, (value) => value - center);
  const drift = sum(deviations);
  const squares = sum(deviations.map((deviation) => deviation * deviation));
  return Math.max(0, (squares - (drift * drift) / count) / (count - 1));
}

/**
 * The sample standard deviation, the square root of {@link variance}.
 *
 * @param values - finite numbers
 * @returns null for fewer than two values
 */
export function standardDeviation(values: ArrayLike<number>): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}

/**
 * The autocorrelation of a series at lag 1, sum(d_t·d_t+1)/sum(d²) with d = x - mean: how much of what is above the
 * mean is so a step later too.
 *
 * @param values - finite numbers in order of time
 * @returns in [-1, 1]; null for fewer than two values, or if they are all equal
 */
export function autocorrelation(values: ArrayLike<number>): number | null {
  const center = mean(values);
  if (center === null || values.length < 2) return null;
  const deviations = Float64Array.from(values, (value) => value - center);
  const squares = sum(deviations.map((deviation) => deviation * deviation));
  if (squares === 0) return null;
  return sum(deviations.subarray(1).map((deviation, t) => deviation * deviations[t])) / squares;
}
