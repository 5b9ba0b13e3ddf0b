/** The natural logarithm, and its product with a factor to about 100 bits, which `pow` needs. */
import { POWER_OFFSET, POWERS_OF_TWO } from './powers-of-two.ts';

/** ln 2 in two parts; the first has 32 significant bits, so that its product with an exponent is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/** Coefficients 2/(2n + 1) of 2·artanh(s) = 2s + 2s³/3 + 2s⁵/5 + ... */
const ARTANH_1 = 2 / 3;
const ARTANH_2 = 2 / 5;
const ARTANH_3 = 2 / 7;
const ARTANH_4 = 2 / 9;
const ARTANH_5 = 2 / 11;
const ARTANH_6 = 2 / 13;
const ARTANH_7 = 2 / 15;
const ARTANH_8 = 2 / 17;
const ARTANH_9 = 2 / 19;
const ARTANH_10 = 2 / 21;

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const SUBNORMAL_RAISE = 54;
const SUBNORMAL_FACTOR = 18014398509481984;

const EXPONENT_BIAS = 1023;
const HIGH_FRACTION_BITS = 20;
const HIGH_FRACTION_MASK = 0xfffff;
/** Added to the upper fraction bits it carries into bit 20 exactly when the significand is at least about √2. */
const ROOT_TWO_CARRY = 0x95f64;

/** 2^27 + 1 splits a 53-bit significand into two of 26 bits. */
const SPLITTER = 134217729;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
/** Index of the upper half of a double among `words`: 1 on little-endian machines. */
const UPPER = words[1] === 0 ? 0 : 1;

/** The k for which x/2^k lies in [√½, √2); x must be normal and above 0. */
function exponentOf(x: number): number {
  double[0] = x;
  const upper = words[UPPER];
  const carry = ((upper & HIGH_FRACTION_MASK) + ROOT_TWO_CARRY) >> HIGH_FRACTION_BITS;
  return (upper >> HIGH_FRACTION_BITS) - EXPONENT_BIAS + carry;
}

/**
 * The natural logarithm: k·ln 2 + ln(1 + f), with ln(1 + f) = f - (f²/2 - s(f²/2 + R(s²))), s = f/(2 + f).
 *
 * @param x - any number; below 0 the result is NaN, at 0 it is -Infinity
 */
export function logarithm(x: number): number {
  let shift = 0;
  let normal = x;
  if (!(x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY)) {
    if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    if (x === Number.POSITIVE_INFINITY) return x;
    normal = x * SUBNORMAL_FACTOR;
    shift = SUBNORMAL_RAISE;
  }
  const exponent = exponentOf(normal);
  // Reading the significand back from the bits would wait for the store; this product is exact and does not.
  const f = normal * POWERS_OF_TWO[POWER_OFFSET - exponent] - 1;
  const k = exponent - shift;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (ARTANH_1 + w * (ARTANH_3 + w * (ARTANH_5 + w * (ARTANH_7 + w * ARTANH_9))));
  const even = w * (ARTANH_2 + w * (ARTANH_4 + w * (ARTANH_6 + w * (ARTANH_8 + w * ARTANH_10))));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + (odd + even)) + k * LN2_LOW) - f);
}

/** The error of the rounded product p of a and b (Dekker). */
function productError(a: number, b: number, p: number): number {
  const splitA = SPLITTER * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = SPLITTER * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return lowA * lowB - (p - highA * highB - lowA * highB - highA * lowB);
}

/**
 * y·ln(x) as an unevaluated sum.
 *
 * @param x - base, finite and above 0
 * @param y - factor, below 2^64 in size
 * @param parts - receives the rounded product and its remainder
 */
export function scaledLogarithm(x: number, y: number, parts: Float64Array): void {
  const raised = x < SMALLEST_NORMAL;
  const normal = raised ? x * SUBNORMAL_FACTOR : x;
  const exponent = exponentOf(normal);
  const m = normal * POWERS_OF_TWO[POWER_OFFSET - exponent];
  const k = raised ? exponent - SUBNORMAL_RAISE : exponent;
  const f = m - 1;
  // s = f/(m + 1), its square z and its cube c, each with a remainder.
  const d = m + 1;
  const s = f / d;
  const sd = s * d;
  const sRest = (f - sd - productError(s, d, sd) - s * (m - (d - 1))) / d;
  const z = s * s;
  const zRest = productError(s, s, z) + 2 * s * sRest;
  const c = s * z;
  const cRest = productError(s, z, c) + s * zRest + sRest * z;
  const third = c / 3;
  const product = third * 3;
  const thirdRest = (c - product - productError(third, 3, product) + cRest) / 3;
  const tail =
    c *
    z *
    (ARTANH_2 +
      z *
        (ARTANH_3 +
          z *
            (ARTANH_4 +
              z *
                (ARTANH_5 +
                  z * (ARTANH_6 + z * (ARTANH_7 + z * (ARTANH_8 + z * (ARTANH_9 + z * ARTANH_10))))))));
  // k·ln 2 + 2s + 2c/3 + tail, largest first; |k·ln 2| > |2s| unless k = 0, when the first sum is exact.
  const main = k * LN2_HIGH;
  const first = main + 2 * s;
  const firstRest = 2 * s - (first - main);
  const second = first + 2 * third;
  const secondRest = 2 * third - (second - first);
  const rest = firstRest + secondRest + (2 * (sRest + thirdRest) + (tail + k * LN2_LOW));
  const high = second + rest;
  const low = rest - (high - second);
  const scaled = y * high;
  parts[0] = scaled;
  parts[1] = productError(y, high, scaled) + y * low;
}
