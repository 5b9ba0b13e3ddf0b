import { describe, expect, it } from 'vitest';
import { implausibility, isPlausible } from '../../src/analysis/history-matching.ts';

const band = { low: 0.2, high: 0.4 };

describe('implausibility', () => {
  it('is 0 inside the band and on its ends', () => {
    for (const mean of [0.2, 0.3, 0.4]) expect(implausibility(band, mean, 0.1, 4)).toBe(0);
  });

  it('is the distance from the nearer end in standard errors of the mean', () => {
    // s/sqrt(n) = 0.1/2 = 0.05; 0.1 beyond either end is two of them
    expect(implausibility(band, 0.5, 0.1, 4)).toBeCloseTo(2, 12);
    expect(implausibility(band, 0.1, 0.1, 4)).toBeCloseTo(2, 12);
  });

  it('grows with the replications, which leave less to noise', () => {
    expect(implausibility(band, 0.5, 0.1, 16)).toBeCloseTo(4, 12);
  });

  it('never rules out by a side without a limit', () => {
    expect(implausibility({ low: 20, high: Infinity }, 1e6, 1, 1)).toBe(0);
  });

  it('is infinite outside the band without noise, and for what was never defined', () => {
    expect(implausibility(band, 0.5, 0, 4)).toBe(Infinity);
    expect(implausibility(band, null, 0.1, 4)).toBe(Infinity);
  });
});

describe('a setting', () => {
  it('is ruled out by one band alone, beyond three standard errors', () => {
    expect(isPlausible([0, 3, 2.9])).toBe(true);
    expect(isPlausible([0, 3.01, 0])).toBe(false);
  });
});
