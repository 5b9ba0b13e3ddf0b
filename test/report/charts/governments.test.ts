import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import type { ForestRow } from '../../../src/report/charts/forest.ts';
import { governments } from '../../../src/report/charts/governments.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { titleOf } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const words = wordsOf('en');
const options = { words, theme: 'light', width: 900, arms: null, indicator: null } as const;

interface Drawn {
  readonly layer?: readonly {
    readonly data?: { readonly values: readonly Readonly<Record<string, string | number>>[] };
    readonly encoding: { readonly y: { readonly field: string } };
  }[];
  readonly concat?: readonly { readonly data: { readonly values: readonly ForestRow[] } }[];
}

describe('governments', () => {
  /** Quality over the window in the west and in the east, with half of its interval; null for one replication. */
  const governmentsWith = (west: number, east: number, half: number | null): Study => ({
    ...study,
    governmentLevels: study.governmentLevels.map((level) => {
      if (level.indicator !== 'quality' || level.year !== null) return level;
      const mean = level.government === 'west' ? west : east;
      return {
        ...level,
        mean,
        low: half === null ? null : mean - half,
        high: half === null ? null : mean + half,
      };
    }),
  });
  const titleIn = (of: Study) => titleOf(governments.spec(of, { ...options, indicator: 'quality' }));

  it('names the only government there is with signs of the language', () => {
    const [only] = study.governments;
    const levels = study.governmentLevels.filter(({ government }) => government === only.slug);
    const one = { ...study, governments: [only], governmentLevels: levels };
    const chosen = { ...options, words: wordsOf('zh'), indicator: 'quality' };
    expect(titleOf(governments.spec(one, chosen))).toMatch(
      /^East district 的服务质量：第 1 年 0\.\d+，第 \d 年 0\.\d+$/,
    );
    const inWindow = levels.filter(({ year }) => year === null);
    expect(titleOf(governments.spec({ ...one, governmentLevels: inWindow }, chosen))).toMatch(
      /，服务质量 0\.\d+$/,
    );
  });

  it('have intervals within the bounds of their indicator', () => {
    const wide = governmentsWith(0.9, 0.2, 0.3);
    const ends = governments
      .rows(wide, { ...options, indicator: 'quality' })
      .filter(({ year }) => year === null)
      .map(({ mean, low, high }) => [mean, low, high]);
    expect(ends.toSorted()).toEqual([
      [0.2, 0, 0.5],
      [0.9, expect.closeTo(0.6), 1],
    ]);
  });

  it('are ranked only where their intervals lie apart', () => {
    expect(titleIn(governmentsWith(0.7, 0.2, 0.3))).toBe(
      'No clear difference between governments in quality',
    );
    expect(titleIn(governmentsWith(0.3, 0.3, null))).toBe(
      'No clear difference between governments in quality',
    );
    expect(titleIn(governmentsWith(0.7, 0.2, null))).toBe(
      'In one replication quality is 0.7 in 西区 and 0.2 in East district',
    );
  });

  it('stand through the years and over the window, by the indicator that is asked for', () => {
    const rows = governments.rows(study, { ...options, indicator: 'coverage' });
    expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(new Set(['coverage']));
    expect(rows.filter(({ government }) => government === '西区').map(({ year }) => year)).toEqual([
      null,
      1,
      2,
      3,
    ]);
    const level = study.governmentLevels.find(
      ({ government, indicator, year }) => government === 'west' && indicator === 'coverage' && year === 2,
    );
    expect(rows.find(({ government, year }) => government === '西区' && year === 2)?.mean).toBeCloseTo(
      100 * level!.mean,
      9,
    );
  });

  it('are named in the order of the indicator', () => {
    expect(titleIn(governmentsWith(0.7, 0.2, 0.1))).toBe(
      '西区 is highest in quality (0.7), East district lowest (0.2)',
    );
  });

  it('are drawn as lines of means, named at their last year, and highest first over the window', () => {
    const spec = governments.spec(governmentsWith(0.7, 0.2, 0.1), { ...options, indicator: 'quality' });
    const [years, window] = (spec as unknown as { hconcat: readonly Drawn[] }).hconcat;
    const [, lines, , labels] = years.layer!;
    expect(lines.encoding.y.field).toBe('value');
    const last = study.governmentLevels.filter(
      ({ indicator, year }) => indicator === 'quality' && year === 3,
    );
    expect(labels.data!.values.map(({ text, last: end }) => [text, end])).toEqual([
      ['East district', last.find(({ government }) => government === 'east')!.mean],
      ['西区', last.find(({ government }) => government === 'west')!.mean],
    ]);
    expect(window.concat![0].data.values.map(({ row }) => row)).toEqual(['west', 'east']);
    expect(window.concat![0].data.values[0].told).toBe('西区: quality 0.7 (0.6 to 0.8).');
  });
});
