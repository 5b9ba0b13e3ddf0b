/** Numbers as report and terminal tell them: a few digits, and never an exponent for what is small. */
import { formatNumber } from '../kernel/quantities.ts';
import type { Ends } from '../words/ends.ts';
import { DIGITS, endsApart, finenessOfEnd, LEAST, toldNumber } from './told-number.ts';

/** A number: `12.3`, `0.00456`; a tiny one by its bound, `<0.0001` or `>-0.0001`. */
export function shortNumber(value: number, digits = DIGITS): string {
  if (value === 0 || Math.abs(value) >= LEAST) return formatNumber(value, digits);
  return boundText(value, String(LEAST));
}

/** A number that is smaller than what is told, by its bound: `<0.01`, `>-0.01`. @param bound - as it is told */
export function boundText(value: number, bound: string): string {
  return value > 0 ? `<${bound}` : `>-${bound}`;
}

/** A difference with its sign, but for 0 and what is told by its bound: `+12.3`, `-0.5`, `0`. */
export function shortDifference(value: number, digits = DIGITS): string {
  const text = shortNumber(value, digits);
  return value >= LEAST ? `+${text}` : text;
}

/** The ends of an interval in as many digits as tell them apart: `12.3`, `12.4`; never told by a bound. */
export function shortEnds(low: number, high: number, digits = DIGITS): Ends {
  const ends = endsApart(low, high, (end, more) => toldNumber(end, finenessOfEnd(end, more, digits)));
  return { low: ends.low, high: ends.high };
}
