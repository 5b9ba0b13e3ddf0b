import { describe, expect, it } from 'vitest';
import { autocorrelation, mean, standardDeviation, sum, variance } from '../../src/statistics/moments.ts';
import { column, oracle } from './oracles.ts';

interface Certified {
  readonly certified: number;
  readonly relative: number;
}

type Name = 'mean' | 'standardDeviation' | 'autocorrelation';

const { sets } = oracle<{ sets: Record<string, Record<Name, Certified>> }>('nist-strd.json');

describe('the univariate sets of NIST StRD', () => {
  it('are all nine there', () => {
    expect(Object.keys(sets)).toHaveLength(9);
  });

  for (const [name, expected] of Object.entries(sets)) {
    it(`gives the certified mean, standard deviation and autocorrelation of ${name}`, () => {
      const values = column(`nist-strd/${name}.csv`);
      expect(relativeError(mean(values), expected.mean)).toBeLessThanOrEqual(expected.mean.relative);
      const { standardDeviation: spread } = expected;
      expect(relativeError(standardDeviation(values), spread)).toBeLessThanOrEqual(spread.relative);
      const { autocorrelation: echo } = expected;
      expect(relativeError(autocorrelation(values), echo)).toBeLessThanOrEqual(echo.relative);
    });
  }
});

describe('sums', () => {
  it('keep small numbers that stand between large ones', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([1e16, 1, 1, 1, 1, -1e16])).toBe(4);
  });

  it('do not depend on the kind of array', () => {
    expect(sum(Float64Array.from([0.1, 0.2, 0.3]))).toBe(sum([0.1, 0.2, 0.3]));
  });
});

describe('too few values', () => {
  it('have no mean and no variance instead of NaN', () => {
    expect(mean([])).toBeNull();
    expect(variance([3])).toBeNull();
    expect(standardDeviation([])).toBeNull();
    expect(autocorrelation([])).toBeNull();
    expect(autocorrelation([3])).toBeNull();
    expect(autocorrelation([3, 3, 3])).toBeNull();
  });

  it('of the same size have variance 0', () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0);
  });
});

function relativeError(actual: number | null, { certified }: Certified): number {
  expect(actual).not.toBeNull();
  return Math.abs((actual as number) - certified) / Math.abs(certified);
}
