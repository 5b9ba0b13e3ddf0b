/** One indicator over the months: a line an arm, the band of the replications, and when interventions act. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { armName, axisUnit, valueText } from '../said.ts';
import { coloursOf } from '../theme.ts';
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
import { lanes, lanesTitleHeight } from './intervention-lanes.ts';
import { capitalised, frameOf, roomIn } from './layout.ts';
import { type LineEnd, lineLabels } from './line-labels.ts';
import { indicatorOrClearest, isClear, rankedEffects } from './ranked-arms.ts';
import { isMeasured, toldEffect } from './told-effect.ts';

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
  indicators: (study) => followedOf(study).map(({ name }) => name),
  choosesArms: true,
  rows: (study, options) => {
    const { indicator, lines } = shownOf(study, options);
    return lines.flatMap(({ name: arm, course }) =>
      course.map((month) => ({ arm, indicator: indicator.name, unit: indicator.unit, ...month })),
    );
  },
  spec: specOf,
};

interface Line {
  readonly slug: string;
  readonly name: string;
  readonly colour: string;
  /** Lines that are not told apart stay without a label. */
  readonly isLabelled: boolean;
  readonly course: readonly CourseMonth[];
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
    slug,
    name: armName(study, slug, options.words),
    colour,
    isLabelled,
    course: courseOf(study, slug, indicator),
  });
  const arms = rankedEffects(study, indicator.name, options.arms).map(({ arm }, i) =>
    i < MOST_COLOURED ? line(arm, colours.series[i], true) : line(arm, colours.grid, false),
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
  const acting = labelled.filter(({ slug }) => slug !== study.arms[0].slug).toReversed();
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, shown, options),
      legend: legendOf(study, shown, options),
      told: rankedEffects(study, shown.indicator.name, options.arms).map((one) =>
        toldEffect(one, armName(study, one.arm, words), words),
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
  const x = { field: 'month', type: 'quantitative' as const, ...monthAxis(months, words.charts.month) };
  const scale = { domain, nice: false, zero: false };
  const title = `${capitalised(words.indicators.name(indicator.name))}, ${axisUnit(indicator.unit, words)}`;
  const axis = { title, tickCount: 5, format: ',.4~r', minExtent: AXIS - 16, maxExtent: AXIS - 16 };
  const y = { type: 'quantitative' as const, scale, axis };
  const isDotted = lines.some(({ course }) => isScattered(course));
  const color = { field: 'colour', type: 'nominal' as const, scale: null };
  const rows = (of: readonly Line[]) => ({
    values: of.flatMap(({ slug, name, colour, course }) =>
      course.map((month) => ({
        arm: slug,
        colour,
        ...month,
        told: month.mean === null ? '' : toldMonth(name, month, { indicator, options }),
      })),
    ),
  });
  return {
    width,
    height: PLOT,
    layer: [
      {
        data: { values: [windowSpan(study)] },
        mark: { type: 'rect', color: colours.shade },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
      },
      {
        data: rows(banded),
        mark: isDotted
          ? { type: 'rule', opacity: 0.4 }
          : { type: 'area', opacity: 0.18, invalid: 'break-paths-filter-domains' },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
      },
      {
        data: rows(lines),
        mark: {
          type: 'line',
          strokeWidth: 2,
          invalid: 'break-paths-filter-domains',
          point: isDotted ? { size: 18 } : false,
        },
        encoding: {
          x,
          y: { ...y, field: 'mean' },
          color,
          detail: { field: 'arm', type: 'nominal' },
          tooltip: { field: 'told', type: 'nominal' },
        },
      },
      ...lineLabels(endsOf(lines), {
        x: { type: 'quantitative', scale: x.scale },
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

function toldMonth(
  name: string,
  { month, mean }: CourseMonth,
  { indicator, options }: { readonly indicator: StudyIndicator; readonly options: ChartOptions },
): string {
  const { words } = options;
  return words.charts.overTime.point(
    escapeControls(name),
    String(month),
    shownValue(mean!, indicator.unit, words),
  );
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
  const { mean, band, window, reach } = words.charts.courses;
  const { replications } = study.provenance;
  const grey = lines.filter(({ isLabelled, slug }) => !isLabelled && slug !== study.arms[0].slug).length;
  return [
    mean(String(replications)),
    ...(replications === 1 ? [] : [band(banded.map(({ name }) => name).join(words.joining.list))]),
    window(words.charts.months(study.provenance.window)),
    ...(indicator.reach > 1 ? [reach(String(indicator.reach))] : []),
    ...(grey > 0 ? [words.charts.overTime.grey(grey)] : []),
  ].join(' ');
}
