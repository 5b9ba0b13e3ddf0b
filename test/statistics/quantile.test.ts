import { describe, expect, it } from 'vitest';
import { quantile, weightedQuantile } from '../../src/statistics/quantile.ts';
import { oracle } from './oracles.ts';

interface Quantiles {
  readonly sample: number[];
  readonly weights: number[];
  readonly type7: [p: number, value: number][];
  readonly repeated: [p: number, value: number][];
}

const expected = oracle<Quantiles>('quantiles.json');
const weighted = expected.sample.map((value, i) => ({ value, weight: expected.weights[i] }));

describe('quantile', () => {
  it('is the one of type 7 that R and NumPy give', () => {
    for (const [p, value] of expected.type7) expect(quantile(expected.sample, p)).toBeCloseTo(value, 12);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is null', () => {
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('weighted quantile', () => {
  it('is the quantile of the values repeated as often as their weight', () => {
    for (const [p, value] of expected.repeated) {
      expect(weightedQuantile(weighted, p)).toBeCloseTo(value, 12);
    }
  });

  it('with weights of 1 is the unweighted one', () => {
    const values = expected.sample.map((value) => ({ value, weight: 1 }));
    for (const [p, value] of expected.type7) expect(weightedQuantile(values, p)).toBeCloseTo(value, 12);
  });

  it('of weights that sum to 0 is null', () => {
    expect(weightedQuantile([{ value: 1, weight: 0 }], 0.5)).toBeNull();
  });
});
