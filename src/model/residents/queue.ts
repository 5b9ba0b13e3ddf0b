/**
 * Exact order of residents by (rank, queue word, index): a radix sort from the least significant digit on typed
 * arrays, so that a month sorts without comparisons, closures or memory of its own.
 */
import type { PurposeDraws } from './draws.ts';

const DIGIT_BITS = 8;
const DIGITS = 1 << DIGIT_BITS;
const WORD_BITS = 32;
/** Bits of a rank. */
export const RANK_BITS = 16;

/** A list of residents to be ordered; its memory is used again and grows by doubling. */
export interface Queue {
  count: number;
  /** Resident indexes, in ascending order until `sortQueue` orders them. */
  resident: Int32Array;
  /** Sorts first: whole numbers in [0, 2^16). */
  rank: Uint32Array;
  /** Word 0 of the resident's queue draw: breaks ties of rank. */
  word: Uint32Array;
  /** Scratch of the sort: two permutations. */
  order: Int32Array;
  spare: Int32Array;
}

const counts = new Int32Array(DIGITS);
const pair = new Uint32Array(2);

/** An empty queue with room for some residents. */
export function newQueue(room: number): Queue {
  return {
    count: 0,
    resident: new Int32Array(room),
    rank: new Uint32Array(room),
    word: new Uint32Array(room),
    order: new Int32Array(room),
    spare: new Int32Array(room),
  };
}

/** Empties a queue and makes sure that it has room. */
export function clearQueue(queue: Queue, room: number): void {
  queue.count = 0;
  if (queue.resident.length >= room) return;
  Object.assign(queue, newQueue(Math.max(room, 2 * queue.resident.length)));
}

/**
 * Adds a resident behind those already there.
 *
 * @param rank - whole number in [0, 2^16), lowest first
 */
export function joinQueue(queue: Queue, resident: number, rank: number): void {
  queue.resident[queue.count] = resident;
  queue.rank[queue.count] = rank;
  queue.count++;
}

/**
 * Orders the queue by rank, then by the word of the queue draw, then as they joined.
 *
 * @returns positions in `queue.resident`, first in line first; valid until the next sort
 */
export function sortQueue(queue: Queue, draws: PurposeDraws): Int32Array {
  const { count, resident, rank, word } = queue;
  for (let k = 0; k < count; k++) {
    draws.pair(resident[k], pair);
    word[k] = pair[0];
    queue.order[k] = k;
  }
  for (let shift = 0; shift < WORD_BITS; shift += DIGIT_BITS) sortByDigit(queue, word, shift);
  for (let shift = 0; shift < RANK_BITS; shift += DIGIT_BITS) sortByDigit(queue, rank, shift);
  return queue.order;
}

/** One stable pass over one digit of the keys. */
function sortByDigit(queue: Queue, keys: Uint32Array, shift: number): void {
  const { count, order, spare } = queue;
  counts.fill(0);
  for (let k = 0; k < count; k++) counts[(keys[k] >>> shift) & (DIGITS - 1)]++;
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const size = counts[digit];
    if (size === count) return;
    counts[digit] = start;
    start += size;
  }
  for (let k = 0; k < count; k++) {
    const position = order[k];
    spare[counts[(keys[position] >>> shift) & (DIGITS - 1)]++] = position;
  }
  queue.order = spare;
  queue.spare = order;
}
