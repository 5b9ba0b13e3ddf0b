/** Names of rows on the left of panels: in lines of one column, cut where they are much too long. */
import { columnsIn, cutText, textWidth } from '../text-width.ts';
import { evenColumns, roomIn, TEXT } from './layout.ts';

/** Width of the names of rows, px, and their part of a narrow chart. */
const NAMES = 150;
const NAMES_PART = 0.36;
const NAME_LINES = 4;
const NAME_PADDING = 6;
/** Heights, px: of a line of a name, of what a row has besides, and of a row at least. */
const LINE = 13;
const BETWEEN = 5;
const ROW = 22;
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
  const tallest = Math.max(0, ...[...lines.values()].map((own) => own.length));
  const row = Math.max(ROW, LINE * tallest + BETWEEN);
  return { lines, left: Math.ceil(Math.min(most, widest)) + NAME_PADDING, height: row * lines.size };
}

/** Columns of panels beside a column of names, and the width of each, px. */
export function panelGrid(count: number, { left }: RowNames, width: number) {
  const room = roomIn(width) - left - GAP / 2;
  const columns = evenColumns(count, Math.floor((room + GAP) / (LEAST + GAP)));
  return { columns, width: Math.floor((room + GAP) / columns) - GAP };
}

/** How rows are drawn. */
interface RowLines {
  /** Whether names stand before them, or before a panel beside. */
  readonly hasNames?: boolean;
  /** Whether a line leads from a name to its mark; a bar begins at its name. */
  readonly hasLines?: boolean;
}

/** How rows stand below each other: by their key in a field. */
export function rowEncoding(
  field: string,
  names: RowNames,
  { hasNames = true, hasLines = true }: RowLines = {},
) {
  const keys = [...names.lines.keys()];
  return {
    field,
    type: 'nominal' as const,
    sort: keys,
    scale: { domain: keys },
    axis: { ...namesAxis(names, hasNames), grid: hasLines },
  };
}

function namesAxis({ lines, left }: RowNames, hasNames: boolean) {
  const bare = { title: null, ticks: false, domain: false };
  if (!hasNames) return { ...bare, labels: false };
  const halves = [...lines].filter(([, own]) => own.length > 1);
  return {
    ...bare,
    labelLineHeight: LINE,
    // the lines of a name stand about the middle of their row
    labelOffset: {
      condition: halves.map(([row, own]) => {
        return { test: `datum.value === ${JSON.stringify(row)}`, value: (-LINE * (own.length - 1)) / 2 };
      }),
      value: 0,
    },
    labelExpr: `(${JSON.stringify(Object.fromEntries(lines))})[datum.value]`,
    labelLimit: left,
    labelPadding: NAME_PADDING,
    minExtent: left,
    maxExtent: left,
  };
}
