import { describe, expect, it } from 'vitest';
import {
  confidenceAt,
  type Look,
  lookAt,
  type Precision,
  replicationsAt,
} from '../../../src/experiment/compare/precision.ts';
import { counterOf, draw, purposeKey, runKey } from '../../../src/kernel/random.ts';
import { normalQuantile } from '../../../src/kernel/special.ts';
import { pairedEffect } from '../../../src/statistics/paired.ts';
import { panelWith, windows } from './small-comparison.ts';

const precision: Precision = { relative: 0.1, limit: 100, rank: { indicator: 'x', higherIsBetter: true } };
const baseline = windows([10], [10], [10], [10]);

function look(...arms: ReturnType<typeof windows>[]): Look {
  return {
    panel: panelWith('x'),
    headline: ['x'],
    baseline,
    arms: arms.map((values, i) => ({ slug: `arm-${i}`, values })),
    confidence: 0.95,
  };
}

describe('looks', () => {
  it('may err together in 5 of 100 comparisons', () => {
    const errors = Array.from({ length: 60 }, (_, k) => 1 - confidenceAt(k + 1));
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0.05, 12);
  });

  it('come at ever more replications, up to the limit', () => {
    expect([1, 2, 3, 4, 5, 6].map((k) => replicationsAt(k, 40))).toEqual([10, 15, 23, 35, 40, 40]);
  });

  it('see the true mean inside every one of their intervals in at least 95 of 100 comparisons', () => {
    const trials = 400;
    const purpose = purposeKey('testOfLooks');
    let covered = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const run = runKey('looks', trial);
      const values = Array.from({ length: 80 }, (_, k) =>
        normalQuantile(draw(run, purpose, k, counterOf(0))),
      );
      const holds = [1, 2, 3, 4, 5, 6].every((k) => {
        const some = values.slice(0, replicationsAt(k, 80));
        const { low, high } = pairedEffect(new Float64Array(some.length), some, confidenceAt(k))!;
        return low! <= 0 && high! >= 0;
      });
      if (holds) covered += 1;
    }
    expect(covered / trials).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a look', () => {
  it('has seen enough when half of every headline interval is within the precision', () => {
    // Differences 1 ± .1 about: half an interval of .18, against 10·.1.
    expect(lookAt(look(windows([11], [11.1], [10.9], [11])), [0], precision).enough).toBe('intervals');
    expect(lookAt(look(windows([11], [13], [9], [11])), [0], precision).enough).toBeNull();
    expect(
      lookAt(look(windows([11], [11.1], [10.9], [11])), [0], { ...precision, relative: 0.001 }).enough,
    ).toBeNull();
  });

  it('has seen enough when the ranking is settled, and knows who is beaten', () => {
    const arms = [
      windows([1], [5], [2], [6]),
      windows([11], [16], [12.5], [16.5]),
      windows([6], [11], [7.5], [11]),
    ];
    const seen = lookAt(look(...arms), [0, 1, 2], precision);
    expect(seen.enough).toBe('ranking');
    expect([...seen.dominated].sort()).toEqual([0, 2]);
    const lower = { ...precision, rank: { indicator: 'x', higherIsBetter: false } };
    expect([...lookAt(look(...arms), [0, 1, 2], lower).dominated].sort()).toEqual([1, 2]);
  });

  it('ranks the arms that still run alone, and no single one', () => {
    const arms = [windows([1], [5], [2], [6]), windows([11], [16], [12.5], [16.5])];
    expect(lookAt(look(...arms), [1], precision)).toEqual({ enough: null, dominated: [] });
  });
});
