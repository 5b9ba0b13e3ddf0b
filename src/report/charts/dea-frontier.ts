/** Money and service of governments year by year, with the best ratio of the two and the efficiency of each. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import { columnsIn } from '../text-width.ts';
import { coloursOf, configOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';

const HEIGHT = 320;
/** Room of a name in the legend, px. */
const LABELS = 170;
/** Size of the title, px, as wide as its bold letters are. */
const TITLE = 16.5;
/** Room about the whole, px. */
const EDGE = 16;
const DIGITS = 2;
const MILLION = 1_000_000;
/** Part of the range that stays free about the points. */
const MARGIN = 0.06;

/** The frontier. */
export const deaFrontier: Chart = {
  name: 'dea-frontier',
  missing: (study, words) =>
    study.services.every(({ isInsured }) => isInsured) ||
    rowsOf(study).filter(({ efficiency }) => efficiency !== null).length < 2
      ? words.charts.frontierOfGovernments.missing
      : null,
  indicators: () => [],
  choosesArms: false,
  rows: (study) => rowsOf(study),
  spec: specOf,
};

interface Row {
  readonly [column: string]: string | number | null;
  readonly government: string;
  readonly year: number;
  /** Million CNY a year, spending and administration together. */
  readonly money: number;
  /** Person-months at full quality. */
  readonly service: number;
  readonly efficiency: number | null;
}

function rowsOf(study: Study): Row[] {
  return study.governmentYears.map(({ government, year, spending, administration, service, efficiency }) => ({
    government: escapeControls(study.governments.find(({ slug }) => slug === government)?.name ?? government),
    year,
    money: (spending + administration) / MILLION,
    service,
    efficiency,
  }));
}

function specOf(study: Study, { words, theme, width }: ChartOptions): TopLevelSpec {
  const said = words.charts.frontierOfGovernments;
  const colours = coloursOf(theme);
  const rows = rowsOf(study).filter(({ money, service }) => money > 0 && service > 0);
  const names = [...new Set(rows.map(({ government }) => government))];
  const best = Math.max(...rows.map(({ money, service }) => service / money));
  const most = (1 + MARGIN) * Math.max(...rows.map(({ money }) => money));
  const highest = (1 + MARGIN) * Math.max(...rows.map(({ service }) => service));
  const end = Math.min(most, highest / best);
  const known = rows.filter(({ efficiency }) => efficiency !== null);
  const [top] = known.toSorted((a, b) => b.efficiency! - a.efficiency!);
  const low = known.toSorted((a, b) => a.efficiency! - b.efficiency!)[0];
  const nameOf = ({ government, year }: Row) => said.unit({ government, year: String(year) });
  const title =
    top === undefined || low === undefined
      ? said.title
      : said.finding({ best: nameOf(top), worst: nameOf(low), score: formatNumber(low.efficiency!, DIGITS) });
  const columns = columnsIn(width - EDGE, TITLE);
  const x = {
    field: 'money',
    type: 'quantitative' as const,
    scale: { domain: [0, most], nice: false },
    axis: { title: said.money, format: ',.4~r', tickCount: 5 },
  };
  const y = {
    field: 'service',
    type: 'quantitative' as const,
    scale: { domain: [0, highest], nice: false },
    axis: { title: said.service, format: ',.4~r', tickCount: 5 },
  };
  const color = {
    field: 'government',
    type: 'nominal' as const,
    scale: { domain: names, range: names.map((_, i) => colours.series[i % colours.series.length]) },
    legend: {
      title: null,
      orient: 'bottom' as const,
      columns: Math.max(1, Math.floor(width / LABELS)),
      labelLimit: LABELS - 2 * EDGE,
    },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: wrapText(title, columns), subtitle: wrapText(said.legend, columns) },
    description: `${title}. ${said.legend}`,
    width,
    height: HEIGHT,
    autosize: { type: 'fit-x', contains: 'padding' },
    layer: [
      {
        data: {
          values: [
            { money: 0, service: 0 },
            { money: end, service: best * end },
          ],
        },
        mark: { type: 'line', strokeDash: [5, 4], color: colours.faint },
        encoding: { x, y },
      },
      {
        data: { values: rows },
        mark: { type: 'line', strokeWidth: 1, opacity: 0.5 },
        encoding: { x, y, color, order: { field: 'year', type: 'quantitative' } },
      },
      {
        data: { values: rows },
        mark: { type: 'point', filled: true, opacity: 1 },
        encoding: {
          x,
          y,
          color,
          size: {
            field: 'efficiency',
            type: 'quantitative',
            scale: { domain: [0, 1], range: [15, 120] },
            legend: null,
          },
          tooltip: [
            { field: 'government', title: words.terms.scopes.government },
            { field: 'year', title: words.charts.governments.year },
            { field: 'money', title: said.money, format: ',.4~r' },
            { field: 'service', title: said.service, format: ',.4~r' },
            { field: 'efficiency', title: words.indicators.name('efficiency'), format: '.2f' },
          ],
        },
      },
    ],
    config: configOf(theme),
  };
}
