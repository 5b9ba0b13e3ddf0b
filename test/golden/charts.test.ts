/**
 * One picture of every chart, of one small case. They change only on purpose: `npm run golden` rewrites them, and who
 * did it looks at them.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartFile } from '../../src/report/chart-file.ts';
import { charts } from '../../src/report/charts/charts.ts';
import { wordsOf } from '../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../report/sample-study.ts';
import { firstDifference, keptText } from './kept.ts';

const FOLDER = 'test/golden/charts';
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;
const [comparison, run] = await Promise.all([comparisonStudy(), runStudy()]);

/** What `quasimarket chart` writes, without the fonts inside. */
async function pictureOf(chart: (typeof charts)[number]): Promise<string> {
  const study = chart.missing(comparison, options.words) === null ? comparison : run;
  const none = () => Promise.reject(new Error('an SVG needs no other writer'));
  const writers = { fonts: async () => [], png: none, pdf: none };
  const { content } = await chartFile(chart.spec(study, options), { format: 'svg', width: null }, writers);
  return new TextDecoder().decode(content);
}

describe('the golden picture', { timeout: 60_000 }, () => {
  it.each(charts.map((chart) => [chart.name, chart] as const))(
    'of %s is drawn again',
    async (name, chart) => {
      const drawn = await pictureOf(chart);
      expect(firstDifference(keptText(`${FOLDER}/${name}.svg`, drawn), drawn)).toBe('none');
    },
  );

  it('is of a chart that there is', () => {
    const names = charts.map(({ name }) => `${name}.svg`);
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  });
});
