/** The draws of the residents of one service: a pair of words for each purpose, resident and month. */

import type { RunKey } from '../../kernel/random.ts';
import { counterOf, purposeWord } from '../../kernel/random.ts';
import { threefryPair } from '../../kernel/threefry.ts';
import { fillWordBlock, newWordBlock, type WordBlock } from '../../kernel/threefry-block.ts';
import type { Service } from '../agents/service.ts';
import { residentPurposeKey } from '../purposes.ts';

/** Purposes of a service's residents that are drawn while the months pass. */
export type MonthlyPurpose = 'need' | 'apply' | 'choose' | 'queue' | 'experience' | 'escalate' | 'leave';

/** Where the words of one purpose come from; keyed in a run, written by hand in tests. */
export interface PurposeDraws {
  /**
   * Words of `count` residents from resident `first` on, the first at index 0: read and never written.
   * @param room - holds them if nothing else does
   */
  readonly block: (first: number, count: number, room: WordBlock) => WordBlock;
  /** Both words of one resident. */
  readonly pair: (resident: number, words: Uint32Array) => void;
}

/** The draws of one service in one month. */
export type ServiceDraws = Readonly<Record<MonthlyPurpose, PurposeDraws>>;

/** Pairs of words that are remembered of a run: 64 MB. */
const REMEMBERED = 8_000_000;

/** Words that were drawn in a run. */
interface DrawnWords {
  /** The block of a key, drawn where it is not remembered. */
  readonly of: (key: string, count: number, draw: (block: WordBlock) => void) => WordBlock;
}

const remembered = new WeakMap<RunKey, DrawnWords>();

/**
 * Draws blocks of words once, for a run of which months are run again and again under other levers.
 *
 * @param most - pairs of words that are remembered at most; others are drawn again
 */
export function rememberWords(run: RunKey, most = REMEMBERED): void {
  const blocks = new Map<string, WordBlock>();
  let room = most;
  remembered.set(run, {
    of(key, count, draw) {
      const known = blocks.get(key);
      if (known !== undefined) return known;
      const block = newWordBlock(count);
      draw(block);
      if (count <= room) {
        room -= count;
        blocks.set(key, block);
      }
      return block;
    },
  });
}

/**
 * Keyed draws of one purpose: counter (resident index, when).
 *
 * @param purpose - from `residentPurposeKey`
 * @param when - month of the draw; 0 for what is drawn once
 */
export function keyedDraws(run: RunKey, purpose: number, when: number): PurposeDraws {
  const key0 = run.word0;
  const key1 = purposeWord(run, purpose);
  const counter1 = counterOf(when);
  return {
    block: (first, count, room) => {
      const draw = (drawn: WordBlock) => fillWordBlock({ key0, key1, first, counter1 }, count, drawn);
      const words = remembered.get(run);
      if (words !== undefined) return words.of(`${purpose} ${when} ${first} ${count}`, count, draw);
      draw(room);
      return room;
    },
    pair: (resident, words) => threefryPair(key0, key1, resident, counter1, words),
  };
}

/** Keys of the purposes of a service: they depend on its path alone, and hashing them takes longer than a small sweep. */
const keysOf = new WeakMap<Service, Map<MonthlyPurpose, number>>();

function keyOf(service: Service, purpose: MonthlyPurpose): number {
  const keys = keysOf.get(service) ?? new Map<MonthlyPurpose, number>();
  keysOf.set(service, keys);
  const known = keys.get(purpose);
  if (known !== undefined) return known;
  const key = residentPurposeKey(purpose, scopeOf(service.government.slug, service.slug));
  keys.set(purpose, key);
  return key;
}

/** Scope of the purposes of a service's residents, whose indexes count within it. */
export function scopeOf(government: string, service: string): string {
  return `${government}/${service}`;
}

/** All draws of a service in a month. The place in the queue is drawn once in a run (month 0). */
export function serviceDraws(run: RunKey, service: Service, month: number): ServiceDraws {
  const drawsOf = (purpose: MonthlyPurpose, when: number) => keyedDraws(run, keyOf(service, purpose), when);
  return {
    need: drawsOf('need', month),
    apply: drawsOf('apply', month),
    choose: drawsOf('choose', month),
    queue: drawsOf('queue', 0),
    experience: drawsOf('experience', month),
    escalate: drawsOf('escalate', month),
    leave: drawsOf('leave', month),
  };
}
