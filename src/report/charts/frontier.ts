/** Quality against cost: what each arm adds to one and to the other, and which arms no other beats in both. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { isPossible } from '../findings.ts';
import { armName, axisUnit } from '../said.ts';
import { coloursOf } from '../theme.ts';
import { signedSizes, type Telling } from '../told-sizes.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { scaleOf } from './courses.ts';
import type { Panels } from './forest.ts';
import {
  efficientOf,
  type FrontierScales,
  namePoints,
  type PointLabel,
  type Quadrant,
  quadrantsOf,
} from './frontier-labels.ts';
import { COST, type FrontierPoint, pointsOf, qualitiesOf } from './frontier-points.ts';
import { capitalised, frameOf, roomIn } from './layout.ts';
import { labelLayers } from './place-labels.ts';
import { improvingArms, isClear, isSingle, rankedEffects } from './ranked-arms.ts';
import type { DefinedEffect } from './told-effect.ts';
import { valueLabels } from './value-axis.ts';

/** Unit of public cost. */
const COST_UNIT = 'CNY/year';
/** Width of the axis and of the right margin, and height, px. */
const AXIS = 62;
const RIGHT = 16;
const HEIGHT = 360;
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
  const scales = scalesOf(points, indicator);
  const corners = quadrantsOf(points, { scales, words, size });
  const { labels, numbered, unnamed } = namePoints(points, scales, { size, corners });
  const { legend, numbers, noRoom } = words.charts.frontier;
  const list = (names: readonly string[]) => names.join(words.joining.list);
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, indicator, options),
      legend: [
        legend,
        ...(numbered.length > 0 ? [numbers(list(numbered))] : []),
        ...(unnamed.length > 0 ? [noRoom(unnamed.length)] : []),
      ].join(words.joining.sentences),
      told: points.slice(1).map(({ told }) => told),
    }),
    bounds: 'flush',
    hconcat: [plot(points, { indicator, options, size, scales, corners, labels })],
  };
}

interface PlotShape {
  readonly indicator: StudyIndicator;
  readonly options: ChartOptions;
  readonly size: { readonly width: number; readonly height: number };
  readonly scales: FrontierScales;
  readonly corners: readonly Quadrant[];
  readonly labels: readonly PointLabel[];
}

/** Scales that hold the intervals of all points. */
function scalesOf(points: readonly FrontierPoint[], { lessIsBetter }: StudyIndicator): FrontierScales {
  return {
    xScale: scaleOf(points.flatMap(({ costLow, costHigh }) => [costLow, costHigh])),
    yScale: scaleOf(points.flatMap(({ effectLow, effectHigh }) => [effectLow, effectHigh])),
    isReversed: lessIsBetter === true,
  };
}

function plot(
  points: readonly FrontierPoint[],
  { indicator, options, size, scales, corners, labels }: PlotShape,
): Panels['concat'][number] {
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const { xScale, yScale, isReversed } = scales;
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
  const rule = { type: 'rule' as const, strokeWidth: 1.5, opacity: 0.65 };
  return {
    ...size,
    data: { values: [...points] },
    layer: [
      { mark: { type: 'rule', color: colours.baseline }, encoding: { x: { datum: 0, ...x } } },
      { mark: { type: 'rule', color: colours.baseline }, encoding: { y: { datum: 0, ...y } } },
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
      ...labelLayers(
        corners.map(({ text, box, y }) => ({
          ...{ text, x: box.left, y, align: 'left' as const, line: null },
          ...{ colour: colours.faint, told: text },
        })),
        colours,
      ),
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 80, stroke: colours.background },
        encoding: { x: { field: 'cost', ...x }, y: { field: 'effect', ...y }, fill: color, tooltip },
      },
      ...labelLayers(
        labels.map((label) => ({ ...label, colour: colours.ink })),
        colours,
      ),
    ],
  };
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
