import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/kernel/remembered.ts';

/** Asks for pairs one after the other, and says which had to be found. */
function found(kept: number, pairs: readonly (readonly [number, number])[]) {
  const asked: string[] = [];
  const difference = remembered(kept, (first, second) => {
    asked.push(`${first}, ${second}`);
    return { value: first - second };
  });
  for (const [first, second] of pairs) expect(difference(first, second).value).toBe(first - second);
  return asked;
}

describe('a function that remembers', () => {
  it('finds a result once, and tells pairs apart by both numbers and their order', () => {
    const pairs = [
      [1, 2],
      [2, 1],
      [1, 3],
      [1, 2],
      [2, 1],
    ] as const;
    expect(found(3, pairs)).toEqual(['1, 2', '2, 1', '1, 3']);
  });

  it('keeps as many results as it may, and forgets them all at the next', () => {
    const pairs = [1, 2, 1, 2, 3, 2, 3].map((first) => [first, 0] as const);
    expect(found(2, pairs)).toEqual(['1, 0', '2, 0', '3, 0', '2, 0']);
  });
});
