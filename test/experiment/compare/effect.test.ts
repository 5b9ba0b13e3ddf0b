import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../../src/experiment/compare/effect.ts';
import { verdictOf } from '../../../src/experiment/compare/verdict.ts';
import { comparison, windows } from './small-comparison.ts';

/** Student's 97.5 % quantile with two degrees of freedom, from tables. */
const T2 = 4.30265;

describe('the effect of an arm', () => {
  it('is the mean paired difference, with the interval of the differences and not of the values', () => {
    const baseline = windows([10, 0], [20, 0], [30, 0]);
    const [x] = effectsOf(comparison(baseline, windows([11, 0], [22, 0], [33, 0])));
    expect([x.count, x.baseline, x.mean, x.effect]).toEqual([3, 20, 22, 2]);
    // Differences 1, 2, 3: standard deviation 1.
    expect(x.low).toBeCloseTo(2 - T2 / Math.sqrt(3), 4);
    expect(x.high).toBeCloseTo(2 + T2 / Math.sqrt(3), 4);
    expect(x.standardised).toBeCloseTo(2, 12);
    expect(x.sameSign).toBe(1);
    // Variances 100 and 121, of the difference 1.
    expect(x.varianceReduction).toBeCloseTo(1 - 1 / 221, 12);
    expect(x.detectable).toBeCloseTo((T2 + 1.06066) / Math.sqrt(3), 4);
  });

  it('leaves out the replications that either world does not define', () => {
    const baseline = windows([1, 0], [2, 0], null, [4, 0], [Number.NaN, 0]);
    const [x] = effectsOf(comparison(baseline, windows([2, 0], [Number.NaN, 0], [9, 0], [7, 0], [9, 0])));
    expect([x.count, x.baseline, x.mean, x.effect]).toEqual([2, 2.5, 4.5, 2]);
  });

  it('is unknown where no replication defines it', () => {
    const [, y] = effectsOf(comparison(windows([1, Number.NaN]), windows([1, Number.NaN])));
    expect([y.count, y.effect, y.low, y.p, y.detectable, y.verdict]).toEqual([
      0,
      null,
      null,
      null,
      null,
      'unknown',
    ]);
  });

  it('is adjusted within its family: headline indicators by themselves, over all arms', () => {
    const baseline = windows([0, 0], [0, 0], [0, 0], [0, 0]);
    const near = windows([1, 1], [2, 2], [3, 3], [4, 5]);
    const far = windows([10, 1], [11, 2], [12, 3], [13, 4]);
    const arms = [
      { slug: 'near', values: near },
      { slug: 'far', values: far },
    ];
    const effects = effectsOf(comparison(baseline, near, { arms }));
    const [nearX, nearY, farX] = effects;
    expect(effects.map(({ arm, indicator }) => `${arm}/${indicator}`)).toEqual([
      'near/x',
      'near/y',
      'far/x',
      'far/y',
    ]);
    expect(farX.adjustedP).toBeCloseTo(2 * (farX.p ?? 0), 12);
    expect(nearX.adjustedP).toBe(nearX.p);
    expect(nearY.adjustedP).toBeCloseTo(2 * (effects[3].p ?? 0), 12);
    const [first] = effectsOf(comparison(baseline, near, { arms, adjustment: 'benjamini-hochberg' }));
    expect(first.adjustedP).toBe(nearX.p);
  });

  it('has wider intervals where looks were repeated', () => {
    const arm = windows([1, 0], [2, 0], [3, 0]);
    const baseline = windows([0, 0], [0, 0], [0, 0]);
    const [once] = effectsOf(comparison(baseline, arm));
    const [twice] = effectsOf(comparison(baseline, arm, { confidence: 0.975 }));
    expect(twice.high! - twice.effect!).toBeGreaterThan((once.high! - once.effect!) * 1.4);
  });
});

describe('the verdict', () => {
  const sure = { effect: 1, low: 0.5, high: 1.5, sameSign: 1, adjustedP: 0.01 };

  it.each([
    ['raises', sure],
    ['lowers', { ...sure, effect: -1, low: -1.5, high: -0.5 }],
    ['may raise', { ...sure, adjustedP: 0.05 }],
    ['may lower', { ...sure, effect: -1, low: -1.5, high: -0.5, adjustedP: 0.2 }],
    ['no clear effect', { ...sure, low: 0 }],
    ['no clear effect', { ...sure, effect: -1, low: -2, high: 0 }],
    ['no change', { ...sure, effect: 0, low: 0, high: 0 }],
    ['no clear effect', { ...sure, effect: 0, low: -1, high: 1, sameSign: 0.2 }],
    ['unknown', { ...sure, low: null }],
  ] as const)('%s follows from the interval and the adjusted p-value', (verdict, effect) => {
    expect(verdictOf(effect)).toBe(verdict);
  });
});
