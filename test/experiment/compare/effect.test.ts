import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../../src/experiment/compare/effect.ts';
import { comparison, twoScopes, windows } from './small-comparison.ts';

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
    const baseline = windows([1, 0], [2, 0], null, [4, 0], [Number.NaN, 0], [9, 0]);
    const arm = windows([2, 0], [Number.NaN, 0], [9, 0], [7, 0], [9, 0], null);
    const [x] = effectsOf(comparison(baseline, arm));
    expect([x.count, x.baseline, x.mean, x.effect]).toEqual([2, 2.5, 4.5, 2]);
  });

  it('is unknown where no replication defines it', () => {
    const [, y] = effectsOf(comparison(windows([1, Number.NaN]), windows([1, Number.NaN])));
    const { arm, government, service, indicator, unit, count, verdict, ...numbers } = y;
    expect([indicator, count, verdict]).toEqual(['y', 0, 'unknown']);
    expect([...new Set(Object.values(numbers))]).toEqual([null]);
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

  it('counts no comparison that is not defined, and none of another scope', () => {
    const panel = twoScopes(['x', 'y', 'z']);
    const nothing = windows(...Array.from({ length: 3 }, () => new Array<number>(6).fill(0)));
    const arm = windows([1, 1, 1, 1, Number.NaN, 7], [2, 2, 2, 2, Number.NaN, 8], [3, 3, 3, 4, 5, 9]);
    const headline = ['x', 'y', 'z'];
    const effects = effectsOf(comparison(nothing, arm, { panel, headline }));
    expect(effects.map(({ service, indicator, effect }) => [service, indicator, effect])).toEqual([
      ['s', 'x', 2],
      ['s', 'y', 2],
      ['s', 'z', 2],
      ['all', 'x', 7 / 3],
      ['all', 'y', 5],
      ['all', 'z', 8],
    ]);
    // Holm: three in the first scope; in the second two, of which the surest counts twice and the other once
    for (const { p, adjustedP } of effects.slice(0, 3)) expect(adjustedP).toBeCloseTo(3 * p!, 12);
    const [x, y, z] = effects.slice(3);
    expect([x.adjustedP, y.adjustedP, z.adjustedP]).toEqual([x.p, null, 2 * z.p!]);
  });

  it('has wider intervals where looks were repeated', () => {
    const arm = windows([1, 0], [2, 0], [3, 0]);
    const baseline = windows([0, 0], [0, 0], [0, 0]);
    const [once] = effectsOf(comparison(baseline, arm));
    const [twice] = effectsOf(comparison(baseline, arm, { confidence: 0.975 }));
    expect(twice.high! - twice.effect!).toBeGreaterThan((once.high! - once.effect!) * 1.4);
  });
});
