/** One indicator over the months: a line an arm, the band of the replications, and when interventions act. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { armName, axisUnit, valueText } from '../said.ts';
import { coloursOf } from '../theme.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { courseLayers, courseLegend, type DrawnCourse } from './course-layers.ts';
import {
  type CourseMonth,
  courseOf,
  followedOf,
  monthAxis,
  onlyTick,
  scaleOf,
  shownValue,
} from './courses.ts';
import type { Panels } from './forest.ts';
import { lanes, lanesTitleHeight } from './intervention-lanes.ts';
import { capitalised, frameOf, roomIn } from './layout.ts';
import { type LineEnd, lineLabels } from './line-labels.ts';
import { clearestFirst, indicatorOrClearest, isClear, rankedEffects } from './ranked-arms.ts';
import { isMeasured, toldEffect } from './told-effect.ts';
import { valueLabels } from './value-axis.ts';

/** Arms that are told apart by colour; others stay grey. */
const MOST_COLOURED = 5;
/** Width of the axis, and of the labels behind the lines, px; their part of a narrow chart. */
const AXIS = 52;
const LABELS = 170;
const LABELS_PART = 0.3;
/** Heights, px. */
const PLOT = 260;
/** Between the axis of months and what stands below it. */
const BELOW = 48;
const BARE_RIGHT = 14;

/** An indicator over time. */
export const overTime: Chart = {
  name: 'over-time',
  missing: (study, words) => (followedOf(study).length === 0 ? words.charts.overTime.missing : null),
  indicators: (study) => clearestFirst(study, followedOf(study)).map(({ name }) => name),
  choosesArms: true,
  rows: (study, options) => {
    const { indicator, lines } = shownOf(study, options);
    return lines.flatMap(({ name: arm, course }) =>
      course.map((month) => ({ arm, indicator: indicator.name, unit: indicator.unit, ...month })),
    );
  },
  spec: specOf,
};

interface Line extends DrawnCourse {
  readonly name: string;
  /** Lines that are not told apart stay without a label. */
  readonly isLabelled: boolean;
}

interface Shown {
  readonly indicator: StudyIndicator;
  /** The baseline last, so that it is drawn above the others. */
  readonly lines: readonly Line[];
  /** Arms whose band is drawn: the baseline, and an arm that is shown alone. */
  readonly banded: readonly Line[];
}

function shownOf(study: Study, options: ChartOptions): Shown {
  const indicator = indicatorOrClearest(study, followedOf(study), options);
  const colours = coloursOf(options.theme);
  const [baseline] = study.arms;
  const line = (slug: string, colour: string, isLabelled: boolean): Line => ({
    key: slug,
    name: armName(study, slug, options.words),
    colour,
    isLabelled,
    course: courseOf(study, slug, indicator),
  });
  const arms = rankedEffects(study, indicator.name, options.arms).map(({ arm }, i) =>
    i < MOST_COLOURED ? line(arm, colours.series[i], true) : line(arm, colours.muted, false),
  );
  const own = line(baseline.slug, colours.baseline, arms.length > 0);
  const lines = [...arms.toReversed(), own].filter(({ course }) => course.length > 0);
  return { indicator, lines, banded: arms.length === 1 ? lines : [own] };
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const shown = shownOf(study, options);
  const labelled = shown.lines.filter(({ isLabelled }) => isLabelled);
  const right = labelled.length === 0 ? BARE_RIGHT : Math.min(LABELS, Math.floor(LABELS_PART * width));
  const shape = { width: roomIn(width) - AXIS - right, right };
  const acting = labelled.filter(({ key }) => key !== study.arms[0].slug).toReversed();
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, shown, options),
      legend: legendOf(study, shown, options),
      told: rankedEffects(study, shown.indicator.name, options.arms).map((one) =>
        toldEffect(one, armName(study, one.arm, words), { study, words }),
      ),
    }),
    bounds: 'flush',
    spacing: BELOW + lanesTitleHeight(shape, words),
    vconcat: [
      plot(study, shown, { ...shape, options }),
      ...(acting.length === 0 ? [] : [lanes(study, acting, { ...shape, options })]),
    ],
  };
}

interface PlotShape {
  readonly width: number;
  readonly right: number;
  readonly options: ChartOptions;
}

function plot(
  study: Study,
  { indicator, lines, banded }: Shown,
  { width, right, options }: PlotShape,
): Panels['concat'][number] {
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const { months } = study.provenance;
  const drawn = [
    ...lines.flatMap(({ course }) => course.map(({ mean }) => mean)),
    ...banded.flatMap(({ course }) => course.flatMap(({ low, high }) => [low, high])),
  ];
  const domain = scaleOf(drawn);
  const { scale } = monthAxis(months, '');
  const title = `${capitalised(words.indicators.name(indicator.name))}, ${axisUnit(indicator.unit, words)}`;
  const axis = {
    title,
    tickCount: 5,
    ...valueLabels(domain, words),
    ...onlyTick(drawn),
    minExtent: AXIS - 16,
    maxExtent: AXIS - 16,
  };
  const y = { type: 'quantitative' as const, scale: { domain, nice: false, zero: false }, axis };
  return {
    width,
    height: PLOT,
    layer: [
      ...courseLayers(study, lines, {
        words,
        colours,
        y,
        banded,
        strokeWidth: 2,
        told: ({ key }, { month, mean }) =>
          words.charts.overTime.point(
            escapeControls(armName(study, key, words)),
            String(month),
            shownValue(mean, indicator.unit, words),
          ),
      }),
      ...lineLabels(endsOf(lines), {
        x: { type: 'quantitative', scale },
        at: months,
        y,
        domain,
        height: PLOT,
        room: right,
      }),
    ],
  };
}

/** Where labelled lines end. */
function endsOf(lines: readonly Line[]): LineEnd[] {
  return lines.flatMap(({ name, colour, isLabelled, course }) => {
    const last = course.findLast(({ mean }) => mean !== null)?.mean;
    return isLabelled && typeof last === 'number' ? [{ colour, name, last }] : [];
  });
}

function findingOf(study: Study, { indicator, lines }: Shown, { words, arms }: ChartOptions): string {
  const { name, unit } = indicator;
  const { finding, unclear, single, course, still } = words.charts.overTime;
  const said = capitalised(words.indicators.name(name));
  const [first] = rankedEffects(study, name, arms);
  if (first !== undefined) {
    const told = {
      indicator: said,
      arm: armName(study, first.arm, words),
      mean: valueText(first.mean!, unit, words),
      baseline: valueText(first.baseline!, unit, words),
      months: words.charts.months(study.provenance.window),
    };
    if (!isMeasured(first)) return single(told);
    return isClear(first) ? finding(told) : unclear(told);
  }
  const known = (lines.at(-1)?.course ?? []).filter(({ mean }) => mean !== null);
  const [begin, end] = [known[0], known.at(-1)];
  if (begin === undefined || end === undefined) return said;
  const told = ({ month, mean }: CourseMonth) => {
    return { month: String(month), value: shownValue(mean!, unit, words) };
  };
  return begin === end ? still(said, told(begin)) : course(said, told(begin), told(end));
}

function legendOf(study: Study, { indicator, lines, banded }: Shown, { words }: ChartOptions): string {
  const grey = lines.filter(({ isLabelled, key }) => !isLabelled && key !== study.arms[0].slug).length;
  return [
    ...courseLegend(study, { banded: banded.map(({ name }) => name), reach: indicator.reach, words }),
    ...(grey > 0 ? [words.charts.overTime.grey(grey)] : []),
  ].join(words.joining.sentences);
}
