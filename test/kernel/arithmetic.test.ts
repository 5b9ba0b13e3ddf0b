import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, exp, expm1, log, log1p, logistic, pow, roundHalfUp } from '../../src/kernel/arithmetic.ts';
import { doublesApart, expected, worst } from './expected.ts';

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  3,
  -3,
  0.5,
  -0.5,
  -7,
  1e300,
  -1e300,
  1e-300,
  5e-324,
  -5e-324,
  2 ** 53,
  2 ** 53 - 1,
  1 - 2 ** 53,
  2 ** 64,
  -(2 ** 64),
  Number.MAX_VALUE,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

describe('elementary functions against 60-digit values', () => {
  it.each([
    ['exp', exp, 1],
    ['log', log, 1],
    ['log1p', log1p, 1],
    ['expm1', expm1, 2],
    ['pow', pow, 2],
  ] as const)('%s is within its unit or two in the last place', (name, compute, units) => {
    expect(expected[name].length).toBeGreaterThan(200);
    expect(worst(expected[name], compute as (...args: number[]) => number, doublesApart)).toBeLessThanOrEqual(
      units,
    );
  });

  it('six in seven powers are the double nearest to the true value', () => {
    const off = expected.pow.filter(([x, y, right]) => pow(x, y) !== right);
    expect(off.length / expected.pow.length).toBeLessThan(1 / 7);
  });

  it('results are these very bits on every engine', () => {
    let mixed = 0;
    for (let i = 1; i <= 2000; i += 1) {
      const x = i / 97;
      for (const y of [exp(x - 10), log(x), log1p(x / 50), expm1(x / 9 - 1), pow(x, 1.7), logistic(x - 9)]) {
        mixed = (Math.imul(mixed, 31) + Math.floor((y - Math.floor(y)) * 2 ** 32)) | 0;
      }
    }
    expect(mixed >>> 0).toBe(1716142610);
  });
});

describe('edges', () => {
  it('has the limits of each function at 0, at infinity and outside its domain', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(NaN)]).toEqual([
      1,
      0,
      Infinity,
      Infinity,
      0,
      NaN,
    ]);
    expect([log(1), log(0), log(-0), log(-1), log(Infinity), log(NaN)]).toEqual([
      0,
      -Infinity,
      -Infinity,
      NaN,
      Infinity,
      NaN,
    ]);
    expect([log1p(-0), log1p(-1), log1p(-2), log1p(Infinity), log1p(NaN)]).toEqual([
      -0,
      -Infinity,
      NaN,
      Infinity,
      NaN,
    ]);
    expect([expm1(-0), expm1(-800), expm1(800), expm1(NaN)]).toEqual([-0, -1, Infinity, NaN]);
  });

  it('raises special bases to special exponents as the language does', () => {
    for (const x of SPECIAL) {
      for (const y of SPECIAL) {
        const right = x ** y;
        expect(doublesApart(pow(x, y), right), `${x} ** ${y}`).toBeLessThanOrEqual(1);
        expect(Object.is(pow(x, y), -0), `sign of ${x} ** ${y}`).toBe(Object.is(right, -0));
      }
    }
  });
});

describe('laws', () => {
  it('a larger exponent or argument never gives a smaller value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -700, max: 700, noNaN: true }),
        fc.double({ min: 1e-12, max: 5, noNaN: true }),
        (x, step) => {
          expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x));
          expect(logistic(x + step)).toBeGreaterThanOrEqual(logistic(x));
          expect(log(Math.abs(x) + step)).toBeGreaterThanOrEqual(log(Math.abs(x)));
        },
      ),
    );
  });

  it('the logistic is a probability for all log-odds, and opposite log-odds are complements', () => {
    expect([logistic(0), logistic(1000), logistic(-1000)]).toEqual([0.5, 1, 0]);
    expect(logistic(-40)).toBeCloseTo(4.248354255291589e-18, 30);
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(Math.abs(logistic(x) + logistic(-x) - 1)).toBeLessThan(3e-16);
      }),
    );
  });

  it('clips to the bounds and lets NaN through', () => {
    expect([clip(2, 0, 1), clip(-2, 0, 1), clip(0.3, 0, 1), clip(NaN, 0, 1)]).toEqual([1, 0, 0.3, NaN]);
  });

  it('rounds halves up, and nothing else', () => {
    expect([0.5, 1.5, -0.5, -1.5, 2.4999, -0.2].map(roundHalfUp)).toEqual([1, 2, 0, -1, 2, 0]);
    expect(roundHalfUp(0.49999999999999994)).toBe(0);
    expect(roundHalfUp(-0)).toBe(0);
    expect(roundHalfUp(2 ** 52 + 1)).toBe(2 ** 52 + 1);
    expect(roundHalfUp(-(2 ** 52) - 1)).toBe(-(2 ** 52) - 1);
  });
});
