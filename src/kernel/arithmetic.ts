/**
 * Elementary functions from `+ - * / sqrt` and bit views only, so that every engine returns the same bits.
 * (`Math.exp`, `Math.log` and `Math.pow` differ between engines, and between versions of one engine.)
 *
 * Method: the argument is reduced by a power of two, as in Sun's fdlibm, and the rest summed by series whose
 * coefficients are exact fractions. exp, log and log1p are within 1 unit in the last place, expm1 and pow within 2
 * (test/kernel/arithmetic.test.ts, against 60-digit values).
 */
import { LN2_HIGH, LN2_LOW, logarithm, scaledLogarithm } from './logarithm.ts';
import { HIGHEST_EXPONENT, LOWEST_EXPONENT, POWER_OFFSET, POWERS_OF_TWO } from './powers-of-two.ts';

/** Above the first exp overflows, below the second it is less than half the smallest number. */
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019412;

/** Coefficients 2·B(2n)/(2n)! of r·coth(r/2) = r(e^r + 1)/(e^r - 1), n = 1..6 (Bernoulli numbers B). */
const COTH_1 = 1 / 6;
const COTH_2 = -1 / 360;
const COTH_3 = 1 / 15120;
const COTH_4 = -1 / 604800;
const COTH_5 = 1 / 23950080;
const COTH_6 = -691 / 653837184000;

/** A number 2^-54 of another or less does not move it. */
const BITS = 54;

/** 2^53: from here on every number is an even integer. */
const ALL_EVEN = 9007199254740992;
/** With an exponent of 2^64 or more every base but 1 gives 0 or Infinity. */
const EXPONENT_LIMIT = 18446744073709552000;

/** e^r - 1 for r = high - low, |r| <= ln(2)/2: r + r·c/(2 - c) with c = r - (r·coth(r/2) - 2). */
function reducedExpm1(high: number, low: number): number {
  const r = high - low;
  const t = r * r;
  const series = COTH_1 + t * (COTH_2 + t * (COTH_3 + t * (COTH_4 + t * (COTH_5 + t * COTH_6))));
  const c = r - t * series;
  return high - (low - (r * c) / (2 - c));
}

/** value · 2^k with one rounding, for value in [0.2, 2] and k in [-1076, 1024]. */
function scale(value: number, k: number): number {
  if (k > HIGHEST_EXPONENT) return value * POWERS_OF_TWO[HIGHEST_EXPONENT + POWER_OFFSET] * 2;
  if (k >= LOWEST_EXPONENT) return value * POWERS_OF_TWO[k + POWER_OFFSET];
  return (
    value * POWERS_OF_TWO[k - LOWEST_EXPONENT + POWER_OFFSET] * POWERS_OF_TWO[LOWEST_EXPONENT + POWER_OFFSET]
  );
}

/**
 * The exponential function, e^x.
 *
 * @param x - any number; above 709.78 the result is Infinity, below -745.13 it is 0
 */
export function exp(x: number): number {
  if (x > EXP_OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < EXP_UNDERFLOW) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  return scale(1 + reducedExpm1(x - k * LN2_HIGH, k * LN2_LOW), k);
}

/**
 * e^x - 1, accurate also where x is near 0.
 *
 * @param x - any number
 */
export function expm1(x: number): number {
  if (x > EXP_OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x === 0 || Number.isNaN(x)) return x;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  if (k === 0) return reducedExpm1(x, 0);
  if (k < -BITS) return -1;
  const rest = k > BITS ? 1 : 1 - POWERS_OF_TWO[-k + POWER_OFFSET];
  return scale(rest + reducedExpm1(x - k * LN2_HIGH, k * LN2_LOW), k);
}

/**
 * The natural logarithm.
 *
 * @param x - any number; below 0 the result is NaN, at 0 it is -Infinity
 */
export function log(x: number): number {
  return logarithm(x);
}

/**
 * ln(1 + x), accurate also where x is near 0.
 *
 * @param x - any number; below -1 the result is NaN, at -1 it is -Infinity
 */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1 || u === Number.POSITIVE_INFINITY) return x;
  // The rounding error of 1 + x, brought back to first order.
  return u > 0 ? logarithm(u) + (x - (u - 1)) / u : logarithm(u);
}

/**
 * x to the power y, with the edge cases of the ECMAScript operator `**`.
 *
 * @param x - base; below 0 only whole y give a number
 * @param y - exponent
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (x > 0 && x < Number.POSITIVE_INFINITY) {
    if (y === 0.5) return Math.sqrt(x);
    if (Math.abs(y) < EXPONENT_LIMIT) return positivePower(x, y);
  }
  return edgePower(x, y);
}

/** Receives y·ln(x) and its remainder. */
const exponentParts = new Float64Array(2);

/** e^(y·ln x) with y·ln x in two parts, for finite x > 0 and |y| < 2^64. */
function positivePower(x: number, y: number): number {
  scaledLogarithm(x, y, exponentParts);
  const high = exponentParts[0];
  if (high > EXP_OVERFLOW + 1) return Number.POSITIVE_INFINITY;
  if (high < EXP_UNDERFLOW - 1) return 0;
  const k = Math.floor(high * Math.LOG2E + 0.5);
  return scale(1 + reducedExpm1(high - k * LN2_HIGH, k * LN2_LOW - exponentParts[1]), k);
}

/** The cases of `pow` in which base or exponent is negative, infinite, huge, zero or not a number. */
function edgePower(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  const negative = x < 0 || Object.is(x, -0);
  const sign = negative && isOdd(y) ? -1 : 1;
  if (size === 0) return y > 0 ? sign * 0 : sign * Number.POSITIVE_INFINITY;
  if (size === Number.POSITIVE_INFINITY) return y > 0 ? sign * size : sign * 0;
  if (size === 1 && Math.abs(y) === Number.POSITIVE_INFINITY) return Number.NaN;
  if (negative && !Number.isInteger(y) && Math.abs(y) !== Number.POSITIVE_INFINITY) return Number.NaN;
  if (size === 1) return sign;
  if (Math.abs(y) >= EXPONENT_LIMIT) return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  return sign * positivePower(size, y);
}

function isOdd(y: number): boolean {
  return Math.abs(y) < ALL_EVEN && y % 2 !== 0 && Number.isInteger(y);
}

/**
 * The logistic function, 1/(1 + e^-x), without overflow on either side.
 *
 * @param x - log-odds, any number
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}

/**
 * The nearest value to x in [lowest, highest]; NaN stays NaN.
 *
 * @param x - any number
 * @param lowest - lower bound, at most `highest`
 * @param highest - upper bound
 */
export function clip(x: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(x, highest));
}

/**
 * The nearest whole number, halves upwards: 0.5 gives 1, -0.5 gives 0.
 *
 * @param x - any number; Infinity and NaN are returned as they are
 */
export function roundHalfUp(x: number): number {
  const below = Math.floor(x);
  // x - below is exact, whereas x + 0.5 would round 0.49999999999999994 up. Adding 0 turns -0 into 0.
  return (x - below >= 0.5 ? below + 1 : below) + 0;
}
