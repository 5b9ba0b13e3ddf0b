/** Comma-separated values: RFC 4180 quoting, UTF-8, lines ended by a line feed. */

/** What a cell can hold; null is the empty cell. */
export type Cell = string | number | boolean | null;

/** Characters with which a spreadsheet would take a text for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A cell as text: numbers in the shortest form that reads back to the same number, non-finite ones and null empty.
 * Text that a spreadsheet would run as a formula gets a leading quote.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return String(cell);
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Cells as one line. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}
