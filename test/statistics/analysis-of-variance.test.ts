import { describe, expect, it } from 'vitest';
import { analyseVariance } from '../../src/statistics/analysis-of-variance.ts';
import { columns, oracle } from './oracles.ts';

interface Certified {
  readonly certified: number;
  readonly relative: number;
}

const { analyses } = oracle<{
  analyses: Record<string, { varianceRatio: Certified; freedom: [number, number]; between: Certified }>;
}>('nist-strd.json');

describe('the analyses of variance of NIST StRD', () => {
  it('are all eleven there', () => {
    expect(Object.keys(analyses)).toHaveLength(11);
  });

  it.each(Object.entries(analyses))('have the certified ratio for %s', (name, expected) => {
    const { treatment, response } = columns(`nist-strd/${name}.csv`);
    const groups: number[][] = [];
    treatment.forEach((group, i) => {
      groups[group - 1] ??= [];
      groups[group - 1].push(response[i]);
    });
    const found = analyseVariance(groups);
    expect(found?.freedom).toEqual(expected.freedom);
    expect(relativeError(found?.ratio, expected.varianceRatio)).toBeLessThanOrEqual(
      expected.varianceRatio.relative,
    );
    expect(relativeError(found?.between, expected.between)).toBeLessThanOrEqual(expected.between.relative);
  });
});

describe('the analysis of variance', () => {
  it('finds all variation between groups that are equal inside, none between groups of one mean', () => {
    expect(
      analyseVariance([
        [1, 1],
        [3, 3],
      ]),
    ).toEqual({ ratio: null, freedom: [1, 2], between: 1 });
    expect(
      analyseVariance([
        [1, 3],
        [1, 3],
      ]),
    ).toEqual({ ratio: 0, freedom: [1, 2], between: 0 });
    expect(analyseVariance([[2, 2], [2]])).toEqual({ ratio: null, freedom: [1, 1], between: null });
  });

  it('needs two groups and more values than groups', () => {
    expect(analyseVariance([])).toBeNull();
    expect(analyseVariance([[1, 2, 3]])).toBeNull();
    expect(analyseVariance([[1], [2]])).toBeNull();
  });
});

function relativeError(found: number | null | undefined, { certified }: Certified): number {
  return Math.abs((found ?? Number.NaN) - certified) / Math.abs(certified);
}
