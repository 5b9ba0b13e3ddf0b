import { describe, expect, it } from 'vitest';
import { normalFrom } from '../../../../src/kernel/distributions.ts';
import { counterOf, draw } from '../../../../src/kernel/random.ts';
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
import { purposes } from '../../../../src/model/purposes.ts';
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
    // voices 0.5 and 1.5: (2 + 9) heard of (5 + 45)
    expect(heardNeed([4, 0, 0, 0, 6], [10, 0, 0, 0, 30], 0.5, 1)).toBeCloseTo(0.22, 15);
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
    Object.assign(government.tally, { surveyCost: 10, participants: 20, surveyed: 30, demandError: 40 });
    Object.assign(service.tally, { believedNeed: 50, trueNeed: 60 });
    estimateDemand(world);
    expect(service.needShareTrue).toBe(0.15);
    expect(service.tally.trueNeed).toBeCloseTo(60.15, 12);
    expect(service.tally.believedNeed).toBeCloseTo(50 + service.believedNeed, 12);
    expect(government.tally.surveyCost).toBe(300_010);
    expect(government.cash).toBe(cash - 300_000);
    expect(government.tally.participants).toBe(220);
    expect(government.tally.surveyed).toBe(80);
    const believed = government.services.map((one) => one.believedNeed);
    const truth = government.services.map((one) => one.needShareTrue);
    expect(government.tally.demandError).toBeCloseTo(40 + demandError(believed, truth)!, 12);
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

  it('hears participants with their bias, by their share of the sample, and errs by one draw a service', () => {
    const asked = { surveySize: 50, capability: 0.4, participation: 0.5, eliteBias: 0.8 };
    const world = startRun(placeOf({ government: asked }), 'demand', 0);
    const [{ services }] = world.governments;
    const participants = world.constants.participationSurvey * 0.5;
    const sample = effectiveSample(50, 0.4, world.constants.surveyCapabilityFloor, participants);
    const shares = services.map((service) => {
      const { needy, persons } = needByQuintile(service);
      return { needy, persons, truth: needy.reduce((sum, n) => sum + n, 0) / 200 };
    });
    const need = shares.reduce((sum, { truth }) => sum + truth, 0);
    estimateDemand(world);
    services.forEach((service, s) => {
      const { needy, persons, truth } = shares[s];
      const heard = heardNeed(needy, persons, 0.8, participants / sample);
      const u = draw(world.run, purposes.survey, service.id, counterOf(world.month));
      const surveyed = surveyedNeed(heard, sample, normalFrom(u, 0, 1));
      const believed = believedNeed(surveyed, sample, need * 0.5, world.constants.priorStrength);
      expect(service.believedNeed).toBeCloseTo(believed, 12);
      expect(service.tally.believedNeed).toBe(service.believedNeed);
      expect(service.tally.trueNeed).toBeCloseTo(truth, 12);
    });
  });

  it('asks for no service that nobody needs', () => {
    const world = startRun(placeOf(), 'demand', 0);
    const [, other] = world.services;
    Object.assign(other, { kind: { ...other.kind, isNeeded: false }, believedNeed: 7 });
    estimateDemand(world);
    expect(other.believedNeed).toBe(7);
  });

  it('has no share of need where nobody lives, and asks nobody without a service', () => {
    const world = startRun(placeOf({ government: { surveySize: 50 } }), 'demand', 0);
    const [government] = world.governments;
    Object.assign(government, { residents: { ...government.residents, count: 0 } });
    estimateDemand(world);
    expect(government.services[0].needShareTrue).toBe(0);
    const { cash } = government;
    government.services.length = 0;
    estimateDemand(world);
    expect(government.cash).toBe(cash);
  });
});
