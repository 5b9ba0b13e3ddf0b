import { describe, expect, it } from 'vitest';
import { threefryPair } from '../../src/kernel/threefry.ts';
import { fillWordBlock, newWordBlock } from '../../src/kernel/threefry-block.ts';

describe('a block of draws', () => {
  it('holds the words of one evaluation after the other, also where the counter wraps around', () => {
    const keys = [
      [0, 0],
      [0xffffffff, 0x80000001],
      [-5, 123456789],
    ] as const;
    const pair = new Uint32Array(2);
    for (const [key0, key1] of keys) {
      for (const first of [0, 77, 0xffffffff - 20]) {
        const block = newWordBlock(50);
        fillWordBlock({ key0, key1, first, counter1: 4096 * 3 + 17 }, 50, block);
        for (let i = 0; i < 50; i++) {
          threefryPair(key0, key1, first + i, 4096 * 3 + 17, pair);
          expect([block.word0[i], block.word1[i]]).toEqual([...pair]);
        }
      }
    }
  });

  it('writes no more words than it was asked for', () => {
    const block = newWordBlock(4);
    fillWordBlock({ key0: 1, key1: 2, first: 0, counter1: 0 }, 3, block);
    expect(block.word0[3]).toBe(0);
    expect(block.word0[2]).not.toBe(0);
  });
});
