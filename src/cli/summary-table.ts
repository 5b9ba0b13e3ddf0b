/** The summary that a run prints: its headline indicators with their intervals. */
import Table from 'cli-table3';
import type { SummaryEntry } from '../experiment/summarise.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import type { Terminal } from './terminal.ts';

const DIGITS = 3;
/** A band of a few replications is known to no more. */
const BAND_DIGITS = 2;
const NONE = '-';
/** A frame without sides, which leaves room for the longest names and units. */
const noSides = {
  ...{ left: '', right: '', 'left-mid': '', 'right-mid': '' },
  ...{ 'top-left': '', 'top-right': '', 'bottom-left': '', 'bottom-right': '' },
};

/** Indicators as a table of name, mean, 95 % interval, 5-95 % band and unit, at most 100 columns wide. */
export function summaryTable(entries: readonly SummaryEntry[], { color }: Terminal): string {
  const table = new Table({
    head: ['indicator', 'mean', '95 % interval', '5-95 % band', 'unit'].map((head) => color.bold(head)),
    colAligns: ['left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [] },
    chars: { ...noSides, mid: '', 'mid-mid': '' },
  });
  for (const entry of entries) {
    table.push([
      entry.indicator,
      cell(entry.mean),
      range(entry.low, entry.high, DIGITS),
      range(entry.p05, entry.p95, BAND_DIGITS),
      escapeControls(entry.unit),
    ]);
  }
  return table.toString();
}

function cell(value: number | null, digits = DIGITS): string {
  return value === null ? NONE : formatNumber(value, digits);
}

function range(low: number | null, high: number | null, digits: number): string {
  return low === null || high === null ? NONE : `${cell(low, digits)} to ${cell(high, digits)}`;
}
