/** Effects with their paired intervals: a column an indicator, a row an arm. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { armName, axisUnit, factorOf, headlineOf, judgementOf, shownArms } from '../said.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { type ForestRow, forest } from './forest.ts';
import { frame } from './layout.ts';
import { isMeasured, type MeasuredEffect, toldEffect } from './told-effect.ts';

/** Indicators that one picture has room for. */
const MOST_PANELS = 6;

/** Forest plot of a comparison. */
export const effects: Chart = {
  name: 'effects',
  missing: ({ comparison }, words) => (comparison === null ? words.charts.needsComparison : null),
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) =>
    headlineOf(study).flatMap((indicator) =>
      effectsOn(study, indicator, options).map((one) => {
        const { row: arm, told: _, ...numbers } = forestRow(study, one, options);
        return { arm: armName(study, arm, options.words), indicator: one.indicator, ...numbers };
      }),
    ),
  spec: specOf,
};

/** Measured effects of the shown arms on an indicator, in the order of the arms. */
function effectsOn(study: Study, { name }: StudyIndicator, { arms }: ChartOptions): MeasuredEffect[] {
  const all = (study.comparison?.effects ?? []).filter(({ indicator }) => indicator === name);
  return shownArms(study, arms).flatMap((slug) => all.filter(({ arm }) => arm === slug).filter(isMeasured));
}

function forestRow(study: Study, effect: MeasuredEffect, { words }: ChartOptions): ForestRow {
  const indicator = study.indicators.find(({ name }) => name === effect.indicator);
  const factor = factorOf(effect.unit);
  return {
    row: effect.arm,
    effect: factor * effect.effect,
    low: factor * effect.low,
    high: factor * effect.high,
    judgement: judgementOf(effect, indicator),
    told: toldEffect(effect, armName(study, effect.arm, words), words),
  };
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const names = new Map(
    shownArms(study, options.arms).map((slug) => [slug, armName(study, slug, words)] as const),
  );
  const panels = headlineOf(study)
    .map((indicator) => ({
      title: words.indicators.name(indicator.name),
      unit: axisUnit(indicator.unit, words, true),
      rows: effectsOn(study, indicator, options).map((one) => forestRow(study, one, options)),
    }))
    .filter(({ rows }) => rows.length > 0)
    .slice(0, MOST_PANELS);
  return {
    ...frame({
      finding: finding(study, options),
      legend: words.charts.effects.legend,
      told: panels.slice(0, 1).flatMap(({ rows }) => rows.map(({ told }) => told)),
      theme,
      width,
    }),
    ...forest(panels, { names, width, theme, sharesScale: false, otherNames: [] }),
  };
}

/** What the chart shows in one sentence: how many arms improve the first indicator clearly, and which most. */
function finding(study: Study, options: ChartOptions): string {
  const { words } = options;
  const first = headlineOf(study).find((one) => effectsOn(study, one, options).length > 0);
  if (first === undefined) return words.charts.effects.title;
  const own = effectsOn(study, first, options);
  const better = own
    .filter((one) => judgementOf(one, first) === 'better')
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return words.charts.effects.finding({
    indicator: words.indicators.name(first.name),
    count: String(better.length),
    all: String(own.length),
    most: better.length === 0 ? null : armName(study, better[0].arm, words),
  });
}
