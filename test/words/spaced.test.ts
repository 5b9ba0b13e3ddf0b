import { describe, expect, it } from 'vitest';
import { charts } from '../../src/report/charts/charts.ts';
import { spaced } from '../../src/words/chinese/spaced.ts';
import { wordsOf } from '../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../report/sample-study.ts';

describe('a space in a Chinese sentence', () => {
  it('stands between a Han character and a word or a number of other letters', () => {
    expect(spaced`实施${'Publicity'}时${'覆盖率'}为${'12%'}，不实施时为${-3}`).toBe(
      '实施 Publicity 时覆盖率为 12%，不实施时为 -3',
    );
    expect(spaced`${'覆盖率'} ${'+12 个百分点'}`).toBe('覆盖率 +12 个百分点');
  });

  it('stands between no two Han characters, and beside no Chinese sign', () => {
    expect(spaced`对 ${'群体'} 为 ${'484 万'} 至 ${'490 万'}（ ${'12'} ）`).toBe(
      '对群体为 484 万至 490 万（12）',
    );
  });

  it('stays as it is within names, between words of other letters, and beside signs of none', () => {
    expect(spaced`${'东 区'}和${'East district'} ${'B'}${''} ${'—'} 未定义`).toBe(
      '东 区和 East district B — 未定义',
    );
  });
});

describe('what charts say in Chinese', { timeout: 60_000 }, () => {
  it('keeps the rule of spaces, whether names are Chinese or not', async () => {
    const words = wordsOf('zh');
    const options = { words, theme: 'light', width: 2000, arms: null, indicator: null } as const;
    const [comparison, run] = await Promise.all([comparisonStudy(undefined, 6), runStudy()]);
    const renamed = {
      ...comparison,
      arms: comparison.arms.map((arm, i) => ({ ...arm, name: `方案${'甲乙丙丁'[i]}` })),
      governments: comparison.governments.map((one, i) => ({ ...one, name: `${'东西'[i]}区` })),
    };
    for (const study of [comparison, renamed, run]) {
      for (const chart of charts.filter((one) => one.missing(study, words) === null)) {
        const { title, description } = chart.spec(study, options) as unknown as {
          readonly title: Readonly<Record<'text' | 'subtitle', readonly string[]>>;
          readonly description: string;
        };
        const [finding] = title.text;
        expect(title.subtitle.join('\n'), chart.name).not.toMatch(/。 /);
        for (const text of [finding, description.replace(`${finding} `, '')]) {
          expect(text, chart.name).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
          expect(text, chart.name).not.toMatch(
            /[，：；（）“”、] \p{Script=Han}|\p{Script=Han} [，。：；（）“”、]/u,
          );
          expect(text, chart.name).not.toMatch(/\p{Script=Han}[A-Za-z\d+%]|[A-Za-z\d%]\p{Script=Han}/u);
        }
      }
    }
  });
});
