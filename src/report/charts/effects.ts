/** Effects with their paired intervals: a column an indicator, a row an arm. */
import type { TopLevelSpec } from 'vega-lite';
import type { Effect } from '../../experiment/compare/effect.ts';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import {
  armName,
  axisUnit,
  factorOf,
  headlineOf,
  indicatorOf,
  type Judgement,
  judgementOf,
  shownArms,
} from '../said.ts';
import { coloursOf, configOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';

type Panel = Extract<TopLevelSpec, { concat: unknown }>['concat'][number];

/** Indicators that one picture has room for. */
const MOST_PANELS = 6;
/** Widths, px: of the names of arms, of the space between panels, and the least of a panel. */
const NAMES = 150;
const GAP = 18;
const LEAST_PANEL = 130;
const ROW = 22;
const PX_PER_COLUMN = 8;

/** Forest plot of a comparison. */
export const effects: Chart = {
  name: 'effects',
  missing: ({ comparison }, words) => (comparison === null ? words.charts.needsComparison : null),
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) => rowsOf(study, options),
  spec: specOf,
};

interface Row {
  readonly [column: string]: string | number | null;
  readonly arm: string;
  readonly indicator: string;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly judgement: Judgement;
}

function rowsOf(study: Study, { arms, words }: ChartOptions): Row[] {
  const shown = shownArms(study, arms);
  return (study.comparison?.effects ?? []).flatMap((one): Row[] => {
    const indicator = indicatorOf(study, one.indicator);
    if (!shown.includes(one.arm) || indicator === undefined || !indicator.isHeadline || !hasInterval(one))
      return [];
    const factor = factorOf(one.unit);
    return [
      {
        arm: armName(study, one.arm, words),
        indicator: one.indicator,
        effect: factor * one.effect,
        low: factor * one.low,
        high: factor * one.high,
        judgement: judgementOf(one, indicator),
      },
    ];
  });
}

function hasInterval(effect: Effect): effect is Effect & { effect: number; low: number; high: number } {
  return effect.effect !== null && effect.low !== null && effect.high !== null;
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const rows = rowsOf(study, options);
  const shown = headlineOf(study)
    .filter(({ name }) => rows.some(({ indicator }) => indicator === name))
    .slice(0, MOST_PANELS);
  const columns = Math.max(1, Math.min(shown.length, Math.floor((width - NAMES) / (LEAST_PANEL + GAP))));
  const panelWidth = Math.floor((width - NAMES) / columns) - GAP;
  const names = shownArms(study, options.arms).map((slug) => armName(study, slug, words));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: wrapText(finding(study, shown, options), Math.floor(width / PX_PER_COLUMN)),
      subtitle: wrapText(words.charts.effects.legend, Math.floor(width / PX_PER_COLUMN)),
    },
    description: finding(study, shown, options),
    columns,
    spacing: GAP,
    concat: shown.map((indicator, i) =>
      panel(
        rows.filter((row) => row.indicator === indicator.name),
        indicator,
        { names, width: panelWidth, hasNames: i % columns === 0, options },
      ),
    ),
    config: configOf(theme),
  };
}

interface PanelShape {
  readonly names: readonly string[];
  readonly width: number;
  readonly hasNames: boolean;
  readonly options: ChartOptions;
}

function panel(rows: readonly Row[], { name, unit }: StudyIndicator, shape: PanelShape): Panel {
  const { names, width, hasNames, options } = shape;
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const judgements: readonly Judgement[] = ['better', 'worse', 'unclear'];
  const y = {
    field: 'arm',
    type: 'nominal' as const,
    sort: [...names],
    axis: hasNames ? { title: null, labelLimit: NAMES, ticks: false } : null,
    scale: { domain: [...names] },
  };
  const x = { type: 'quantitative' as const, axis: { title: axisUnit(unit, words, true), tickCount: 4 } };
  const color = {
    field: 'judgement',
    type: 'nominal' as const,
    scale: { domain: [...judgements], range: judgements.map((one) => colours[one]) },
    legend: null,
  };
  return {
    width,
    height: ROW * names.length,
    title: { text: words.indicators.name(name), anchor: 'start', fontSize: 12, offset: 6 },
    data: { values: [...rows] },
    layer: [
      { mark: { type: 'rule', color: colours.baseline }, encoding: { x: { datum: 0 } } },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 55 },
        encoding: {
          y,
          x: { field: 'effect', ...x },
          color,
          shape: {
            field: 'judgement',
            type: 'nominal',
            scale: { domain: [...judgements], range: ['triangle-up', 'triangle-down', 'circle'] },
            legend: null,
          },
        },
      },
    ],
  };
}

/** What the chart shows in one sentence: how many arms change the first indicator clearly, and which most. */
function finding(study: Study, [first]: readonly StudyIndicator[], { words, arms }: ChartOptions): string {
  if (first === undefined) return words.charts.effects.title;
  const shown = shownArms(study, arms);
  const own = (study.comparison?.effects ?? []).filter(
    (one) => one.indicator === first.name && shown.includes(one.arm) && one.effect !== null,
  );
  const better = own
    .filter((one) => judgementOf(one, first) === 'better')
    .toSorted((a, b) => Math.abs(b.effect!) - Math.abs(a.effect!));
  return words.charts.effects.finding({
    indicator: words.indicators.name(first.name),
    count: String(better.length),
    all: String(own.length),
    most: better.length === 0 ? null : armName(study, better[0].arm, words),
  });
}
