import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../src/kernel/beta.ts';
import { betaByTable, betaTable, literacyFrom } from '../../../src/model/residents/literacy.ts';

describe('the table of a beta law', () => {
  it('holds the CDF at 4097 knots from 0 to 1', () => {
    const even = betaTable(1, 1);
    const square = betaTable(2, 1);
    expect([even.length, even[0], even[4096]]).toEqual([4097, 0, 1]);
    for (let k = 0; k <= 4096; k++) {
      expect(Math.abs(even[k] - k / 4096)).toBeLessThan(1e-13);
      expect(Math.abs(square[k] - (k / 4096) ** 2)).toBeLessThan(1e-13);
    }
  });

  it.each([
    [3, 3],
    [7, 3],
    [2, 2],
  ])('is within 3e-5 of the quantile of Beta(%d, %d) and rises with u', (first, second) => {
    let last = 0;
    for (let k = 0; k <= 400; k++) {
      const u = 1e-6 + (k / 400) * (1 - 2e-6);
      const value = betaByTable(u, first, second);
      expect(Math.abs(value - betaQuantile(u, first, second))).toBeLessThan(3e-5);
      expect(value).toBeGreaterThan(last);
      last = value;
    }
  });
});

describe('literacy', () => {
  it('never leaves [0, 1], whatever the law and the draw', () => {
    const laws = [
      { constant: 3 },
      { normal: { mean: 0.5, spread: 2 } },
      { lognormal: { median: 1, spread: 1 } },
      { uniform: { from: -1, to: 2 } },
      { beta: { shapes: [0.1, 50] as const } },
    ];
    for (const law of laws) {
      for (const u of [2 ** -33, 0.3, 0.9, 1 - 2 ** -33]) {
        expect(literacyFrom(law, u)).toBeGreaterThanOrEqual(0);
        expect(literacyFrom(law, u)).toBeLessThanOrEqual(1);
      }
    }
  });
});
