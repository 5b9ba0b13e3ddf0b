/** The part of a study that the page's charts read, with the digits that a picture shows. */
import type { Series, Study } from '../../experiment/study/study.ts';

/** Significant digits of what is only drawn. */
const DIGITS = 4;

/** The study without what only the text of the page tells, and shorter numbers in what is long. */
export function pageStudy(study: Study): Study {
  const { comparison } = study;
  const told = new Set(study.indicators.filter(({ isHeadline }) => isHeadline).map(({ name }) => name));
  told.add('publicCost').add('policyCost');
  return {
    ...study,
    series: study.series.map(shortSeries),
    values: study.values.map((one) => ({ ...one, values: one.values.map(short) })),
    comparison:
      comparison === null
        ? null
        : {
            ...comparison,
            effects: comparison.effects.filter(({ indicator }) => told.has(indicator)),
            plausible:
              comparison.plausible === null
                ? null
                : {
                    ...comparison.plausible,
                    effects: comparison.plausible.effects.map((one) => ({
                      ...one,
                      values: one.values.map(short),
                    })),
                  },
          },
    assumptions: [],
    checks: [],
  };
}

function shortSeries(series: Series): Series {
  const { mean, low, high } = series;
  return { ...series, mean: mean.map(short), low: low.map(short), high: high.map(short) };
}

function short(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
