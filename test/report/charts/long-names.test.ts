/** Arms and governments with names of hundreds of letters: whole in texts and rows, cut in pictures, and nothing too wide. */
import { describe, expect, it, vi } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { charts } from '../../../src/report/charts/charts.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

vi.setConfig({ testTimeout: 60_000 });

const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;
const latin = 'Unspacedname'.repeat(25);
const han = '关于政府购买服务绩效评价的改革方案'.repeat(25);
const longName = (i: number) => (i % 2 === 0 ? latin : han) + i;

/** Every arm but the baseline and every government with a long name. */
function withLongNames(study: Study): Study {
  return {
    ...study,
    arms: study.arms.map((arm, i) => (i === 0 ? arm : { ...arm, name: longName(i) })),
    governments: study.governments.map((one, i) => ({ ...one, name: longName(i) })),
  };
}

const [comparison, run] = (await Promise.all([comparisonStudy(), runStudy()])).map(withLongNames);
/** More of a name than any line of a picture has room for. */
const [muchLatin, muchHan] = [latin.slice(0, 120), han.slice(0, 60)];

describe.each(charts.map((chart) => [chart.name, chart] as const))(
  'the chart %s, with long names',
  (_, chart) => {
    const study = chart.missing(comparison, options.words) === null ? comparison : run;

    it.each([360, 760, 1400])('fits %i px and cuts names', async (width) => {
      for (const words of [wordsOf('en'), wordsOf('zh')]) {
        const svg = await renderSvg(chart.spec(study, { ...options, words, width }));
        expect(Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(width);
        const texts = svg.replaceAll(/ aria-[a-z]+="[^"]*"/g, '');
        expect(texts).not.toContain(muchLatin);
        expect(texts).not.toContain(muchHan);
      }
    });

    it('keeps names whole in its rows', () => {
      const cells = chart.rows(study, options).flatMap((row) => [row.arm, row.government]);
      const long = cells.filter((cell) => typeof cell === 'string' && cell.includes('…'));
      expect(long).toEqual([]);
    });
  },
);

describe('titles with long names', () => {
  it('cut them, and texts for who cannot see the picture have them whole', () => {
    const chart = charts.find(({ name }) => name === 'over-time')!;
    const { title, description } = chart.spec(comparison, { ...options, indicator: 'awareness' });
    const text = (title as { text: string[] }).text.join('');
    expect(text).toContain('…');
    expect(text.length).toBeLessThan(120);
    expect([1, 3].some((i) => description!.includes(` with ${longName(i)}, and `))).toBe(true);
  });
});
