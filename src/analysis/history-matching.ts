/**
 * History matching: which settings of a model cannot have made what is known. A setting is ruled out where a mean of
 * its runs lies outside a band by more than the runs' own noise explains; nothing is optimised.
 */

/** What a quantity is believed to lie in; a side without a limit is infinite. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Standard errors beyond a band from which a setting is ruled out: three cover 95 % of any unimodal law. */
export const IMPLAUSIBLE = 3;

/**
 * How implausible a setting is by one band: the distance of the mean from the band in standard errors of the mean,
 * I = max(low - m, m - high, 0)/(s/sqrt(n)). Inside the band it is 0. A mean that is not defined is as implausible as
 * can be: nothing in the band was seen.
 *
 * @param mean - of the replications; null where the quantity was defined in none
 * @param noise - standard deviation s between replications, at least 0
 * @param count - replications n, at least 1
 */
export function implausibility(band: Band, mean: number | null, noise: number, count: number): number {
  if (mean === null) return Infinity;
  const distance = Math.max(band.low - mean, mean - band.high, 0);
  return distance === 0 ? 0 : distance / (noise / Math.sqrt(count));
}

/** True where no band rules a setting out. */
export function isPlausible(implausibilities: readonly number[]): boolean {
  return implausibilities.every((value) => value <= IMPLAUSIBLE);
}
