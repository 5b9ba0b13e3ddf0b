import { describe, expect, it } from 'vitest';
import { normalFrom } from '../../../../src/kernel/distributions.ts';
import { runKey, toUniform } from '../../../../src/kernel/random.ts';
import { AWARE, NEED } from '../../../../src/model/agents/resident.ts';
import {
  countInsured,
  insuredFaults,
  isInsuredUser,
  makeAware,
  spreadAwareness,
  startInsured,
} from '../../../../src/model/kinds/insurance/residents.ts';
import { hazardsOf } from '../../../../src/model/month/3-implementation/apply-and-admit.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { serviceParameters } from '../../../../src/model/parameters/service.ts';
import { residentPurposeKey } from '../../../../src/model/purposes.ts';
import { newCommunityTotals } from '../../../../src/model/residents/community-totals.ts';
import { keyedDraws, serviceDraws } from '../../../../src/model/residents/draws.ts';
import { caseOf } from '../../../../src/model/residents/follow-needs.ts';
import { insuredMarket, mixedResidents } from '../../../setup/insured-market.ts';

const run = runKey('insured', 0);
const pair = new Uint32Array(2);

describe('insured residents at setup', () => {
  it.each([7, 1024, 2500])('%i of them know and expect what their own draws say', (count) => {
    const changes = { awareStart: 0.3, expectationMean: 0.6, expectationSpread: 0.2 };
    const parameters = { ...defaultsOf(serviceParameters), ...changes };
    const residents = mixedResidents(count);
    const columns = startInsured({ run, scope: 'g/s', residents, parameters, inhouseRoom: 0 });
    const know = keyedDraws(run, residentPurposeKey('start', 'g/s'), 0);
    const hope = keyedDraws(run, residentPurposeKey('expectation', 'g/s'), 0);
    for (let j = 0; j < count; j++) {
      know.pair(j, pair);
      expect(columns.flags[j]).toBe(toUniform(pair[1]) < 0.3 ? AWARE : 0);
      hope.pair(j, pair);
      const expected = Math.min(1, Math.max(0, normalFrom(toUniform(pair[0]), 0.6, 0.2)));
      expect(columns.expectation[j]).toBe(Math.fround(expected));
    }
    // never paid, and aware since no month
    expect(new Set(columns.paidAt)).toEqual(new Set([-13]));
    expect(new Set(columns.awareSince)).toEqual(new Set([-1]));
  });

  it('expect nothing outside 0 to 1, however widely opinions differ', () => {
    const parameters = { ...defaultsOf(serviceParameters), expectationSpread: 5 };
    const residents = mixedResidents(500);
    const { expectation } = startInsured({ run, scope: 'g/s', residents, parameters, inhouseRoom: 0 });
    expect([Math.min(...expectation), Math.max(...expectation)]).toEqual([0, 1]);
  });
});

describe('a user of an insurance', () => {
  it('was paid this month or in the 11 before', () => {
    expect([3, 4, 14, 15].map((month) => isInsuredUser(3, month))).toEqual([true, true, true, false]);
    expect(isInsuredUser(-13, 0)).toBe(false);
  });

  it('counts by community, beside who knows and who was satisfied how far', () => {
    const { service } = insuredMarket(20);
    const { columns } = service;
    // residents 0 to 4 and 10 to 14 live in community 0
    columns.flags.fill(0).fill(AWARE, 3, 8);
    columns.paidAt.fill(4, 4, 6);
    columns.satisfaction.fill(0.5, 4, 7);
    const totals = newCommunityTotals(service.government.residents);
    for (const twice of [1, 2]) {
      countInsured(service, totals, 3 + twice);
      expect([[...totals.aware], [...totals.users]]).toEqual([
        [2, 3],
        [1, 1],
      ]);
      expect([...totals.satisfactionSum]).toEqual([32768, 65536]);
      expect([...totals.satisfactionCount]).toEqual([1, 2]);
    }
    countInsured(service, totals, 16);
    expect([...totals.users]).toEqual([0, 0]);
  });
});

describe('awareness of an insurance', () => {
  const MONTH = 20;

  it.each([1024, 2500])('of %i residents comes and goes by the second word of their own draws', (count) => {
    const { contract, government, service, world } = insuredMarket(count, {
      service: { awareStart: 0.5, organicAwareness: 0.4, forgetting: 0.3 },
    });
    const { columns, communities } = service;
    world.month = MONTH;
    // every third was paid a year ago or a month less, and every seventh knows since this month
    columns.paidAt.forEach((_, j) => {
      if (j % 3 === 0) columns.paidAt[j] = j % 2 === 0 ? MONTH - 12 : MONTH - 11;
      columns.awareSince[j] = j % 7 === 0 ? MONTH : j % 7;
    });
    countInsured(service, communities, MONTH);
    const { awareChange } = hazardsOf(service, world.constants);
    const before = Uint8Array.from(columns.flags);
    const since = Int16Array.from(columns.awareSince);
    spreadAwareness(world, service);
    const draws = serviceDraws(world.run, service, MONTH).need;
    for (let j = 0; j < count; j++) {
      draws.pair(j, pair);
      const turns = pair[1] < awareChange[caseOf(government.residents.place[j], before[j])];
      const keeps = (j % 3 === 0 && j % 2 === 1) || j % 7 === 0;
      const forgets = turns && before[j] === AWARE && !keeps;
      const hears = turns && before[j] === 0;
      expect(columns.flags[j]).toBe(hears ? AWARE : forgets ? 0 : before[j]);
      expect(columns.awareSince[j]).toBe(hears ? MONTH : forgets ? -1 : since[j]);
    }
    const aware = columns.flags.filter((flag) => flag === AWARE).length;
    const forgot = columns.flags.filter((flag, j) => flag < before[j]).length;
    expect(forgot).toBeGreaterThan(50);
    const counted = newCommunityTotals(government.residents);
    countInsured(service, counted, MONTH);
    expect([...communities.aware]).toEqual([...counted.aware]);
    expect(service.tally.awarePersons).toBe(aware * 60);
    expect(contract.served).toBe(contract.volume);
  });

  it('comes once to each', () => {
    const { service } = insuredMarket(20, { service: { awareStart: 0 } });
    makeAware(service, 6, 4);
    makeAware(service, 6, 5);
    expect([service.columns.flags[6], service.columns.awareSince[6]]).toEqual([AWARE, 4]);
    expect([...service.communities.aware]).toEqual([0, 1]);
  });
});

describe('the rules for insured residents', () => {
  const MONTH = 4;

  /** Faults after something was spoilt in a market whose residents all know of the insurance. */
  function faults(spoil: (market: ReturnType<typeof insuredMarket>) => void, isCounted = true) {
    const market = insuredMarket(20, { service: { awareStart: 1 } });
    spoil(market);
    if (isCounted) countInsured(market.service, market.service.communities, MONTH);
    return insuredFaults(market.service, MONTH);
  }

  it('hold for users who know, and for satisfaction from 0 to 1', () => {
    expect(
      faults(({ service: { columns } }) => {
        columns.paidAt.fill(3);
        columns.satisfaction.fill(0, 0, 2).fill(1, 2, 4);
      }),
    ).toEqual([]);
    expect(faults(({ service: { columns } }) => columns.flags.fill(0))).toEqual([]);
  });

  it.each<[string, string, (market: ReturnType<typeof insuredMarket>) => void]>([
    ['a need', 'has a state or a need', ({ service }) => (service.columns.flags[7] |= NEED)],
    [
      'a user who does not know',
      'was paid without being aware',
      ({ service: { columns } }) => {
        columns.flags[7] = 0;
        columns.paidAt[7] = 3;
      },
    ],
    [
      'a satisfaction below 0',
      'has a satisfaction outside 0 to 1',
      ({ service }) => (service.columns.satisfaction[7] = -0.01),
    ],
    [
      'a satisfaction above 1',
      'has a satisfaction outside 0 to 1',
      ({ service }) => (service.columns.satisfaction[7] = 1.01),
    ],
  ])('name %s', (_, fault, spoil) => {
    expect(faults(spoil)).toEqual([`resident 7 of service/county/community ${fault}`]);
  });

  it.each([
    ['users', 0, '1 instead of 0'],
    ['aware', 1, '11 instead of 10'],
    ['satisfactionSum', 1, '1 instead of 0'],
    ['satisfactionCount', 0, '1 instead of 0'],
  ] as const)('name a wrong total of %s in community %i', (name, community, values) => {
    const found = faults(({ service }) => {
      service.communities[name][community]++;
    }, false);
    expect(found).toEqual([`service/county/community has ${name} ${values}`]);
  });
});
