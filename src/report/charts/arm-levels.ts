/** Levels of the arms side by side: a panel an indicator, a row an arm, a point with its interval. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { armName, axisUnit, indicatorOf, shownArms } from '../said.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { type ForestRow, forest } from './forest.ts';
import { frameOf } from './layout.ts';
import { shownLevel, toldLevel } from './told-level.ts';

/** The baseline and the arms that a reader chose. */
export function baselineAndArms(study: Study, { arms }: ChartOptions): string[] {
  return [study.arms[0].slug, ...shownArms(study, arms)];
}

/** The indicators of a list that the study defines. */
export function definedOf(study: Study, names: readonly string[]): StudyIndicator[] {
  return names.flatMap((name) => indicatorOf(study, name) ?? []);
}

/** Levels of an indicator as they are drawn, by arm. */
function rowsOf(study: Study, indicator: StudyIndicator, options: ChartOptions): ForestRow[] {
  const [{ slug: baseline }] = study.arms;
  return baselineAndArms(study, options).flatMap((slug): ForestRow[] => {
    const level = study.levels.find((one) => one.arm === slug && one.indicator === indicator.name);
    if (level === undefined) return [];
    const shown = shownLevel(level, indicator);
    const told = toldLevel(shown, indicator, { who: armName(study, slug, options.words), ...options });
    return [{ row: slug, ...shown, look: slug === baseline ? 'baseline' : 'level', told }];
  });
}

/** Levels as a table. @param names - of the indicators */
export function levelRows(
  study: Study,
  options: ChartOptions,
  names: readonly string[],
): ReturnType<Chart['rows']> {
  return definedOf(study, names).flatMap((indicator) =>
    rowsOf(study, indicator, options).map(({ row, value, low, high, look }) => ({
      arm: armName(study, row, options.words),
      indicator: indicator.name,
      mean: value,
      low,
      high,
      isBaseline: look === 'baseline',
    })),
  );
}

/** Small multiples of levels. @param names - of the indicators @param finding - what they show, as a sentence */
export function levelPanels(
  study: Study,
  options: ChartOptions,
  { names, finding }: { readonly names: readonly string[]; readonly finding: string },
): TopLevelSpec {
  const { width, words, theme } = options;
  const arms = baselineAndArms(study, options);
  const panels = definedOf(study, names).map((indicator) => {
    const rows = rowsOf(study, indicator, options);
    const baseline = rows.find(({ look }) => look === 'baseline')?.value ?? null;
    // a line through the only point would compare it with itself
    const reference = arms.length > 1 ? baseline : null;
    return {
      title: words.indicators.name(indicator.name),
      unit: axisUnit(indicator.unit, words),
      rows,
      reference,
    };
  });
  const all = panels.flatMap(({ rows }) => rows);
  return {
    ...frameOf(study, options, {
      finding,
      legend: words.charts.levelsLegend({
        hasIntervals: all.some(({ low }) => low !== null),
        hasRings: all.some(({ low }) => low === null),
        isCompared: arms.length > 1,
      }),
      told: all.filter(({ look }) => look === 'baseline').map(({ told }) => told),
    }),
    ...forest(panels, {
      names: new Map(arms.map((slug) => [slug, armName(study, slug, words)])),
      otherNames: [],
      width,
      theme,
      words,
      sharesScale: false,
    }),
  };
}
