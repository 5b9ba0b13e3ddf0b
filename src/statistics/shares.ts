/** How unequal the shares of a whole are: other measures than those of inequality.ts, each entry counted once. */
import { exp, log, pow } from '../kernel/arithmetic.ts';
import { sum } from './moments.ts';

/**
 * Shares of amounts in their sum.
 *
 * @param amounts - finite, at least 0
 * @returns null if they sum to 0
 */
export function sharesOf(amounts: ArrayLike<number>): Float64Array | null {
  const whole = sum(amounts);
  return whole === 0 ? null : Float64Array.from(amounts, (amount) => amount / whole);
}

/**
 * The Herfindahl-Hirschman index, sum(s²): 1/n for n equal shares, 1 for a single one. Times 10,000 it is on the scale of
 * competition authorities.
 *
 * @param shares - sum to 1
 */
export function herfindahl(shares: Float64Array): number {
  return sum(shares.map((share) => share * share));
}

/** The sum of the largest `count` shares (CR3, CR4). */
export function leadingShare(shares: Float64Array, count: number): number {
  return sum(shares.toSorted().subarray(Math.max(0, shares.length - count)));
}

/** Shannon's entropy of shares in nats, -sum(s·ln s) with 0·ln 0 = 0; its exponential is a number of equal shares. */
export function entropy(shares: Float64Array): number {
  return Math.max(0, -sum(shares.map((share) => (share > 0 ? share * log(share) : 0))));
}

/**
 * Ordinates of the Lorenz curve: what part the poorest 0, 1, 2, ... entries have together.
 *
 * @returns one more than there are shares, from 0 to 1
 */
export function lorenzCurve(shares: Float64Array): number[] {
  let together = 0;
  const ordinates = Array.from(shares.toSorted(), (share) => {
    together += share;
    return together;
  });
  return [0, ...ordinates];
}

/** The part that would have to move for all shares to be equal, sum|s - 1/n|/2 (Hoover, Ricci-Schutz). */
export function hoover(shares: Float64Array): number {
  return sum(shares.map((share) => Math.abs(share - 1 / shares.length))) / 2;
}

/** The standard deviation of a population over its mean, √(n·sum(s²) - 1). */
export function variation(shares: Float64Array): number {
  return Math.sqrt(Math.max(0, shares.length * herfindahl(shares) - 1));
}

/**
 * The mean log deviation (Theil's L), -mean(ln(n·s)).
 *
 * @returns at least 0; null where a share is 0
 */
export function meanLogDeviation(shares: Float64Array): number | null {
  if (shares.includes(0)) return null;
  return Math.max(0, -sum(shares.map((share) => log(shares.length * share))) / shares.length);
}

/**
 * Atkinson's index, the part of the whole that could be given up for equal shares: 1 - mean((n·s)^(1-e))^(1/(1-e)), and
 * 1 - exp(mean(ln(n·s))) for e = 1.
 *
 * @param aversion - e, in (0, 1]
 * @returns in [0, 1]; 1 for e = 1 where a share is 0
 */
export function atkinson(shares: Float64Array, aversion: number): number {
  if (aversion === 1) {
    const deviation = meanLogDeviation(shares);
    return deviation === null ? 1 : 1 - exp(-deviation);
  }
  const power = 1 - aversion;
  const powers = shares.map((share) => pow(shares.length * share, power));
  return 1 - pow(sum(powers) / shares.length, 1 / power);
}
