import { describe, expect, it } from 'vitest';
import { type ChoiceOption, choosePlace } from '../../../src/model/residents/choose-organization.ts';

/** Organizations at home in communities 0, 1, 2, ... */
function options(weights: readonly number[]): ChoiceOption[] {
  return weights.map((weight, k) => ({ place: 10 + k, weight, homeCommunity: k }));
}

describe('the choice of an organization', () => {
  it.each([
    ['below the first share', 0, 10],
    ['just below the first share', 0.25 - 2 ** -32, 10],
    ['at the first share', 0.25, 11],
    ['just below the second', 0.75 - 2 ** -32, 11],
    ['at the second', 0.75, 12],
    ['near 1', 1 - 2 ** -33, 12],
  ])('is the first whose cumulative share exceeds a draw %s', (_, u, place) => {
    expect(choosePlace({ options: options([1, 2, 1]), nearFactor: 5 }, 9, u)).toBe(place);
  });

  it('weighs the organization of the own community by the near factor, and no other', () => {
    // weights 1, 6 and 1: shares end at 1/8 and 7/8
    const choice = { options: options([1, 2, 1]), nearFactor: 3 };
    const chosen = [0.12, 0.13, 0.87, 0.88].map((u) => choosePlace(choice, 1, u));
    expect(chosen).toEqual([10, 11, 11, 12]);
  });

  it('is the last where rounding leaves a draw beyond all shares', () => {
    // 19.6 in sum, but 4.7, 1.6, 8.2 and 5.1 taken away one by one leave nothing of it to go below
    const choice = { options: options([4.7, 1.6, 8.2, 5.1]), nearFactor: 1 };
    expect(choosePlace(choice, 9, 1 - 2 ** -53)).toBe(13);
  });
});
