import { describe, expect, it } from 'vitest';
import { rankCorrelation } from '../../src/statistics/rank-correlation.ts';

describe('rank correlation', () => {
  it('is 1 and -1 where one order is that of the other, and its reverse, whatever the scale', () => {
    expect(rankCorrelation([1, 2, 3, 9], [2, 4, 5, 1e9])).toBe(1);
    expect(rankCorrelation([1, 2, 3, 9], [4, 3, 2, -50])).toBe(-1);
  });

  it('is 1 - 6·sum d²/(n(n² - 1)) without ties', () => {
    // ranks of b are 2 1 4 3 5: four squares of 1
    expect(rankCorrelation([1, 2, 3, 4, 5], [20, 10, 40, 30, 50])).toBeCloseTo(1 - (6 * 4) / 120, 14);
  });

  it('gives equal values their mean rank', () => {
    // ranks 1.5 1.5 3 against 1 2 3: covariance 1.5, squares 1.5 and 2
    expect(rankCorrelation([7, 7, 8], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2), 14);
  });

  it('is not defined where nothing varies', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(null);
    expect(rankCorrelation([1], [2])).toBe(null);
    expect(() => rankCorrelation([1], [])).toThrow(RangeError);
  });
});
