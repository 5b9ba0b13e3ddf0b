/** Governments through the years, and beside each other over the window: one indicator at a time. */
import type { TopLevelSpec } from 'vega-lite';
import type { GovernmentLevel, Study } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { axisUnit, factorOf, headlineOf, indicatorOf, valueText } from '../said.ts';
import { coloursOf, configOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';

const NAMES = 130;
const LABELS = 140;
/** Room of an axis with its title and of the edge, px. */
const AXIS = 95;
const HEIGHT = 220;
const ROW = 26;
const GAP = 30;
/** Width of a bold letter of a title, px. */
const PX_PER_COLUMN = 8.6;
/** Room about the whole, px. */
const EDGE = 16;
/** Width from which both parts stand beside each other, px. */
const WIDE = 700;

/** Governments. */
export const governments: Chart = {
  name: 'governments',
  missing: (study, words) => (study.governmentLevels.length === 0 ? words.charts.governments.missing : null),
  indicators: choicesOf,
  choosesArms: false,
  rows: rowsOf,
  spec: specOf,
};

interface Row {
  readonly [column: string]: string | number | null;
  readonly government: string;
  readonly indicator: string;
  /** Fiscal year from 1; null over the window. */
  readonly year: number | null;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Indicators that governments define, those first that people ask of first. */
function choicesOf(study: Study): string[] {
  const has = new Set(study.governmentLevels.map(({ indicator }) => indicator));
  const first = headlineOf(study).map(({ name }) => name);
  return [...first.filter((name) => has.has(name)), ...[...has].filter((name) => !first.includes(name))];
}

function chosenOf(study: Study, { indicator }: ChartOptions): string {
  const choices = choicesOf(study);
  return indicator !== null && choices.includes(indicator) ? indicator : choices[0];
}

function rowsOf(study: Study, options: ChartOptions): Row[] {
  const chosen = chosenOf(study, options);
  const factor = factorOf(indicatorOf(study, chosen)?.unit ?? '');
  const scaled = (value: number | null) => (value === null ? null : factor * value);
  return study.governmentLevels
    .filter(({ indicator }) => indicator === chosen)
    .map(({ government, indicator, year, mean, low, high }: GovernmentLevel) => ({
      government: escapeControls(
        study.governments.find(({ slug }) => slug === government)?.name ?? government,
      ),
      indicator,
      year,
      mean: factor * mean,
      low: scaled(low),
      high: scaled(high),
    }));
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const rows = rowsOf(study, options);
  const yearly = rows.filter(({ year }) => year !== null);
  const total = rows.filter(({ year }) => year === null);
  const isWide = width >= WIDE;
  const part = isWide ? Math.floor((width - GAP) / 2) : width;
  // parts below each other begin behind the names of the second
  const below = part - NAMES - GAP - EDGE;
  const title = titleOf(study, rows, options);
  const columns = Math.floor((width - EDGE) / PX_PER_COLUMN);
  const views = [
    ...(yearly.length > 0
      ? [overYears(study, yearly, { options, width: isWide ? part - AXIS - LABELS : below })]
      : []),
    ...(total.length > 1 || yearly.length === 0 ? [overWindow(study, total, { options, width: below })] : []),
  ];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: wrapText(title, columns), subtitle: wrapText(words.charts.governments.legend, columns) },
    description: title,
    columns: isWide ? 2 : 1,
    spacing: GAP,
    concat: views,
    config: configOf(theme),
  };
}

type View = Extract<TopLevelSpec, { concat: unknown }>['concat'][number];
interface Shape {
  readonly options: ChartOptions;
  readonly width: number;
}

function valueAxis(study: Study, { options }: Shape) {
  const name = chosenOf(study, options);
  const { words } = options;
  return {
    type: 'quantitative' as const,
    scale: { zero: false },
    axis: {
      title: axisUnit(indicatorOf(study, name)?.unit ?? '', words) || words.indicators.name(name),
      tickCount: 4,
      format: ',.4~r',
    },
  };
}

/** Lines by year, each with its name at its end. */
function overYears(study: Study, rows: readonly Row[], shape: Shape): View {
  const { options, width } = shape;
  const { words, theme } = options;
  const hasRoom = options.width >= WIDE;
  const colours = coloursOf(theme);
  const names = [...new Set(rows.map(({ government }) => government))];
  const years = [...new Set(rows.map(({ year }) => year as number))];
  const last = Math.max(...years);
  const y = valueAxis(study, shape);
  const x = {
    field: 'year',
    type: 'quantitative' as const,
    scale: { domain: [Math.min(...years), Math.max(last, Math.min(...years) + 1)], nice: false },
    axis: { title: words.charts.governments.year, values: years, format: 'd', grid: false },
  };
  const color = {
    field: 'government',
    type: 'nominal' as const,
    scale: { domain: names, range: names.map((_, i) => colours.series[i % colours.series.length]) },
    // a narrow page has no room for names at the ends of lines
    legend: hasRoom
      ? null
      : {
          ...{ title: null, orient: 'bottom' as const, columns: 1, labelLimit: width },
          ...{ symbolOpacity: 1, symbolFillColor: 'transparent', symbolType: 'stroke' as const },
        },
  };
  const drawn = rows.flatMap(({ mean, low, high }) => [low ?? mean, high ?? mean]);
  const ends = spread(
    rows.filter(({ year }) => year === last),
    Math.max(...drawn) - Math.min(...drawn),
  );
  return {
    width,
    height: HEIGHT,
    title: { text: words.charts.governments.overYears, anchor: 'start', fontSize: 12 },
    layer: [
      {
        data: { values: [...rows] },
        mark: { type: 'area', opacity: 0.12 },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color },
      },
      {
        data: { values: [...rows] },
        mark: { type: 'line', point: { size: 25 }, strokeWidth: 2 },
        encoding: {
          x,
          y: { field: 'mean', ...y },
          color,
          tooltip: [
            { field: 'government', title: words.terms.scopes.government },
            { field: 'year', title: words.charts.governments.year },
            { field: 'mean', format: ',.4~r' },
          ],
        },
      },
      {
        data: { values: hasRoom ? ends : [] },
        mark: { type: 'text', align: 'left', dx: 8, fontSize: 11, limit: LABELS - EDGE },
        encoding: { x, y: { field: 'place', ...y }, text: { field: 'government', type: 'nominal' }, color },
      },
    ],
  };
}

/** Least distance of names at the ends of lines, as part of the range of the values. */
const APART = 0.09;

/** Rows with places for their names, moved apart where they would lie on each other. */
function spread(rows: readonly Row[], range: number): (Row & { readonly place: number })[] {
  const sorted = rows.toSorted((a, b) => a.mean - b.mean);
  let before = Number.NEGATIVE_INFINITY;
  return sorted.map((row) => {
    const place = Math.max(row.mean, before + APART * range);
    before = place;
    return { ...row, place };
  });
}

/** Points over the window, highest first. */
function overWindow(study: Study, rows: readonly Row[], shape: Shape): View {
  const { options, width } = shape;
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const sorted = rows.toSorted((a, b) => b.mean - a.mean).map(({ government }) => government);
  const y = {
    field: 'government',
    type: 'nominal' as const,
    sort: sorted,
    axis: { title: null, labelLimit: NAMES, ticks: false },
  };
  const x = valueAxis(study, shape);
  return {
    width,
    height: ROW * rows.length,
    title: { text: words.charts.governments.overWindow, anchor: 'start', fontSize: 12 },
    data: { values: [...rows] },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 2, color: colours.accent },
        encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 55, opacity: 1, color: colours.accent },
        encoding: {
          y,
          x: { field: 'mean', ...x },
          tooltip: [
            { field: 'government', title: ' ' },
            { field: 'mean', format: ',.4~r', title: ' ' },
          ],
        },
      },
    ],
  };
}

/** Who stands highest and who lowest over the window. */
function titleOf(study: Study, rows: readonly Row[], options: ChartOptions): string {
  const { words } = options;
  const name = chosenOf(study, options);
  const unit = indicatorOf(study, name)?.unit ?? '';
  const sorted = rows.filter(({ year }) => year === null).toSorted((a, b) => b.mean - a.mean);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const indicator = words.indicators.name(name);
  const text = (row: Row) => valueText(row.mean / factorOf(unit), unit, words);
  if (first === undefined || last === undefined) return indicator;
  if (first === last) return words.charts.level(`${first.government}, ${indicator}`, text(first));
  return words.charts.governments.finding({
    indicator,
    highest: first.government,
    high: text(first),
    lowest: last.government,
    low: text(last),
  });
}
