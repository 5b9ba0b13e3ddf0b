import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/experiment/compare/effect.ts';
import type { Study } from '../../src/experiment/study/study.ts';
import { inSteps, isTold, stepOf } from '../../src/report/told-step.ts';

const level = (indicator: string, arm: string, mean: number) => ({ arm, indicator, mean });
const study = {
  arms: [{ slug: 'baseline' }, { slug: 'publicity' }],
  indicators: [
    { name: 'awareness', unit: 'share' },
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

  it('from nothing is told by what comes of it, and nothing is told of what is always 0', () => {
    expect(stepOf(study, 'bribes')).toBe(0.00001);
    expect(stepOf(study, 'never')).toBe(0);
    expect(inSteps(9.11e-8, 0)).toBe(9.11e-8);
  });

  it('of less is no difference to a reader', () => {
    expect(isTold(effect('publicCost', -45.3), study)).toBe(false);
    expect(isTold(effect('publicCost', 6000), study)).toBe(true);
    expect(isTold(effect('awareness', 0.00004), study)).toBe(false);
    expect(isTold(effect('awareness', null), study)).toBe(false);
  });

  it('is rounded once: 49.146 points are 49.1 and not 49.2', () => {
    expect(inSteps(0.49146, 0.0001)).toBe(0.49146);
    expect(inSteps(0.001234, 0.0001)).toBeCloseTo(0.0012, 12);
  });
});
