import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/experiment/compare/effect.ts';
import type { Study } from '../../src/experiment/study/study.ts';
import { isTold, stepOf } from '../../src/report/told-step.ts';

const level = (indicator: string, arm: string, mean: number) => ({ arm, indicator, mean });
const study = {
  arms: [{ slug: 'baseline' }, { slug: 'publicity' }],
  indicators: [
    { name: 'awareness', unit: 'share' },
    { name: 'rareShare', unit: 'share' },
    { name: 'publicCost', unit: 'CNY/year' },
  ],
  levels: [
    level('awareness', 'baseline', 0.184),
    level('awareness', 'publicity', 0.676),
    level('publicCost', 'baseline', 3_150_000),
    level('bribes', 'baseline', 0),
    level('bribes', 'publicity', 0.02),
    level('never', 'baseline', 0),
  ],
} as unknown as Study;
const effect = (indicator: string, size: number | null) => ({ indicator, effect: size }) as Effect;

describe('a difference', () => {
  it('is told no finer than a thousandth of the power of ten of its level, money a ten thousandth', () => {
    expect(stepOf(study, 'awareness')).toBe(0.0001);
    expect(stepOf(study, 'publicCost')).toBe(100);
  });

  it('from nothing is told by what comes of it', () => {
    expect(stepOf(study, 'bribes')).toBe(0.0001);
    expect(isTold(effect('bribes', 0.02), study)).toBe(true);
  });

  it('is told no finer than the least number: a ten thousandth, of shares in per cent', () => {
    expect(stepOf(study, 'never')).toBe(0.0001);
    expect(stepOf(study, 'rareShare')).toBe(0.000001);
    expect(isTold(effect('never', 9.11e-8), study)).toBe(false);
  });

  it('of less is no difference to a reader', () => {
    expect(isTold(effect('publicCost', -45.3), study)).toBe(false);
    expect(isTold(effect('publicCost', 6000), study)).toBe(true);
    expect(isTold(effect('awareness', 0.00004), study)).toBe(false);
    expect(isTold(effect('awareness', null), study)).toBe(false);
  });
});
