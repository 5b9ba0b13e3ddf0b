import { describe, expect, it } from 'vitest';
import {
  type BundledArm,
  type InteractionInput,
  interactionsOf,
} from '../../../src/experiment/compare/interaction.ts';
import { panelWith, twoScopes, windows } from './small-comparison.ts';

/** An arm, at full strength unless that is given. */
type Given = Omit<BundledArm, 'strengths'> & Partial<Pick<BundledArm, 'strengths'>>;

const atFull = (arm: Given): BundledArm => ({ strengths: arm.parts.map(() => 1), ...arm });

/** Interactions in headline indicator x and in y. */
function found(values: InteractionInput['baseline'], arms: readonly Given[], rest = {}) {
  const panel = panelWith('x');
  return interactionsOf({
    ...{ panel, baseline: values, arms: arms.map(atFull), headline: ['x'] },
    ...{ adjustment: 'holm', confidence: 0.95, ...rest },
  });
}

const baseline = windows([1], [2], [3]);
const a = { slug: 'a', parts: ['a'], values: windows([2], [3], [4]) };
const b = { slug: 'b', parts: ['b'], values: windows([3], [4], [5]) };

describe('the interaction of a bundle', () => {
  it('is its effect minus the effects of its parts, replication by replication', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], values: windows([5], [7], [9]) };
    const [one, ...others] = found(baseline, [a, b, bundle]);
    expect(others).toEqual([]);
    // Together 4, 5, 6; alone 1 and 2 each: beyond the sum 1, 2, 3.
    expect([one.arm, one.count, one.effect]).toEqual(['both', 3, 2]);
    expect(one.low).toBeCloseTo(2 - 4.30265 / Math.sqrt(3), 4);
  });

  it('of interventions that do not touch each other is exactly nothing', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], values: windows([4], [5], [6]) };
    const [one] = found(baseline, [a, b, bundle]);
    expect([one.effect, one.low, one.high, one.verdict]).toEqual([0, 0, 0, 'no change']);
  });

  it('is not told where a part was not run alone, or a replication failed', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], values: windows([5], null, [9]) };
    expect(found(baseline, [a, bundle])).toEqual([]);
    expect(found(baseline, [a, b, bundle])[0].count).toBe(2);
    // or an arm stopped early
    const whole = { ...bundle, values: windows([5], [7], [9]) };
    expect(found(baseline, [a, { ...b, values: b.values.slice(0, 2) }, whole])[0].count).toBe(2);
  });

  it('is against parts as strong as they are in the bundle, and against no others', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], strengths: [0.5, 1], values: windows([4], [5], [6]) };
    expect(found(baseline, [a, b, bundle])).toEqual([]);
    const half = { ...a, slug: 'a@0.5', strengths: [0.5], values: windows([1.5], [2.5], [3.5]) };
    const [one] = found(baseline, [half, a, b, bundle]);
    // Together 3; alone 0.5 and 2.
    expect(one.effect).toBe(0.5);
  });

  it('is told of every scope and indicator from its own values, and of none that no replication defines', () => {
    const nothing = windows([0, 0, 0, 0], [0, 0, 0, 0]);
    const one = { slug: 'a', parts: ['a'], values: windows([1, 1, 1, 1], [1, 1, 1, 1]) };
    const two = { slug: 'b', parts: ['b'], values: windows([2, 2, 2, 2], [2, 2, 2, 2]) };
    const none = Number.NaN;
    const values = windows([3, 4, none, 6], [3, 4, none, 6]);
    const bundle = { slug: 'both', parts: ['a', 'b'], values };
    const all = found(nothing, [one, two, bundle], { panel: twoScopes(['x', 'y']) });
    // Alone 1 and 2: together 3 adds nothing to them, 4 adds 1 and 6 adds 3.
    expect(all.map(({ service, indicator, effect }) => [service, indicator, effect])).toEqual([
      ['s', 'x', 0],
      ['s', 'y', 1],
      ['all', 'y', 3],
    ]);
  });

  it('is adjusted for all bundles, and only possible where that takes its clearness', () => {
    const flat = windows([0], [0], [0]);
    const part = (slug: string) => ({ slug, parts: [slug], values: windows([1], [1], [1]) });
    const bundle = (parts: string[], ...beyond: number[]) => {
      return { slug: parts.join('+'), parts, values: windows(...beyond.map((more) => [2 + more])) };
    };
    const parts = ['a', 'b', 'c'].map(part);
    const near = bundle(['a', 'b'], 0.67, 1, 1.33);
    const [alone] = found(flat, [...parts, near]);
    expect([alone.adjustedP, alone.verdict]).toEqual([alone.p, 'raises']);
    const [one, other] = found(flat, [...parts, near, bundle(['b', 'c'], -1, 0, 2)]);
    expect(one.adjustedP).toBeCloseTo(2 * alone.p!, 12);
    expect([one.verdict, other.verdict]).toEqual(['may raise', 'no clear effect']);
    const [, rate] = found(flat, [...parts, near, bundle(['b', 'c'], 0.6, 1, 1.4)], {
      adjustment: 'benjamini-hochberg',
    });
    expect([rate.adjustedP, rate.p! < 0.06]).toEqual([rate.p, true]);
  });

  it('counts headline indicators by themselves, and has wider intervals where looks were repeated', () => {
    const two = (x: number, y: number) => windows([x, y], [x, y], [x, y]);
    const parts = ['a', 'b'].map((slug) => ({ slug, parts: [slug], values: two(1, 1) }));
    const bundle = { slug: 'ab', parts: ['a', 'b'], values: windows([3, 2], [3.1, 4], [3.2, 3]) };
    const panel = panelWith('x', 'y');
    const [x, y] = found(two(0, 0), [...parts, bundle], { panel });
    expect([x.adjustedP, y.adjustedP]).toEqual([x.p, y.p]);
    const [together] = found(two(0, 0), [...parts, bundle], { panel, headline: ['x', 'y'] });
    expect(together.adjustedP).toBeCloseTo(2 * x.p!, 12);
    const [later] = found(two(0, 0), [...parts, bundle], { panel, confidence: 0.975 });
    expect(later.high! - later.effect).toBeGreaterThan(1.4 * (x.high! - x.effect));
  });
});
