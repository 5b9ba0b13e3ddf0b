import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threefryPair, threefryWord0 } from '../../src/kernel/threefry.ts';

/** Known answers of Random123 (tests/kat_vectors, threefry2x32 20): counter, key, result. */
const KNOWN = [
  [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
] as const;

describe('Threefry-2x32 with 20 rounds', () => {
  it.each(KNOWN)('gives the published answer (%#)', (...[counter0, counter1, key0, key1, word0, word1]) => {
    const out = new Uint32Array(2);
    threefryPair(key0, key1, counter0, counter1, out);
    expect([...out]).toEqual([word0, word1]);
    expect(threefryWord0(key0, key1, counter0, counter1)).toBe(word0);
  });

  it('gives the same first word in both forms, for signed and unsigned words alike', () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });
    const out = new Uint32Array(2);
    fc.assert(
      fc.property(word, word, word, word, (k0, k1, c0, c1) => {
        threefryPair(k0, k1, c0, c1, out);
        expect(threefryWord0(k0, k1, c0, c1)).toBe(out[0]);
        expect(threefryWord0(k0 | 0, k1 >>> 0, c0 >>> 0, c1 | 0)).toBe(out[0]);
      }),
    );
  });

  it('flips half of the bits when one bit of the counter changes', () => {
    let flipped = 0;
    for (let i = 0; i < 4096; i += 1) {
      let differing = threefryWord0(1, 2, i, 3) ^ threefryWord0(1, 2, i ^ (1 << (i % 12)), 3);
      for (; differing !== 0; differing &= differing - 1) flipped += 1;
    }
    expect(flipped / 4096).toBeGreaterThan(15.8);
    expect(flipped / 4096).toBeLessThan(16.2);
  });
});
