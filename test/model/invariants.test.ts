import { describe, expect, it } from 'vitest';
import { QuasimarketError } from '../../src/kernel/error.ts';
import type { Contract } from '../../src/model/agents/contract.ts';
import { ENROLLED, NEED, STATE_SHIFT } from '../../src/model/agents/resident.ts';
import {
  checkCommitments,
  checkInvariants,
  checkResidents,
  commitmentFaults,
  moneyFaults,
} from '../../src/model/invariants.ts';
import { runMonths, startRun } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { marketWorld } from '../setup/market.ts';
import { placeOf } from '../setup/place.ts';

const place = placeOf({
  months: 8,
  services: ['community'],
  government: { coordination: 1, tenderShare: 0, ventureShare: 0 },
});

/** A world in its eighth month, with contracts running, in which one thing is wrong. */
function broken(breach: (world: World, contract: Contract) => unknown): World {
  const world = startRun(place, 'invariants', 0);
  runMonths(world, () => {});
  const contract = world.contracts.find((one) => one.place >= 0)!;
  expect(contract.served).toBeGreaterThan(0);
  breach(world, contract);
  return world;
}

/** What the run says when it stops. */
function complaint(check: (world: World) => void, breach: Parameters<typeof broken>[0]): string {
  const world = broken(breach);
  try {
    check(world);
  } catch (error) {
    expect(error).toBeInstanceOf(QuasimarketError);
    expect((error as QuasimarketError).code).toBe('state');
    return (error as QuasimarketError).message;
  }
  return 'no complaint';
}

describe('a run without a breach', () => {
  it('is not stopped', () => {
    const world = broken(() => {});
    expect(moneyFaults(world)).toEqual([]);
    expect(commitmentFaults(world)).toEqual([]);
    checkInvariants(world);
    checkResidents(world);
    checkCommitments(world);
  });
});

describe('a run is stopped in its month', () => {
  it.each([
    'quality',
    'auditChance',
    'deliveredEffort',
    'contractibleEffort',
    'openEffort',
    'diversion',
    'suspendedShare',
    'completeness',
    'promise',
  ])('by a %s of a contract outside 0 to 1', (name) => {
    for (const value of [-0.1, 1.1]) {
      const world = broken((_, contract) => Object.assign(contract, { [name]: value }));
      expect(() => checkInvariants(world)).toThrow(`${name} is ${value}`);
    }
  });

  it.each<[string, Parameters<typeof broken>[0], RegExp]>([
    [
      'by a fen too much',
      ({ governments }) => Object.assign(governments[0], { cash: governments[0].cash + 1 }),
      /^month 8: money: \d+ fen came in/,
    ],
    [
      'by a fen too little',
      ({ organizations }) => Object.assign(organizations[0], { cash: organizations[0].cash - 1 }),
      /^month 8: money: /,
    ],
    [
      'by half a fen',
      ({ governments }) => Object.assign(governments[0], { cash: governments[0].cash + 0.5 }),
      /not in whole fen/,
    ],
    [
      'by an unposted sink',
      ({ ledger }) => Object.assign(ledger.sinks, { audits: ledger.sinks.audits + 100 }),
      /^month 8: money: /,
    ],
    [
      'by a price above the reserve',
      (_, contract) => Object.assign(contract, { price: contract.reserve + 0.01 }),
      /^month 8: contract\/lot\/county\/community\/0\/\d\/county-community-\d\d\/0: price .* above the reserve/,
    ],
    [
      'by a price below the planned cost',
      (_, contract) => Object.assign(contract, { price: contract.plannedCost * 0.99 }),
      /price .* below the planned cost/,
    ],
    [
      'by a price below what is left of the planned cost after co-funding',
      (_, contract) =>
        Object.assign(contract, {
          price: contract.plannedCost * 0.79,
          support: { ...contract.support, cofunding: 0.2 },
        }),
      /below the planned cost .* less what the organization carries/,
    ],
    [
      'by more persons served than contracted',
      (_, contract) => Object.assign(contract, { served: contract.volume + 60 }),
      /persons served of/,
    ],
    [
      'by a payment above the value',
      (_, contract) => Object.assign(contract, { paid: 1e12 }),
      /1000000000000 fen were paid of/,
    ],
    ['by a quality above 1', (_, contract) => Object.assign(contract, { quality: 1.01 }), /quality is 1.01/],
    [
      'by a quality that is no number',
      (_, contract) => Object.assign(contract, { quality: Number.NaN }),
      /quality is NaN/,
    ],
    [
      'by a diversion above 1',
      (_, contract) => Object.assign(contract, { diversion: 1.5 }),
      /diversion is 1.5/,
    ],
    [
      'by a chance below 0',
      (_, contract) => Object.assign(contract, { auditChance: -0.1 }),
      /auditChance is -0.1/,
    ],
    [
      'by a contract past its end',
      (_, contract) => Object.assign(contract, { end: 7 }),
      /runs in month 8, outside its dates/,
    ],
    [
      'by more volume than capacity',
      (_, { organization }) => Object.assign(organization, { capacity: 1 }),
      /^month 8: county-community-\d\d: \d+ persons are contracted above capacity 1$/,
    ],
    [
      'by more volume than capacity in a month to come',
      (_, { organization, ...contract }) => {
        const later = { ...contract, organization, start: 12, end: 24, volume: organization.capacity + 60 };
        organization.contracts.push(later as Contract);
      },
      /^month 8: county-community-\d\d: [\d.]+ persons are contracted above capacity [\d.]+$/,
    ],
    [
      'by a score from before a contract began',
      (_, contract) => Object.assign(contract, { lastScoreAt: contract.start - 1 }),
      /was scored in month \d, outside its dates/,
    ],
    [
      'by an impossible skill',
      ({ organizations }) => Object.assign(organizations[0], { skill: 1.2 }),
      /skill is 1.2/,
    ],
    [
      'by a free cost',
      ({ organizations }) => Object.assign(organizations[0], { costMultiplier: 0 }),
      /costMultiplier is 0/,
    ],
    [
      'by an impossible reputation',
      ({ organizations }) => Object.assign(organizations[0], { reputation: -1 }),
      /reputation is -1/,
    ],
    [
      'by a trust above 1',
      ({ governments }) => Object.assign(governments[0], { trust: 1.1 }),
      /^month 8: county: trust is 1.1/,
    ],
    [
      'by a share above 1',
      ({ governments }) => Object.assign(governments[0].learned, { legality: Number.NaN }),
      /county: legality is NaN/,
    ],
  ])('%s', (_, breach, words) => {
    expect(complaint(checkInvariants, breach)).toMatch(words);
  });

  it('by residents who are served without need', () => {
    const breach = ({ services }: World) => {
      const { flags } = services[0].columns;
      const j = flags.findIndex(
        (flag) => flag >> STATE_SHIFT === ENROLLED || (flag & (ENROLLED << STATE_SHIFT)) !== 0,
      );
      flags[j] &= ~NEED;
    };
    expect(complaint(checkResidents, breach)).toMatch(
      /^month 8: resident \d+ of service\/county\/community /,
    );
  });

  it('by commitments beyond the plan', () => {
    const breach = ({ governments }: World) =>
      Object.assign(governments[0], { committed: governments[0].committed * 3 });
    expect(complaint(checkCommitments, breach)).toMatch(/^month 8: county: .* CNY are committed/);
  });
});

describe('commitments', () => {
  it('of long contracts may outgrow an envelope that shrinks, without a new one being signed', () => {
    const shrinking = placeOf({
      months: 50,
      government: { contractMonths: 36, revenueGrowth: -0.5, coordination: 1 },
    });
    expect(() => runMonths(startRun(shrinking, 'shrinking', 0), () => {})).not.toThrow();
  });

  it('may rise with the reserve at every other opening, and no further', () => {
    const faultsAt = (committed: number, tenderTries: number) => {
      const { world, government } = marketWorld({ constants: { tenderTries, retenderReserve: 1.05 } });
      Object.assign(government, { purchaseEnvelope: 106_000, overheadReserved: 6000, committed });
      return commitmentFaults(world).length;
    };
    expect([faultsAt(100_000, 1), faultsAt(101_000, 1)]).toEqual([0, 1]);
    expect([faultsAt(105_000, 2), faultsAt(106_000, 2)]).toEqual([0, 1]);
    expect([faultsAt(110_000, 3), faultsAt(111_000, 3)]).toEqual([0, 1]);
  });
});
