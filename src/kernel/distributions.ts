/**
 * Distributions by inverse CDF of one uniform: at the same u a larger mean, rate, or probability never gives a smaller
 * value, so that two runs with common random numbers differ only where a parameter makes them differ.
 */
import { exp, log1p } from './arithmetic.ts';
import { betaQuantile } from './beta.ts';
import { QuasimarketError } from './error.ts';
import { normalQuantile } from './special.ts';

/** Poisson means up to this are summed from 0, larger ones from the mode outwards. */
const POISSON_FROM_ZERO = 30;
/** Larger Poisson means are refused: their search takes about 10·√mean steps. */
const POISSON_LIMIT = 1e9;
/** Poisson terms smaller than this, relative to the largest, do not move a sum of doubles. */
const NEGLIGIBLE = 1e-20;

/**
 * A normal draw, mean + sd·z(u).
 *
 * @param u - uniform in (0, 1)
 * @param sd - standard deviation, at least 0
 */
export function normalFrom(u: number, mean: number, sd: number): number {
  return mean + sd * normalQuantile(u);
}

/**
 * A lognormal draw, median·e^(logSd·z(u)).
 *
 * @param u - uniform in (0, 1)
 * @param median - at least 0; the mean is median·e^(logSd²/2)
 * @param logSd - standard deviation of the logarithm, at least 0
 */
export function lognormalFrom(u: number, median: number, logSd: number): number {
  return median * exp(logSd * normalQuantile(u));
}

/**
 * A beta draw with mean a/(a + b), to 1e-12. Slow (about 50 evaluations of the CDF): for setup.
 *
 * @param u - uniform in (0, 1)
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 */
export function betaFrom(u: number, a: number, b: number): number {
  return betaQuantile(u, a, b);
}

/**
 * A uniform draw in [lowest, highest].
 *
 * @param u - uniform in (0, 1)
 */
export function uniformFrom(u: number, lowest: number, highest: number): number {
  return lowest + u * (highest - lowest);
}

/**
 * An exponential draw, -mean·ln(1 - u).
 *
 * @param u - uniform in (0, 1)
 * @param mean - at least 0
 */
export function exponentialFrom(u: number, mean: number): number {
  return mean * -log1p(-u);
}

/**
 * A geometric draw on 0, 1, 2, ...: floor(ln(1 - u)/ln(mean/(1 + mean))), and 0 if the mean is 0.
 *
 * @param u - uniform in (0, 1)
 * @param mean - at least 0
 */
export function geometricFrom(u: number, mean: number): number {
  if (mean === 0) return 0;
  return Math.floor(log1p(-u) / -log1p(1 / mean)) + 0;
}

/**
 * A Poisson draw: the smallest k with F(k) >= u. Up to a mean of 30 the probabilities are summed from 0; beyond, where
 * e^-mean would underflow, from the mode in both directions and divided by their sum.
 *
 * @param u - uniform in (0, 1)
 * @param mean - 0 to 1e9
 * @throws QuasimarketError outside these bounds
 */
export function poissonFrom(u: number, mean: number): number {
  if (!(mean >= 0 && mean <= POISSON_LIMIT)) {
    throw new QuasimarketError(
      'limit',
      `the mean of a Poisson draw is ${mean}, outside 0 to ${POISSON_LIMIT}`,
    );
  }
  return mean <= POISSON_FROM_ZERO ? smallPoisson(u, mean) : largePoisson(u, mean);
}

function smallPoisson(u: number, mean: number): number {
  let term = exp(-mean);
  let sum = term;
  let k = 0;
  while (sum < u && term > NEGLIGIBLE) {
    k += 1;
    term *= mean / k;
    sum += term;
  }
  return k;
}

/** Terms relative to that of the mode: t(k - 1) = t(k)·k/mean, t(k + 1) = t(k)·mean/(k + 1). */
function largePoisson(u: number, mean: number): number {
  const mode = Math.floor(mean);
  let upper = 0;
  let k = mode;
  for (let term = mean / (mode + 1); term > NEGLIGIBLE; term *= mean / (k + 1)) {
    upper += term;
    k += 1;
  }
  let lower = 0;
  k = mode;
  for (let term = 1; term > NEGLIGIBLE && k >= 0; k -= 1) {
    lower += term;
    term *= k / mean;
  }
  const target = u * (lower + upper);
  return target <= lower ? searchDown(target, lower, mean) : searchUp(target, lower, mean);
}

/** The smallest k up to the mode whose cumulated terms reach the target. */
function searchDown(target: number, cumulated: number, mean: number): number {
  let k = Math.floor(mean);
  let sum = cumulated;
  for (let term = 1; k > 0 && sum - term >= target; k -= 1) {
    sum -= term;
    term *= k / mean;
  }
  return k;
}

function searchUp(target: number, cumulated: number, mean: number): number {
  let k = Math.floor(mean);
  let sum = cumulated;
  let term = 1;
  while (sum < target && term > NEGLIGIBLE) {
    k += 1;
    term *= mean / k;
    sum += term;
  }
  return k;
}

/**
 * Whether an event of some probability happens: u < probability.
 *
 * @param u - uniform in (0, 1)
 * @param probability - 0 is never, 1 always
 */
export function bernoulli(u: number, probability: number): boolean {
  return u < probability;
}

/**
 * The index of one of some weighted possibilities, which divide (0, 1) in their order.
 *
 * @param u - uniform in (0, 1)
 * @param weights - at least 0, not all 0; they need not sum to 1
 * @throws QuasimarketError if a weight is negative or not finite, or none is above 0
 */
export function categorical(u: number, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (!(weights[i] >= 0))
      throw new QuasimarketError('state', `weight ${i} is ${weights[i]}, not at least 0`);
    total += weights[i];
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new QuasimarketError('state', `weights sum to ${total}, not to a number above 0`);
  }
  const target = u * total;
  let index = 0;
  let sum = weights[0];
  while (target >= sum && index < weights.length - 1) {
    index += 1;
    sum += weights[index];
  }
  return index;
}

const ROOT_TEN = Math.sqrt(10);
const INNER_NODE = Math.sqrt(5 - ROOT_TEN);
const OUTER_NODE = Math.sqrt(5 + ROOT_TEN);
const INNER_WEIGHT = (7 + 2 * ROOT_TEN) / 60;
const OUTER_WEIGHT = (7 - 2 * ROOT_TEN) / 60;

/**
 * Gauss-Hermite quadrature with five nodes: the mean of f over a standard normal is about the sum of weight·f(node),
 * exactly so for polynomials up to degree 9. Nodes 0, ±√(5 - √10), ±√(5 + √10); weights 8/15, (7 ± 2√10)/60.
 */
export const gaussHermite5: { readonly nodes: readonly number[]; readonly weights: readonly number[] } = {
  nodes: [-OUTER_NODE, -INNER_NODE, 0, INNER_NODE, OUTER_NODE],
  weights: [OUTER_WEIGHT, INNER_WEIGHT, 8 / 15, INNER_WEIGHT, OUTER_WEIGHT],
};
