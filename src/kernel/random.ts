/**
 * Keyed draws: u(purpose, entity, month, index) = (x0 + 1/2)/2^32, where x0 is the first word of Threefry-2x32-20
 * with key (run word 0, purpose XOR run word 1) and counter (entity, month + 4096·index).
 *
 * A draw is a pure function of its key, so nothing depends on the order or the number of draws.
 */
import seedrandom from 'seedrandom';
import { QuasimarketError } from './error.ts';
import { utf8 } from './text.ts';
import { threefryWord0 } from './threefry.ts';

const TWO_32 = 0x100000000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const FINAL_MULTIPLIER_1 = 0x7feb352d;
const FINAL_MULTIPLIER_2 = 0x846ca68b;

/** Months that a counter can tell apart. */
const MONTH_LIMIT = 4096;
/** Draws of one purpose, entity and month that a counter can tell apart. */
const INDEX_LIMIT = TWO_32 / MONTH_LIMIT;

const LAST_ASCII = 0x7f;

/** The two words that make the draws of one run its own. */
export interface RunKey {
  readonly word0: number;
  readonly word1: number;
}

/**
 * The identity of a path such as `government/f-town`: FNV-1a over its UTF-8 bytes, then a finaliser of two
 * multiplications that spreads every bit (h ^= h>>>16; h *= 0x7feb352d; h ^= h>>>15; h *= 0x846ca68b; h ^= h>>>16).
 *
 * @returns a whole number in [0, 2^32)
 * @throws QuasimarketError if the path is not valid Unicode
 */
export function idOf(path: string): number {
  return finished(hashOf(path, FNV_OFFSET));
}

/**
 * The identities of paths under one path, which is hashed once.
 *
 * @param parts - of the path, without the slashes between them
 * @returns `idOf` of the path, a slash and the name that it is given
 */
export function idsUnder(...parts: readonly string[]): (name: string) => number {
  const begun = parts.reduce((hash, part) => hashOf('/', hashOf(part, hash)), FNV_OFFSET);
  return (name) => finished(hashOf(name, begun));
}

/** FNV-1a over the UTF-8 bytes of a text. @param begun - the hash of what stands before it */
function hashOf(text: string, begun: number): number {
  let hash = begun;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // nearly all paths are slugs: their UTF-8 bytes are their code units
    if (unit > LAST_ASCII) return hashOfBytes(utf8(text), begun);
    hash = Math.imul(hash ^ unit, FNV_PRIME);
  }
  return hash;
}

function hashOfBytes(bytes: Uint8Array, begun: number): number {
  let hash = begun;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return hash;
}

function finished(fnv: number): number {
  let hash = Math.imul(fnv ^ (fnv >>> 16), FINAL_MULTIPLIER_1);
  hash = Math.imul(hash ^ (hash >>> 15), FINAL_MULTIPLIER_2);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The key of a run: the first two 32-bit outputs of `seedrandom` on the hex of the seed's UTF-8 bytes, a slash and
 * the replication. (seedrandom reads only the low byte of each character, hence the hex.)
 *
 * @param seed - any Unicode text
 * @param replication - 0, 1, 2, ...; its key does not depend on how many there are
 * @throws QuasimarketError if the seed is not valid Unicode or the replication no whole number
 */
export function runKey(seed: string, replication: number): RunKey {
  refuseUnlessBelow(replication, Number.MAX_SAFE_INTEGER, 'replication');
  let hex = '';
  for (const byte of utf8(seed)) hex += byte.toString(16).padStart(2, '0');
  const stream = seedrandom(`${hex}/${replication}`);
  return { word0: stream.int32(), word1: stream.int32() };
}

/**
 * The key of a purpose, for all entities or within a scope such as `f-town/home-elder-care`.
 *
 * @param name - what the draw decides
 * @param scope - where entities are numbered within a scope, its path
 */
export function purposeKey(name: string, scope = ''): number {
  return idOf(`purpose/${name}/${scope}`);
}

/**
 * The second key word of a purpose in a run; `run.word0` is the first. Hot loops form both once.
 *
 * @param purpose - from {@link purposeKey}
 */
export function purposeWord(run: RunKey, purpose: number): number {
  return purpose ^ run.word1;
}

/**
 * The second counter word: month + 4096·index.
 *
 * @param month - 0..4095
 * @param index - 0..2^20 - 1, for several draws in one month
 * @throws QuasimarketError outside these bounds
 */
export function counterOf(month: number, index = 0): number {
  refuseUnlessBelow(month, MONTH_LIMIT, 'month of a draw');
  refuseUnlessBelow(index, INDEX_LIMIT, 'index of a draw');
  return month + MONTH_LIMIT * index;
}

/**
 * A uniform draw in (0, 1).
 *
 * @param run - from {@link runKey}
 * @param purpose - from {@link purposeKey}
 * @param entity - from {@link idOf}, or a number within the purpose's scope
 * @param when - from {@link counterOf}; 0 for draws made once
 */
export function draw(run: RunKey, purpose: number, entity: number, when: number): number {
  return toUniform(threefryWord0(run.word0, purpose ^ run.word1, entity, when));
}

/** The number in (0, 1) that a word stands for, (word + 1/2)/2^32; exact. */
export function toUniform(word: number): number {
  return (word + 0.5) / TWO_32;
}

/**
 * The number of words whose uniform is below a probability: `word < thresholdOf(p)` is `toUniform(word) < p`.
 *
 * @param probability - in [0, 1]
 * @returns a whole number in [0, 2^32]
 * @throws QuasimarketError outside [0, 1]
 */
export function thresholdOf(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new QuasimarketError('state', `a probability is ${probability}, outside 0 to 1`);
  }
  // p·2^32 is exact; the difference is too wherever it is positive. Adding 0 turns -0 into 0.
  return Math.ceil(probability * TWO_32 - 0.5) + 0;
}

/** The chance that a word is below a threshold: `toUniform(word) < chanceBelow(t)` is `word < t`. @param threshold - from {@link thresholdOf} */
export function chanceBelow(threshold: number): number {
  return threshold / TWO_32;
}

function refuseUnlessBelow(value: number, limit: number, name: string): void {
  if (Number.isInteger(value) && value >= 0 && value < limit) return;
  throw new QuasimarketError('input', `the ${name} is ${value}, not a whole number from 0 to ${limit - 1}`);
}
