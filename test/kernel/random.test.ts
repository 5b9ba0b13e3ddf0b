import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counterOf,
  draw,
  idOf,
  idsUnder,
  purposeKey,
  purposeWord,
  runKey,
  thresholdOf,
  toUniform,
} from '../../src/kernel/random.ts';
import { threefryWord0 } from '../../src/kernel/threefry.ts';
import { expected } from './expected.ts';

const LAST_WORD = 2 ** 32 - 1;

describe('identities', () => {
  it.each(expected.idOf)('hashes the UTF-8 bytes of %j as an independent program does', (path, id) => {
    expect(idOf(path)).toBe(id);
  });

  it('refuses half a surrogate pair, which would make different names equal', () => {
    for (const bad of ['\ud83d', 'x\udc00', '\udc00\ud83d']) expect(() => idOf(bad)).toThrow(/surrogate/);
    expect(idOf('😀')).not.toBe(idOf('😁'));
  });

  it('are the same where the beginning of the path is hashed before', () => {
    for (const begin of ['bid', 'bid/call/f-town/2', '鼓楼/x', '']) {
      for (const name of ['o', 'home-care-3', '鼓楼', 'a😀b', 'a/b', '']) {
        expect(idsUnder(begin)(name)).toBe(idOf(`${begin}/${name}`));
      }
    }
  });

  it('gives a purpose another key in every scope', () => {
    expect(purposeKey('need')).toBe(idOf('purpose/need/'));
    expect(purposeKey('need', 'f-town/elder')).toBe(idOf('purpose/need/f-town/elder'));
  });
});

describe('the key of a run', () => {
  it.each(expected.runKey)(
    'of seed %j, replication %i, is that of an independent ARC4',
    (seed, replication, word0, word1) => {
      expect(runKey(seed, replication)).toEqual({ word0, word1 });
    },
  );

  it('differs between any two seeds and replications, Chinese one-character seeds included', () => {
    const keys = new Set<string>();
    const key = (seed: string, replication: number) => {
      const { word0, word1 } = runKey(seed, replication);
      keys.add(`${word0},${word1}`);
    };
    for (let i = 0; i < 400; i += 1) key(String.fromCodePoint(0x4e00 + 256 * (i % 80) + i), 0);
    for (let i = 0; i < 400; i += 1) key('1', i);
    for (const seed of ['', 'a', 'A', '11', '1/0', 'é', 'e\u0301', 'x'.repeat(300), 'x'.repeat(301)])
      key(seed, 0);
    expect(keys.size).toBe(809);
  });

  it('refuses a replication that is no whole number, and broken Unicode', () => {
    for (const bad of [-1, 0.5, NaN, Infinity]) expect(() => runKey('1', bad)).toThrow(/replication/);
    expect(() => runKey('\ud800', 0)).toThrow(/surrogate/);
  });
});

describe('a draw', () => {
  const run = runKey('1', 0);

  it('is the first Threefry word of run, purpose, entity and month', () => {
    const word = threefryWord0(run.word0, purposeKey('need') ^ run.word1, 77, 5 + 4096 * 2);
    expect(draw(run, purposeKey('need'), 77, counterOf(5, 2))).toBe((word + 0.5) / 2 ** 32);
    expect(purposeWord(run, purposeKey('need'))).toBe(purposeKey('need') ^ run.word1);
  });

  it('changes with the run, the purpose, the entity, the month and the index', () => {
    const purpose = purposeKey('need');
    const draws = [
      draw(run, purpose, 1, counterOf(1)),
      draw(runKey('1', 1), purpose, 1, counterOf(1)),
      draw({ ...run, word1: run.word1 ^ 1 }, purpose, 1, counterOf(1)),
      draw(run, purposeKey('aware'), 1, counterOf(1)),
      draw(run, purpose, 2, counterOf(1)),
      draw(run, purpose, 1, counterOf(2)),
      draw(run, purpose, 1, counterOf(1, 1)),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('is uniform: 64 cells of 64,000 draws pass a chi-square test, across entities and across months', () => {
    for (const at of [(i: number) => draw(run, 9, i, 3), (i: number) => draw(run, 9, 3, i)]) {
      const cells = new Float64Array(64);
      for (let i = 0; i < 64_000; i += 1) cells[Math.floor(64 * at(i))] += 1;
      let chiSquare = 0;
      for (const count of cells) chiSquare += (count - 1000) ** 2 / 1000;
      // 0.0005 and 0.9995 quantiles of chi-square with 63 degrees of freedom.
      expect(chiSquare).toBeGreaterThan(31);
      expect(chiSquare).toBeLessThan(106);
    }
  });

  it('refuses months and indexes that would share a counter', () => {
    expect(counterOf(4095, 2 ** 20 - 1)).toBe(LAST_WORD);
    for (const month of [4096, -1, 1.5, NaN]) expect(() => counterOf(month)).toThrow(/month/);
    for (const index of [2 ** 20, -1, 0.5]) expect(() => counterOf(0, index)).toThrow(/index/);
  });
});

describe('thresholds', () => {
  const agree = (p: number, word: number) => word < thresholdOf(p) === toUniform(word) < p;

  it('decide as the probability itself, at the words on both sides of it', () => {
    const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
    const ofWord = fc.integer({ min: 0, max: LAST_WORD }).map(toUniform);
    fc.assert(
      fc.property(fc.oneof(anywhere, ofWord), (p) => {
        const near = Math.floor(p * 2 ** 32);
        const words = [near - 2, near - 1, near, near + 1, near + 2].filter(
          (word) => word >= 0 && word <= LAST_WORD,
        );
        return [...words, 0, LAST_WORD].every((word) => agree(p, word));
      }),
      { numRuns: 3000 },
    );
    for (const p of [
      2 ** -33,
      2 ** -33 + 2 ** -80,
      2 ** -33 - 2 ** -86,
      5e-324,
      1 - 2 ** -33,
      1 - 2 ** -53,
    ]) {
      expect([0, 1, LAST_WORD - 1, LAST_WORD].filter((word) => !agree(p, word))).toEqual([]);
    }
  });

  it('never happen at probability 0 and always at 1', () => {
    expect([thresholdOf(0), thresholdOf(1)]).toEqual([0, 2 ** 32]);
    expect(toUniform(LAST_WORD)).toBeLessThan(1);
    expect(toUniform(0)).toBeGreaterThan(0);
  });

  it('refuse what is no probability', () => {
    for (const bad of [-1e-9, 1.000001, NaN]) expect(() => thresholdOf(bad)).toThrow(/probability/);
  });
});
