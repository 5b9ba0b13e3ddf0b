/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, R's default). */

/**
 * The quantile of type 7: with the values in rising order x(0), ..., x(n-1) and h = (n - 1)p,
 * x(floor h) + (h - floor h)(x(floor h + 1) - x(floor h)).
 *
 * @param values - finite numbers in any order; they are not changed
 * @param p - probability in [0, 1]
 * @returns null for no values
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  const count = values.length;
  if (count === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const position = (count - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, count - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** A value and how often it counts. */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/**
 * The quantile of type 7 of values that count several times: the same number as {@link quantile} of a list in
 * which each value stands `weight` times (Hmisc's `wtd.quantile`).
 *
 * @param values - finite values with whole weights of at least 0, in any order; they are not changed
 * @param p - probability in [0, 1]
 * @returns null if the weights sum to 0
 */
export function weightedQuantile(values: readonly WeightedValue[], p: number): number | null {
  const sorted = values.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  if (sorted.length === 0) return null;
  const total = sorted.reduce((sumSoFar, { weight }) => sumSoFar + weight, 0);
  const position = (total - 1) * p;
  const below = Math.floor(position);
  const lower = valueAt(sorted, below);
  return lower + (position - below) * (valueAt(sorted, below + 1) - lower);
}

/** The value that stands at a position, from 0, of the list in which each value stands `weight` times. */
function valueAt(sorted: readonly WeightedValue[], position: number): number {
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (position < passed) return value;
  }
  return sorted[sorted.length - 1].value;
}
