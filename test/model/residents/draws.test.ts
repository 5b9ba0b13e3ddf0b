import { afterEach, describe, expect, it, vi } from 'vitest';
import { runKey } from '../../../src/kernel/random.ts';
import * as blocks from '../../../src/kernel/threefry-block.ts';
import { keyedDraws, rememberWords } from '../../../src/model/residents/draws.ts';

const wordsOf = (draws: ReturnType<typeof keyedDraws>, first: number, count: number) => {
  const { word0, word1 } = draws.block(first, count, blocks.newWordBlock(count));
  return [[...word0], [...word1]];
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('words that a run remembers', () => {
  it('are those that it would draw again, for every purpose, month and block', () => {
    const fresh = runKey('words', 3);
    const kept = runKey('words', 3);
    rememberWords(kept);
    for (const _ of [1, 2]) {
      for (const [purpose, when, first, count] of [
        [1, 0, 0, 8],
        [2, 0, 0, 8],
        [1, 5, 0, 8],
        [1, 5, 8, 8],
        [1, 5, 8, 3],
      ]) {
        expect(wordsOf(keyedDraws(kept, purpose, when), first, count)).toEqual(
          wordsOf(keyedDraws(fresh, purpose, when), first, count),
        );
      }
    }
  });

  it('are drawn once', () => {
    const draw = vi.spyOn(blocks, 'fillWordBlock');
    const run = runKey('once', 0);
    rememberWords(run);
    for (const _ of [1, 2, 3]) wordsOf(keyedDraws(run, 1, 2), 0, 8);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('are drawn again where there would be too many of them', () => {
    const draw = vi.spyOn(blocks, 'fillWordBlock');
    const run = runKey('many', 0);
    rememberWords(run, 30);
    for (const _ of [1, 2]) {
      wordsOf(keyedDraws(run, 1, 2), 0, 20);
      wordsOf(keyedDraws(run, 1, 2), 20, 11);
      wordsOf(keyedDraws(run, 1, 2), 20, 10);
    }
    expect(draw).toHaveBeenCalledTimes(1 + 2 + 1);
  });
});
