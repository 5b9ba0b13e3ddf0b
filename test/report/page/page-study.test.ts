import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/report/charts/charts.ts';
import { pageStudy } from '../../../src/report/page/page-study.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

const [comparison, run] = await Promise.all([comparisonStudy(), runStudy()]);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

describe.each(Object.entries({ comparison, run }))('the part of a %s that a page carries', (_, study) => {
  const part = pageStudy(study);

  it.each(
    charts
      .filter(({ missing }) => missing(study, options.words) === null)
      .map((chart) => [chart.name, chart]),
  )('is all that the chart %s draws, in fewer digits', (_name, chart) => {
    const whole = chart.rows(study, options);
    const carried = chart.rows(part, options);
    expect(carried).toHaveLength(whole.length);
    whole.forEach((row, i) => {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== 'number') expect(carried[i][column]).toBe(value);
        else expect(Math.abs(Number(carried[i][column]) - value)).toBeLessThanOrEqual(Math.abs(value) / 100);
      }
    });
    expect(chart.spec(part, options).title).toEqual(chart.spec(study, options).title);
  });

  it('is no more than half of it', () => {
    expect(JSON.stringify(part).length).toBeLessThan(JSON.stringify(study).length / 2);
  });
});
