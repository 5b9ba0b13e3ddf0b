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
import { panelWith, twoScopes, windows } from './small-comparison.ts';

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
  // Differences 1 ± .1: standard deviation .081650, half an interval 3.182446·.081650/2 = .129922.
  const close = windows([11], [11.1], [10.9], [11]);

  it('has seen enough when half of every headline interval is within the precision', () => {
    const enough = (arm: typeof close, relative: number) =>
      lookAt(look(arm), [0], { ...precision, relative }).enough;
    expect([enough(close, 0.01299), enough(close, 0.013)]).toEqual([null, 'intervals']);
    expect(enough(windows([11], [13], [9], [11]), 0.1)).toBeNull();
    expect(enough(windows([11], [11], [11], [11]), 0)).toBe('intervals');
  });

  it('measures precision by the size of the baseline, whatever its signs', () => {
    const signs = [10, -10, 10, 0];
    const seen = {
      ...look(windows(...signs.map((level, k) => [level + close[k]![0]]))),
      baseline: windows(...signs.map((level) => [level])),
    };
    const enough = (relative: number) => lookAt(seen, [0], { ...precision, relative }).enough;
    // The mean size is 7.5: .129922/7.5 = .017323.
    expect([enough(0.0173), enough(0.0174)]).toEqual([null, 'intervals']);
  });

  it('asks for every running arm and every headline indicator of the widest scope', () => {
    const wild = [[11], [13], [9], [11]];
    expect(lookAt(look(close, windows(...wild)), [0, 1], precision).enough).toBeNull();
    const panel = twoScopes(['x', 'y']);
    /** An arm of which one of the four values is wild. */
    const wildAt = (place: number) => {
      const rows = close.map((row, k) => [0, 1, 2, 3].map((at) => (at === place ? wild[k] : [...row!])[0]));
      const seen = {
        ...look(windows(...rows)),
        panel,
        baseline: windows(...rows.map(() => [10, 10, 10, 10])),
      };
      return (headline: string[]) => lookAt({ ...seen, headline }, [0], precision).enough;
    };
    expect([0, 1, 2, 3].map((place) => wildAt(place)(['x', 'y']))).toEqual([
      'intervals',
      'intervals',
      null,
      null,
    ]);
    expect([2, 3].map((place) => wildAt(place)(['x']))).toEqual([null, 'intervals']);
  });

  it('waits for no indicator that nobody defines, and trusts no single replication', () => {
    const none = Number.NaN;
    const seen = {
      ...look(windows([11, none], [11, none])),
      panel: panelWith('x', 'y'),
      headline: ['x', 'y'],
    };
    const both = { ...seen, baseline: windows([10, none], [10, none]) };
    expect(lookAt(both, [0], precision).enough).toBe('intervals');
    expect(lookAt(look(windows([11])), [0], precision).enough).toBeNull();
    for (const higherIsBetter of [true, false]) {
      const rank = { indicator: 'x', higherIsBetter };
      const single = lookAt(look(windows([11]), windows([20]), windows([5])), [0, 1, 2], {
        ...precision,
        rank,
      });
      expect(single).toEqual({ enough: null, dominated: [] });
    }
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

  /** Two arms: the second is better by 1 in the mean, with this ratio of mean and standard error. */
  function apart(ratio: number) {
    const half = Math.sqrt(3) / ratio;
    return [windows([0], [9], [0], [9]), windows([1 - half], [10 - half], [1 + half], [10 + half])];
  }

  it('shares what it may err among the neighbours of the ranking', () => {
    const rank = (ratio: number) => lookAt(look(...apart(ratio)), [0, 1], precision);
    // Two arms: 5 %/4 for their pair, Student's t with three degrees of freedom is 5.3919.
    expect(rank(5.39)).toEqual({ enough: null, dominated: [] });
    expect(rank(5.4)).toEqual({ enough: 'ranking', dominated: [0] });
    const lower = { ...precision, rank: { indicator: 'x', higherIsBetter: false } };
    expect(lookAt(look(...apart(5.4)), [0, 1], lower)).toEqual({ enough: 'ranking', dominated: [1] });
    // Three arms of which the third is far below: 5 %/6, 6.2315.
    const third = windows([-100], [-101], [-102], [-103]);
    const rankOfThree = (ratio: number) => lookAt(look(...apart(ratio), third), [0, 1, 2], precision);
    expect(rankOfThree(6.23)).toEqual({ enough: null, dominated: [2] });
    expect(rankOfThree(6.24).enough).toBe('ranking');
  });

  it('has not seen enough while the lower ranks are open, though the best is known', () => {
    const arms = [
      windows([1], [5], [2], [6]),
      windows([1.1], [4.9], [2.1], [5.9]),
      windows([91], [95], [92], [96.1]),
    ];
    const seen = lookAt(look(...arms), [0, 1, 2], precision);
    expect([seen.enough, [...seen.dominated].sort()]).toEqual([null, [0, 1]]);
  });

  it('ranks arms that do the same by nothing, whichever end is better', () => {
    const same = windows([1], [5], [2], [6]);
    for (const higherIsBetter of [true, false]) {
      const rank = { indicator: 'x', higherIsBetter };
      const seen = lookAt(look(same, same), [0, 1], { ...precision, rank });
      expect(seen).toEqual({ enough: null, dominated: [] });
    }
  });

  it('finds the best wherever it stands, in the replications that have not failed', () => {
    const arms = [
      windows([50], [51], [52], [51]),
      windows([45], [Number.NaN], [47.1], [46]),
      windows([1], [1], [3], [2.1]),
      windows([60], null, [62], [61.2]),
    ];
    const rank = (higherIsBetter: boolean) =>
      lookAt(look(...arms), [0, 1, 2, 3], { ...precision, rank: { indicator: 'x', higherIsBetter } });
    const [most, least] = [rank(true), rank(false)];
    expect([most.enough, [...most.dominated].sort()]).toEqual(['ranking', [0, 1, 2]]);
    expect([least.enough, [...least.dominated].sort()]).toEqual(['ranking', [0, 1, 3]]);
  });

  it('ranks nothing by an indicator that the place does not have', () => {
    const rank = { indicator: 'z', higherIsBetter: true };
    expect(lookAt(look(...apart(9)), [0, 1], { ...precision, rank })).toEqual({
      enough: null,
      dominated: [],
    });
  });
});
