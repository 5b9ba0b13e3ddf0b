/** The part of a study that the page's charts read, with the digits that a picture shows. */
import type { Series, Study } from '../../experiment/study/study.ts';
import { charts } from '../charts/charts.ts';

/** Significant digits of what is told, of courses and values that are only drawn, and of bands around them. */
const TOLD_DIGITS = 6;
const DRAWN_DIGITS = 4;
const BAND_DIGITS = 3;

/** Indicators beside the headline whose effects charts show. */
const COSTS = ['publicCost', 'policyCost'];

/** The study without what only the text of the page tells, and with shorter numbers. */
export function pageStudy(study: Study): Study {
  const { comparison, indicators, levels, series, values } = study;
  const headline = indicators.filter(({ isHeadline }) => isHeadline).map(({ name }) => name);
  const told = new Set([...headline, ...COSTS]);
  const drawn = new Set([...told, ...charts.flatMap((chart) => chart.levels ?? [])]);
  const short: Study = shortened(
    {
      ...study,
      indicators: indicators.map((one) => ({ ...one, meaning: '' })),
      levels: levels.filter(({ indicator }) => drawn.has(indicator)),
      series: [],
      values: [],
      comparison: comparison && {
        ...comparison,
        effects: comparison.effects.filter(({ indicator }) => told.has(indicator)),
      },
      checks: [],
      assumptions: [],
    },
    TOLD_DIGITS,
  );
  return { ...short, series: series.map(shortSeries), values: shortened(values, DRAWN_DIGITS) };
}

function shortSeries({ mean, low, high, ...about }: Series): Series {
  return {
    ...about,
    mean: shortened(mean, DRAWN_DIGITS),
    low: shortened(low, BAND_DIGITS),
    high: shortened(high, BAND_DIGITS),
  };
}

/** A copy with shorter numbers. */
function shortened<T>(whole: T, digits: number): T {
  return JSON.parse(JSON.stringify(whole), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(digits)) : value,
  );
}
