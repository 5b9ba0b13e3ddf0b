import { describe, expect, it } from 'vitest';
import { counterOf, draw, toUniform } from '../../../../src/kernel/random.ts';
import { normalQuantile } from '../../../../src/kernel/special.ts';
import {
  AWARE,
  ENROLLED,
  IN_HOUSE,
  NEED,
  NONE,
  STATE_SHIFT,
  stateOf,
  WAITING,
} from '../../../../src/model/agents/resident.ts';
import {
  complaintChance,
  experienceServices,
  monthSatisfaction,
  nextExpectation,
  nextSatisfaction,
  perceivedQuality,
  promisedRise,
  waitFraction,
} from '../../../../src/model/month/3-implementation/experience-services.ts';
import { constants as constantsTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { residentPurposeKey } from '../../../../src/model/purposes.ts';
import { countCommunities } from '../../../../src/model/residents/community-totals.ts';
import { keyedDraws } from '../../../../src/model/residents/draws.ts';
import { type PopulationSketch, populatedWorld, runningContract } from '../../../setup/residents.ts';

const constants = defaultsOf(constantsTable);

describe('the equations of experience', () => {
  it('perceive quality with noise inside 0 to 1', () => {
    expect(perceivedQuality(0.5, 0.08, 1)).toBeCloseTo(0.58, 12);
    expect(perceivedQuality(0.95, 0.08, 2)).toBe(1);
    expect(perceivedQuality(0.05, 0.08, -2)).toBe(0);
  });

  it('satisfy by performance, by doing better than expected, and less after a wait', () => {
    expect(monthSatisfaction(0.5, 0.5, 0, constants)).toBeCloseTo(0.5, 12);
    expect(monthSatisfaction(0.7, 0.6, 0, constants)).toBeCloseTo(0.64, 12);
    expect(monthSatisfaction(0.7, 0.6, 0.5, constants)).toBeCloseTo(0.54, 12);
    expect(monthSatisfaction(0.7, 0.8, 0, constants)).toBeLessThan(monthSatisfaction(0.7, 0.6, 0, constants));
    expect(monthSatisfaction(0, 1, 1, constants)).toBe(0);
  });

  it('remember a wait in the first three months of tenure only, and none when the service continues', () => {
    const at = (month: number, waitSince: number) =>
      waitFraction({ month, waitSince, tenureSince: 20 }, constants);
    expect(at(20, 14)).toBe(0.5);
    expect(at(22, 14)).toBe(0.5);
    expect(at(23, 14)).toBe(0);
    expect(at(20, 2)).toBe(1);
    expect(at(21, 21)).toBe(0);
    expect(waitFraction({ month: 0, waitSince: -1, tenureSince: -1 }, constants)).toBe(0);
  });

  it('move expectation a tenth of the way, and up under promises while there is publicity', () => {
    expect(nextExpectation(0.5, 0.7, 0.1, 0)).toBeCloseTo(0.52, 12);
    expect(nextExpectation(0.5, 0.7, 0.1, 0.03)).toBeCloseTo(0.55, 12);
    expect(nextExpectation(1, 1, 0.1, 0.02)).toBe(1);
    expect(promisedRise({ overPromise: 0.5, publicitySpend: 0.1 }, 0.02)).toBeCloseTo(0.01, 12);
    expect(promisedRise({ overPromise: 0.5, publicitySpend: 0 }, 0.02)).toBe(0);
  });

  it('take over the first satisfaction and then move three tenths of the way', () => {
    expect(nextSatisfaction(Number.NaN, 0.3, 0.3)).toBe(0.3);
    expect(nextSatisfaction(0.8, 0.3, 0.3)).toBeCloseTo(0.65, 12);
  });

  it('bring more complaints under disclosure and known rights', () => {
    expect(complaintChance({ disclosure: 0, rightsAwareness: 0 }, constants)).toBeCloseTo(0.075, 12);
    expect(complaintChance({ disclosure: 1, rightsAwareness: 1 }, constants)).toBeCloseTo(0.225, 12);
    expect(complaintChance({ disclosure: 1, rightsAwareness: 1 }, { ...constants, complaintRate: 1 })).toBe(
      1,
    );
  });
});

const perfectInhouse = { inhouseSkill: 1, inhouseEffort: 1 };

/** Everyone in need, aware and enrolled: with the first contract if the index is even, else in-house. */
function servedWorld(sketch: Partial<PopulationSketch> & { quality?: number }) {
  const market = populatedWorld({ agents: 400, communities: 4, ...sketch });
  const { columns } = market.service;
  const contract = runningContract(market.service, 'a', { quality: sketch.quality ?? 0.5 });
  for (let j = 0; j < columns.flags.length; j++) {
    columns.flags[j] = NEED | AWARE | (ENROLLED << STATE_SHIFT) | 32;
    columns.contract[j] = j % 2 === 0 ? 0 : IN_HOUSE;
  }
  countCommunities(market.government.residents, columns, market.service.communities);
  market.world.month = 40;
  return { ...market, columns, contract };
}

describe('a month of experience', () => {
  it('moves one resident as the equations and its own draws say', () => {
    const { world, service, columns } = servedWorld({ quality: 0.7 });
    const before = { hope: columns.expectation[6], sat: 0.25 };
    columns.satisfaction[6] = before.sat;
    columns.tenureSince[6] = 39;
    columns.waitSince[6] = 36;
    experienceServices(world);
    const u = draw(world.run, residentPurposeKey('experience', 'county/community'), 6, counterOf(40));
    const perceived = perceivedQuality(0.7, 0.08, normalQuantile(u));
    const month = monthSatisfaction(perceived, before.hope, 0.25, constants);
    expect(columns.satisfaction[6]).toBeCloseTo(0.7 * before.sat + 0.3 * month, 6);
    expect(columns.expectation[6]).toBeCloseTo(before.hope + 0.1 * (perceived - before.hope), 6);
    expect(columns.benefit[6]).toBeCloseTo(60 * 0.7, 4);
    expect(columns.benefit[7]).toBeCloseTo(
      60 * service.values.inhouseSkill * service.values.inhouseEffort,
      4,
    );
  });

  it('adds no benefit outside the window', () => {
    const { world, columns } = servedWorld({});
    world.month = 35;
    experienceServices(world);
    expect(columns.benefit[6]).toBe(0);
  });

  it('drives out every dissatisfied user at an exit rate of 1 and nobody at 0', () => {
    for (const exitRate of [0, 1]) {
      const { world, service, columns } = servedWorld({
        quality: 0,
        constants: { exitRate, perceptionNoise: 0 },
        service: perfectInhouse,
      });
      columns.expectation.fill(0.5);
      experienceServices(world);
      expect(service.tally.exits).toBe(exitRate * 200 * 60);
      expect(stateOf(columns.flags[0])).toBe(exitRate === 1 ? NONE : ENROLLED);
      expect(stateOf(columns.flags[1])).toBe(ENROLLED);
    }
  });

  it('files and escalates complaints of the contract alone that disappoints', () => {
    const always = { complaintRate: 1, complaintFloor: 1, escalation: 1, exitRate: 0, perceptionNoise: 0 };
    const { world, service, contract, columns } = servedWorld({
      quality: 0.1,
      constants: always,
      service: perfectInhouse,
    });
    columns.expectation.fill(0.5);
    experienceServices(world);
    expect(contract).toMatchObject({ complaints: 200, escalations: 200, satisfactionCount: 200 });
    expect(contract.satisfactionSum / 200).toBeCloseTo(0.5 - 0.16 - 0.2, 4);
    expect(service.tally).toMatchObject({
      complaints: 200 * 60,
      escalations: 200 * 60,
      experiences: 400 * 60,
    });
    expect(service.tally.disconfirmationSum / 60).toBeCloseTo(200 * -0.4 + 200 * 0.5, 2);
  });

  it('lets the mildly dissatisfied complain, by the second word of their draw, without leaving', () => {
    const { world, contract, columns, service } = servedWorld({
      quality: 1 / 3,
      constants: { exitRate: 1, perceptionNoise: 0, complaintRate: 0.9 },
      service: perfectInhouse,
    });
    columns.expectation.fill(0.5);
    experienceServices(world);
    const keyed = keyedDraws(world.run, residentPurposeKey('experience', 'county/community'), 40);
    const chance = complaintChance(service.government.values, world.constants);
    const words = new Uint32Array(2);
    let expected = 0;
    for (let j = 0; j < 400; j += 2) {
      keyed.pair(j, words);
      if (toUniform(words[1]) < chance) expected++;
    }
    expect(contract.complaints).toBe(expected);
    expect(service.tally.exits).toBe(0);
  });

  it('makes those complain who know their rights, and those hope who are promised too much', () => {
    const { world, government, contract, columns } = servedWorld({
      quality: 0.1,
      government: { overPromise: 1, disclosure: 0 },
      constants: { complaintRate: 1, complaintFloor: 0, complaintRights: 1, exitRate: 0, perceptionNoise: 0 },
    });
    columns.expectation.fill(0.5);
    government.valuesByPlace.set(6, { ...government.values, rightsAwareness: 1, publicitySpend: 0.1 });
    experienceServices(world);
    const { place } = government.residents;
    const told = [...place.keys()].filter((j) => place[j] === 6 && j % 2 === 0);
    expect(told.length).toBeGreaterThan(5);
    expect(contract.complaints).toBe(told.length);
    const others = [...place.keys()].filter((j) => place[j] !== 6 && j % 2 === 0);
    expect(columns.expectation[others[0]]).toBeCloseTo(0.46, 6);
    for (const j of told) expect(columns.expectation[j]).toBeCloseTo(0.46 + constants.promiseRise, 6);
  });

  it('counts communities as a count resident by resident does', () => {
    const { world, service, government, columns } = servedWorld({ constants: { exitRate: 1 }, quality: 0.2 });
    experienceServices(world);
    const { communities, tally } = service;
    for (let c = 0; c < 4; c++) {
      const here = [...columns.flags.keys()].filter(
        (j) => Math.floor(government.residents.place[j] / 5) === c,
      );
      const sum = here.reduce((total, j) => total + columns.satisfaction[j], 0);
      expect(communities.residents[c]).toBe(here.length);
      expect(communities.users[c]).toBe(here.filter((j) => stateOf(columns.flags[j]) === ENROLLED).length);
      expect(communities.aware[c]).toBe(here.filter((j) => columns.flags[j] & AWARE).length);
      expect(communities.satisfactionCount[c]).toBe(here.length);
      expect(Number.isInteger(communities.satisfactionSum[c])).toBe(true);
      expect(communities.satisfactionSum[c] / 65536).toBeCloseTo(sum, 2);
    }
    expect(tally.enrolledPersons).toBe(400 * 60 - tally.exits);
    expect(tally.exits).toBeGreaterThan(0);
    expect(tally).toMatchObject({ persons: 24_000, satisfactionPersons: 24_000 });
  });

  it('adds up benefits over the months of the window, its first and last included', () => {
    const { world, columns } = servedWorld({ quality: 0.7 });
    const seen = [35, 36, 59, 60].map((month) => {
      world.month = month;
      experienceServices(world);
      return columns.benefit[6];
    });
    for (const [k, months] of [0, 1, 2, 2].entries()) expect(seen[k]).toBeCloseTo(60 * 0.7 * months, 4);
  });

  it('is neither complaint nor exit at the line itself', () => {
    const atTheLine = { perceptionNoise: 0, complaintBelow: 0.5, exitBelow: 0.5, exitRate: 1 };
    const certain = { complaintRate: 1, complaintFloor: 1 };
    const { world, columns, service } = servedWorld({
      constants: { ...atTheLine, ...certain },
      service: perfectInhouse,
    });
    columns.expectation.fill(0.5);
    experienceServices(world);
    expect(columns.satisfaction[6]).toBe(0.5);
    expect([service.tally.complaints, service.tally.exits]).toEqual([0, 0]);
  });

  it('escalates some complaints, by a draw of their own', () => {
    const { world, contract, columns } = servedWorld({
      quality: 0.1,
      constants: { complaintRate: 1, complaintFloor: 1, escalation: 0.4, exitRate: 0, perceptionNoise: 0 },
    });
    columns.expectation.fill(0.5);
    experienceServices(world);
    const keyed = keyedDraws(world.run, residentPurposeKey('escalate', 'county/community'), 40);
    const words = new Uint32Array(2);
    let expected = 0;
    for (let j = 0; j < 400; j += 2) {
      keyed.pair(j, words);
      if (toUniform(words[0]) < 0.4) expected++;
    }
    expect([contract.complaints, contract.escalations]).toEqual([200, expected]);
  });

  it('happens to nobody who only waits, and is added to what was counted', () => {
    const always = { complaintRate: 1, complaintFloor: 1, escalation: 1, perceptionNoise: 0, exitRate: 1 };
    const { world, service, columns } = servedWorld({
      quality: 0.1,
      constants: always,
      service: perfectInhouse,
    });
    columns.expectation.fill(0.5);
    columns.satisfaction.fill(0.5);
    for (const j of [0, 2]) {
      columns.flags[j] = NEED | AWARE | (WAITING << STATE_SHIFT) | 32;
      columns.contract[j] = -1;
    }
    const counted = Object.fromEntries(Object.keys(service.tally).map((name) => [name, 10]));
    Object.assign(service.tally, counted);
    experienceServices(world);
    expect(columns.satisfaction[0]).toBe(0.5);
    const dissatisfied = 10 + 198 * 60;
    expect(service.tally).toMatchObject({
      complaints: dissatisfied,
      escalations: dissatisfied,
      exits: dissatisfied,
      experiences: 10 + 398 * 60,
      satisfactionPersons: 400 * 60,
    });
    expect((service.tally.disconfirmationSum - 10) / 60).toBeCloseTo(198 * -0.4 + 200 * 0.5, 2);
    const sum = columns.satisfaction.reduce((total, satisfaction) => total + satisfaction, 0);
    expect(service.tally.satisfactionSum / 60).toBeCloseTo(sum, 2);
  });
});
