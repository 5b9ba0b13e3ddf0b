/** What an effect is called: the word follows from its interval and its adjusted p-value, from nothing else. */

/** Adjusted p-values below this are taken as sure. */
const SIGNIFICANCE = 0.05;

/**
 * `raises`, `lowers`: the interval excludes 0, and so it does after adjustment for many comparisons; `may raise`, `may
 * lower`: it excludes 0 before the adjustment only; `no clear effect`: it holds 0; `no change`: every difference is exactly
 * 0; `unknown`: fewer than two pairs.
 */
export type Verdict =
  | 'raises'
  | 'lowers'
  | 'may raise'
  | 'may lower'
  | 'no clear effect'
  | 'no change'
  | 'unknown';

/** What the verdict follows from. */
export interface Judged {
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sameSign: number | null;
  readonly adjustedP: number | null;
}

/** The verdict on an effect. */
export function verdictOf({ effect, low, high, sameSign, adjustedP }: Judged): Verdict {
  if (effect === null || low === null || high === null) return 'unknown';
  if (effect === 0 && sameSign === 1) return 'no change';
  if (low <= 0 && high >= 0) return 'no clear effect';
  const holds = adjustedP !== null && adjustedP < SIGNIFICANCE;
  if (effect > 0) return holds ? 'raises' : 'may raise';
  return holds ? 'lowers' : 'may lower';
}

/** 1 for a verdict of a rise, -1 of a fall, 0 for any other; `may` counts if it is asked for. */
export function signOf(verdict: Verdict, mayCounts = false): -1 | 0 | 1 {
  if (verdict === 'raises' || (mayCounts && verdict === 'may raise')) return 1;
  if (verdict === 'lowers' || (mayCounts && verdict === 'may lower')) return -1;
  return 0;
}
