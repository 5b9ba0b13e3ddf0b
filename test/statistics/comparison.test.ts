import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../src/statistics/adjust.ts';
import { bcaInterval } from '../../src/statistics/bootstrap.ts';
import { studentQuantile } from '../../src/statistics/interval.ts';
import { mean, standardDeviation } from '../../src/statistics/moments.ts';
import { detectableEffect, pairedEffect } from '../../src/statistics/paired.ts';
import { signedRankTest } from '../../src/statistics/wilcoxon.ts';
import { oracle } from './oracles.ts';

const reference = oracle<{
  a: number[];
  b: number[];
  t: { mean: number; low: number; high: number; p: number; standardised: number; reduction: number };
  signedRank: { statistic: number; p: number };
  few: { values: number[]; statistic: number; p: number };
  p: number[];
  holm: number[];
  bh: number[];
  detectable: { spread: number; count: number; effect: number };
  bca: { values: number[]; mean: [number, number]; sd: [number, number]; indices: number[][] };
}>('comparison.json');

/** Relative tolerance to which R is met. */
const CLOSE = 1e-8;

function expectClose(found: number | null | undefined, expected: number): void {
  expect(Math.abs((found ?? Number.NaN) / expected - 1)).toBeLessThan(CLOSE);
}

describe('the effect between paired arms', () => {
  it("is R's paired t test with its interval and p-value", () => {
    const effect = pairedEffect(reference.a, reference.b);
    expectClose(effect?.mean, reference.t.mean);
    expectClose(effect?.low, reference.t.low);
    expectClose(effect?.high, reference.t.high);
    expectClose(effect?.p, reference.t.p);
    expectClose(effect?.standardised, reference.t.standardised);
    expectClose(effect?.varianceReduction, reference.t.reduction);
  });

  it('is exactly 0 between an arm and itself', () => {
    const effect = pairedEffect(reference.a, reference.a);
    expect(effect).toMatchObject({
      mean: 0,
      low: 0,
      high: 0,
      p: 1,
      sameSign: 1,
      standardised: null,
      varianceReduction: 1,
    });
  });

  it('counts the pairs that share the sign of the mean', () => {
    expect(pairedEffect([0, 0, 0, 0], [1, 2, 3, -1])?.sameSign).toBe(0.75);
    expect(pairedEffect([0, 0], [0, 2])?.sameSign).toBe(0.5);
  });

  it('says nothing of spread with one pair, and nothing at all without pairs', () => {
    expect(pairedEffect([1], [2])).toMatchObject({
      mean: 1,
      low: null,
      p: null,
      standardised: null,
      varianceReduction: null,
    });
    expect(pairedEffect([], [])).toBeNull();
    expect(() => pairedEffect([1], [])).toThrow(/cannot be paired/);
  });

  it('finds an effect that every pair shares to the last digit with certainty', () => {
    expect(pairedEffect([1, 2], [2, 3])).toMatchObject({ mean: 1, low: 1, high: 1, p: 0 });
  });

  it('states the smallest effect that it would find', () => {
    const { spread, count, effect } = reference.detectable;
    const quantiles = {
      significance: studentQuantile(0.975, count - 1),
      power: studentQuantile(0.8, count - 1),
    };
    expectClose(detectableEffect(quantiles, spread, count), effect);
  });
});

describe("Wilcoxon's signed-rank test", () => {
  it("is R's exact test", () => {
    const test = signedRankTest(reference.b.map((value, k) => value - reference.a[k]));
    expect(test?.statistic).toBe(reference.signedRank.statistic);
    expectClose(test?.p, reference.signedRank.p);
    const few = signedRankTest(reference.few.values);
    expect(few?.statistic).toBe(reference.few.statistic);
    expectClose(few?.p, reference.few.p);
  });

  it('leaves out zeros and shares ranks between equal sizes', () => {
    // ranks 1.5, 1.5, 3: all positive, so the chance of the sum 6 is 1/8 at each end
    expect(signedRankTest([1, 0, 1, 2])).toEqual({ statistic: 6, p: 0.25, count: 3 });
    expect(signedRankTest([0, 0])).toBeNull();
  });

  it('never exceeds 1', () => {
    expect(signedRankTest([1, -1])?.p).toBe(1);
  });
});

describe('adjustment for many comparisons', () => {
  it("is R's p.adjust, by Holm and by Benjamini and Hochberg", () => {
    holm(reference.p).forEach((value, k) => {
      expectClose(value, reference.holm[k]);
    });
    benjaminiHochberg(reference.p).forEach((value, k) => {
      expectClose(value, reference.bh[k]);
    });
  });

  it('keeps the order of the list and never exceeds 1', () => {
    expect(holm([0.9, 0.6])).toEqual([1, 1]);
    expect(benjaminiHochberg([0.5, 0.1])).toEqual([0.5, 0.2]);
    expect(holm([])).toEqual([]);
  });
});

describe('the bias-corrected and accelerated bootstrap', () => {
  const { values, indices } = reference.bca;

  it("is R's boot.ci on the same resamples", () => {
    const ofMean = bcaInterval(values, (sample) => mean(sample) ?? 0, indices);
    expectClose(ofMean?.low, reference.bca.mean[0]);
    expectClose(ofMean?.high, reference.bca.mean[1]);
    const ofSpread = bcaInterval(values, (sample) => standardDeviation(sample) ?? 0, indices);
    expectClose(ofSpread?.low, reference.bca.sd[0]);
    expectClose(ofSpread?.high, reference.bca.sd[1]);
  });

  it('is null where the resamples never fall below the estimate', () => {
    expect(
      bcaInterval([1, 1, 1], (sample) => mean(sample) ?? 0, [
        [0, 1, 2],
        [1, 1, 1],
      ]),
    ).toBeNull();
  });
});
