/** Effects with their paired intervals: a column an indicator, a row an arm; those of the headline, or one that is chosen. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { armName, axisUnit, factorOf, headlineOf, indicatorOf, judgementOf, shownArms } from '../said.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { type ForestRow, forest, marksOf } from './forest.ts';
import { frameOf } from './layout.ts';
import { improvingArms, isClear, isSingle } from './ranked-arms.ts';
import { type DefinedEffect, isDefined, isMeasured, toldEffect } from './told-effect.ts';

/** Indicators that one picture has room for. */
const MOST_PANELS = 6;

/** Forest plot of a comparison. */
export const effects: Chart = {
  name: 'effects',
  missing: (study, words) => {
    if (study.comparison === null) return words.charts.needsComparison;
    const told = new Set(headlineOf(study).map(({ name }) => name));
    const hasAny = study.comparison.effects.some((one) => told.has(one.indicator) && isDefined(one));
    return hasAny ? null : words.charts.effects.missing;
  },
  indicators: (study) => affectedOf(study).map(({ name }) => name),
  showsSeveral: true,
  choosesArms: true,
  rows: (study, options) =>
    chosenOf(study, options).flatMap((indicator) =>
      effectsOn(study, indicator, options).map((one) => {
        const { row, value: effect, low, high, look: judgement } = forestRow(study, one, options);
        const arm = armName(study, row, options.words);
        return { arm, indicator: one.indicator, effect, low, high, judgement };
      }),
    ),
  spec: specOf,
};

/** Indicators on which some arm has an effect: the headline first. */
function affectedOf(study: Study): StudyIndicator[] {
  const affected = new Set(study.comparison?.effects.filter(isDefined).map(({ indicator }) => indicator));
  const first = headlineOf(study);
  const others = study.indicators.filter((one) => !first.includes(one));
  return [...first, ...others].filter(({ name }) => affected.has(name));
}

/** The indicator that a reader chose, or those of the headline. */
function chosenOf(study: Study, { indicator }: ChartOptions): readonly StudyIndicator[] {
  const chosen = affectedOf(study).filter(({ name }) => name === indicator);
  return chosen.length > 0 ? chosen : headlineOf(study);
}

/** Effects of the shown arms on an indicator, in the order of the arms. */
function effectsOn(study: Study, { name }: StudyIndicator, { arms }: ChartOptions): DefinedEffect[] {
  const all = (study.comparison?.effects ?? []).filter(({ indicator }) => indicator === name);
  return shownArms(study, arms).flatMap((slug) => all.filter(({ arm }) => arm === slug).filter(isDefined));
}

function forestRow(study: Study, effect: DefinedEffect, { words }: ChartOptions): ForestRow {
  const indicator = indicatorOf(study, effect.indicator);
  const factor = factorOf(effect.unit);
  const hasInterval = isMeasured(effect);
  return {
    row: effect.arm,
    value: factor * effect.effect,
    low: hasInterval ? factor * effect.low : null,
    high: hasInterval ? factor * effect.high : null,
    look: judgementOf(effect, indicator),
    told: toldEffect(effect, armName(study, effect.arm, words), { study, words }),
  };
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const names = new Map(
    shownArms(study, options.arms).map((slug) => [slug, armName(study, slug, words)] as const),
  );
  const panels = chosenOf(study, options)
    .map((indicator) => ({
      title: words.indicators.name(indicator.name),
      unit: axisUnit(indicator.unit, words, true),
      rows: effectsOn(study, indicator, options).map((one) => forestRow(study, one, options)),
      reference: 0,
    }))
    .filter(({ rows }) => rows.length > 0)
    .slice(0, MOST_PANELS);
  const shown = panels.flatMap(({ rows }) => rows);
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, options),
      legend: words.charts.effects.legend(marksOf(shown)),
      told: panels.slice(0, 1).flatMap(({ rows }) => rows.map(({ told }) => told)),
    }),
    ...forest(panels, { names, width, theme, words, sharesScale: false, otherNames: [] }),
  };
}

/**
 * What the chart shows in one sentence: how many arms clearly improve the first indicator and, if it is clear, which most; how
 * many change one of which neither more nor less is better.
 */
function findingOf(study: Study, options: ChartOptions): string {
  const { words, arms } = options;
  if (isSingle(study)) return words.charts.effects.single;
  const first = chosenOf(study, options).find((one) => improvingArms(study, one, arms).all.length > 0);
  if (first === undefined) return words.charts.effects.title;
  const { all, better, possible, best } = improvingArms(study, first, arms);
  if (first.lessIsBetter === null) {
    const clear = all.filter(isClear);
    return words.charts.effects.changed({
      indicator: words.indicators.name(first.name),
      count: clear.length,
      all: all.length,
    });
  }
  const named = better.length === 1 ? better[0] : best;
  return words.charts.effects.finding({
    indicator: words.indicators.name(first.name),
    count: better.length,
    possible: possible.length,
    all: all.length,
    arm: named === null ? null : armName(study, named.arm, words),
  });
}
