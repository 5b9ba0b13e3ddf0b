/** P-values of many comparisons at once, so that some do not look like effects by number alone. */

/**
 * Holm's step-down adjustment, which bounds the chance of any false finding: with p in rising order, the largest of
 * (m - i + 1)·p_i so far, at most 1.
 *
 * @param p - p-values in [0, 1], in any order
 * @returns adjusted p-values in the same order
 */
export function holm(p: readonly number[]): number[] {
  const order = risingOrder(p);
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  order.forEach((index, i) => {
    largest = Math.max(largest, (p.length - i) * p[index]);
    adjusted[index] = Math.min(1, largest);
  });
  return adjusted;
}

/**
 * The adjustment of Benjamini and Hochberg (1995), which bounds the expected share of false findings: with p in rising
 * order, the least of m·p_i/i from here on, at most 1.
 *
 * @param p - p-values in [0, 1], in any order
 * @returns adjusted p-values in the same order
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = risingOrder(p);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  for (let i = order.length - 1; i >= 0; i -= 1) {
    least = Math.min(least, (p.length * p[order[i]]) / (i + 1));
    adjusted[order[i]] = least;
  }
  return adjusted;
}

function risingOrder(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((a, b) => p[a] - p[b] || a - b);
}
