import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../../src/experiment/compare/effect.ts';
import { robustnessOf } from '../../../src/experiment/compare/robustness.ts';
import { comparison, windows } from './small-comparison.ts';

const input = comparison(windows([1, 0], [2, 0], [3, 0]), windows([2, 0], [3.1, 0], [4.2, 0]));
const about = { panel: input.panel, headline: input.headline, slugs: ['b'] };

/** Points of the plausible space with these mean differences in x. */
function points(...differences: number[]) {
  return differences.map((difference) => ({
    baseline: windows([5, 0], [7, 0], null),
    arms: [windows([5 + difference - 1, 0], [7 + difference + 1, 0], [100, 0])],
  }));
}

describe('robustness', () => {
  it('is the share of points in which the mean difference has the sign of the verdict', () => {
    const [found, ...others] = robustnessOf(about, effectsOf(input), points(1, 2, 3, 4, -5));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      arm: 'b',
      indicator: 'x',
      points: 5,
      raising: 0.8,
      lowering: 0.2,
      median: 2,
    });
    expect([found.holds, found.isRobust]).toEqual([0.8, true]);
  });

  it('fails below four points of five, where a difference of 0 does not count', () => {
    const [found] = robustnessOf(about, effectsOf(input), points(1, 2, 3, 0, -5));
    expect([found.holds, found.isRobust]).toEqual([0.6, false]);
  });

  it('asks nothing of a verdict that claims no sign', () => {
    const unclear = comparison(windows([1, 0], [2, 0], [3, 0]), windows([2, 0], [1, 0], [3, 0]));
    const [found] = robustnessOf(about, effectsOf(unclear), points(1, -2, 3));
    expect([found.holds, found.isRobust]).toEqual([null, null]);
  });
});
