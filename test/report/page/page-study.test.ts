import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { charts } from '../../../src/report/charts/charts.ts';
import { pageStudy } from '../../../src/report/page/page-study.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

const [comparison, run] = await Promise.all([comparisonStudy(), runStudy()]);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

/** Sizes of clear effects that differ in the ninth digit: an indicator later in the study has the largest. */
function nearlyTied(study: Study): Study {
  const order = study.indicators.map(({ name }) => name);
  const effects = study.comparison!.effects.map((effect) => ({
    ...effect,
    standardised: 3 + 1e-8 * order.indexOf(effect.indicator),
    verdict: 'raises' as const,
  }));
  return { ...study, comparison: { ...study.comparison!, effects } };
}

describe.each(Object.entries({ comparison, run, 'comparison that nearly ties': nearlyTied(comparison) }))(
  'the part of a %s that a page carries',
  (_, study) => {
    // as it arrives in a browser
    const part = JSON.parse(JSON.stringify(pageStudy(study))) as Study;

    it.each(
      charts
        .filter(({ missing }) => missing(study, options.words) === null)
        .map((chart) => [chart.name, chart]),
    )('gives the chart %s as it is without scripts and in files', (_name, chart) => {
      expect(chart.indicators(part)).toEqual(chart.indicators(study));
      expect(chart.rows(part, options)).toEqual(chart.rows(study, options));
      expect(chart.spec(part, options)).toEqual(chart.spec(study, options));
    });

    it('is no more than nine tenths of it', () => {
      expect(JSON.stringify(part).length).toBeLessThan((9 / 10) * JSON.stringify(study).length);
    });
  },
);
