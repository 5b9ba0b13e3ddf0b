/**
 * Threefry-2x32 with 20 rounds over consecutive counters: the same words as `threefryPair`, a block at a time.
 *
 * One loop with the rounds written out and the key schedule formed once takes 14-18 ns for a pair of words where a
 * call for each takes 34 ns (two noisy cores, Node 20, `bench/residents.ts`); sweeps over residents live on it.
 */

const PARITY = 0x1bd11bda;

/** Words 0 and 1 of consecutive evaluations, each in [0, 2^32). */
export interface WordBlock {
  readonly word0: Uint32Array;
  readonly word1: Uint32Array;
}

/** What the evaluations of a block share, and the first counter word of its first evaluation. */
export interface BlockKey {
  readonly key0: number;
  readonly key1: number;
  readonly first: number;
  readonly counter1: number;
}

/** A block that holds up to `length` pairs. */
export function newWordBlock(length: number): WordBlock {
  return { word0: new Uint32Array(length), word1: new Uint32Array(length) };
}

/**
 * Both words for counters (first, counter1), (first + 1, counter1), …
 *
 * @param count - how many evaluations, at most the length of the block
 * @param block - receives evaluation i at index i
 */
export function fillWordBlock(key: BlockKey, count: number, block: WordBlock): void {
  const { word0, word1 } = block;
  // As 32-bit integers, whatever was passed before: without this some processes took 40 ns a pair throughout.
  const key0 = key.key0 | 0;
  const key1 = key.key1 | 0;
  const key2 = key0 ^ key1 ^ PARITY;
  const injected1 = (key2 + 1) | 0;
  const injected2 = (key0 + 2) | 0;
  const injected3 = (key1 + 3) | 0;
  const injected4 = (key2 + 4) | 0;
  const injected5 = (key0 + 5) | 0;
  const secondWord = ((key.counter1 | 0) + key1) | 0;
  const firstWord = ((key.first | 0) + key0) | 0;
  for (let i = 0; i < count; i++) {
    let a = (firstWord + i) | 0;
    let b = secondWord;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + injected1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + injected2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + injected3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key1) | 0;
    b = (b + injected4) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key2) | 0;
    b = (b + injected5) | 0;
    word0[i] = a;
    word1[i] = b;
  }
}
