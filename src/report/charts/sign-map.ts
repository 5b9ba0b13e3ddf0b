/** Where the sign of an effect changes in the plausible space of what nobody knows. */
import type { TopLevelSpec } from 'vega-lite';
import { FEW_POINTS } from '../../experiment/compare/robustness.ts';
import type { Uncertain } from '../../experiment/compare/uncertain.ts';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { normalQuantile } from '../../kernel/special.ts';
import { rankCorrelation } from '../../statistics/rank-correlation.ts';
import type { Words } from '../../words/words.ts';
import { armName, factorOf, headlineOf, numberText, PERCENT, shareText, shownArms } from '../said.ts';
import { shortNumber } from '../short-number.ts';
import { signedSizes } from '../told-sizes.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { frameOf, roomIn } from './layout.ts';
import { type PointSign, type SignPoint, signPoints } from './sign-points.ts';

/** Width of the axis and the right margin, height, px. */
const AXIS = 58;
const RIGHT = 14;
const HEIGHT = 340;
/** Chance at which numbers that do not matter seem to. */
const CHANCE = 0.05;

/** A map of signs. */
export const signMap: Chart = {
  name: 'sign-map',
  missing: (study, words) => {
    if (study.comparison === null) return words.charts.needsComparison;
    return mappedOf(study).length === 0 ? words.charts.signMap.missing : null;
  },
  indicators: (study) => mappedOf(study).map(({ name }) => name),
  choosesArms: true,
  rows: (study, options) => {
    const map = mapOf(study, options);
    return map.points.map(({ told: _, x, y, effect, sign }) => ({
      arm: armName(study, map.arm, options.words),
      indicator: map.indicator.name,
      [map.across.name]: x,
      [map.up.name]: y,
      effect,
      sign,
    }));
  },
  spec: specOf,
};

interface SignsOfArm {
  readonly arm: string;
  readonly indicator: StudyIndicator;
  /** The two numbers that move the effect most. */
  readonly across: Uncertain;
  readonly up: Uncertain;
  /** Their rank correlations with the effect, and what chance alone reaches among all numbers that were tried. */
  readonly correlations: readonly [across: number, up: number];
  readonly byChance: number;
  readonly tried: number;
  readonly points: readonly SignPoint[];
  /** Parts of the points in which the effect is above and below 0. */
  readonly raising: number;
  readonly lowering: number;
}

/** Headline indicators with effects at the points. */
function mappedOf(study: Study): StudyIndicator[] {
  const known = new Set(study.comparison?.plausible?.effects.map(({ indicator }) => indicator));
  return headlineOf(study).filter(({ name }) => known.has(name));
}

function mapOf(study: Study, options: ChartOptions): SignsOfArm {
  const { numbers, draws, effects } = study.comparison!.plausible!;
  const all = mappedOf(study);
  const indicator = all.find(({ name }) => name === options.indicator) ?? all[0];
  const own = effects.filter((one) => one.indicator === indicator.name);
  const shown = own.filter(({ arm }) => shownArms(study, options.arms).includes(arm));
  const { arm, values } = leastSure(shown.length === 0 ? own : shown);
  const defined = values.flatMap((effect, k) => (effect === null ? [] : [{ effect, draw: draws[k] }]));
  const correlations = numbers.map(
    (_, i) =>
      rankCorrelation(
        defined.map(({ draw }) => draw[i]),
        defined.map(({ effect: one }) => one),
      ) ?? 0,
  );
  const strength = (i: number) => Math.abs(correlations[i]);
  const [first, second] = numbers.map((_, i) => i).toSorted((a, b) => strength(b) - strength(a) || a - b);
  const [across, up] = [numbers[first], numbers[second]];
  const factor = factorOf(indicator.unit);
  const points = defined.map(({ effect, draw }): SignPoint => {
    const told = toldPoint(
      { across, up, x: draw[first], y: draw[second] },
      signedSizes(
        { ...indicator, indicator: indicator.name, effect, low: null, high: null },
        { study, words: options.words },
      ).size,
      options.words,
    );
    return { x: draw[first], y: draw[second], effect: factor * effect, sign: signOf(effect), told };
  });
  const partOf = (sign: PointSign) => points.filter((one) => one.sign === sign).length / points.length;
  return {
    arm,
    indicator,
    across,
    up,
    correlations: [correlations[first], correlations[second]],
    byChance: largestByChance(numbers.length, points.length),
    tried: numbers.length,
    points,
    raising: partOf('up'),
    lowering: partOf('down'),
  };
}

/**
 * The rank correlation that none of so many numbers reaches in 19 of 20 studies if none of them matters: z sqrt(1/(n - 1)), with z of
 * the normal law at 1 - 0.05/(2 numbers).
 */
function largestByChance(numbers: number, points: number): number {
  if (points < 2) return 1;
  return Math.min(1, normalQuantile(1 - CHANCE / (2 * numbers)) / Math.sqrt(points - 1));
}

function signOf(effect: number): PointSign {
  if (effect > 0) return 'up';
  return effect < 0 ? 'down' : 'none';
}

/** The arm whose effect has both signs most evenly. */
function leastSure<One extends { readonly values: readonly (number | null)[] }>(all: readonly One[]): One {
  const lean = ({ values }: One) => {
    const known = values.filter((value) => value !== null);
    return Math.abs(known.reduce((sum, value) => sum + Math.sign(value), 0)) / known.length;
  };
  // an effect that is 0 everywhere has no sign to be unsure of
  const varies = all.filter(({ values }) => values.some((value) => value !== null && value !== 0));
  const [first] = (varies.length === 0 ? [...all] : varies).toSorted((a, b) => lean(a) - lean(b));
  return first;
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const map = mapOf(study, options);
  const { arm, indicator, across, up, points, raising, lowering } = map;
  const said = words.indicators.name(indicator.name);
  const share = (part: number) => shareText(PERCENT * part, words);
  return {
    ...frameOf(study, options, {
      finding: words.charts.signMap.finding({
        arm: armName(study, arm, words),
        indicator: said,
        raising: raising === 0 ? null : share(raising),
        lowering: lowering === 0 ? null : share(lowering),
      }),
      legend: legendOf(map, words),
      told: [words.charts.signMap.axes(titleOf(across, words), titleOf(up, words))],
    }),
    bounds: 'flush',
    hconcat: [
      signPoints(points, {
        xTitle: titleOf(across, words),
        yTitle: titleOf(up, words),
        title: null,
        width: roomIn(width) - AXIS - RIGHT,
        height: HEIGHT,
        isGrid: false,
        theme,
        words,
      }),
    ],
  };
}

/** What marks and axes are, and what so few points cannot tell. */
function legendOf({ points, correlations, byChance, tried }: SignsOfArm, words: Words): string {
  const { legend, axesBy, chance } = words.charts.signMap;
  const [across, up] = correlations.map((one) => shortNumber(one, 2));
  const doubtful = correlations.filter((one) => Math.abs(one) <= byChance).length;
  return [
    legend(String(points.length)),
    axesBy({ tried: String(tried), across, up }),
    ...(doubtful > 0 ? [chance(doubtful > 1, shortNumber(byChance, 2))] : []),
    ...(points.length < FEW_POINTS ? [words.report.fewPoints(String(points.length))] : []),
  ].join(words.joining.sentences);
}

/** A number with its unit, as the title of an axis. */
function titleOf({ name, unit }: Uncertain, words: Words): string {
  return `${words.parameters.name(name)}, ${words.units.name(unit)}`;
}

function toldPoint(
  {
    across,
    up,
    x,
    y,
  }: { readonly across: Uncertain; readonly up: Uncertain; readonly x: number; readonly y: number },
  effect: string,
  words: Words,
): string {
  const value = ({ name }: Uncertain, at: number) =>
    words.charts.level(words.parameters.name(name), numberText(at, words));
  return [value(across, x), value(up, y), effect].join(words.joining.list);
}
