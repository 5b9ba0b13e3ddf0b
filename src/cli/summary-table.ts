/** The summary that a run prints: its headline indicators with their course and intervals. */
import type { SummaryEntry } from '../experiment/summarise.ts';
import { displayWidth } from '../kernel/display.ts';
import { indicatorNamed } from '../model/indicators/registry.ts';
import { shortEnds, shortNumber } from '../report/short-number.ts';
import { sparkline } from '../report/sparkline.ts';
import { wrapText } from '../report/wrap-text.ts';
import type { Words } from '../words/words.ts';
import { plainTable } from './plain-table.ts';
import type { Terminal } from './terminal.ts';
import { unitLines } from './unit-lines.ts';
import { withinRange } from './within-range.ts';

const DIGITS = 3;
/** A band of a few replications is known to no more. */
const BAND_DIGITS = 2;
const NONE = '-';
/** Columns of a unit; longer ones take a second line. */
const UNIT_WIDTH = 17;
/** Columns of a course: as many as there is room for between these, or none. */
const NARROWEST_COURSE = 12;
const WIDEST_COURSE = 20;
/** Columns that separate a course from its neighbour. */
const SEPARATOR = 2;

/** A line of the summary. */
export interface SummaryRow {
  readonly entry: SummaryEntry;
  /** Mean over replications by month; null where there is none. */
  readonly course: readonly (number | null)[];
}

/**
 * Indicators as a table of name, course over the months, mean, 95 % interval, 5-95 % band and unit, as wide as the
 * terminal at most: where there is no room the course is left out, then the band. An interval ends at the bounds of its
 * indicator: with few replications Student's law would go beyond them.
 */
export function summaryTable(rows: readonly SummaryRow[], terminal: Terminal): string {
  const whole = tableOf(rows, { columns: 0, hasBand: true }, terminal);
  const hasBand = widthOf(whole) <= terminal.columns;
  const without = hasBand ? whole : tableOf(rows, { columns: 0, hasBand }, terminal);
  const room = terminal.columns - widthOf(without) - SEPARATOR;
  const columns = Math.min(room, WIDEST_COURSE);
  return columns < NARROWEST_COURSE ? without : tableOf(rows, { columns, hasBand }, terminal);
}

function widthOf(table: string): number {
  return Math.max(...table.split('\n').map(displayWidth));
}

/** Which columns of the table there are. */
interface Shape {
  /** Of the course; 0 for none. */
  readonly columns: number;
  readonly hasBand: boolean;
}

function tableOf(
  rows: readonly SummaryRow[],
  { columns, hasBand }: Shape,
  { color, words }: Terminal,
): string {
  const { heads } = words.run;
  const months = String(Math.max(0, ...rows.map(({ course }) => course.length)));
  const ifCourse = <Cell>(cell: Cell) => (columns === 0 ? [] : [cell]);
  const ifBand = <Cell>(cell: Cell) => (hasBand ? [cell] : []);
  const first = [heads.indicator, ...ifCourse(heads.course(months)), heads.mean, heads.interval];
  const table = plainTable(
    [...first, ...ifBand(heads.band), heads.unit].map((text) => color.bold(text)),
    ['left', ...ifCourse('left' as const), 'right', 'right', ...ifBand('right' as const), 'left'],
  );
  for (const { entry, course } of rows) {
    table.push([
      words.indicators.name(entry.indicator),
      ...ifCourse(sparkline(course, columns)),
      cell(entry.mean),
      intervalOf(entry, words),
      ...ifBand(range(entry.p05, entry.p95, { digits: BAND_DIGITS, words })),
      unitLines(words.units.name(entry.unit), UNIT_WIDTH),
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
  { columns, words }: Pick<Terminal, 'columns' | 'words'>,
): string[] {
  const { run, indicators, joining } = words;
  const undefinedOnes = entries.filter(({ count }) => count === 0).map(({ indicator }) => indicator);
  const partial = entries.filter(({ count }) => count > 0 && count < replications);
  const isAlone = entries.some(({ count }) => count === 1);
  const notes: string[] = [];
  if (undefinedOnes.length > 0) notes.push(run.neverDefined(NONE, reasonsOf(undefinedOnes, words)));
  if (partial.length > 0) {
    const counts = partial.map(({ indicator, count }) =>
      run.definedIn(indicators.name(indicator), String(count)),
    );
    notes.push(run.partlyDefined(counts.join(joining.list), String(replications)));
  }
  if (isAlone) notes.push(run.noInterval(NONE));
  return notes.flatMap((note) => wrapText(note, columns));
}

/** Names that share a reason, then the reason: rent loss and its parts have one. */
function reasonsOf(names: readonly string[], { run, indicators, joining }: Words): string {
  const byReason = new Map<string, string[]>();
  for (const name of names) {
    const own = indicatorNamed(name)?.nullWhen;
    const reason = own === undefined ? run.denominator : indicators.reason(own);
    byReason.set(reason, [...(byReason.get(reason) ?? []), indicators.name(name)]);
  }
  return [...byReason]
    .map(([reason, those]) => run.because(those.join(joining.list), reason))
    .join(joining.parts);
}

function intervalOf({ indicator, low, high }: SummaryEntry, words: Words): string {
  if (low === null || high === null) return NONE;
  return range(...withinRange(indicator, { low, high }), { digits: DIGITS, words });
}

function cell(value: number | null, digits = DIGITS): string {
  return value === null ? NONE : shortNumber(value, digits);
}

function range(
  low: number | null,
  high: number | null,
  { digits, words }: { readonly digits: number; readonly words: Words },
): string {
  if (low === null || high === null) return NONE;
  const ends = shortEnds(low, high, digits);
  return words.joining.range(ends.low, ends.high);
}
