import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/report/charts/charts.ts';
import { valueLabels } from '../../../src/report/charts/value-axis.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { languages, wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

/** Labels of an axis with these ticks. */
async function labelsOf(ticks: readonly number[], language: 'en' | 'zh'): Promise<string[]> {
  const domain = [Math.min(...ticks), Math.max(...ticks)] as const;
  const svg = await renderSvg({
    width: 1000,
    data: { values: [...domain].map((value) => ({ value })) },
    mark: 'point',
    encoding: {
      x: {
        field: 'value',
        type: 'quantitative',
        scale: { domain: [...domain], nice: false },
        axis: { title: null, values: [...ticks], ...valueLabels(domain, wordsOf(language)) },
      },
    },
  });
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
}

describe('the numbers of an axis', () => {
  it('are in the words of the language where they are large, as in every text', async () => {
    const ticks = [-2_000_000, 0, 9_000, 500_000, 150_000_000];
    expect(await labelsOf(ticks, 'en')).toEqual(['−2 million', '0', '9,000', '500,000', '150 million']);
    expect(await labelsOf(ticks, 'zh')).toEqual(['−200 万', '0', '9,000', '50 万', '1.5 亿']);
    expect(await labelsOf([0, 3e9], 'en')).toEqual(['0', '3 billion']);
  });

  it('tell neighbours apart, however near they are to each other', async () => {
    expect(await labelsOf([48_312_000, 48_312_500, 48_313_000], 'en')).toEqual([
      '48.312 million',
      '48.3125 million',
      '48.313 million',
    ]);
    expect(await labelsOf([0.1, 0.25], 'en')).toEqual(['0.1', '0.25']);
  });

  it('never speak of k, M or G, in any chart', { timeout: 60_000 }, async () => {
    const studies = await Promise.all([comparisonStudy(undefined, 6), runStudy()]);
    for (const language of languages) {
      const options = {
        words: wordsOf(language),
        theme: 'light',
        width: 760,
        arms: null,
        indicator: null,
      } as const;
      for (const study of studies) {
        for (const chart of charts.filter((one) => one.missing(study, options.words) === null)) {
          const drawn = JSON.stringify(chart.spec(study, options));
          expect(drawn, chart.name).not.toMatch(/"format":"[^"]*(s|r)"/);
        }
      }
    }
  });
});
