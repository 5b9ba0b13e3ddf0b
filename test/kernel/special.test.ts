import { describe, expect, it } from 'vitest';
import { betaQuantile, logGamma, regularisedIncompleteBeta } from '../../src/kernel/beta.ts';
import { normalCdf, normalQuantile } from '../../src/kernel/special.ts';
import { expected, relative, worst } from './expected.ts';

const absolute = (found: number, right: number): number => Math.abs(found - right);

describe('the normal distribution against 60-digit values', () => {
  it('has quantiles right to 16 digits, far tails included', () => {
    expect(worst(expected.normalQuantile, normalQuantile, relative)).toBeLessThan(2e-15);
  });

  it('has quantiles without bounds at 0 and 1 and none outside', () => {
    expect([0, 1, -0.1, 1.1, NaN, 0.5].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN, 0]);
  });

  it('has a CDF right to 4e-16, and its tails to 14 digits', () => {
    expect(worst(expected.normalCdf, normalCdf, absolute)).toBeLessThan(4e-16);
    expect(worst(expected.normalCdf, normalCdf, relative)).toBeLessThan(5e-14);
    expect([-Infinity, -40, 0, 40, Infinity].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe('the beta distribution', () => {
  it('has a CDF right to 13 digits', () => {
    expect(worst(expected.incompleteBeta, regularisedIncompleteBeta, absolute)).toBeLessThan(1e-13);
    expect([-1, 0, 1, 2].map((x) => regularisedIncompleteBeta(x, 2, 3))).toEqual([0, 0, 1, 1]);
  });

  it('has quantiles within 1e-12 of those of SciPy', () => {
    expect(worst(expected.betaQuantile, betaQuantile, absolute)).toBeLessThan(1e-12);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it('rests on a log-gamma function right to 14 digits', () => {
    const error = (found: number, right: number) => Math.abs(found - right) / Math.max(1, Math.abs(right));
    expect(worst(expected.logGamma, logGamma, error)).toBeLessThan(1e-14);
  });
});
