import { describe, expect, it } from 'vitest';
import { meanInterval, studentQuantile } from '../../src/statistics/interval.ts';
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
