/** Numbers to their last digit that is told: no finer than a step, and with no more than a few significant digits. */
import { formatNumber } from '../kernel/quantities.ts';
import type { Ends } from '../words/ends.ts';

/** Significant digits of numbers that people read. */
export const DIGITS = 3;
/** The least step: what is smaller is told by this bound, since nobody reads powers of ten. */
export const LEAST = 0.0001;
/** Digits added at the most to tell two ends apart: who reads a millionth of an effect as its uncertainty is misled. */
const MOST_MORE = 3;
/** Numbers below this would be printed with an exponent. */
const SMALL = 1e-6;

/** A step that is finer than every number. */
const NO_STEP = Number.MIN_VALUE;

/** How finely a number is told. */
export interface Fineness {
  /** The least that is told, about a power of ten; without it digits alone decide. */
  readonly step?: number;
  /** Significant digits at the most. */
  readonly digits?: number;
  /** Digits beyond both. */
  readonly more?: number;
}

/** A number in whole steps, with a few significant digits: `0.0012`, `1,240`; `0` for less than half a step. */
export function toldNumber(
  value: number,
  { step = NO_STEP, digits = DIGITS, more = 0 }: Fineness = {},
): string {
  if (value === 0 || !Number.isFinite(value)) return formatNumber(value);
  const size = tensOf(value, digits + more);
  const place = Math.max(tensOf(Math.max(NO_STEP, step)) - more, size - digits - more + 1);
  const significant = size - place + 1;
  const rounded = significant < 1 ? stepsOf(value, place) : Number(value.toPrecision(significant));
  if (rounded === 0 || Math.abs(rounded) >= SMALL) return formatNumber(rounded, Math.max(1, significant));
  return rounded.toFixed(-place);
}

/**
 * The ends of an interval in as many digits as tell them apart; in no more than usual where a few more would not do.
 * @param tell - an end with so many digits more
 */
export function endsApart(
  low: number,
  high: number,
  tell: (end: number, more: number) => string,
): Ends & { readonly more: number } {
  const endsWith = (more: number) => ({ low: tell(low, more), high: tell(high, more), more });
  for (let more = 0; more <= MOST_MORE; more += 1) {
    const ends = endsWith(more);
    if (ends.low !== ends.high) return ends;
  }
  return endsWith(0);
}

/** How finely the end of an interval is told that has no step: what is less than the least is 0, unless more digits are asked for. */
export function finenessOfEnd(end: number, more: number, digits = DIGITS): Fineness {
  return { more, digits, ...(Math.abs(end) < LEAST && { step: LEAST }) };
}

/** The power of ten of the first digit of a number that is rounded to some digits. */
function tensOf(value: number, digits = 1): number {
  return Number(value.toExponential(digits - 1).split('e')[1]);
}

/** A number of less than ten steps in whole steps. @param place - power of ten of the step */
function stepsOf(value: number, place: number): number {
  const steps = Math.round(Math.abs(value) / Number(`1e${place}`));
  return Math.sign(value) * Number(`${steps}e${place}`) + 0;
}
