/** Wilcoxon's signed-rank test, exact: for differences whose distribution nobody knows. */

/** Result of the test. */
export interface SignedRankTest {
  /** V: sum of the ranks of positive differences; half ranks occur with ties. */
  readonly statistic: number;
  /** Two-sided p-value in (0, 1]. */
  readonly p: number;
  /** Differences that are not 0. */
  readonly count: number;
}

/**
 * The exact test of symmetry about 0. Differences of 0 are left out; equal sizes share the mean of their ranks, and the
 * distribution over all signs is exact given these ranks (without ties it is that of R's `wilcox.test`).
 * p = min(1, 2·min(P(V <= v), P(V >= v))).
 *
 * @param differences - finite numbers
 * @returns null if every difference is 0
 */
export function signedRankTest(differences: ArrayLike<number>): SignedRankTest | null {
  const values = Array.from(differences).filter((difference) => difference !== 0);
  if (values.length === 0) return null;
  const doubled = doubledRanks(values);
  const v = values.reduce((sum, value, k) => sum + (value > 0 ? doubled[k] : 0), 0);
  const chances = signDistribution(doubled);
  let below = 0;
  for (let sum = 0; sum <= v; sum += 1) below += chances[sum];
  let above = 0;
  for (let sum = v; sum < chances.length; sum += 1) above += chances[sum];
  return { statistic: v / 2, p: Math.min(1, 2 * Math.min(below, above)), count: values.length };
}

/** Twice the rank of each size, mean ranks for equal sizes: whole numbers. */
function doubledRanks(values: readonly number[]): number[] {
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  return values.map((value) => {
    const size = Math.abs(value);
    return sizes.indexOf(size) + sizes.lastIndexOf(size) + 2;
  });
}

/** Chance of every doubled rank sum when each sign is a fair coin. */
function signDistribution(doubled: readonly number[]): Float64Array {
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let sum = reached; sum >= 0; sum -= 1) {
      const positive = sum >= rank ? chances[sum - rank] : 0;
      chances[sum] = (chances[sum] + positive) / 2;
    }
  }
  return chances;
}
