import { describe, expect, it } from 'vitest';
import { interactionsOf } from '../../../src/experiment/compare/interaction.ts';
import { panelWith, twoScopes, windows } from './small-comparison.ts';

const baseline = windows([1], [2], [3]);
const a = { slug: 'a', parts: ['a'], values: windows([2], [3], [4]) };
const b = { slug: 'b', parts: ['b'], values: windows([3], [4], [5]) };

describe('the interaction of a bundle', () => {
  it('is its effect minus the effects of its parts, replication by replication', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], values: windows([5], [7], [9]) };
    const [found, ...others] = interactionsOf(panelWith('x'), baseline, [a, b, bundle]);
    expect(others).toEqual([]);
    // Together 4, 5, 6; alone 1 and 2 each: beyond the sum 1, 2, 3.
    expect([found.arm, found.count, found.effect]).toEqual(['both', 3, 2]);
    expect(found.low).toBeCloseTo(2 - 4.30265 / Math.sqrt(3), 4);
  });

  it('of interventions that do not touch each other is exactly nothing', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], values: windows([4], [5], [6]) };
    const [found] = interactionsOf(panelWith('x'), baseline, [a, b, bundle]);
    expect([found.effect, found.low, found.high, found.verdict]).toEqual([0, 0, 0, 'no change']);
  });

  it('is not told where a part was not run alone, or a replication failed', () => {
    const bundle = { slug: 'both', parts: ['a', 'b'], values: windows([5], null, [9]) };
    expect(interactionsOf(panelWith('x'), baseline, [a, bundle])).toEqual([]);
    expect(interactionsOf(panelWith('x'), baseline, [a, b, bundle])[0].count).toBe(2);
  });

  it('is told of every scope and indicator from its own values, and of none that no replication defines', () => {
    const nothing = windows([0, 0, 0, 0], [0, 0, 0, 0]);
    const one = { slug: 'a', parts: ['a'], values: windows([1, 1, 1, 1], [1, 1, 1, 1]) };
    const two = { slug: 'b', parts: ['b'], values: windows([2, 2, 2, 2], [2, 2, 2, 2]) };
    const none = Number.NaN;
    const values = windows([3, 4, none, 6], [3, 4, none, 6]);
    const bundle = { slug: 'both', parts: ['a', 'b'], values };
    const found = interactionsOf(twoScopes(['x', 'y']), nothing, [one, two, bundle]);
    // Alone 1 and 2: together 3 adds nothing to them, 4 adds 1 and 6 adds 3.
    expect(found.map(({ service, indicator, effect }) => [service, indicator, effect])).toEqual([
      ['s', 'x', 0],
      ['s', 'y', 1],
      ['all', 'y', 3],
    ]);
  });
});
