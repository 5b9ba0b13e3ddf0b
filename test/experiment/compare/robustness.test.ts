import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../../src/experiment/compare/effect.ts';
import { robustnessOf } from '../../../src/experiment/compare/robustness.ts';
import { comparison, nested, twoScopes, windows } from './small-comparison.ts';

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

  it('gives the percentiles of the mean differences', () => {
    const [found] = robustnessOf(about, effectsOf(input), points(5, 1, 4, 2, 3));
    // Five values: the 5th percentile is a fifth of the way from 1 to 2, the 95th from 5 to 4.
    expect([found.p05, found.median, found.p95]).toEqual([
      expect.closeTo(1.2, 12),
      3,
      expect.closeTo(4.8, 12),
    ]);
  });

  it('judges a verdict with "may" like one without', () => {
    const effects = effectsOf(input).map((effect) => ({ ...effect, verdict: 'may lower' as const }));
    const [found] = robustnessOf(about, effects, points(-1, -2, -3, 4, -5));
    expect([found.holds, found.isRobust]).toEqual([0.8, true]);
  });

  it.each(nested)('is of the widest scope alone, by arm and indicator: %j in %j', (...scopes) => {
    const panel = twoScopes(['x', 'y'], scopes);
    const headline = ['x', 'y'];
    const nothing = windows([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]);
    const rises = windows([1, 1, 1, -1], [1.1, 1, 1, -1.1], [1.2, 1, 1, -1.2]);
    const falls = windows([-1, -1, -1, 1], [-1, -1, -1.1, 1.1], [-1, -1, -1.2, 1.2]);
    const arms = [
      { slug: 'b', values: rises },
      { slug: 'c', values: falls },
    ];
    const effects = effectsOf(comparison(nothing, rises, { panel, arms, headline }));
    const point = {
      baseline: windows([0, 0, 0, 0]),
      arms: [windows([3, 4, 5, 6]), windows([-3, -4, -5, -6])],
    };
    const found = robustnessOf({ panel, headline, slugs: ['b', 'c'] }, effects, [point]);
    expect(found.map(({ arm, indicator, median, holds }) => [arm, indicator, median, holds])).toEqual([
      ['b', 'x', 5, 1],
      ['b', 'y', 6, 0],
      ['c', 'x', -5, 1],
      ['c', 'y', -6, 0],
    ]);
  });

  it('counts a point by the replications that define the effect there, and leaves out one that none does', () => {
    const baseline = windows([1, 0], [1, 0], [1, 0]);
    const some = { baseline, arms: [windows([4, 0], null, [Number.NaN, 0])] };
    const none = { baseline, arms: [windows(null, [Number.NaN, 0], null)] };
    const [found] = robustnessOf(about, effectsOf(input), [some, none]);
    expect(found).toMatchObject({ points: 1, raising: 1, median: 3, holds: 1 });
    const [nowhere] = robustnessOf(about, effectsOf(input), [none]);
    expect(nowhere).toMatchObject({ points: 0, raising: null, median: null, holds: null, isRobust: null });
  });
});
