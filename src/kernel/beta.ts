/** The gamma function's logarithm and the beta distribution. */
import { exp, log, log1p } from './arithmetic.ts';

/** Stirling's series B(2n)/(2n(2n - 1)), highest first; 8 terms give 1e-17 from x = 12 on. */
const STIRLING = [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];
const STIRLING_FROM = 12;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * ln Γ(x), error about 1e-15 times max(1, |ln Γ(x)|).
 *
 * @param x - above 0
 */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  // Γ(x) = Γ(x + n)/(x(x + 1)...(x + n - 1)) brings x to where the series holds.
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let series = 0;
  for (const coefficient of STIRLING) series = series * square + coefficient;
  return (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + series * inverse - log(product);
}

const FRACTION_STEPS = 10_000;
const FRACTION_PRECISION = 1e-16;
/** Stands for a zero denominator of the continued fraction. */
const TINY = 1e-300;

/** The continued fraction of the incomplete beta function, by Lentz's algorithm; converges fast for x < (a+1)/(a+b+2). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= FRACTION_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < FRACTION_PRECISION) break;
  }
  return fraction;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * The CDF of the beta distribution, I_x(a, b), error about 1e-14 for shapes up to 100 and growing with them.
 *
 * @param x - any number; below 0 counts as 0, above 1 as 1
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 */
export function regularisedIncompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a;
  return 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

const QUANTILE_PRECISION = 1e-12;

/**
 * The quantile of the beta distribution by bisection to 1e-12; exactly monotone in p.
 *
 * @param p - probability in [0, 1]
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let below = 0;
  let above = 1;
  while (above - below > QUANTILE_PRECISION) {
    const middle = (below + above) / 2;
    if (regularisedIncompleteBeta(middle, a, b) < p) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
