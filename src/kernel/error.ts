/** The one error class: what is wrong, where, and what would be right. */
import { displayWidth, escapeControls } from './display.ts';

/**
 * What failed: `input` the user can correct, `state` is a broken invariant of ours, `io` a file or stream,
 * `interrupted` a signal, `limit` work refused as too large.
 */
export type ErrorCode = 'input' | 'state' | 'io' | 'interrupted' | 'limit';

/** A place in a file; line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Text of that line. */
  readonly source?: string;
  /** UTF-16 code units to mark, at least 1. */
  readonly width?: number;
}

/** What is known of an error besides its message. */
export interface ErrorDetails {
  readonly position?: Position;
  /** Path of the field, such as `governments.f-town.agents`. */
  readonly path?: string;
  /** The value found. */
  readonly found?: string;
  /** The rule that it breaks. */
  readonly rule?: string;
  /** What may have been meant. */
  readonly suggestion?: string;
  /** Every fault, in order of place, when several were found at once; the error itself repeats the first. */
  readonly faults?: readonly QuasimarketError[];
  readonly cause?: unknown;
}

/**
 * Every error that quasimarket throws on purpose.
 *
 * The message is a predicate when a path is given (`is "publicty"`), a sentence without full stop otherwise.
 */
export class QuasimarketError extends Error {
  override readonly name = 'QuasimarketError';
  readonly code: ErrorCode;
  readonly position?: Position;
  readonly path?: string;
  readonly found?: string;
  readonly rule?: string;
  readonly suggestion?: string;
  readonly faults?: readonly QuasimarketError[];

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    if (details.position !== undefined) this.position = details.position;
    if (details.path !== undefined) this.path = details.path;
    if (details.found !== undefined) this.found = details.found;
    if (details.rule !== undefined) this.rule = details.rule;
    if (details.suggestion !== undefined) this.suggestion = details.suggestion;
    if (details.faults !== undefined) this.faults = details.faults;
  }
}

const CARET = '^';
const CUT = '…';
/** Columns of a source line that are shown. */
const WINDOW = 100;
/** Columns before the marked one that stay visible when a line is cut. */
const LEAD = 60;

/**
 * An error as the user reads it: `file:line:column path message; rule; did you mean "x"?`, then the line and a caret
 * under the column. Control characters are escaped and long lines cut to a window around the column.
 *
 * @param error - what was thrown; anything but a {@link QuasimarketError} gives its message alone
 */
export function formatError(error: unknown): string {
  if (!(error instanceof QuasimarketError)) {
    return escapeControls(error instanceof Error ? error.message : String(error));
  }
  const { position } = error;
  const place = position && `${position.file}:${position.line}:${position.column}`;
  const head = [place, error.path, error.message]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const { found, rule, suggestion } = error;
  const parts = [head];
  if (found !== undefined && !error.message.includes(found)) parts.push(`found ${found}`);
  if (rule !== undefined && !error.message.includes(rule)) parts.push(rule);
  if (suggestion !== undefined) parts.push(`did you mean "${suggestion}"?`);
  const lines = [escapeControls(parts.join('; '))];
  if (position?.source !== undefined) lines.push(...markedLine(position.source, position));
  return lines.join('\n');
}

/** The source line and the line with carets below it. */
function markedLine(source: string, { column, width = 1 }: Position): string[] {
  const offset = Math.min(Math.max(0, column - 1), source.length);
  const end = Math.max(offset + 1, Math.min(source.length, offset + width));
  let [before, marked, after] = [source.slice(0, offset), source.slice(offset, end), source.slice(end)].map(
    safe,
  );
  if (displayWidth(before + marked + after) > WINDOW) {
    before = lastColumns(before, LEAD);
    marked = firstColumns(marked, WINDOW - LEAD);
    after = firstColumns(after, WINDOW - displayWidth(before) - displayWidth(marked));
  }
  const indent = Array.from(before, (character) =>
    character === '\t' ? '\t' : ' '.repeat(displayWidth(character)),
  );
  return [before + marked + after, indent.join('') + CARET.repeat(Math.max(1, displayWidth(marked)))];
}

/** Escapes all but tabs, which the caret line repeats. */
function safe(text: string): string {
  return text.split('\t').map(escapeControls).join('\t');
}

function firstColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let used = displayWidth(CUT);
  for (const character of text) {
    used += displayWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return kept + CUT;
}

function lastColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let used = displayWidth(CUT);
  for (const character of Array.from(text).reverse()) {
    used += displayWidth(character);
    if (used > columns) break;
    kept = character + kept;
  }
  return CUT + kept;
}

/** Longer words are not compared, which bounds the work on hostile input. */
const LONGEST = 80;
/** One mistake is forgiven for every so many characters. */
const CHARACTERS_PER_MISTAKE = 3;

/**
 * The candidate nearest to a word: fewest insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment), letter case aside. At most one mistake for every three characters is forgiven, one at least.
 *
 * @param word - as the user wrote it
 * @param candidates - known words; of equally near ones the first is taken
 * @returns undefined if none is near
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / CHARACTERS_PER_MISTAKE)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const mistakes = alignmentDistance(lower, candidate.toLowerCase());
    // A replacement of the whole word is no resemblance.
    if (mistakes >= fewest || mistakes >= word.length) continue;
    fewest = mistakes;
    best = candidate;
  }
  return best;
}

/** Damerau-Levenshtein distance with each pair swapped at most once. */
function alignmentDistance(a: string, b: string): number {
  let beforeLast = new Uint16Array(b.length + 1);
  let last = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Uint16Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
