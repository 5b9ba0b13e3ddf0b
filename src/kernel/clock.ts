/** Months: t = 0, 1, 2, ... within a run; people count them from 1. */
import { QuasimarketError } from './error.ts';

/** Months of a year. */
export const MONTHS_PER_YEAR = 12;

/** Months from `from` (included) to `to` (excluded), counted from 0. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The month of the year, 0..11, of month t. */
export function monthOfYear(t: number): number {
  return t % MONTHS_PER_YEAR;
}

/** The year, 0, 1, ..., of month t. */
export function yearOf(t: number): number {
  return Math.floor(t / MONTHS_PER_YEAR);
}

/**
 * A window as people write it, `37-60`: first and last month, both included, counted from 1.
 *
 * @param text - two whole numbers with a hyphen
 * @param months - length of the run, where it is known
 * @returns the same months counted from 0, `{ from: 36, to: 60 }`
 * @throws QuasimarketError if the text is no window, ends before it begins, or passes the end of the run
 */
export function parseWindow(text: string, months = Number.MAX_SAFE_INTEGER): Window {
  const match = /^\s*(\d{1,9})\s*-\s*(\d{1,9})\s*$/.exec(text);
  if (match === null) throw badWindow(text, 'write the first and the last month, such as 37-60');
  const first = Number(match[1]);
  const last = Number(match[2]);
  if (first < 1) throw badWindow(text, 'months count from 1');
  if (last < first) throw badWindow(text, 'the last month comes before the first', `${last}-${first}`);
  if (last > months) throw badWindow(text, `the run ends with month ${months}`);
  return { from: first - 1, to: last };
}

/** A window as people write it: the reverse of {@link parseWindow}. */
export function formatWindow(window: Window): string {
  return `${window.from + 1}-${window.to}`;
}

function badWindow(text: string, rule: string, suggestion?: string): QuasimarketError {
  const details = { found: text, rule, ...(suggestion === undefined ? {} : { suggestion }) };
  return new QuasimarketError('input', `"${text}" is not a window of months`, details);
}
