/** Names of rows on the left of panels: in lines of one column, cut where they are too long. */
import { columnsIn, cutText, textWidth } from '../text-width.ts';
import { evenColumns, roomIn, TEXT } from './layout.ts';

/** Width of the names of rows, px, and their part of a narrow chart. */
const NAMES = 150;
const NAMES_PART = 0.36;
const NAME_LINES = 2;
const NAME_PADDING = 6;
/** Height of a row by lines of its name, px. */
const ROW = 22;
const TALL_ROW = 30;
/** Space between panels, px, and the least width of one. */
export const GAP = 18;
const LEAST = 130;

/** A column of names. */
export interface RowNames {
  /** Lines of each name by the key of its row, in the order of the rows. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** Width of the column, px. */
  readonly left: number;
  /** Height of all rows, px. */
  readonly height: number;
}

/**
 * The names of rows in their column.
 *
 * @param names - by key, in the order of the rows
 * @param width - of the whole chart, px
 * @param others - names of other rows that are to begin at the same place
 */
export function rowNames(
  names: ReadonlyMap<string, string>,
  width: number,
  others: readonly string[] = [],
): RowNames {
  const most = Math.min(NAMES, Math.floor(NAMES_PART * width));
  const linesOf = (name: string) => cutText(name, columnsIn(most, TEXT.label), NAME_LINES);
  const lines = new Map([...names].map(([row, name]) => [row, linesOf(name)]));
  const all = [...lines.values(), ...others.map(linesOf)].flat();
  const widest = Math.max(0, ...all.map((line) => textWidth(line, TEXT.label)));
  const row = [...lines.values()].some((own) => own.length > 1) ? TALL_ROW : ROW;
  return { lines, left: Math.ceil(Math.min(most, widest)) + NAME_PADDING, height: row * lines.size };
}

/** Columns of panels beside a column of names, and the width of each, px. */
export function panelGrid(count: number, { left }: RowNames, width: number) {
  const room = roomIn(width) - left - GAP / 2;
  const columns = evenColumns(count, Math.floor((room + GAP) / (LEAST + GAP)));
  return { columns, width: Math.floor((room + GAP) / columns) - GAP };
}

/** How rows stand below each other: by their key in a field, with names or without them beside a panel that has them. */
export function rowEncoding(field: string, names: RowNames, hasNames = true) {
  const keys = [...names.lines.keys()];
  return {
    field,
    type: 'nominal' as const,
    sort: keys,
    scale: { domain: keys },
    axis: namesAxis(names, hasNames),
  };
}

function namesAxis({ lines, left }: RowNames, hasNames: boolean) {
  const bare = { title: null, ticks: false, domain: false, grid: true };
  if (!hasNames) return { ...bare, labels: false };
  const tall = [...lines].filter(([, own]) => own.length > 1).map(([row]) => row);
  const isTall = `indexof(${JSON.stringify(tall)}, datum.value) >= 0`;
  return {
    ...bare,
    // two lines stand above and below the middle of their row
    labelBaseline: { condition: { test: isTall, value: 'bottom' as const }, value: 'middle' as const },
    labelExpr: `(${JSON.stringify(Object.fromEntries(lines))})[datum.value]`,
    labelLimit: left,
    labelPadding: NAME_PADDING,
    minExtent: left,
    maxExtent: left,
  };
}
