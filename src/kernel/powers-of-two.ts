/** Exact powers of two. */

/** Exponents of the smallest and of the largest power of two. */
export const LOWEST_EXPONENT = -1074;
export const HIGHEST_EXPONENT = 1023;

/** 2^k at index k + POWER_OFFSET, for every k that a double can express, -1074..1023. */
export const POWERS_OF_TWO = powersOfTwo();
/** Index of 2^0. */
export const POWER_OFFSET = -LOWEST_EXPONENT;

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(HIGHEST_EXPONENT - LOWEST_EXPONENT + 1);
  powers[-LOWEST_EXPONENT] = 1;
  for (let i = 1; i <= HIGHEST_EXPONENT; i += 1)
    powers[i - LOWEST_EXPONENT] = powers[i - 1 - LOWEST_EXPONENT] * 2;
  for (let i = -1; i >= LOWEST_EXPONENT; i -= 1)
    powers[i - LOWEST_EXPONENT] = powers[i + 1 - LOWEST_EXPONENT] / 2;
  return powers;
}
