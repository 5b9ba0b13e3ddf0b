import { describe, expect, it } from 'vitest';
import { funnel } from '../../../src/report/charts/funnel.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { withLevels as planted, titleOf } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const words = wordsOf('en');
const options = { words, theme: 'light', width: 900, arms: null, indicator: null } as const;
const withLevels = (levels: Readonly<Record<string, number>>) => planted(study, levels);

interface Drawn {
  readonly concat: readonly {
    readonly title: { readonly text: readonly string[] };
    readonly data: { readonly values: readonly Readonly<Record<string, string>>[] };
    readonly layer: readonly {
      readonly encoding: { readonly color?: { readonly condition: { readonly test: object } } };
    }[];
  }[];
}

interface Axes {
  readonly concat: readonly {
    readonly encoding: { readonly x: { readonly axis: { readonly title: readonly string[] } } };
  }[];
}

describe('the funnel', () => {
  const set = withLevels({ awareness: 0.9, appliedShare: 0.4, coverage: 0.35, senseOfGain: 0.3 });

  it('holds for every arm what is left of a hundred in need at every step', () => {
    const rows = funnel.rows(set, options);
    expect(rows).toHaveLength(4 * study.arms.length);
    expect(rows.slice(0, 4).map(({ share }) => share)).toEqual([90, 40, 35, 30]);
  });

  it('says between which steps most are lost', () => {
    expect(titleOf(funnel.spec(set, options))).toBe(
      'Most are lost between "in need" and "have applied": 100 % against 40 % in the baseline',
    );
  });

  it('names no loss where nobody is lost', () => {
    const all = withLevels({ awareness: 1, appliedShare: 1, coverage: 1, senseOfGain: 1 });
    expect(titleOf(funnel.spec(all, options))).toBe('Nobody is lost on the way in the baseline');
  });

  it('shows the arms that are asked for, beside the baseline', () => {
    const arms = funnel.rows(set, { ...options, arms: ['publicity'] }).map(({ arm }) => arm);
    expect(new Set(arms)).toEqual(new Set(['Baseline', 'Publicity']));
  });

  it('tells arms apart from the baseline, in a panel a step, each with its own shares', () => {
    const other = {
      ...set,
      levels: set.levels.map((level) =>
        level.arm === 'publicity' && level.indicator === 'coverage' ? { ...level, mean: 0.77 } : level,
      ),
    };
    const { concat } = funnel.spec(other, options) as unknown as Drawn;
    expect(concat.map(({ title }) => title.text.join(' '))).toEqual([
      'Know of it',
      'Have applied',
      'Are served',
      'Are satisfied',
    ]);
    const served = concat[2].data.values.map(({ slug, label }) => [slug, label]);
    expect(served.slice(0, 2)).toEqual([
      ['baseline', '35 %'],
      ['publicity', '77 %'],
    ]);
    expect(concat[2].data.values[1].told).toBe('Publicity are served 77 % of residents in need');
    expect(concat[2].layer[0].encoding.color?.condition.test).toEqual({ field: 'slug', equal: 'baseline' });
  });

  it('says at every panel of whom or of what it holds a part, for awareness is of all residents', () => {
    const axesOf = (of: typeof set, width: number) =>
      (funnel.spec(of, { ...options, width }) as unknown as Axes).concat.map(({ encoding }) =>
        encoding.x.axis.title.join(' '),
      );
    const inNeed = '% of residents in need';
    expect(axesOf(set, 900)).toEqual(['% of all residents', inNeed, inNeed, inNeed]);
    const named: Readonly<Record<string, string>> = { appliedShare: 'filedShare', coverage: 'claimRate' };
    const levels = set.levels.flatMap((level) => {
      if (level.indicator === 'awareness') return [level];
      return level.indicator in named ? [{ ...level, indicator: named[level.indicator] }] : [];
    });
    const insured = { ...set, levels };
    const ofIncidents = '% of insured incidents';
    expect(axesOf(insured, 900)).toEqual(['% of all residents', ofIncidents, ofIncidents]);
  });

  it('draws no lines of rows through bars and their numbers', async () => {
    const svg = await renderSvg(funnel.spec(set, options));
    expect(svg).not.toMatch(/role-axis-grid/);
  });

  it('sets numbers behind short bars and within long ones', async () => {
    const svg = await renderSvg(funnel.spec(set, { ...options, arms: [] }));
    const anchorOf = (label: string) =>
      new RegExp(`text-anchor="(start|end)"[^>]*>${label}</text>`).exec(svg)?.[1];
    expect([anchorOf('90 %'), anchorOf('30 %')]).toEqual(['end', 'start']);
  });
});
