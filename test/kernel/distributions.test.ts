import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bernoulli,
  betaFrom,
  categorical,
  exponentialFrom,
  gaussHermite5,
  geometricFrom,
  lognormalFrom,
  normalFrom,
  poissonFrom,
  uniformFrom,
} from '../../src/kernel/distributions.ts';
import { toUniform } from '../../src/kernel/random.ts';
import { expected, relative, worst } from './expected.ts';

const uniforms = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(toUniform);
const absolute = (found: number, right: number): number => Math.abs(found - right);

/** Means of a law over an even grid of uniforms. */
function meanOver(law: (u: number) => number): number {
  let sum = 0;
  for (let i = 0; i < 4000; i += 1) sum += law((i + 0.5) / 4000);
  return sum / 4000;
}

describe('quantiles against SciPy', () => {
  it('agree for the Poisson law from small to very large means', () => {
    expect(worst(expected.poisson, poissonFrom, absolute)).toBe(0);
  });

  it('agree with plain summation wherever u lies, also next to the mode', () => {
    for (const mean of [30.01, 47.3, 60.9, 99.5]) {
      let k = 0;
      let term = Math.exp(-mean);
      let sum = term;
      let wrong = 0;
      for (let u = 1e-4; u < 1; u += 1e-4) {
        while (sum < u) {
          k += 1;
          term *= mean / k;
          sum += term;
        }
        if (poissonFrom(u, mean) !== k) wrong += 1;
      }
      expect(wrong).toBe(0);
    }
  });

  it('agree for the exponential, geometric and lognormal laws', () => {
    expect(worst(expected.exponential, exponentialFrom, relative)).toBeLessThan(1e-15);
    expect(worst(expected.geometric, geometricFrom, absolute)).toBe(0);
    expect(worst(expected.lognormal, lognormalFrom, relative)).toBeLessThan(1e-14);
  });
});

describe('means', () => {
  it.each([
    ['normal', (u: number) => normalFrom(u, 3, 2), 3],
    ['uniform', (u: number) => uniformFrom(u, 2, 5), 3.5],
    ['beta', (u: number) => betaFrom(u, 2, 3), 0.4],
    ['exponential', (u: number) => exponentialFrom(u, 300), 300],
    ['geometric', (u: number) => geometricFrom(u, 2), 2],
    ['Poisson summed from 0', (u: number) => poissonFrom(u, 2.5), 2.5],
    ['Poisson summed from the mode', (u: number) => poissonFrom(u, 70.25), 70.25],
  ])('the %s law has the mean it is given', (_, law, mean) => {
    expect(Math.abs(meanOver(law) / mean - 1)).toBeLessThan(1e-3);
  });
});

describe('common random numbers', () => {
  it.each([
    ['Poisson', poissonFrom, 80],
    ['geometric', geometricFrom, 50],
    ['exponential', exponentialFrom, 1000],
    ['normal', (u: number, m: number) => normalFrom(u, m, 1), 100],
    ['lognormal', (u: number, m: number) => lognormalFrom(u, m, 0.3), 100],
    ['beta', (u: number, a: number) => betaFrom(u, 0.2 + a, 3), 10],
  ] as const)('a larger mean never lowers a %s draw at the same u', (_, law, most) => {
    const mean = fc.double({ min: 0, max: most, noNaN: true });
    fc.assert(
      fc.property(uniforms, mean, fc.double({ min: 1e-6, max: 3, noNaN: true }), (u, m, more) => {
        expect(law(u, m + more)).toBeGreaterThanOrEqual(law(u, m));
      }),
    );
  });

  it('a larger u never lowers a draw', () => {
    fc.assert(
      fc.property(uniforms, uniforms, fc.double({ min: 0, max: 200, noNaN: true }), (u, v, mean) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)];
        for (const law of [poissonFrom, geometricFrom, exponentialFrom]) {
          expect(law(high, mean)).toBeGreaterThanOrEqual(law(low, mean));
        }
      }),
    );
  });

  it('the Poisson law does not jump where its two ways of summing meet', () => {
    fc.assert(
      fc.property(uniforms, (u) => {
        expect(poissonFrom(u, 30 + 1e-9)).toBeGreaterThanOrEqual(poissonFrom(u, 30));
        expect(poissonFrom(u, 30 + 1e-9) - poissonFrom(u, 30)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('edges', () => {
  it('a mean of 0 is the constant 0, and the extreme draws are finite', () => {
    const last = toUniform(2 ** 32 - 1);
    for (const u of [toUniform(0), 0.5, last]) {
      expect([poissonFrom(u, 0), geometricFrom(u, 0), exponentialFrom(u, 0)]).toEqual([0, 0, 0]);
      for (const value of [poissonFrom(u, 1e6), geometricFrom(u, 1e6), exponentialFrom(u, 1e6)]) {
        expect(Number.isFinite(value)).toBe(true);
      }
    }
  });

  it('refuses Poisson means that are negative, not numbers or beyond its search', () => {
    for (const mean of [-1, NaN, 1e10]) expect(() => poissonFrom(0.5, mean)).toThrow(/Poisson/);
  });

  it('a chance of 0 never happens and a chance of 1 always does', () => {
    expect([bernoulli(toUniform(0), 0), bernoulli(toUniform(2 ** 32 - 1), 1)]).toEqual([false, true]);
  });

  it('weights divide the unit interval in their order, and a weight of 0 is never drawn', () => {
    expect([0.1, 0.26, 0.49, 0.51, 0.99].map((u) => categorical(u, [1, 0, 1, 2]))).toEqual([0, 2, 2, 3, 3]);
    expect(categorical(toUniform(2 ** 32 - 1), [0.1, 0.2, 0.7, 0])).toBe(2);
    for (const bad of [[], [0, 0], [1, -1], [NaN], [Infinity]])
      expect(() => categorical(0.5, bad)).toThrow(/weight/);
  });
});

it('five Gauss-Hermite nodes integrate the moments 0 to 9 of a standard normal exactly', () => {
  const moments = [1, 0, 1, 0, 3, 0, 15, 0, 105, 0];
  moments.forEach((moment, power) => {
    let sum = 0;
    gaussHermite5.nodes.forEach((node, i) => {
      sum += gaussHermite5.weights[i] * node ** power;
    });
    expect(sum).toBeCloseTo(moment, 11);
  });
  expect(gaussHermite5.nodes[3]).toBeCloseTo(1.355626, 6);
  expect(gaussHermite5.weights[4]).toBeCloseTo(0.011257, 6);
});
