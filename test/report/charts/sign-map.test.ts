import { describe, expect, it } from 'vitest';
import type { PlausibleEffects, Study } from '../../../src/experiment/study/study.ts';
import { signMap } from '../../../src/report/charts/sign-map.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';

const study = await comparisonStudy();
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

const number = (name: string) => ({
  scope: 'constant' as const,
  name,
  range: [0, 1] as const,
  unit: 'share',
});

/** Four points: the effect of publicity follows `mighty`, turned round, then `minor`, and never `idle`. */
const plausible: PlausibleEffects = {
  numbers: [number('idle'), number('minor'), number('mighty')],
  draws: [
    [0.5, 0.2, 0.9],
    [0.1, 0.1, 0.8],
    [0.1, 0.9, 0.3],
    [0.5, 0.7, 0.1],
    [0.2, 0.5, 0.5],
  ],
  effects: [
    { arm: 'publicity', indicator: 'quality', values: [-0.2, -0.1, 0.1, 0.2, null] },
    { arm: 'supervision', indicator: 'quality', values: [0.1, 0.1, 0.1, 0.1, 0.1] },
    { arm: 'both', indicator: 'quality', values: [0, 0, 0, 0, 0] },
  ],
};

const mapped: Study = { ...study, comparison: { ...study.comparison!, plausible } };

interface Drawn {
  readonly hconcat: readonly {
    readonly encoding: Readonly<Record<'x' | 'y', { readonly axis: { readonly title: string } }>>;
    readonly data: { readonly values: readonly { readonly told: string }[] };
  }[];
}

describe('the map of signs', () => {
  it('sets the effect over the two numbers that move it most', () => {
    const rows = signMap.rows(mapped, options);
    expect(rows[0]).toEqual({
      arm: 'Publicity',
      indicator: 'quality',
      mighty: 0.9,
      minor: 0.2,
      effect: -0.2,
      sign: 'down',
    });
    expect(rows.map(({ sign }) => sign)).toEqual(['down', 'down', 'up', 'up']);
  });

  it('shows the indicator that is asked for, shares as points, with both numbers named at their axes', () => {
    const values = [0.3, 0.2, 0.1, -0.4, null];
    const more = {
      ...plausible,
      effects: [...plausible.effects, { arm: 'both', indicator: 'coverage', values }],
    };
    const both: Study = { ...study, comparison: { ...study.comparison!, plausible: more } };
    const coverage = { ...options, indicator: 'coverage' };
    expect(signMap.indicators(both)).toEqual(['quality', 'coverage']);
    expect(signMap.rows(both, coverage).map(({ effect }) => effect)).toEqual([30, 20, 10, -40]);
    expect(signMap.rows(both, options).map(({ effect }) => effect)).toEqual([-0.2, -0.1, 0.1, 0.2]);
    const [{ encoding, data }] = (signMap.spec(mapped, options) as unknown as Drawn).hconcat;
    expect([encoding.x.axis.title, encoding.y.axis.title]).toEqual(['mighty, share', 'minor, share']);
    expect(data.values[0].told).toBe('mighty 0.9, minor 0.2, -0.2');
  });

  it('shows the arm whose sign is least sure, unless a reader chooses', () => {
    const chosen = signMap.rows(mapped, { ...options, arms: ['supervision'] });
    expect(new Set(chosen.map(({ arm }) => arm))).toEqual(new Set(['Supervision']));
    expect(chosen).toHaveLength(5);
  });

  it('says in which part of the space each sign holds', () => {
    const titleOf = (arms: readonly string[] | null) =>
      (signMap.spec(mapped, { ...options, arms }) as { title: { text: string[] } }).title.text.join(' ');
    expect(titleOf(null)).toBe(
      'Publicity raises quality in 50 % of the plausible space and lowers it in 50 %',
    );
    expect(titleOf(['supervision'])).toBe('Supervision raises quality in 100 % of the plausible space');
    expect(titleOf(['both'])).toBe('Publicity + supervision changes quality nowhere in the plausible space');
  });

  it('says how strong the numbers of its axes are, and that so few points may give as much by chance', () => {
    const legendOf = (of: Study) =>
      (signMap.spec(of, options) as { title: { subtitle: string[] } }).title.subtitle.join(' ');
    expect(legendOf(mapped)).toContain(
      'of 3 numbers drawn, the two that go with the effect most, by rank correlation (-1 across, 0.6 up). Both may be chance',
    );
    expect(legendOf(mapped)).toContain('Only 4 points of the plausible space were tried');
    const places = Array.from({ length: 40 }, (_, k) => k / 40);
    const many: PlausibleEffects = {
      numbers: plausible.numbers,
      draws: places.map((x, k) => [(7 * k) % 40, (11 * k) % 40, x]),
      effects: [{ arm: 'publicity', indicator: 'quality', values: places.map((x) => x - 0.5) }],
    };
    const told = legendOf({ ...study, comparison: { ...study.comparison!, plausible: many } });
    expect(told).toContain('(1 across, ');
    expect(told).toContain('The second may be chance, which alone reaches 0.38 ');
    expect(told).not.toContain('Only ');
  });

  it('says what it takes where no points were drawn', () => {
    const without = { ...study, comparison: { ...study.comparison!, plausible: null } };
    expect(signMap.missing(without, options.words)).toContain('--uncertainty');
    expect(signMap.missing(study, options.words)).toBe(null);
  });
});
