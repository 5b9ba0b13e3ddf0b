/** Quality against cost: what each arm adds to one and to the other, and which arms no other beats in both. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { isPossible } from '../findings.ts';
import { armName, axisUnit } from '../said.ts';
import { textWidth } from '../text-width.ts';
import { coloursOf } from '../theme.ts';
import { signedSizes, type Telling } from '../told-sizes.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { scaleOf } from './courses.ts';
import type { Panels } from './forest.ts';
import { COST, type FrontierPoint, type Place, pointsOf, qualitiesOf } from './frontier-points.ts';
import { capitalised, frameOf, roomIn, TEXT } from './layout.ts';
import { type Box, boxesAlong, labelLayers, placeLabels } from './place-labels.ts';
import { improvingArms, isClear, isSingle, rankedEffects } from './ranked-arms.ts';
import type { DefinedEffect } from './told-effect.ts';
import { valueLabels } from './value-axis.ts';

/** Unit of public cost. */
const COST_UNIT = 'CNY/year';
/** Width of the axis and of the right margin, and height, px. */
const AXIS = 62;
const RIGHT = 16;
const HEIGHT = 360;
/** Points drawn: radius of one, px. */
const RADIUS = 5;
const PX_PER_TICK = 90;

/** Effect against cost. */
export const frontier: Chart = {
  name: 'frontier',
  missing: (study, words) => {
    if (study.comparison === null) return words.charts.needsComparison;
    if (isSingle(study)) return words.charts.needsReplications;
    return qualitiesOf(study).length === 0 ? words.charts.frontier.missing : null;
  },
  indicators: (study) => qualitiesOf(study).map(({ name }) => name),
  choosesArms: true,
  rows: (study, options) => {
    const indicator = chosenOf(study, options);
    return pointsOf(study, indicator, options).map(({ slug: _, told: __, ...point }) => ({
      ...point,
      indicator: indicator.name,
    }));
  },
  spec: specOf,
};

function chosenOf(study: Study, { indicator }: ChartOptions): StudyIndicator {
  const all = qualitiesOf(study);
  return all.find(({ name }) => name === indicator) ?? all[0];
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const indicator = chosenOf(study, options);
  const points = pointsOf(study, indicator, options);
  const size = { width: roomIn(width) - AXIS - RIGHT, height: HEIGHT };
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, indicator, options),
      legend: words.charts.frontier.legend,
      told: points.slice(1).map(({ told }) => told),
    }),
    bounds: 'flush',
    hconcat: [plot(points, { indicator, options, size })],
  };
}

/** Arms that no other beats, the cheapest first. */
function efficientOf(points: readonly FrontierPoint[]): FrontierPoint[] {
  return points.filter(({ isEfficient }) => isEfficient).toSorted((a, b) => a.cost - b.cost);
}

interface PlotShape {
  readonly indicator: StudyIndicator;
  readonly options: ChartOptions;
  readonly size: { readonly width: number; readonly height: number };
}

function plot(
  points: readonly FrontierPoint[],
  { indicator, options, size }: PlotShape,
): Panels['concat'][number] {
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const isReversed = indicator.lessIsBetter === true;
  const xScale = scaleOf(points.flatMap(({ costLow, costHigh }) => [costLow, costHigh]));
  const yScale = scaleOf(points.flatMap(({ effectLow, effectHigh }) => [effectLow, effectHigh]));
  const x = {
    type: 'quantitative' as const,
    scale: { domain: xScale, nice: false },
    axis: {
      title: words.charts.frontier.cost(words.units.name(COST_UNIT)),
      ...valueLabels(xScale, words),
      tickCount: Math.max(2, Math.floor(size.width / PX_PER_TICK)),
      labelOverlap: 'greedy' as const,
    },
  };
  const said = words.indicators.name(indicator.name);
  const y = {
    type: 'quantitative' as const,
    scale: { domain: yScale, nice: false, reverse: isReversed },
    axis: {
      title: words.charts.frontier.effect(capitalised(said), axisUnit(indicator.unit, words, true)),
      titleLimit: HEIGHT,
      ...valueLabels(yScale, words),
      tickCount: 6,
    },
  };
  const tooltip = { field: 'told', type: 'nominal' as const };
  const color = {
    condition: { test: 'datum.isEfficient', value: colours.accent },
    value: colours.unclear,
  };
  const scales = { xScale, yScale, isReversed };
  const corners = quadrantsOf(scales, words, size.width);
  const rule = { type: 'rule' as const, strokeWidth: 1.5, opacity: 0.65 };
  const text = { type: 'text' as const, fontSize: TEXT.label };
  return {
    ...size,
    data: { values: [...points] },
    layer: [
      { mark: { type: 'rule', color: colours.baseline }, encoding: { x: { datum: 0, ...x } } },
      { mark: { type: 'rule', color: colours.baseline }, encoding: { y: { datum: 0, ...y } } },
      {
        data: { values: corners },
        mark: { ...text, color: colours.faint, fontStyle: 'italic' },
        encoding: {
          x: { field: 'x', type: 'quantitative', scale: null },
          y: { field: 'y', type: 'quantitative', scale: null },
          text: { field: 'text', type: 'nominal' },
        },
      },
      {
        data: { values: efficientOf(points) },
        mark: { type: 'line', color: colours.accent, strokeWidth: 1.5, strokeDash: [5, 3] },
        encoding: {
          x: { field: 'cost', ...x },
          y: { field: 'effect', ...y },
          order: { field: 'cost', type: 'quantitative' },
        },
      },
      {
        mark: rule,
        encoding: {
          x: { field: 'costLow', ...x },
          x2: { field: 'costHigh' },
          y: { field: 'effect', ...y },
          color,
        },
      },
      {
        mark: rule,
        encoding: {
          x: { field: 'cost', ...x },
          y: { field: 'effectLow', ...y },
          y2: { field: 'effectHigh' },
          color,
        },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 80, stroke: colours.background },
        encoding: { x: { field: 'cost', ...x }, y: { field: 'effect', ...y }, fill: color, tooltip },
      },
      ...labelLayers(labelsOf(points, scales, { size, corners, colour: colours.ink }), colours),
    ],
  };
}

interface Scales {
  readonly xScale: readonly [number, number];
  readonly yScale: readonly [number, number];
  readonly isReversed: boolean;
}

/** Where a point is drawn, px from the upper left corner. */
function pixelsOf({ cost, effect }: Place, { xScale, yScale, isReversed }: Scales, width: number) {
  const part = (effect - yScale[0]) / (yScale[1] - yScale[0]);
  return {
    x: (width * (cost - xScale[0])) / (xScale[1] - xScale[0]),
    y: HEIGHT * (isReversed ? part : 1 - part),
  };
}

function labelsOf(
  points: readonly FrontierPoint[],
  scales: Scales,
  {
    size,
    corners,
    colour,
  }: {
    readonly size: PlotShape['size'];
    readonly corners: ReturnType<typeof quadrantsOf>;
    readonly colour: string;
  },
) {
  const anchors = points.map((point) => ({
    ...pixelsOf(point, scales, size.width),
    text: point.arm,
    radius: RADIUS,
  }));
  const lines = points.flatMap(({ cost, effect, ...ends }) => {
    const at = (place: Place) => pixelsOf(place, scales, size.width);
    const [left, right] = [ends.costLow, ends.costHigh].map((end) => at({ cost: end, effect }));
    const [one, other] = [ends.effectLow, ends.effectHigh].map((end) => at({ cost, effect: end }));
    return [boxOf(left, right), boxOf(one, other)];
  });
  const efficient = efficientOf(points).map((point) => pixelsOf(point, scales, size.width));
  const dashes = efficient.slice(1).flatMap((to, i) => boxesAlong([efficient[i], to]));
  const zero = pixelsOf({ cost: 0, effect: 0 }, scales, size.width);
  const axes = [
    boxOf({ x: 0, y: zero.y }, { x: size.width, y: zero.y }),
    boxOf({ x: zero.x, y: 0 }, { x: zero.x, y: size.height }),
  ];
  return placeLabels(anchors, {
    ...size,
    fontSize: TEXT.label,
    lines: [...lines, ...axes, ...dashes],
    points: corners.map(({ box }) => box),
  }).flatMap((label, i) => (label === null ? [] : [{ ...label, colour, told: points[i].told }]));
}

/** The rectangle between two points. */
function boxOf(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

/** What it means to lie in a corner, where there is room for it. */
function quadrantsOf(scales: Scales, words: Words, width: number) {
  const { x, y } = pixelsOf({ cost: 0, effect: 0 }, scales, width);
  const { quadrants } = words.charts.frontier;
  const corner = 12;
  const middles = [
    { text: quadrants.cheaperBetter, x: x / 2, y: corner, room: x, rise: y },
    { text: quadrants.dearerBetter, x: (x + width) / 2, y: corner, room: width - x, rise: y },
    { text: quadrants.cheaperWorse, x: x / 2, y: HEIGHT - corner, room: x, rise: HEIGHT - y },
    {
      text: quadrants.dearerWorse,
      x: (x + width) / 2,
      y: HEIGHT - corner,
      room: width - x,
      rise: HEIGHT - y,
    },
  ];
  return middles
    .map(({ text, x: middle, y: height, room, rise }) => {
      const half = textWidth(text, TEXT.label) / 2;
      const box = {
        left: middle - half,
        right: middle + half,
        top: height - corner,
        bottom: height + corner,
      };
      return { text, x: middle, y: height, box, hasRoom: 2 * half < room && rise > 3 * corner };
    })
    .filter(({ hasRoom }) => hasRoom);
}

/** Which arm does most, where that is clear, and what it costs. */
function findingOf(study: Study, indicator: StudyIndicator, { words, arms }: ChartOptions): string {
  const { finding, several, none } = words.charts.frontier;
  const said = words.indicators.name(indicator.name);
  const { better, best } = improvingArms(study, indicator, arms);
  const named = better.length === 1 ? better[0] : best;
  if (named === null) return better.length === 0 ? none(said) : several(said, String(better.length));
  const cost = rankedEffects(study, COST, arms).find(({ arm }) => arm === named.arm);
  return finding({
    arm: armName(study, named.arm, words),
    indicator: said,
    isAlone: better.length === 1,
    effect: signedSizes(named, { study, words }).size,
    cost: cost === undefined ? null : costText(cost, { study, words }),
  });
}

/** A difference in cost, clear or possible; null where it is neither. */
function costText(cost: DefinedEffect, telling: Telling): string | null {
  const { size } = signedSizes(cost, telling);
  if (isClear(cost)) return size;
  return isPossible(cost) ? telling.words.comparison.perhaps(size) : null;
}
