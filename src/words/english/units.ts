/** Units of numbers. */

/** How units are written. */
export const units = {
  /** A unit as people write it; the grammar of units is English. */
  name: (unit: string): string => unit,
  /** A unit of so many times the size, in thousands or millions. */
  scaled: (scale: 1000 | 1000000, unit: string): string =>
    `${scale === 1000 ? '1,000' : '1,000,000'} ${unit}`,
};
