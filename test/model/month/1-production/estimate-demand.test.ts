import { describe, expect, it } from 'vitest';
import { NEED } from '../../../../src/model/agents/resident.ts';
import {
  believedNeed,
  demandError,
  effectiveSample,
  estimateDemand,
  heardNeed,
  needByQuintile,
  surveyedNeed,
} from '../../../../src/model/month/1-production/estimate-demand.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { placeOf } from '../../../setup/place.ts';

describe('what a government hears of need', () => {
  it('counts interviews by capability and adds participants', () => {
    expect(effectiveSample(1000, 0.4, 0.5, 40)).toBe(740);
    expect(effectiveSample(1000, 1, 0.5, 0)).toBe(1000);
    expect(effectiveSample(0, 1, 0.5, 0)).toBe(0);
  });

  it('is the need share itself without a bias', () => {
    expect(heardNeed([4, 0, 0, 0, 0], [10, 10, 10, 10, 10], 0, 1)).toBeCloseTo(0.08, 15);
    expect(heardNeed([4, 0, 0, 0, 0], [10, 10, 10, 10, 10], 1, 0)).toBeCloseTo(0.08, 15);
  });

  it('gives the richest quintile twice the average voice and the poorest none under full elite bias', () => {
    expect(heardNeed([4, 0, 0, 0, 0], [10, 10, 10, 10, 10], 1, 1)).toBe(0);
    expect(heardNeed([0, 0, 0, 0, 4], [10, 10, 10, 10, 10], 1, 1)).toBeCloseTo(0.16, 15);
    expect(heardNeed([0, 0, 0, 0, 4], [10, 10, 10, 10, 10], 0.5, 0.4)).toBeCloseTo(0.096, 15);
  });

  it('is 0 where nobody lives, and passes over quintiles that are empty', () => {
    expect(heardNeed([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], 1, 1)).toBe(0);
    expect(heardNeed([0, 0, 3, 0, 0], [0, 0, 12, 0, 0], 1, 1)).toBe(0.25);
  });

  it('carries the sampling error of a share', () => {
    expect(surveyedNeed(0.2, 100, 1)).toBeCloseTo(0.24, 15);
    expect(surveyedNeed(0.2, 100, -10)).toBe(0);
    // nobody was asked: the error of one interview
    expect(surveyedNeed(0.2, 0, 1)).toBeCloseTo(0.6, 15);
    expect(surveyedNeed(0, 100, 3)).toBe(0);
  });
});

describe('what a government believes', () => {
  it('weighs the survey against habit by the number of interviews', () => {
    expect(believedNeed(0.3, 200, 0.1, 200)).toBeCloseTo(0.2, 15);
    expect(believedNeed(0.3, 0, 0.1, 200)).toBe(0.1);
    expect(believedNeed(0.3, 0, 0.1, 0)).toBe(0.1);
  });

  it('errs by half the differences between shares of need', () => {
    expect(demandError([0.1, 0.1], [0.3, 0.1])).toBeCloseTo(0.25, 15);
    expect(demandError([0.2, 0.1], [0.4, 0.2])).toBeCloseTo(0, 15);
    expect(demandError([1, 0], [0, 1])).toBe(1);
  });

  it('has no error with a single service or without any need', () => {
    expect(demandError([0.3], [0.1])).toBeNull();
    expect(demandError([0, 0], [0.1, 0.1])).toBeNull();
    expect(demandError([0.1, 0.1], [0, 0])).toBeNull();
  });
});

describe('the yearly estimate', () => {
  const quiet = { surveySize: 0, participation: 0 };

  it('follows habit alone where nobody is asked: half last year, half official priority', () => {
    const world = startRun(placeOf({ government: quiet }), 'demand', 0);
    const [government] = world.governments;
    const [community, care] = government.services;
    community.pastShare = 0.7;
    care.pastShare = 0.3;
    estimateDemand(world);
    const need = community.needShareTrue + care.needShareTrue;
    expect(community.believedNeed).toBeCloseTo(0.6 * need, 12);
    expect(care.believedNeed).toBeCloseTo(0.4 * need, 12);
    expect(government.tally.demandError).toBeGreaterThan(0);
  });

  it('counts the need of residents and pays every interview', () => {
    const world = startRun(placeOf({ government: { surveySize: 50, participation: 0.5 } }), 'demand', 0);
    const [government] = world.governments;
    const [service] = government.services;
    service.columns.flags.fill(0);
    for (let j = 0; j < 30; j += 1) service.columns.flags[j] = NEED;
    const { cash } = government;
    estimateDemand(world);
    expect(service.needShareTrue).toBe(0.15);
    expect(government.tally.surveyCost).toBe(300_000);
    expect(government.cash).toBe(cash - 300_000);
    expect(government.tally.participants).toBe(200);
    expect(government.tally.surveyed).toBe(50);
  });

  it('splits residents and needs by quintile', () => {
    const world = startRun(placeOf(), 'demand', 0);
    const [service] = world.services;
    const { needy, persons } = needByQuintile(service);
    expect(persons.reduce((sum, n) => sum + n, 0)).toBe(200);
    const flagged = [...service.columns.flags].filter((flags) => (flags & NEED) !== 0).length;
    expect(needy.reduce((sum, n) => sum + n, 0)).toBe(flagged);
    expect(flagged).toBeGreaterThan(0);
  });
});
