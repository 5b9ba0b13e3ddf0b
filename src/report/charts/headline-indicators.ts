/** The first chart of a run: its headline indicators over the months. */
import type { TopLevelSpec } from 'vega-lite';
import { escapeControls } from '../../kernel/display.ts';
import { wrapText } from '../wrap-text.ts';

/** One indicator over the months: its mean over replications and the band that holds 90 % of them. */
export interface IndicatorSeries {
  readonly name: string;
  readonly unit: string;
  /** Months that a value looks back over, at least 1. Values that lack some of them are not drawn. */
  readonly reach: number;
  /** By month; null where no replication has a value. */
  readonly mean: readonly (number | null)[];
  /** 5th and 95th percentile over replications. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** What the chart shows. */
export interface HeadlineChart {
  readonly title: string;
  /** Whose indicators these are, in words. */
  readonly scope: string;
  readonly replications: number;
  /** First and last month of the window of the summary, from 1. */
  readonly window: { readonly from: number; readonly to: number };
  readonly series: readonly IndicatorSeries[];
}

type PanelSpec = Extract<TopLevelSpec, { concat: unknown }>['concat'][number];

const COLUMNS = 3;
/** Columns of text that the title has room for. */
const TITLE_COLUMNS = 76;
const PANEL = { width: 190, height: 110 };
const INK = '#1b3a57';
/** Fonts with Han characters stand before the fallback, which on many machines has none. */
const FONT = "Arial, 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
/** Unit of the shares that may be above 1: what they divide by comes later than what they divide. */
const OF_PAYMENTS = 'share of payments';
const MONTHS_BETWEEN_TICKS = 12;

/**
 * Small multiples of the headline indicators: a line for the mean, a band from the 5th to the 95th percentile, the
 * window of the summary shaded. Every number is computed beforehand: the renderer draws no sample.
 */
export function headlineIndicators(chart: HeadlineChart): TopLevelSpec {
  const series = chart.series.map(wholeReach);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: wrapText(chart.title, TITLE_COLUMNS),
      subtitle: [escapeControls(chart.scope), ...legendOf({ ...chart, series })],
      anchor: 'start',
      subtitlePadding: 4,
      offset: 12,
    },
    padding: 12,
    background: 'white',
    columns: COLUMNS,
    spacing: { row: 22, column: 26 },
    concat: series.map((one) => panel(one, chart.window)),
    config: {
      font: FONT,
      title: { fontSize: 16, subtitleFontSize: 12, subtitleColor: '#444' },
      axis: { labelFontSize: 10, titleFontSize: 11, titleFontWeight: 'normal', gridColor: '#e6e6e6' },
      view: { stroke: '#bbb' },
    },
  };
}

/** What line, band and shade are, a line of text each. */
function legendOf({ replications, window, series }: HeadlineChart): string[] {
  const line =
    replications === 1
      ? 'Line: 1 replication.'
      : `Line: mean of ${replications} replications, where at least half have a value. Band: 5 % to 95 % of them.`;
  const lines = [line, `Shaded: months ${window.from}-${window.to}, over which the summary is taken.`];
  if (series.some(({ reach }) => reach > 1))
    lines.push(
      'Over 12 months: a value looks back so far, and is drawn once the run has so many months, or ends.',
    );
  if (
    series.some(({ unit, high }) => unit === OF_PAYMENTS && high.some((value) => value !== null && value > 1))
  )
    lines.push(
      'A share of payments above 1: service and influence come months before the payments for them.',
    );
  return lines;
}

function panel(series: IndicatorSeries, window: HeadlineChart['window']): PanelSpec {
  const months = series.mean.length;
  // a month without neighbours is a point with a bar: a line or an area would not show
  const alone = series.mean.some((value, index) => {
    const neighbours = [series.mean[index - 1], series.mean[index + 1]];
    return value !== null && neighbours.every((neighbour) => typeof neighbour !== 'number');
  });
  const values = series.mean.map((mean, index) => ({
    month: index + 1,
    mean,
    low: series.low[index],
    high: series.high[index],
  }));
  const month = {
    field: 'month',
    type: 'quantitative' as const,
    scale: { domain: [1, Math.max(2, months)], nice: false },
    axis: { title: 'month', values: ticks(months), format: 'd', grid: false },
  };
  const value = {
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: null, tickCount: 4, format: ',.4~r' },
  } as const;
  return {
    ...PANEL,
    title: {
      text: labelOf(series.name),
      subtitle: escapeControls(
        series.reach > 1 ? `${series.unit}, over ${series.reach} months` : series.unit,
      ),
      fontSize: 12,
      subtitleFontSize: 10,
      anchor: 'start',
      frame: 'group',
      offset: 6,
    },
    data: { values },
    layer: [
      {
        data: { values: [window] },
        mark: { type: 'rect', color: '#f1efe6' },
        encoding: {
          x: { field: 'from', type: 'quantitative', scale: month.scale },
          x2: { field: 'to' },
        },
      },
      {
        mark: alone
          ? { type: 'rule', color: INK, opacity: 0.35 }
          : { type: 'area', color: INK, opacity: 0.2, invalid: 'break-paths-filter-domains' },
        encoding: { x: month, y: { field: 'low', ...value }, y2: { field: 'high' } },
      },
      {
        mark: {
          type: 'line',
          color: INK,
          strokeWidth: 1.5,
          invalid: 'break-paths-filter-domains',
          point: alone ? { size: 10, color: INK } : false,
        },
        encoding: { x: month, y: { field: 'mean', ...value } },
      },
    ],
  };
}

/**
 * The series without the months that lack some of those it looks back over: what is paid follows the service by
 * months, so that a ratio to the payments of the first months says little and may be far above 1. A run that is
 * shorter keeps its last month, which looks back over all of it.
 */
export function wholeReach(series: IndicatorSeries): IndicatorSeries {
  const first = Math.min(series.reach, series.mean.length) - 1;
  const cut = (values: readonly (number | null)[]) =>
    values.map((value, index) => (index < first ? null : value));
  return { ...series, mean: cut(series.mean), low: cut(series.low), high: cut(series.high) };
}

/** Month 1 and the last month of each year, at most six of them. */
function ticks(months: number): number[] {
  const years = Math.floor(months / MONTHS_BETWEEN_TICKS);
  const step = MONTHS_BETWEEN_TICKS * Math.max(1, Math.ceil(years / 6));
  const ends = Array.from({ length: Math.floor(months / step) }, (_, index) => (index + 1) * step);
  return [1, ...ends];
}

/** `bidsPerCall` as people write it: `Bids per call`. */
function labelOf(name: string): string {
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
