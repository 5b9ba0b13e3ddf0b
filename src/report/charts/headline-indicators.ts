/** The first chart of a run: all headline indicators of the baseline over the months, a panel each. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { armName, axisUnit, factorOf, valueText } from '../said.ts';
import { columnsIn, cutText } from '../text-width.ts';
import { coloursOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';
import {
  type CourseMonth,
  courseOf,
  followedOf,
  isScattered,
  monthAxis,
  scaleOf,
  shownValue,
  windowSpan,
} from './courses.ts';
import type { Panels } from './forest.ts';
import { capitalised, evenColumns, frameOf, panelTitle, roomIn, TEXT } from './layout.ts';

/** Width of the axis of a panel and the least of a panel, px. */
const AXIS = 46;
const LEAST = 170;
const HEIGHT = 110;
const ROW_GAP = 78;
const RIGHT = 16;
/** Indicators whose means the title tells. */
const TOLD = 3;
/** Columns of the name of a scenario that a subtitle holds. */
const LONGEST_TITLE = 120;
/** Unit of the shares that may be above 1: what they divide by comes later than what they divide. */
const OF_PAYMENTS = 'share of payments';

/** Small multiples: a line for the mean, a band that holds nine of ten replications, the window shaded. */
export const headlineIndicators: Chart = {
  name: 'headline-indicators',
  missing: (study, words) => {
    if (study.comparison !== null) return words.charts.needsRun;
    return followedOf(study).length === 0 ? words.charts.overTime.missing : null;
  },
  indicators: () => [],
  choosesArms: false,
  rows: (study) =>
    followedOf(study).flatMap((indicator) =>
      courseOf(study, study.arms[0].slug, indicator).map((month) => ({
        indicator: indicator.name,
        unit: indicator.unit,
        ...month,
      })),
    ),
  spec: specOf,
};

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const indicators = followedOf(study);
  const months = words.charts.months(study.provenance.window);
  const told = meansOf(study, indicators, options);
  const columns = evenColumns(indicators.length, Math.floor(roomIn(width) / (LEAST + AXIS)));
  const panelWidth = Math.floor((roomIn(width) - RIGHT) / columns) - AXIS;
  const values = told.slice(0, TOLD).join(words.joining.list);
  return {
    ...frameOf(study, options, {
      finding: capitalised(words.charts.headlineIndicators.finding(values, months)),
      legend: legendOf(study, indicators, options),
      told: [told.join(words.joining.list)],
    }),
    columns,
    bounds: 'flush',
    spacing: { row: ROW_GAP, column: AXIS },
    concat: indicators.map((indicator) => panel(study, indicator, { options, width: panelWidth })),
  };
}

/** `quality 0.415` of each indicator over the window. */
function meansOf(study: Study, indicators: readonly StudyIndicator[], { words }: ChartOptions): string[] {
  const [{ slug }] = study.arms;
  return indicators.flatMap(({ name, unit }) => {
    const level = study.levels.find(({ arm, indicator }) => arm === slug && indicator === name);
    if (level === undefined) return [];
    const text = valueText(level.mean, unit, words);
    return [words.charts.headlineIndicators.value(words.indicators.name(name), text)];
  });
}

/** Whose indicators these are, and what line, band and shade are. */
function legendOf(study: Study, indicators: readonly StudyIndicator[], { words }: ChartOptions): string {
  const { mean, band, window, reach, ofPayments } = words.charts.courses;
  const { title, replications } = study.provenance;
  const [{ slug }] = study.arms;
  const reaches = indicators.map((one) => one.reach).filter((months) => months > 1);
  const isAbove = indicators
    .filter(({ unit }) => unit === OF_PAYMENTS)
    .some((one) => courseOf(study, slug, one).some(({ high }) => high !== null && high > factorOf(one.unit)));
  return [
    words.charts.headlineIndicators.of(cutText(title, LONGEST_TITLE, 1).join('')),
    mean(String(replications)),
    ...(replications === 1 ? [] : [band(armName(study, slug, words))]),
    window(words.charts.months(study.provenance.window)),
    ...(reaches.length === 0 ? [] : [reach(String(Math.max(...reaches)))]),
    ...(isAbove ? [ofPayments] : []),
  ].join(' ');
}

interface PanelShape {
  readonly options: ChartOptions;
  readonly width: number;
}

function panel(study: Study, indicator: StudyIndicator, shape: PanelShape): Panels['concat'][number] {
  const { words, theme } = shape.options;
  const colours = coloursOf(theme);
  const { months } = study.provenance;
  const course = courseOf(study, study.arms[0].slug, indicator);
  const isDotted = isScattered(course);
  const month = {
    field: 'month',
    type: 'quantitative' as const,
    ...monthAxis(months, words.charts.month),
  };
  const scale = { domain: scaleOf(course.flatMap(({ mean, low, high }) => [mean, low, high])), nice: false };
  const axis = { title: null, tickCount: 4, format: ',.4~r' };
  const value = { type: 'quantitative' as const, scale, axis };
  return {
    width: shape.width,
    height: HEIGHT,
    title: titleOf(indicator, shape),
    data: { values: course.map((one) => ({ ...one, told: toldMonth(one, indicator, shape) })) },
    layer: [
      {
        data: { values: [windowSpan(study)] },
        mark: { type: 'rect', color: colours.shade },
        encoding: { x: { ...month, field: 'from' }, x2: { field: 'to' } },
      },
      {
        mark: isDotted
          ? { type: 'rule', color: colours.accent, opacity: 0.4 }
          : { type: 'area', color: colours.accent, opacity: 0.2, invalid: 'break-paths-filter-domains' },
        encoding: { x: month, y: { field: 'low', ...value }, y2: { field: 'high' } },
      },
      {
        mark: {
          type: 'line',
          color: colours.accent,
          strokeWidth: 1.5,
          invalid: 'break-paths-filter-domains',
          point: isDotted ? { size: 10, color: colours.accent } : false,
        },
        encoding: {
          x: month,
          y: { field: 'mean', ...value },
          tooltip: { field: 'told', type: 'nominal' },
        },
      },
    ],
  };
}

function titleOf({ name, unit, reach }: StudyIndicator, { options, width }: PanelShape) {
  const { words } = options;
  const shown = axisUnit(unit, words);
  const { overMonths } = words.charts.headlineIndicators;
  return {
    ...panelTitle(words.indicators.name(name), width),
    subtitle: wrapText(reach > 1 ? overMonths(shown, String(reach)) : shown, columnsIn(width, TEXT.label)),
    subtitleFontSize: TEXT.label,
    subtitlePadding: 2,
  };
}

function toldMonth({ month, mean }: CourseMonth, { name, unit }: StudyIndicator, shape: PanelShape): string {
  const { words } = shape.options;
  if (mean === null) return '';
  const value = shownValue(mean, unit, words);
  return words.charts.overTime.point(words.indicators.name(name), String(month), value);
}
