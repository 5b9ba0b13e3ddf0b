import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { convergence, settledAfter } from '../../../src/report/charts/convergence.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

const study = await comparisonStudy(undefined, 0);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

function withValues(arm: string, values: readonly (number | null)[]): Study {
  const changed = study.values.map((one) => {
    if (one.indicator !== 'quality') return one;
    if (one.arm === 'baseline') return { ...one, values: values.map(() => 0.4) };
    return one.arm === arm ? { ...one, values } : { ...one, values: values.map(() => 0.4) };
  });
  return { ...study, values: changed };
}

const rowsOf = (of: Study) => convergence.rows(of, { ...options, indicator: 'quality' });

describe('the chart of convergence', () => {
  it('ends with the effect and the interval of the comparison', () => {
    const known = study.comparison!.effects.find(
      ({ arm, indicator }) => arm === 'publicity' && indicator === 'quality',
    )!;
    const last = rowsOf(study).findLast(({ arm }) => arm === 'Publicity')!;
    expect(last.replications).toBe(study.arms[1].replications);
    expect(last.effect).toBeCloseTo(known.effect!, 5);
    expect(last.low).toBeCloseTo(known.low!, 5);
    expect(last.high).toBeCloseTo(known.high!, 5);
  });

  it('begins with two replications, and pairs what both arms define', () => {
    const rows = rowsOf(withValues('publicity', [0.5, null, 0.7, 0.6])).filter(
      ({ arm }) => arm === 'Publicity',
    );
    expect(rows.map(({ replications }) => replications)).toEqual([2, 3]);
    expect(rows.map(({ effect }) => Number(effect).toFixed(4))).toEqual(['0.2000', '0.2000']);
  });

  it('says since when a sign is settled: the last time that its interval left 0', () => {
    const step = (replications: number, low: number, high: number) => {
      return { replications, low, high, effect: (low + high) / 2 };
    };
    expect(settledAfter([step(2, 1, 2), step(3, -1, 2), step(4, 1, 2), step(5, 1, 3)])).toBe(4);
    expect(settledAfter([step(2, -3, -2), step(3, 1, 2)])).toBe(3);
    expect(settledAfter([step(2, -3, -2)])).toBe(2);
    expect(settledAfter([step(2, 1, 2), step(3, -1, 2)])).toBe(null);
  });

  it('counts the effects whose sign is settled', () => {
    const { title } = convergence.spec(withValues('publicity', [0.5, 0.51, 0.5, 0.51]), {
      ...options,
      indicator: 'quality',
    }) as { title: { text: string[] } };
    expect(title.text.join(' ')).toBe(
      '1 of 3 effects on quality have a sign that no longer changes after 2 of 4 replications',
    );
  });

  it('takes a comparison with two replications', async () => {
    expect(convergence.missing(await runStudy(), options.words)).toMatch(/takes a comparison/);
    const one = { ...study, values: study.values.map((own) => ({ ...own, values: own.values.slice(0, 1) })) };
    expect(convergence.missing(one, options.words)).toMatch(/two replications/);
  });
});
