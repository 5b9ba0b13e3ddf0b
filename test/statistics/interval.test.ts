import { describe, expect, it } from 'vitest';
import { meanInterval, shareInterval, studentQuantile } from '../../src/statistics/interval.ts';
import { oracle } from './oracles.ts';

const quantiles = oracle<{ values: [p: number, freedom: number, value: number][] }>('student-t.json').values;
const published = oracle<{ sample: number[]; mean: number; low: number; high: number }>('interval.json');

describe("Student's quantile", () => {
  it('is the one of SciPy from 1 to 100,000 degrees of freedom', () => {
    for (const [p, freedom, value] of quantiles) {
      const error = Math.abs(studentQuantile(p, freedom) / value - 1);
      expect(error, `p ${p}, ${freedom} degrees of freedom`).toBeLessThan(1e-9);
    }
  });

  it('has the values of the printed tables', () => {
    expect(studentQuantile(0.975, 29)).toBeCloseTo(2.045, 3);
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706, 3);
  });

  it('is 0 at one half and antisymmetric about it', () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7));
  });

  it('refuses what is no probability', () => {
    expect(() => studentQuantile(1, 5)).toThrow(/above 0 and below 1/);
    expect(() => studentQuantile(0.5, 0)).toThrow(/degrees of freedom/);
  });
});

describe('the interval of a mean', () => {
  it('is the one of SciPy', () => {
    const interval = meanInterval(published.sample);
    expect(interval?.count).toBe(published.sample.length);
    expect(interval?.mean).toBeCloseTo(published.mean, 14);
    expect(interval?.low).toBeCloseTo(published.low, 10);
    expect(interval?.high).toBeCloseTo(published.high, 10);
  });

  it('has no ends for one value and is null for none', () => {
    expect(meanInterval([3])).toEqual({ mean: 3, low: null, high: null, count: 1 });
    expect(meanInterval([])).toBeNull();
  });

  it('closes on the value that all replications give', () => {
    expect(meanInterval([2, 2, 2])).toEqual({ mean: 2, low: 2, high: 2, count: 3 });
  });
});

describe("Wilson's interval of a share", () => {
  it('is the one computed by hand for 10 of 20', () => {
    const interval = shareInterval(10, 20);
    expect(interval?.mean).toBe(0.5);
    expect(interval?.low).toBeCloseTo(0.299298, 6);
    expect(interval?.high).toBeCloseTo(0.700702, 6);
  });

  it('ends where the share is z standard deviations away', () => {
    for (const [count, asked] of [
      [1, 20],
      [13, 40],
      [599, 600],
    ]) {
      const { low, high } = shareInterval(count, asked) ?? {};
      for (const end of [low, high]) {
        const p = end ?? Number.NaN;
        expect((count - asked * p) ** 2 / (asked * p * (1 - p))).toBeCloseTo(1.959963984540054 ** 2, 8);
      }
    }
  });

  it('does not vanish where all agree, and stays a share', () => {
    // z² / (20 + z²)
    expect(shareInterval(0, 20)).toMatchObject({ mean: 0, low: 0 });
    expect(shareInterval(0, 20)?.high).toBeCloseTo(0.161125, 6);
    expect(shareInterval(20, 20)).toMatchObject({ mean: 1, high: 1 });
    expect(shareInterval(20, 20)?.low).toBeCloseTo(0.838875, 6);
  });

  it('is none where nobody answered', () => {
    expect(shareInterval(0, 0)).toBeNull();
  });
});
