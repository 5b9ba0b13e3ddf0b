/** Numbers as report and terminal tell them: a few digits, and never an exponent for what is small. */
import { formatNumber } from '../kernel/quantities.ts';

/** Significant digits of numbers that people read. */
const DIGITS = 3;
/** What is smaller is told as smaller than this: nobody reads powers of ten. */
const LEAST = 0.0001;

/** A number: `12.3`, `0.00456`; a tiny one by its bound, `<0.0001` or `>-0.0001`. */
export function shortNumber(value: number, digits = DIGITS): string {
  if (value === 0 || Math.abs(value) >= LEAST) return formatNumber(value, digits);
  return value > 0 ? `<${LEAST}` : `>-${LEAST}`;
}

/** A difference with its sign, but for 0 and what is told by its bound: `+12.3`, `-0.5`, `0`. */
export function shortDifference(value: number, digits = DIGITS): string {
  const text = shortNumber(value, digits);
  return value >= LEAST ? `+${text}` : text;
}
