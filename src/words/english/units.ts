/** Units of numbers. */

/** How units are written. */
export const units = {
  /** A unit as people write it; the grammar of units is English. */
  name: (unit: string): string => unit,
};
