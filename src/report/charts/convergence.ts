/** Whether replications are enough: the mean paired effect of each arm with its interval after 2, 3, ... replications. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { pairedEffect } from '../../statistics/paired.ts';
import { armName, factorOf, headlineOf, shownArms } from '../said.ts';
import { coloursOf } from '../theme.ts';
import { signedSizes, type Telling } from '../told-sizes.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { onlyTick, scaleOf } from './courses.ts';
import type { Panels } from './forest.ts';
import { evenColumns, frameOf, panelTitle, roomIn } from './layout.ts';
import { clearestFirst, indicatorOrClearest, isSingle } from './ranked-arms.ts';
import { isMeasured } from './told-effect.ts';
import { valueLabels } from './value-axis.ts';

/** Width of the axis of a panel and the least of a panel, height and gaps, px. */
const AXIS = 50;
const LEAST = 150;
const HEIGHT = 110;
const ROW_GAP = 70;
const RIGHT = 14;
/** Panels that one look takes in. */
const MOST_PANELS = 6;

/** Effects by number of replications. */
export const convergence: Chart = {
  name: 'convergence',
  missing: (study, words) => {
    if (study.comparison === null) return words.charts.needsComparison;
    if (isSingle(study)) return words.charts.needsReplications;
    return replicatedOf(study).length === 0 ? words.charts.convergence.missing : null;
  },
  indicators: (study) => clearestFirst(study, replicatedOf(study)).map(({ name }) => name),
  choosesArms: true,
  rows: (study, options) => {
    const indicator = indicatorOrClearest(study, replicatedOf(study), options);
    return shownArms(study, options.arms).flatMap((slug) =>
      stepsOf(study, slug, indicator).map((step) => {
        return { arm: armName(study, slug, options.words), indicator: indicator.name, ...step };
      }),
    );
  },
  spec: specOf,
};

/** The effect after some replications. */
export interface ConvergenceStep {
  readonly replications: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** Headline indicators of which some arm has pairs enough for an interval. */
function replicatedOf(study: Study): StudyIndicator[] {
  return headlineOf(study).filter((indicator) =>
    shownArms(study, null).some((slug) => stepsOf(study, slug, indicator).length > 0),
  );
}

/**
 * Mean paired effect with its interval after n = 2, 3, ... pairs, in the order of the replications. Values are only drawn
 * and have fewer digits; what is told is told of the last step, and that is the effect of the comparison.
 */
function stepsOf(study: Study, slug: string, { name, unit }: StudyIndicator): ConvergenceStep[] {
  const { values, arms, comparison } = study;
  const of = (arm: string) => values.find((one) => one.arm === arm && one.indicator === name)?.values ?? [];
  const [before, after] = [of(arms[0].slug), of(slug)];
  const factor = factorOf(unit);
  const pairs = before.flatMap((a, k) => {
    const b = after[k] ?? null;
    return a === null || b === null ? [] : [{ a: factor * a, b: factor * b }];
  });
  const whole = comparison?.effects.find((one) => one.arm === slug && one.indicator === name);
  return pairs.flatMap((_, k): ConvergenceStep[] => {
    const replications = k + 1;
    if (whole !== undefined && replications === whole.count && isMeasured(whole)) {
      const { effect, low, high } = whole;
      return [{ replications, effect: factor * effect, low: factor * low, high: factor * high }];
    }
    const first = pairs.slice(0, replications);
    const found = pairedEffect(
      first.map(({ a }) => a),
      first.map(({ b }) => b),
      comparison?.confidence,
    );
    if (found === null || found.low === null || found.high === null) return [];
    return [{ replications, effect: found.mean, low: found.low, high: found.high }];
  });
}

/** Replications from which on the interval lies on one side of 0; null where the last one holds 0. */
export function settledAfter(steps: readonly ConvergenceStep[]): number | null {
  const side = ({ low, high }: ConvergenceStep) => (low > 0 ? 1 : high < 0 ? -1 : 0);
  const last = steps.at(-1);
  if (last === undefined || side(last) === 0) return null;
  const open = steps.findLastIndex((step) => side(step) !== side(last));
  return steps[open + 1].replications;
}

interface Course {
  readonly name: string;
  readonly steps: readonly ConvergenceStep[];
  /** The course as a sentence. */
  readonly told: string;
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const indicator = indicatorOrClearest(study, replicatedOf(study), options);
  const courses = shownArms(study, options.arms)
    .map((slug) => ({ name: armName(study, slug, words), steps: stepsOf(study, slug, indicator) }))
    .filter(({ steps }) => steps.length > 0)
    .map((course): Course => ({ ...course, told: toldCourse(course, { study, indicator, words }) }));
  const drawn = largestOf(courses, options);
  const columns = evenColumns(drawn.length, Math.floor(roomIn(width) / (LEAST + AXIS)));
  const panelWidth = Math.floor((roomIn(width) - RIGHT) / columns) - AXIS;
  const settled = courses.filter(({ steps }) => settledAfter(steps) !== null);
  const replications = Math.max(0, ...courses.map(({ steps }) => steps.at(-1)!.replications));
  return {
    ...frameOf(study, options, {
      finding: words.charts.convergence.finding({
        indicator: words.indicators.name(indicator.name),
        count: settled.length,
        all: courses.length,
        most: settled.length === 0 ? null : String(mostOf(settled)),
        isLast: mostOf(settled) === replications,
        replications: String(replications),
      }),
      legend: [
        words.charts.convergence.legend(words.comparison.sizeUnit(indicator.unit).trim()),
        ...(drawn.length < courses.length
          ? [words.charts.convergence.some(String(drawn.length), String(courses.length))]
          : []),
      ].join(words.joining.sentences),
      told: courses.map(({ told }) => told),
    }),
    columns,
    bounds: 'flush',
    spacing: { row: ROW_GAP, column: AXIS },
    concat: drawn.map((course) => panel(course, { options, width: panelWidth })),
  };
}

/** The arms with the largest effects, in the order of the study; all that a reader chose. */
function largestOf(courses: readonly Course[], { arms }: ChartOptions): readonly Course[] {
  if (arms !== null) return courses;
  const sizeOf = ({ steps }: Course) => Math.abs(steps.at(-1)!.effect);
  const largest = courses.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_PANELS);
  return courses.filter((course) => largest.includes(course));
}

/** Replications after which the last of the signs is settled. */
function mostOf(settled: readonly Course[]): number {
  return Math.max(...settled.map(({ steps }) => settledAfter(steps)!));
}

function toldCourse(
  { name, steps }: Omit<Course, 'told'>,
  { study, indicator, words }: Telling & { readonly indicator: StudyIndicator },
): string {
  const last = steps.at(-1)!;
  const factor = factorOf(indicator.unit);
  const [effect, least, most] = [last.effect, last.low, last.high].map((value) => value / factor);
  const sized = { ...indicator, indicator: indicator.name, effect, low: least, high: most };
  const { size, low, high } = signedSizes(sized, { study, words });
  const after = settledAfter(steps);
  return words.charts.convergence.told({
    arm: escapeControls(name),
    effect: size,
    range: words.joining.range(low, high),
    replications: String(last.replications),
    settled: after === null ? null : String(after),
  });
}

function panel(
  course: Course,
  { options, width }: { readonly options: ChartOptions; readonly width: number },
): Panels['concat'][number] {
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const { steps, told } = course;
  const after = settledAfter(steps);
  const last = steps.at(-1)!;
  const isOne = steps.length === 1;
  // after two replications an interval may be fifty times as wide as at the end: the scale is that of later ones
  const shown = steps.slice(Math.min(2, steps.length - 1));
  const values = [0, ...shown.flatMap(({ low, high }) => [low, high])];
  const domain = scaleOf(values);
  const x = {
    type: 'quantitative' as const,
    // one step stands in the middle
    scale: {
      domain: isOne ? [1, last.replications + 1] : [steps[0].replications, last.replications],
      nice: false,
    },
    axis: {
      title: words.charts.convergence.replications,
      format: 'd',
      tickMinStep: 1,
      tickCount: 4,
      grid: false,
    },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain, nice: false, clamp: true },
    axis: { title: null, tickCount: 4, ...valueLabels(domain, words), ...onlyTick(values) },
  };
  const colour = after === null ? colours.unclear : colours.accent;
  const tooltip = { field: 'told', type: 'nominal' as const };
  return {
    width,
    height: HEIGHT,
    title: panelTitle(course.name, width),
    data: { values: steps.map((step) => ({ ...step, told })) },
    layer: [
      { mark: { type: 'rule', color: colours.baseline }, encoding: { y: { datum: 0, ...y } } },
      {
        mark: isOne
          ? { type: 'rule', color: colour, opacity: 0.6, strokeWidth: 2 }
          : { type: 'area', color: colour, opacity: 0.22 },
        encoding: {
          x: { field: 'replications', ...x },
          y: { field: 'low', ...y },
          y2: { field: 'high' },
        },
      },
      {
        mark: {
          type: 'line',
          color: colour,
          strokeWidth: 2,
          point: { size: isOne ? 40 : 14, color: colour },
        },
        encoding: { x: { field: 'replications', ...x }, y: { field: 'effect', ...y }, tooltip },
      },
      {
        data: { values: after === null ? [] : [{ replications: after }] },
        mark: { type: 'rule', color: colours.faint, strokeDash: [3, 3] },
        encoding: { x: { field: 'replications', ...x } },
      },
    ],
  };
}
