/** Governments through the years, and beside each other over the window: one indicator at a time. */
import type { TopLevelSpec } from 'vega-lite';
import type { GovernmentLevel, Study, StudyIndicator } from '../../experiment/study/study.ts';
import { axisUnit, factorOf, governmentName, headlineOf, indicatorOf, valueText } from '../said.ts';
import { coloursOf } from '../theme.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { onlyTick, scaleOf } from './courses.ts';
import { forest, type Panels } from './forest.ts';
import { capitalised, frameOf, panelTitle, roomIn } from './layout.ts';
import { lineLabels } from './line-labels.ts';
import { rowNames } from './row-names.ts';
import { shownLevel, toldLevel } from './told-level.ts';
import { valueLabels } from './value-axis.ts';

/** Width of the axis, and of the names behind the lines, px; their part of a narrow chart. */
const AXIS = 52;
const LABELS = 150;
const LABELS_PART = 0.34;
const HEIGHT = 220;
/** Between the two parts, beside and below each other, px. */
const BESIDE = 24;
const BELOW = 24;
/** Letters that are wider than they mostly are, px. */
const EDGE = 4;
/** Width from which both parts stand beside each other, px. */
const WIDE = 700;

/** Governments. */
export const governments: Chart = {
  name: 'governments',
  missing: (study, words) => (study.governmentLevels.length === 0 ? words.charts.governments.missing : null),
  indicators: choicesOf,
  choosesArms: false,
  rows: (study, options) =>
    rowsOf(study, options).map(({ name, year, value, low, high }) => {
      return { government: name, indicator: chosenOf(study, options).name, year, mean: value, low, high };
    }),
  spec: specOf,
};

interface Row {
  readonly slug: string;
  readonly name: string;
  /** Fiscal year from 1; null over the window. */
  readonly year: number | null;
  /** In the unit in which it is drawn. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly told: string;
}

/** Indicators that governments define, those first that people ask of first. */
function choicesOf(study: Study): string[] {
  const has = new Set(study.governmentLevels.map(({ indicator }) => indicator));
  const first = headlineOf(study).map(({ name }) => name);
  return [...first.filter((name) => has.has(name)), ...[...has].filter((name) => !first.includes(name))];
}

function chosenOf(study: Study, { indicator }: ChartOptions): StudyIndicator {
  const choices = choicesOf(study);
  const chosen = indicator !== null && choices.includes(indicator) ? indicator : choices[0];
  return indicatorOf(study, chosen)!;
}

function rowsOf(study: Study, options: ChartOptions): Row[] {
  const indicator = chosenOf(study, options);
  return study.governmentLevels
    .filter((level) => level.indicator === indicator.name)
    .map((level) => rowOf(study, level, { indicator, options }));
}

function rowOf(
  study: Study,
  level: GovernmentLevel,
  { indicator, options }: { readonly indicator: StudyIndicator; readonly options: ChartOptions },
): Row {
  const shown = shownLevel(level, indicator);
  const { government: slug, year } = level;
  const name = governmentName(study, slug);
  const who = year === null ? name : options.words.charts.governments.inYear(name, String(year));
  return { slug, name, year, ...shown, told: toldLevel(shown, indicator, { who, ...options }) };
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const rows = rowsOf(study, options);
  const yearly = rows.filter(({ year }) => year !== null);
  const total = rows.filter(({ year }) => year === null);
  const isWide = width >= WIDE;
  const hasBoth = yearly.length > 0 && total.length > 1;
  const part = isWide && hasBoth ? Math.floor((width - BESIDE) / 2) : width;
  const names = rowNames(new Map(total.map(({ slug, name }) => [slug, name])), part);
  // parts below each other begin at one place, behind the names of the second
  const left = isWide || total.length < 2 ? AXIS : Math.max(AXIS, names.left);
  const views = [
    ...(yearly.length > 0 ? [overYears(study, yearly, { options, width: part, left })] : []),
    ...(total.length > 1 || yearly.length === 0 ? [overWindow(study, total, { options, width: part })] : []),
  ];
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, { yearly, total }, options),
      legend: words.charts.governments.legend({
        hasIntervals: rows.some(({ low }) => low !== null),
        isCompared: study.comparison !== null,
      }),
      told: total.map(({ told }) => told),
    }),
    ...(isWide ? { spacing: BESIDE, hconcat: views } : { spacing: BELOW, vconcat: views }),
  };
}

interface Shape {
  readonly options: ChartOptions;
  readonly width: number;
}

/** Lines by year, each with its name at its end. */
function overYears(
  study: Study,
  rows: readonly Row[],
  { options, width, left }: Shape & { readonly left: number },
): Panels['concat'][number] {
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const { unit } = chosenOf(study, options);
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  const colourOf = (slug: string) => colours.series[slugs.indexOf(slug) % colours.series.length];
  const years = [...new Set(rows.map(({ year }) => year!))];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const room = Math.min(LABELS, Math.floor(LABELS_PART * width));
  const values = rows.flatMap(({ value, low, high }) => [value, low, high]);
  const domain = scaleOf(values);
  const scale = { domain: first === last ? [first - 1, last + 1] : [first, last], nice: false };
  const x = {
    field: 'year',
    type: 'quantitative' as const,
    scale,
    axis: {
      title: words.charts.governments.year,
      values: years,
      format: 'd',
      grid: false,
      labelOverlap: 'greedy' as const,
    },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: {
      title: axisUnit(unit, words),
      tickCount: 4,
      ...valueLabels(domain, words),
      ...onlyTick(values),
      minExtent: AXIS - 16,
      maxExtent: AXIS - 16,
    },
  };
  const color = { field: 'colour', type: 'nominal' as const, scale: null };
  const detail = { field: 'slug', type: 'nominal' as const };
  const ends = rows
    .filter(({ year }) => year === last)
    .map(({ slug, name, value }) => ({ name, colour: colourOf(slug), last: value }));
  return {
    width: roomIn(width) - left - room - EDGE,
    height: HEIGHT,
    title: panelTitle(words.charts.governments.overYears, width),
    data: { values: rows.map((row) => ({ ...row, colour: colourOf(row.slug) })) },
    layer: [
      {
        transform: [{ filter: 'datum.low !== null' }],
        mark: { type: 'area', opacity: 0.12 },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color, detail },
      },
      {
        mark: { type: 'line', point: { size: 25 }, strokeWidth: 2 },
        encoding: {
          x,
          y: { field: 'value', ...y },
          color,
          detail,
          tooltip: { field: 'told', type: 'nominal' },
        },
      },
      ...lineLabels(ends, {
        x: { type: 'quantitative', scale },
        at: last,
        y,
        domain,
        height: HEIGHT,
        room,
      }),
    ],
  };
}

/** Points over the window, highest first. */
function overWindow(study: Study, rows: readonly Row[], { options, width }: Shape) {
  const { words, theme } = options;
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const panel = {
    title: words.charts.governments.overWindow,
    unit: axisUnit(chosenOf(study, options).unit, words),
    rows: sorted.map(({ slug: row, value, low, high, told }) => {
      return { row, value, low, high, look: 'level' as const, told };
    }),
    reference: null,
  };
  const names = new Map(sorted.map(({ slug, name }) => [slug, name]));
  return forest([panel], { names, otherNames: [], width, theme, words, sharesScale: false });
}

/** Who stands highest and who lowest over the window, where their intervals lie apart. */
function findingOf(
  study: Study,
  { yearly, total }: Readonly<Record<'yearly' | 'total', readonly Row[]>>,
  options: ChartOptions,
): string {
  const { words } = options;
  const { name, unit } = chosenOf(study, options);
  const { course, finding, single, none } = words.charts.governments;
  const indicator = words.indicators.name(name);
  const sorted = total.toSorted((a, b) => b.value - a.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const text = (row: Row) => valueText(row.value / factorOf(unit), unit, words);
  if (first === undefined || last === undefined) return capitalised(indicator);
  if (first === last && yearly.length > 1) {
    const [begin, end] = [yearly[0], yearly[yearly.length - 1]].map((row) => {
      return { year: String(row.year), value: text(row) };
    });
    return course({ government: first.name, indicator, begin, end });
  }
  if (first === last) return words.charts.level(first.name + words.joining.clauses + indicator, text(first));
  const told = { indicator, highest: first.name, high: text(first), lowest: last.name, low: text(last) };
  if (first.low === null || last.high === null)
    return text(first) === text(last) ? none(indicator) : single(told);
  return first.low > last.high ? finding(told) : none(indicator);
}
