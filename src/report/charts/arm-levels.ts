/** Levels of the arms side by side: a panel an indicator, a row an arm, a point with its interval. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { armName, axisUnit, factorOf, indicatorOf, shownArms, valueText } from '../said.ts';
import { coloursOf, configOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { ChartOptions } from './chart.ts';

type Panel = Extract<TopLevelSpec, { concat: unknown }>['concat'][number];

/** Widths, px: of the names of arms, between panels, and the least of a panel. */
const NAMES = 150;
const GAP = 26;
const LEAST_PANEL = 150;
const ROW = 22;
/** Width of a bold letter of a title, px. */
const PX_PER_COLUMN = 8.6;
/** Room about the whole, px. */
const EDGE = 16;

/** A level as it is drawn. */
export interface LevelRow {
  readonly [column: string]: string | number | boolean | null;
  readonly arm: string;
  readonly indicator: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly isBaseline: boolean;
}

/** Levels of the baseline and of the shown arms, in the units in which they are drawn. */
export function levelRows(study: Study, { words, arms }: ChartOptions, names: readonly string[]): LevelRow[] {
  const slugs = [study.arms[0].slug, ...shownArms(study, arms)];
  return names.flatMap((name) =>
    slugs.flatMap((slug): LevelRow[] => {
      const level = study.levels.find((one) => one.arm === slug && one.indicator === name);
      const indicator = indicatorOf(study, name);
      if (level === undefined || indicator === undefined) return [];
      const factor = factorOf(indicator.unit);
      const { mean, low, high } = level;
      const [lowest, highest] = indicator.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      return [
        {
          arm: escapeControls(armName(study, slug, words)),
          indicator: name,
          mean: factor * mean,
          // few replications may put an end beyond what the indicator can be
          low: factor * Math.max(lowest, low ?? mean),
          high: factor * Math.min(highest, high ?? mean),
          isBaseline: slug === study.arms[0].slug,
        },
      ];
    }),
  );
}

/** The indicators of a list that the study defines. */
export function definedOf(study: Study, names: readonly string[]): StudyIndicator[] {
  return names.flatMap((name) => indicatorOf(study, name) ?? []);
}

/** Small multiples of levels. @param texts - title and legend, in the words of the options */
export function levelPanels(
  study: Study,
  options: ChartOptions,
  {
    names,
    title,
    legend,
  }: { readonly names: readonly string[]; readonly title: string; readonly legend: string },
): TopLevelSpec {
  const { width, words, theme } = options;
  const rows = levelRows(study, options, names);
  const shown = definedOf(study, names);
  const order = [...new Set(rows.map(({ arm }) => arm))];
  const room = Math.max(1, Math.floor((width - NAMES) / (LEAST_PANEL + GAP)));
  const columns = Math.ceil(shown.length / Math.ceil(shown.length / room));
  const panelWidth = Math.floor((width - NAMES) / columns) - GAP;
  const columnsOfText = Math.floor((width - EDGE) / PX_PER_COLUMN);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: wrapText(title, columnsOfText), subtitle: wrapText(legend, columnsOfText) },
    description: `${title}${words.joining.parts}${sentences(study, shown, words)}`,
    columns,
    spacing: GAP,
    concat: shown.map((indicator, i) =>
      levelPanel(
        rows.filter((row) => row.indicator === indicator.name),
        indicator,
        { order, width: panelWidth, hasNames: i % columns === 0, words, theme },
      ),
    ),
    config: configOf(theme),
  };
}

/** The baseline's levels, for who cannot see the picture. */
function sentences(study: Study, shown: readonly StudyIndicator[], words: Words): string {
  return shown
    .flatMap(({ name, unit }) => {
      const level = study.levels.find((one) => one.arm === study.arms[0].slug && one.indicator === name);
      return level === undefined
        ? []
        : [words.charts.level(words.indicators.name(name), valueText(level.mean, unit, words))];
    })
    .join(words.joining.parts);
}

interface PanelShape extends Pick<ChartOptions, 'words' | 'theme'> {
  readonly order: readonly string[];
  readonly width: number;
  readonly hasNames: boolean;
}

function levelPanel(rows: readonly LevelRow[], { name, unit }: StudyIndicator, shape: PanelShape): Panel {
  const { order, width, hasNames, words, theme } = shape;
  const colours = coloursOf(theme);
  const title = words.indicators.name(name);
  const y = {
    field: 'arm',
    type: 'nominal' as const,
    sort: [...order],
    axis: hasNames ? { title: null, labelLimit: NAMES, ticks: false } : null,
    scale: { domain: [...order] },
  };
  const x = {
    type: 'quantitative' as const,
    scale: { zero: false, nice: true },
    axis: { title: axisUnit(unit, words), tickCount: 3, format: ',.4~r' },
  };
  const color = {
    condition: { test: 'datum.isBaseline', value: colours.baseline },
    value: colours.accent,
  };
  return {
    width,
    height: ROW * order.length,
    title: {
      text: wrapText(title, Math.floor((width - EDGE) / PX_PER_COLUMN)),
      anchor: 'start',
      fontSize: 12,
      offset: 6,
    },
    data: { values: [...rows] },
    layer: [
      {
        transform: [{ filter: 'datum.isBaseline' }],
        mark: { type: 'rule', color: colours.baseline, strokeDash: [3, 3], opacity: 0.7 },
        encoding: { x: { field: 'mean', ...x } },
      },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 50, opacity: 1 },
        encoding: {
          y,
          x: { field: 'mean', ...x },
          color,
          tooltip: [
            { field: 'arm', title: words.comparison.heads.arm },
            { field: 'mean', title, format: ',.4~r' },
            { field: 'low', title: words.charts.lowEnd, format: ',.4~r' },
            { field: 'high', title: words.charts.highEnd, format: ',.4~r' },
          ],
        },
      },
    ],
  };
}
