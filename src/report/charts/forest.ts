/** Forest plots: rows with an effect and its interval, in panels that share their rows. */
import type { TopLevelSpec } from 'vega-lite';
import type { Judgement } from '../said.ts';
import { columnsIn, cutText, textWidth } from '../text-width.ts';
import { coloursOf, type ThemeName } from '../theme.ts';
import { evenColumns, panelTitle, roomIn, TEXT } from './layout.ts';

/** A vega-lite specification with panels beside each other. */
export type Panels = Extract<TopLevelSpec, { concat: unknown }>;

/** An effect in a row. */
export interface ForestRow {
  readonly row: string;
  readonly effect: number;
  /** Null where one replication gives no interval. */
  readonly low: number | null;
  readonly high: number | null;
  readonly judgement: Judgement;
  /** The effect as a sentence, shown to who points at it. */
  readonly told: string;
}

/** The effects of one panel. */
export interface ForestPanel {
  readonly title: string;
  /** Unit of its effects. */
  readonly unit: string;
  readonly rows: readonly ForestRow[];
}

/** What panels share. */
export interface ForestShape {
  /** Names of the rows by key, in their order. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of other forests that stand below each other with this one, so that all begin at one place. */
  readonly otherNames: readonly string[];
  /** Of the whole chart, px. */
  readonly width: number;
  readonly theme: ThemeName;
  /** Whether panels share their scale too, so that they can be compared. */
  readonly sharesScale: boolean;
}

/** Width of the names of rows, px, and their part of a narrow chart. */
const NAMES = 150;
const NAMES_PART = 0.36;
const NAME_LINES = 2;
const NAME_PADDING = 6;
/** Space between panels, px, and the least width of one. */
const GAP = 18;
const ROW_GAP = 70;
const LEAST = 130;
/** Height of a row by lines of its name, px. */
const ROW = 22;
const TALL_ROW = 30;
const PX_PER_TICK = 48;
/** Space beside the outermost mark, as a part of the span of all. */
const MARGIN = 0.06;

const judgements: readonly Judgement[] = ['better', 'worse', 'unclear'];
/** An effect that has no interval is a ring. */
const isHollow = 'datum.low === null';
const shapes = ['triangle-up', 'triangle-down', 'circle'];

/** Panels in even rows that fill the width. */
export function forest(panels: readonly ForestPanel[], shape: ForestShape) {
  const { names, width, sharesScale } = shape;
  const most = Math.min(NAMES, Math.floor(NAMES_PART * width));
  const lines = new Map(
    [...names].map(([row, name]) => [row, cutText(name, columnsIn(most, TEXT.label), NAME_LINES)]),
  );
  const others = shape.otherNames.flatMap((name) => cutText(name, columnsIn(most, TEXT.label), NAME_LINES));
  const widest = Math.max(...[...lines.values(), others].flat().map((line) => textWidth(line, TEXT.label)));
  const left = Math.ceil(Math.min(most, widest)) + NAME_PADDING;
  const room = roomIn(width) - left - GAP / 2;
  const columns = evenColumns(panels.length, Math.floor((room + GAP) / (LEAST + GAP)));
  const panelWidth = Math.floor((room + GAP) / columns) - GAP;
  const shared = sharesScale ? panels.flatMap(({ rows }) => rows) : null;
  return {
    columns,
    bounds: 'flush' as const,
    spacing: { row: ROW_GAP, column: GAP },
    concat: panels.map((panel, i) =>
      panelOf(panel, {
        lines,
        left,
        width: panelWidth,
        theme: shape.theme,
        domain: domainOf(shared ?? panel.rows),
        hasNames: i % columns === 0,
      }),
    ),
  };
}

/** Ends of a scale that holds intervals and 0 with a margin. */
function domainOf(rows: readonly ForestRow[]): [number, number] {
  const low = Math.min(0, ...rows.map((row) => row.low ?? row.effect));
  const high = Math.max(0, ...rows.map((row) => row.high ?? row.effect));
  const margin = MARGIN * (high - low) || 1;
  return [low - margin, high + margin];
}

interface PanelShape {
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly left: number;
  readonly width: number;
  readonly theme: ThemeName;
  readonly domain: [number, number];
  readonly hasNames: boolean;
}

function panelOf({ title, unit, rows }: ForestPanel, shape: PanelShape): Panels['concat'][number] {
  const { lines, width, theme, domain } = shape;
  const colours = coloursOf(theme);
  const height = [...lines.values()].some((own) => own.length > 1) ? TALL_ROW : ROW;
  const y = {
    field: 'row',
    type: 'nominal' as const,
    sort: [...lines.keys()],
    scale: { domain: [...lines.keys()] },
    axis: namesAxis(shape),
  };
  const x = {
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: {
      title: unit,
      titleLimit: width + GAP,
      tickCount: Math.max(2, Math.floor(width / PX_PER_TICK)),
      format: ',.4~r',
      grid: false,
      labelBound: true,
      labelOverlap: 'greedy' as const,
      labelSeparation: 6,
    },
  };
  const color = {
    field: 'judgement',
    type: 'nominal' as const,
    scale: { domain: [...judgements], range: judgements.map((one) => colours[one]) },
    legend: null,
  };
  const tooltip = { field: 'told', type: 'nominal' as const };
  return {
    width,
    height: height * lines.size,
    title: panelTitle(title, width),
    data: { values: [...rows] },
    layer: [
      { mark: { type: 'rule', color: colours.baseline }, encoding: { x: { datum: 0, ...x } } },
      {
        transform: [{ filter: 'datum.low !== null' }],
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' }, color, tooltip },
      },
      {
        mark: {
          type: 'point',
          filled: true,
          size: 80,
          opacity: 1,
          strokeWidth: 1,
        },
        encoding: {
          y,
          x: { field: 'effect', ...x },
          fill: { ...color, condition: { test: isHollow, value: colours.background } },
          stroke: { condition: { test: isHollow, value: colours.unclear }, value: colours.background },
          shape: {
            field: 'judgement',
            type: 'nominal',
            scale: { domain: [...judgements], range: shapes },
            legend: null,
          },
          tooltip,
        },
      },
    ],
  };
}

/** Names of rows in lines, or none beside a panel that has them. */
function namesAxis({ lines, left, hasNames }: PanelShape) {
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
