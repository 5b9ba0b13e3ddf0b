/** The part of a study that the page's charts read, so that they tell there what they tell everywhere. */
import type { Study } from '../../experiment/study/study.ts';
import { charts } from '../charts/charts.ts';

/** Indicators beside the headline whose effects charts show. */
const COSTS = ['publicCost', 'policyCost'];

/** The study without what only the text of the page tells. Every number is as it was. */
export function pageStudy(study: Study): Study {
  const { comparison, indicators, levels } = study;
  const headline = indicators.filter(({ isHeadline }) => isHeadline).map(({ name }) => name);
  const told = new Set([...headline, ...COSTS]);
  // the digits of an effect follow from the level of its indicator
  const grouped = comparison?.groups.map(({ indicator }) => indicator) ?? [];
  const drawn = new Set([...told, ...grouped, ...charts.flatMap((chart) => chart.levels ?? [])]);
  return {
    ...study,
    translations: [],
    indicators: indicators.map((one) => ({ ...one, meaning: '' })),
    levels: levels.filter(({ indicator }) => drawn.has(indicator)),
    comparison: comparison && {
      ...comparison,
      effects: comparison.effects.filter(({ indicator }) => told.has(indicator)),
    },
    checks: [],
    assumptions: [],
  };
}
