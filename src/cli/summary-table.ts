/** The summary that a run prints: its headline indicators with their intervals. */
import Table from 'cli-table3';
import type { SummaryEntry } from '../experiment/summarise.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { indicatorNamed } from '../model/indicators/registry.ts';
import { wrapText } from '../report/wrap-text.ts';
import type { Terminal } from './terminal.ts';
import { withinRange } from './within-range.ts';

const DIGITS = 3;
/** A band of a few replications is known to no more. */
const BAND_DIGITS = 2;
const NONE = '-';
/** A frame without sides, which leaves room for the longest names and units. */
const noSides = {
  ...{ left: '', right: '', 'left-mid': '', 'right-mid': '' },
  ...{ 'top-left': '', 'top-right': '', 'bottom-left': '', 'bottom-right': '' },
};

/**
 * Indicators as a table of name, mean, 95 % interval, 5-95 % band and unit, at most 100 columns wide. An interval ends
 * at the bounds of its indicator: with few replications Student's law would go beyond them.
 */
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
      intervalOf(entry),
      range(entry.p05, entry.p95, BAND_DIGITS),
      escapeControls(entry.unit),
    ]);
  }
  return table.toString();
}

/**
 * Why some cells of the table are empty, and which means are of some replications only.
 *
 * @param replications - those that did not fail
 */
export function tableNotes(
  entries: readonly SummaryEntry[],
  replications: number,
  { columns }: Terminal,
): string[] {
  const undefinedOnes = entries.filter(({ count }) => count === 0).map(({ indicator }) => indicator);
  const partial = entries.filter(({ count }) => count > 0 && count < replications);
  const isAlone = entries.some(({ count }) => count === 1);
  const notes: string[] = [];
  if (undefinedOnes.length > 0)
    notes.push(`${NONE} not defined in any replication: ${reasonsOf(undefinedOnes)}.`);
  if (partial.length > 0) {
    const counts = partial.map(({ indicator, count }) => `${indicator} in ${count}`).join(', ');
    notes.push(`Not defined in every replication: ${counts} of ${replications}.`);
  }
  if (isAlone) notes.push(`${NONE} no interval: it takes two replications with a value.`);
  return notes.flatMap((note) => wrapText(note, columns));
}

/** Names that share a reason, then the reason: `rentLoss and its parts` have one. */
function reasonsOf(names: readonly string[]): string {
  const byReason = new Map<string, string[]>();
  for (const name of names) {
    const reason = indicatorNamed(name)?.nullWhen ?? 'its denominator is 0';
    byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return [...byReason].map(([reason, those]) => `${those.join(', ')} (${reason})`).join('; ');
}

function intervalOf({ indicator, low, high }: SummaryEntry): string {
  if (low === null || high === null) return NONE;
  return range(...withinRange(indicator, { low, high }), DIGITS);
}

function cell(value: number | null, digits = DIGITS): string {
  return value === null ? NONE : formatNumber(value, digits);
}

function range(low: number | null, high: number | null, digits: number): string {
  return low === null || high === null ? NONE : `${cell(low, digits)} to ${cell(high, digits)}`;
}
