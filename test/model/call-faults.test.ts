import { describe, expect, it } from 'vitest';
import type { Bid, Call } from '../../src/model/agents/contract.ts';
import { callFaults } from '../../src/model/call-faults.ts';
import { checkInvariants } from '../../src/model/invariants.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketWorld,
  marketWorld,
  publish,
  quiet,
} from '../setup/market.ts';

/** A month in which several bid on one call, which is awarded, and nobody may bid on another, which fails. */
function month(): MarketWorld & { awarded: Call; failed: Call } {
  const market = marketWorld({
    organizations: drawnOrganizations(6),
    government: { tenderShare: 1, auditAvoidance: 0, minimumBids: 2, bidCost: 0 },
    constants: { ...quiet, awarenessBase: 50 },
  });
  publish(market, { index: 1 });
  publish(market, { index: 2, volume: 1e6 });
  const calls = awardMonth(market);
  const awarded = calls.find(({ outcome }) => outcome === 'awarded')!;
  const failed = calls.find(({ outcome }) => outcome === 'failed')!;
  expect(awarded.bids.length).toBeGreaterThan(1);
  return { ...market, awarded, failed };
}

function faultsAfter(breach: (market: ReturnType<typeof month>, bid: Bid) => unknown): string[] {
  const market = month();
  breach(market, market.awarded.bids[1]);
  return callFaults(market.world, 1e-9);
}

describe('the calls of a month', () => {
  it('are without fault as they are awarded', () => {
    expect(faultsAfter(() => {})).toEqual([]);
  });

  it('may have bidders who leave the market or are blacklisted later in the month', () => {
    expect(
      faultsAfter(({ world }, { candidate: { organization } }) => {
        organization.exitedAt = world.month;
        organization.blacklistedUntil = world.month + 1 + world.constants.blacklistMonths;
      }),
    ).toEqual([]);
  });

  it.each<[string, RegExp, Parameters<typeof faultsAfter>[0]]>([
    [
      'a bidder who did not see the call',
      /o-0\d bids on call\/.* without knowing of it/,
      (_, { candidate }) => Object.assign(candidate, { aware: false }),
    ],
    [
      'a bidder who has left the market',
      /after it left the market/,
      (_, { candidate }) => Object.assign(candidate.organization, { exitedAt: 0 }),
    ],
    [
      'a bidder without capacity',
      /without capacity/,
      (_, { candidate }) => Object.assign(candidate.organization, { capacity: 0 }),
    ],
    [
      'a blacklisted bidder',
      /while it is blacklisted/,
      (_, { candidate }) => Object.assign(candidate.organization, { blacklistedUntil: 20 }),
    ],
    [
      'a price above the reserve',
      /asks 113 on .* above the reserve 112/,
      (_, bid) => Object.assign(bid, { price: 113 }),
    ],
    ['a price that is no number', /asks NaN/, (_, bid) => Object.assign(bid, { price: Number.NaN })],
    [
      'an award without a contract',
      /is awarded without a contract/,
      ({ awarded }) => Object.assign(awarded, { contracts: [] }),
    ],
    [
      'a failed call with a contract',
      /is failed with contract/,
      ({ awarded, failed }) => Object.assign(failed, { contracts: awarded.contracts }),
    ],
    [
      'a failed lot that somebody can be paid for',
      /is failed, but its lot has a contract/,
      ({ awarded, failed }) => Object.assign(awarded.contracts[0], { lot: failed.lot }),
    ],
    [
      'a call that is left open',
      /is neither awarded nor failed/,
      ({ failed }) => Object.assign(failed, { outcome: 'open' }),
    ],
    ['a winner who did not bid', /who did not bid/, ({ awarded }) => awarded.bids.splice(0, 1)],
    [
      'a second winner of a lot',
      /is a second contract of its lot/,
      ({ world, awarded }) => world.contracts.push({ ...awarded.contracts[0] }),
    ],
  ])('name %s', (_, fault, breach) => {
    const faults = faultsAfter(breach);
    expect(
      faults.some((sentence) => fault.test(sentence)),
      faults.join(),
    ).toBe(true);
  });

  it('stop the run', () => {
    const { world, failed } = month();
    Object.assign(failed, { outcome: 'open' });
    expect(() => checkInvariants(world)).toThrow(/neither awarded nor failed/);
  });
});
