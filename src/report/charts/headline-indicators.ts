/** The first chart of a run: all headline indicators of the baseline over the months, a panel each. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { armName, axisUnit, factorOf, valueText } from '../said.ts';
import { columnsIn, cutText } from '../text-width.ts';
import { coloursOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { courseLayers, courseLegend } from './course-layers.ts';
import { courseOf, followedOf, onlyTick, scaleOf, shownValue } from './courses.ts';
import type { Panels } from './forest.ts';
import { capitalised, evenColumns, frameOf, panelTitle, roomIn, TEXT } from './layout.ts';
import { valueLabels } from './value-axis.ts';

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
    drawnOf(study).flatMap((indicator) =>
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
  const indicators = drawnOf(study);
  const months = words.charts.months(study.provenance.window);
  const told = meansOf(study, followedOf(study), options);
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

/** Headline indicators with a course: one month is none, but where no indicator has more. */
function drawnOf(study: Study): readonly StudyIndicator[] {
  const followed = followedOf(study);
  const monthsOf = (indicator: StudyIndicator) =>
    courseOf(study, study.arms[0].slug, indicator).filter(({ mean }) => mean !== null).length;
  const courses = followed.filter((indicator) => monthsOf(indicator) > 1);
  return courses.length === 0 ? followed : courses;
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
  const [{ slug }] = study.arms;
  const reach = Math.max(...indicators.map((one) => one.reach));
  const isAbove = indicators
    .filter(({ unit }) => unit === OF_PAYMENTS)
    .some((one) => courseOf(study, slug, one).some(({ high }) => high !== null && high > factorOf(one.unit)));
  return [
    words.charts.headlineIndicators.of(cutText(study.provenance.title, LONGEST_TITLE, 1).join('')),
    ...courseLegend(study, { banded: [armName(study, slug, words)], reach, words }),
    ...(isAbove ? [words.charts.courses.ofPayments] : []),
  ].join(words.joining.sentences);
}

interface PanelShape {
  readonly options: ChartOptions;
  readonly width: number;
}

function panel(study: Study, indicator: StudyIndicator, shape: PanelShape): Panels['concat'][number] {
  const { words, theme } = shape.options;
  const colours = coloursOf(theme);
  const course = courseOf(study, study.arms[0].slug, indicator);
  const values = course.flatMap(({ mean, low, high }) => [mean, low, high]);
  const domain = scaleOf(values);
  const axis = { title: null, tickCount: 4, ...valueLabels(domain, words), ...onlyTick(values) };
  const line = { key: indicator.name, colour: colours.accent, course };
  const said = words.indicators.name(indicator.name);
  return {
    width: shape.width,
    height: HEIGHT,
    title: titleOf(indicator, shape),
    layer: courseLayers(study, [line], {
      words,
      colours,
      y: { type: 'quantitative', scale: { domain, nice: false }, axis },
      banded: [line],
      strokeWidth: 1.5,
      told: (_, { month, mean }) =>
        words.charts.overTime.point(said, String(month), shownValue(mean, indicator.unit, words)),
    }),
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
