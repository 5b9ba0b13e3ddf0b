import { describe, expect, it } from 'vitest';
import {
  AWARE,
  CONTINUING,
  IN_HOUSE,
  NEED,
  STATE_MASK,
  STATE_SHIFT,
  WAITING,
} from '../../../src/model/agents/resident.ts';
import type { Service } from '../../../src/model/agents/service.ts';
import { applyAndAdmit } from '../../../src/model/month/3-implementation/apply-and-admit.ts';
import { experienceServices } from '../../../src/model/month/3-implementation/experience-services.ts';
import { communityOf, countCommunities } from '../../../src/model/residents/community-totals.ts';
import { residentFaults } from '../../../src/model/residents/resident-faults.ts';
import { populatedWorld, runningContract } from '../../setup/residents.ts';

/** A month, with users in-house (first), users of a contract (second) and nobody's (third). */
function market(community: number | null = null): {
  service: Service;
  inhouse: number;
  user: number;
  idle: number;
} {
  const { world, service } = populatedWorld({
    agents: 3000,
    service: { needShare: 0.3 },
    inhouseVolume: 1800,
  });
  runningContract(service, 'a', { volume: 600, community });
  applyAndAdmit(world);
  experienceServices(world);
  const { contract, flags } = service.columns;
  const idle = flags.findIndex((flag) => (flag & STATE_MASK) === 0);
  return { service, inhouse: contract.indexOf(IN_HOUSE), user: contract.indexOf(0), idle };
}

describe('the rules for residents', () => {
  it('hold at the end of a month', () => {
    expect(residentFaults(market().service)).toEqual([]);
  });

  it('hold where a contract serves one community', () => {
    expect(residentFaults(market(3).service)).toEqual([]);
  });

  it('name a user of the contract of another community, and room beside a queue in its own', () => {
    const away = market(3);
    away.service.running[0] = { ...away.service.running[0]!, community: 4 };
    expect(residentFaults(away.service)[0]).toMatch(/enrolled with a contract of another community/);
    const { service } = market(3);
    const waitIn = (community: number) => {
      const isIdle = (flags: number, j: number) =>
        (flags & STATE_MASK) === 0 && communityOf(service.government.residents.place[j]) === community;
      const j = service.columns.flags.findIndex(isIdle);
      service.columns.flags[j] |= NEED | (WAITING << STATE_SHIFT);
      service.columns.waitSince[j] = 0;
    };
    const room = () => residentFaults(service).filter((fault) => /had room for \d+ persons/.test(fault));
    // the contract is not full, but only in-house provision, which is, could take a resident of community 4
    waitIn(4);
    expect(room()).toEqual([]);
    waitIn(3);
    expect(room()).toEqual([expect.stringContaining('while 1 residents waited')]);
  });

  it.each<[string, RegExp, (m: ReturnType<typeof market>) => void]>([
    [
      'an unknown state',
      /unknown state 3/,
      ({ service, user }) => (service.columns.flags[user] |= STATE_MASK),
    ],
    [
      'an enrolled resident without need',
      /without need/,
      ({ service, user }) => (service.columns.flags[user] &= ~NEED),
    ],
    [
      'an unaware user',
      /without being aware/,
      ({ service, user }) => (service.columns.flags[user] &= ~AWARE),
    ],
    [
      'a user of a contract that does not run',
      /without a running contract/,
      ({ service, user }) => (service.columns.contract[user] = 4),
    ],
    [
      'a user of no contract',
      /without a running contract/,
      ({ service, user }) => (service.columns.contract[user] = -1),
    ],
    [
      'a user of a place between contracts',
      /without a running contract \(1\)/,
      ({ service, user }) => {
        service.running.push(null);
        service.columns.contract[user] = 1;
      },
    ],
    [
      'a user of the place behind the last contract',
      /without a running contract \(1\)/,
      ({ service, user }) => (service.columns.contract[user] = 1),
    ],
    [
      'somebody who waits without need',
      /waits without need/,
      ({ service, idle }) => {
        service.columns.flags[idle] = AWARE | (WAITING << STATE_SHIFT);
        service.columns.waitSince[idle] = 0;
      },
    ],
    [
      'a contract of someone not enrolled',
      /but is not enrolled/,
      ({ service, idle }) => (service.columns.contract[idle] = 0),
    ],
    [
      'someone who continues without waiting',
      /continues without/,
      ({ service, user }) => (service.columns.flags[user] |= CONTINUING),
    ],
    [
      'a wait that never began',
      /since no month/,
      ({ service, idle }) => (service.columns.flags[idle] = NEED | AWARE | (WAITING << STATE_SHIFT)),
    ],
    [
      'an impossible expectation',
      /expects/,
      ({ service, idle }) => (service.columns.expectation[idle] = Number.NaN),
    ],
    [
      'an impossible satisfaction',
      /satisfaction/,
      ({ service, idle }) => (service.columns.satisfaction[idle] = 1.5),
    ],
    [
      'more persons served than the volume',
      /of a volume of 600/,
      ({ service }) => (service.running[0]!.served = 660),
    ],
    [
      'fewer persons served than enrolled',
      /fewer than are enrolled/,
      ({ service }) => (service.inhouseServed -= 60),
    ],
    [
      'somebody served who is neither enrolled nor gone',
      /served \d+ persons, but \d+ are enrolled and \d+ left/,
      ({ service }) => (service.tally.exits += 60),
    ],
    [
      'a wrong total of a community',
      /has aware \d+ instead of \d+ in community 2/,
      ({ service }) => (service.communities.aware[2] += 1),
    ],
    ['room beside a queue', /had room for 600 persons/, ({ service }) => (service.inhouseVolume += 600)],
    [
      'room for one agent beside a queue',
      /had room for 60 persons/,
      ({ service }) => (service.inhouseVolume += 60),
    ],
    [
      'room of a contract for everybody beside a queue',
      /^contract.* had room for 60 persons/,
      ({ service }) => Object.assign(service.running[0]!, { volume: 660 }),
    ],
    [
      'a wrong total of the first community',
      /has aware \d+ instead of \d+ in community 0/,
      ({ service }) => (service.communities.aware[0] += 1),
    ],
  ])('name %s', (_, fault, spoil) => {
    const spoilt = market();
    spoil(spoilt);
    const faults = residentFaults(spoilt.service);
    expect(faults.some((sentence) => fault.test(sentence))).toBe(true);
    expect(faults[0]).toContain('service/county/community');
  });

  it('take a user at fault for nobody served', () => {
    const { service, user } = market();
    service.columns.flags[user] &= ~NEED;
    expect(residentFaults(service)).toEqual([
      expect.stringMatching(/is enrolled without need/),
      expect.stringMatching(/persons, but \d+ are enrolled/),
    ]);
  });

  it.each([
    [4, 4, []],
    [5, 5, []],
    [6, 5, ['1 more']],
    [8, 5, ['3 more']],
  ])('of %i residents at fault name %i and count the rest', (spoilt, named, rest) => {
    const { service } = market();
    service.columns.expectation.fill(2, 0, spoilt);
    const faults = residentFaults(service);
    expect(faults.slice(0, named).every((fault) => /^resident \d+ of/.test(fault))).toBe(true);
    expect(faults.slice(named)).toEqual(
      rest.map((words) => `${words} residents of ${service.path} are at fault`),
    );
  });

  it.each([
    ['expectation', -0.01, /expects something outside/],
    ['expectation', 0, null],
    ['expectation', 1, null],
    ['expectation', 1.01, /expects something outside/],
    ['satisfaction', -0.01, /has a satisfaction outside/],
    ['satisfaction', 0, null],
    ['satisfaction', 1, null],
    ['satisfaction', 1.01, /has a satisfaction outside/],
  ] as const)('hold for an %s of %d only from 0 to 1', (name, value, fault) => {
    const { service, idle } = market();
    service.columns[name][idle] = value;
    expect(residentFaults(service)).toEqual(fault === null ? [] : [expect.stringMatching(fault)]);
  });
});

describe('the contract of somebody who is not enrolled', () => {
  const waiting = NEED | AWARE | (WAITING << STATE_SHIFT);
  const notEnrolled = (server: number) => [
    expect.stringMatching(`has contract ${server} but is not enrolled`),
  ];

  it.each([
    ['is the one waited for where residents choose', { choice: true, flags: waiting, server: 0 }, []],
    ['is wrong where they do not', { choice: false, flags: waiting, server: 0 }, notEnrolled(0)],
    ['is wrong for who does not wait', { choice: true, flags: NEED | AWARE, server: 0 }, notEnrolled(0)],
    [
      'is never in-house provision',
      { choice: true, flags: waiting, server: IN_HOUSE },
      notEnrolled(IN_HOUSE),
    ],
  ])('%s', (_, { choice, flags, server }, faults) => {
    const { service, idle } = market();
    Object.assign(service.values, { choice });
    service.columns.flags[idle] = flags;
    service.columns.waitSince[idle] = 0;
    service.columns.contract[idle] = server;
    countCommunities(service.government.residents, service.columns, service.communities);
    expect(residentFaults(service)).toEqual(faults);
  });

  it('may be one of another community: nobody is served by it yet', () => {
    const { service } = market(3);
    const { flags, contract, waitSince } = service.columns;
    const { place } = service.government.residents;
    Object.assign(service.values, { choice: true });
    const away = flags.findIndex((flag, j) => (flag & STATE_MASK) === 0 && communityOf(place[j]) !== 3);
    flags[away] = waiting;
    waitSince[away] = 0;
    contract[away] = 0;
    countCommunities(service.government.residents, service.columns, service.communities);
    expect(residentFaults(service)).toEqual([]);
  });
});
