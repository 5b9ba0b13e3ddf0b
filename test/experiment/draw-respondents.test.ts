import { describe, expect, it } from 'vitest';
import { drawRespondents } from '../../src/experiment/draw-respondents.ts';
import { runKey } from '../../src/kernel/random.ts';
import { residentPurposeKey } from '../../src/model/purposes.ts';
import { keyedDraws, type PurposeDraws } from '../../src/model/residents/draws.ts';

const RESIDENTS = 50;
const SAMPLE = 10;

function byHand(written: readonly (readonly [number, number])[]): PurposeDraws {
  return {
    block: (_first, _count, room) => room,
    pair: (resident, words) => words.set(written[resident]),
  };
}

function sampleOf(replication: number, respondents = SAMPLE): number[] {
  const purpose = residentPurposeKey('questionnaire', 'county');
  return drawRespondents(RESIDENTS, respondents, keyedDraws(runKey('seed', replication), purpose, 0));
}

describe('a sample of respondents', () => {
  it('is those with the lowest words, the second word deciding between equals', () => {
    const draws = byHand([
      [7, 0],
      [3, 9],
      [1, 0],
      [3, 2],
    ]);
    expect(drawRespondents(4, 2, draws)).toEqual([2, 3]);
  });

  it('asks nobody twice, and everybody where fewer live here', () => {
    expect(new Set(sampleOf(0)).size).toBe(SAMPLE);
    expect(sampleOf(0, RESIDENTS + 1)).toEqual(Array.from({ length: RESIDENTS }, (_, i) => i));
  });

  it('holds every smaller sample, and differs between replications', () => {
    expect(sampleOf(0, SAMPLE + 5)).toEqual(expect.arrayContaining(sampleOf(0)));
    expect(sampleOf(1)).not.toEqual(sampleOf(0));
  });

  it('asks each resident equally often', () => {
    const runs = 2000;
    const asked = new Int32Array(RESIDENTS);
    for (let k = 0; k < runs; k += 1) for (const resident of sampleOf(k)) asked[resident] += 1;
    const share = SAMPLE / RESIDENTS;
    // five standard deviations of a binomial count
    const reach = 5 * Math.sqrt(runs * share * (1 - share));
    for (const count of asked) expect(Math.abs(count - runs * share)).toBeLessThan(reach);
  });
});
