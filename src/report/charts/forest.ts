/** Forest plots: rows with a value and its interval, in panels that share their rows. */
import type { TopLevelSpec } from 'vega-lite';
import type { Words } from '../../words/words.ts';
import type { Judgement } from '../said.ts';
import { columnsIn } from '../text-width.ts';
import { type Colours, coloursOf, type ThemeName } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import { onlyTick, scaleOf } from './courses.ts';
import { panelTitle, TEXT } from './layout.ts';
import { GAP, panelGrid, type RowNames, rowEncoding, rowNames } from './row-names.ts';
import { valueLabels } from './value-axis.ts';

/** A vega-lite specification with panels beside each other. */
export type Panels = Extract<TopLevelSpec, { concat: unknown }>;

/** What a row is: an effect and what it means for the public, the level of an arm, or that of the baseline. */
export type RowLook = Judgement | 'level' | 'baseline';

/** A value in a row. */
export interface ForestRow {
  readonly row: string;
  readonly value: number;
  /** Null where one replication gives no interval. */
  readonly low: number | null;
  readonly high: number | null;
  readonly look: RowLook;
  /** The value as a sentence, shown to who points at it. */
  readonly told: string;
}

/** The values of one panel. */
export interface ForestPanel {
  readonly title: string;
  /** Unit of its values. */
  readonly unit: string;
  readonly rows: readonly ForestRow[];
  /** Where a line stands with which values are compared; null for none. */
  readonly reference: number | null;
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
  readonly words: Words;
  /** Whether panels share their scale too, so that they can be compared. */
  readonly sharesScale: boolean;
}

/** Space between rows of panels, px. */
const ROW_GAP = 70;
const PX_PER_TICK = 48;
/** Fewer might leave 0 alone, and a scale of one number is none. */
const LEAST_TICKS = 3;
/** Width of the line of hollow marks, px. */
const OUTLINE = 1.5;
/** Height of a line of text, em. */
const LINE = 1.25;

/** A value that has no interval is a ring. */
const isRing = 'datum.low === null';
/** What is no more than possible is hollow, too. */
const isPossible = "indexof(datum.look, 'may') === 0";
const isHollow = `${isRing} || ${isPossible}`;
/** Sizes of marks, px²: the line about a filled one takes from it, that of a hollow one adds to it. */
const SIZE = 80;
const HOLLOW_SIZE = 50;
const shapes: Readonly<Record<RowLook, string>> = {
  better: 'triangle-up',
  worse: 'triangle-down',
  'may be better': 'triangle-up',
  'may be worse': 'triangle-down',
  neither: 'diamond',
  unclear: 'circle',
  level: 'circle',
  baseline: 'circle',
};
const looks = Object.keys(shapes) as RowLook[];

/** Which marks rows of effects have, for the legend. */
export function marksOf(rows: readonly ForestRow[]) {
  return {
    hasIntervals: rows.some(({ low }) => low !== null),
    hasPossible: rows.some(({ look }) => look.startsWith('may')),
    hasNeither: rows.some(({ look }) => look === 'neither'),
    hasRings: rows.some(({ low }) => low === null),
  };
}

/** Panels in even rows that fill the width. */
export function forest(panels: readonly ForestPanel[], shape: ForestShape) {
  const { width, sharesScale, theme, words } = shape;
  const names = rowNames(shape.names, width, shape.otherNames);
  const grid = panelGrid(panels.length, names, width);
  const shared = sharesScale ? scaleOf(valuesOf(panels)) : null;
  const unitLines = Math.max(1, ...panels.map(({ unit }) => unitText(unit, grid.width).length));
  return {
    columns: grid.columns,
    bounds: 'flush' as const,
    spacing: { row: ROW_GAP + LINE * TEXT.label * (unitLines - 1), column: GAP },
    concat: panels.map((panel, i) =>
      panelOf(panel, {
        names,
        width: grid.width,
        theme,
        words,
        domain: shared ?? scaleOf(valuesOf([panel])),
        only: sharesScale ? {} : onlyTick(valuesOf([panel])),
        hasNames: i % grid.columns === 0,
      }),
    ),
  };
}

/** Intervals and references, which a scale holds. */
function valuesOf(panels: readonly ForestPanel[]): (number | null)[] {
  return panels.flatMap(({ rows, reference }) => [
    reference,
    ...rows.flatMap(({ value, low, high }) => [low ?? value, high ?? value]),
  ]);
}

interface PanelShape {
  readonly names: RowNames;
  readonly width: number;
  readonly theme: ThemeName;
  readonly words: Words;
  readonly domain: [number, number];
  readonly only: ReturnType<typeof onlyTick>;
  readonly hasNames: boolean;
}

function panelOf({ title, unit, rows, reference }: ForestPanel, shape: PanelShape): Panels['concat'][number] {
  const { names, width, theme, hasNames } = shape;
  const colours = coloursOf(theme);
  const hasBaseline = rows.some(({ look }) => look === 'baseline');
  const y = rowEncoding('row', names, { hasNames });
  const x = valueEncoding(unit, shape);
  const color = {
    field: 'look',
    type: 'nominal' as const,
    scale: { domain: [...looks], range: looks.map((look) => colourOf(look, colours)) },
    legend: null,
  };
  const tooltip = { field: 'told', type: 'nominal' as const };
  return {
    width,
    height: names.height,
    title: panelTitle(title, width),
    data: { values: [...rows] },
    layer: [
      {
        data: { values: reference === null ? [] : [{ reference }] },
        mark: { type: 'rule', color: colours.baseline, strokeDash: hasBaseline ? [3, 3] : [1, 0] },
        encoding: { x: { field: 'reference', ...x } },
      },
      {
        transform: [{ filter: `!(${isRing})` }],
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' }, color, tooltip },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1 },
        encoding: {
          y,
          x: { field: 'value', ...x },
          fill: { ...color, condition: { test: isHollow, value: colours.background } },
          stroke: {
            condition: [
              { test: isRing, value: colours.unclear },
              { test: "datum.look === 'may be better'", value: colours.better },
              { test: "datum.look === 'may be worse'", value: colours.worse },
            ],
            value: colours.background,
          },
          size: { condition: { test: isPossible, value: HOLLOW_SIZE }, value: SIZE },
          strokeWidth: { condition: { test: isHollow, value: OUTLINE }, value: 1 },
          shape: { ...color, scale: { domain: [...looks], range: Object.values(shapes) } },
          tooltip,
        },
      },
    ],
  };
}

function valueEncoding(unit: string, { width, domain, only, words }: PanelShape) {
  return {
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: {
      title: unitText(unit, width),
      titleLimit: width + GAP,
      tickCount: Math.max(LEAST_TICKS, Math.floor(width / PX_PER_TICK)),
      ...valueLabels(domain, words),
      ...only,
      grid: false,
      labelBound: true,
      labelOverlap: 'greedy' as const,
      labelSeparation: 6,
    },
  };
}

/** A unit in lines of its panel. */
function unitText(unit: string, width: number): string[] {
  return wrapText(unit, columnsIn(width, TEXT.label));
}

function colourOf(look: RowLook, colours: Colours): string {
  if (look === 'level' || look === 'neither') return colours.accent;
  if (look === 'may be better') return colours.better;
  return look === 'may be worse' ? colours.worse : colours[look];
}
