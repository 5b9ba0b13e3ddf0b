/** The summary that a run prints: its headline indicators with their intervals. */
import Table from 'cli-table3';
import type { SummaryEntry } from '../experiment/summarise.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import type { Terminal } from './terminal.ts';

const DIGITS = 3;
const NONE = '-';

/** Indicators as a table of name, mean, 95 % interval, 5-95 % band and unit, at most 100 columns wide. */
export function summaryTable(entries: readonly SummaryEntry[], { color }: Terminal): string {
  const table = new Table({
    head: ['indicator', 'mean', '95 % interval', '5-95 % band', 'unit'].map((head) => color.bold(head)),
    colAligns: ['left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const entry of entries) {
    table.push([
      entry.indicator,
      cell(entry.mean),
      range(entry.low, entry.high),
      range(entry.p05, entry.p95),
      escapeControls(entry.unit),
    ]);
  }
  return table.toString();
}

function cell(value: number | null): string {
  return value === null ? NONE : formatNumber(value, DIGITS);
}

function range(low: number | null, high: number | null): string {
  return low === null || high === null ? NONE : `${cell(low)} to ${cell(high)}`;
}
