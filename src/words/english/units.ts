/** Units of numbers. */

/** How units are written. */
export const units = {
  /** A unit as people write it; the grammar of units is English. */
  name: (unit: string): string => unit,
  /** A number with its unit, which begins with its space if it has one. */
  joined: (number: string, unit: string): string => number + unit,
  /** Words for large numbers, the largest first; `from` is what they stand for. */
  large: [
    { from: 1e9, name: ' billion' },
    { from: 1e6, name: ' million' },
  ],
  /** A unit of so many times the size, in thousands or millions. */
  scaled: (scale: 1000 | 1000000, unit: string): string =>
    `${scale === 1000 ? '1,000' : '1,000,000'} ${unit}`,
};
