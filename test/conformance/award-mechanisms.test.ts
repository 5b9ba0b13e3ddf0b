import { describe, expect, it } from 'vitest';
import type { Call, Contract, Mode } from '../../src/model/agents/contract.ts';
import type { Organization } from '../../src/model/agents/organization.ts';
import { mechanisms } from '../../src/model/awards/mechanisms.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketSketch,
  type MarketWorld,
  marketWorld,
  type OrganizationSketch,
  publish,
} from '../setup/market.ts';

/** Parameters under which every lot is awarded by one mechanism. */
const onlyBy: Readonly<Record<Mode, MarketSketch['government']>> = {
  tender: { tenderShare: 1, tenderByLaw: 0, auditAvoidance: 0 },
  commission: { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0 },
};
const months = 18;

interface Round {
  readonly market: MarketWorld;
  readonly calls: readonly Call[];
}

/** A year and a half of a market that publishes two or three lots a month, one organization blacklisted for a while. */
function rounds(mode: Mode, sketch: MarketSketch = {}): Round {
  const market = marketWorld({
    organizations: crowd(),
    seed: `conformance ${mode}`,
    ...sketch,
    government: { minimumBids: 2, ...onlyBy[mode], ...sketch.government },
  });
  const calls: Call[] = [];
  for (let month = 1; month <= months; month++) {
    market.world.month = month;
    for (let index = 0; index < 2 + (month % 2); index++) {
      publish(market, {
        index: month * 10 + index,
        months: 6 + (month % 3) * 6,
        volume: index === 0 ? 150 : 260,
      });
    }
    calls.push(...awardMonth(market));
  }
  return { market, calls };
}

function crowd(): OrganizationSketch[] {
  return drawnOrganizations(9).map((organization, i) => ({
    ...organization,
    blacklistedUntil: i === 4 ? 9 : 0,
  }));
}

function history({ market, calls }: Round): string {
  return JSON.stringify([
    calls.map((call) => [
      call.path,
      call.outcome,
      call.candidates,
      call.bids.map((bid) => [bid.id, bid.price]),
    ]),
    market.world.contracts.map((c) => [c.path, c.price, c.evaluator?.slug ?? null, c.completeness]),
    market.world.organizations.filter((o) => o.capacity > 0).map((o) => [o.slug, o.cash]),
  ]);
}

function volumeIn(organization: Organization, month: number): number {
  const running = (contract: Contract) => contract.start <= month && month < contract.end;
  return organization.contracts.filter(running).reduce((sum, contract) => sum + contract.volume, 0);
}

describe.each(Object.values(mechanisms))('award by $mode', ({ mode }) => {
  const round = rounds(mode);
  const { market, calls } = round;
  const awarded = calls.filter((call) => call.contracts.length > 0);

  it('awards some lots and fails others, so that the claims below say something', () => {
    expect(calls.every((call) => call.lot.failures > 0 || call.mode === mode)).toBe(true);
    expect(awarded.length).toBeGreaterThan(10);
    expect(calls.some((call) => call.outcome === 'failed')).toBe(true);
    expect(new Set(awarded.map((call) => call.contracts[0].organization.slug)).size).toBeGreaterThan(3);
  });

  it('has at most one winner a lot, who is among its bidders', () => {
    const paths = market.world.contracts.map((contract) => contract.lot.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(market.world.contracts).toHaveLength(awarded.length);
    for (const call of awarded)
      expect(call.bids[0].candidate.organization).toBe(call.contracts[0].organization);
  });

  it('puts the best bid first', () => {
    for (const call of awarded) {
      const scores = call.bids.map((bid) => bid.evaluatedScore);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  it('never commits an organization beyond its capacity in any month', () => {
    for (const organization of market.world.organizations) {
      for (let month = 0; month < months + 24; month++) {
        expect(volumeIn(organization, month)).toBeLessThanOrEqual(organization.capacity);
      }
    }
  });

  it('takes no bid of the blacklisted while they are', () => {
    const [, , , , barred] = market.world.organizations;
    const bidding = calls.filter((call) => call.bids.some((bid) => bid.candidate.organization === barred));
    expect(bidding.length).toBeGreaterThan(0);
    expect(Math.min(...bidding.map((call) => call.openedAt))).toBeGreaterThanOrEqual(9);
  });

  it('takes bids only of those who know of the call', () => {
    for (const call of calls) {
      expect(call.bids.every((bid) => bid.candidate.aware)).toBe(true);
      expect(call.bids.length).toBeLessThanOrEqual(call.aware);
      expect(call.aware).toBeLessThanOrEqual(call.candidates);
    }
  });

  it('prices every offer between planned cost and reserve', () => {
    for (const call of calls) {
      for (const { price, candidate } of call.bids) {
        expect(price).toBeGreaterThanOrEqual(candidate.plannedCost);
        expect(price).toBeLessThanOrEqual(call.reserve);
      }
    }
    for (const call of awarded) expect(call.contracts[0].price).toBe(call.bids[0].price);
  });

  it('needs the bids that the rules ask for', () => {
    for (const call of calls) expect(call.contracts.length > 0).toBe(call.bids.length >= call.bidsNeeded);
  });

  it('moves no money but the cost of offers, paid by all who make one', () => {
    for (const organization of market.world.organizations) {
      const offers = calls
        .flatMap((call) => call.bids)
        .filter((bid) => bid.candidate.organization === organization);
      const spent = offers.reduce((sum, bid) => sum + Math.floor(bid.preparationCost * 100 + 0.5), 0);
      expect(organization.cash).toBe(spent === 0 ? 0 : -spent);
    }
    const bidCosts = market.world.organizations.reduce((sum, organization) => sum - organization.cash, 0);
    expect(market.world.ledger.sinks.bidCosts).toBe(bidCosts);
    expect(market.service.tally.bidCosts).toBe(bidCosts);
  });

  it('leaves losers as they were but for the cost of their offer', () => {
    const contestants: OrganizationSketch[] = drawnOrganizations(5).map((o) => ({ ...o, capacity: 400 }));
    const small = marketWorld({
      organizations: contestants,
      government: { ...onlyBy[mode], minimumBids: 1 },
    });
    publish(small);
    const before = small.world.organizations.map((o) => ({ ...o, cash: 0 }));
    const [call] = awardMonth(small);
    expect(call.contracts).toHaveLength(1);
    for (const [i, organization] of small.world.organizations.entries()) {
      if (organization === call.contracts[0].organization) continue;
      expect({ ...organization, cash: 0 }).toEqual(before[i]);
      expect(organization.contracts).toEqual([]);
      expect(organization.yearsTogether.size).toBe(0);
    }
  });

  it('signs nothing and pays nobody on a failed call, and opens its lot again or lets it lapse', () => {
    for (const call of calls.filter((one) => one.contracts.length === 0)) {
      expect(['failed', 'lapsed']).toContain(call.outcome);
      const again = calls.some((one) => one.lot === call.lot && one.openedAt === call.openedAt + 1);
      if (call.openedAt < months) expect(again).toBe(call.outcome === 'failed');
    }
    expect(market.government.dues).toEqual([]);
  });

  it('breaks ties by a keyed draw, for each of two equal organizations about as often', () => {
    const twins = [{ slug: 'a' }, { slug: 'b' }].map((twin) => ({ ...twin, capacity: 1e9 }));
    const even = marketWorld({
      organizations: twins,
      government: { ...onlyBy[mode], minimumBids: 1, bidCost: 0 },
      constants: { scoreNoise: 0, callCostSpread: 0, softNoise: 0, callShock: 0, awarenessBase: 50 },
    });
    const wins = { a: 0, b: 0 };
    for (let index = 0; index < 300; index++) publish(even, { index });
    for (const call of awardMonth(even)) {
      expect(call.bids[0].evaluatedScore).toBe(call.bids[1].evaluatedScore);
      wins[call.bids[0].candidate.organization.slug as 'a' | 'b']++;
    }
    // four standard errors
    expect(Math.abs(wins.a - 150)).toBeLessThan(35);
    expect(wins.a + wins.b).toBe(300);
  });

  it('repeats itself exactly', () => {
    expect(history(rounds(mode))).toBe(history(round));
  });

  it('is not changed by an organization without capacity or an evaluator never assigned', () => {
    const idle = { slug: 'e-idle', capacity: 0, reputation: 1 };
    const evaluators = [
      { slug: 'county-evaluator', weight: 1 },
      { slug: 'a-never', weight: 0 },
    ];
    expect(history(rounds(mode, { organizations: [...crowd(), idle], evaluators }))).toBe(history(round));
  });

  it('is the same for another order of the organizations in the file', () => {
    expect(history(rounds(mode, { organizations: crowd().reverse() }))).toBe(history(round));
  });
});
