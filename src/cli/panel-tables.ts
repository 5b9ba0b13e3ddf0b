/** The tables that `panel` prints: a government through the years, and governments beside each other. */
import type { GovernmentRow } from '../experiment/years-and-governments.ts';
import { escapeControls } from '../kernel/display.ts';
import { shortNumber } from '../report/short-number.ts';
import { wrapText } from '../report/wrap-text.ts';
import type { Words } from '../words/words.ts';
import { plainTable } from './plain-table.ts';
import type { Terminal } from './terminal.ts';

const NONE = '-';
/** Columns of a head; longer ones take more lines. */
const HEAD_WIDTH = 13;
const NAME_WIDTH = 16;

/**
 * Rows as a table.
 *
 * @param names - of the columns, in the order of the values
 * @param labelOf - what stands before a row
 */
export function panelTable(
  rows: readonly GovernmentRow[],
  { first, names, labelOf }: PanelHead,
  { color, words }: Pick<Terminal, 'color' | 'words'>,
): string {
  const table = plainTable(
    [first, ...names.map((name) => headOf(name, words))].map((head) => color.bold(head)),
    ['left', ...names.map(() => 'right' as const)],
  );
  for (const row of rows) {
    const label = wrapText(escapeControls(labelOf(row)), NAME_WIDTH).join('\n');
    table.push([label, ...row.values.map((value) => (value === null ? NONE : shortNumber(value)))]);
  }
  return table.toString();
}

/** Heads of a table. */
export interface PanelHead {
  readonly first: string;
  readonly names: readonly string[];
  readonly labelOf: (row: GovernmentRow) => string;
}

function headOf(name: string, { indicators }: Words): string {
  return wrapText(indicators.name(name), HEAD_WIDTH).join('\n');
}
