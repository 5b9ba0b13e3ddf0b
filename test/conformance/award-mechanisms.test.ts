import { describe, expect, it } from 'vitest';
import type { Call, Contract, Mode } from '../../src/model/agents/contract.ts';
import type { Organization } from '../../src/model/agents/organization.ts';
import { mechanisms } from '../../src/model/awards/mechanisms.ts';
import type { Constants } from '../../src/model/parameters/constants.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketSketch,
  type MarketWorld,
  marketWorld,
  type OrganizationSketch,
  publish,
} from '../setup/market.ts';

/** A way of awarding: a mode, alone or inside a rent-seeking contest. */
interface Way {
  readonly name: string;
  readonly mode: Mode;
  /** Lots that a call can give to several organizations. */
  readonly several: boolean;
  readonly captured: boolean;
  /** Parameters under which every lot is awarded in this way. */
  readonly government: MarketSketch['government'];
  /** Constants without which no two offers could ever be equal. */
  readonly evenly?: Partial<Constants>;
}

const plain = {
  tenderShare: 0,
  tenderByLaw: 0,
  auditAvoidance: 0,
  captureSusceptibility: 0,
  ventureShare: 0,
};
/** Every lot is captured, whatever the safeguards. */
const capture = { captureSusceptibility: 1 };
const unguarded = { captureLegality: 0, captureDisclosure: 0, captureAudit: 0, captureCapability: 0 };
const ways: readonly Way[] = [
  {
    name: 'tender',
    mode: 'tender',
    several: false,
    captured: false,
    government: { ...plain, tenderShare: 1 },
  },
  { name: 'commission', mode: 'commission', several: false, captured: false, government: plain },
  {
    name: 'venture',
    mode: 'venture',
    several: true,
    captured: false,
    government: { ...plain, ventureShare: 1 },
    evenly: { ventureWeights: [0.4, 0.3, 0, 0.1, 0] },
  },
  {
    name: 'captured tender',
    mode: 'tender',
    several: false,
    captured: true,
    government: { ...plain, ...capture, tenderShare: 1 },
  },
  {
    name: 'captured commission',
    mode: 'commission',
    several: false,
    captured: true,
    government: { ...plain, ...capture },
  },
];
const months = 18;
const startingCash = 100_000_000;

interface Round {
  readonly market: MarketWorld;
  readonly calls: readonly Call[];
}

/** A year and a half of a market that publishes two or three lots a month, one organization blacklisted for a while. */
function rounds(way: Way, sketch: MarketSketch = {}): Round {
  const market = marketWorld({
    organizations: crowd(),
    seed: `conformance ${way.mode}`,
    constants: unguarded,
    ...sketch,
    government: { minimumBids: 2, ...way.government, ...sketch.government },
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
    cash: startingCash,
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

function holders(call: Call): Organization[] {
  return call.contracts.map((contract) => contract.organization);
}

it('covers every mode', () => {
  expect([...new Set(ways.map(({ mode }) => mode))]).toEqual(Object.keys(mechanisms));
});

describe.each(ways)('award by $name', (way) => {
  const { mode, several, captured } = way;
  const round = rounds(way);
  const { market, calls } = round;
  const awarded = calls.filter((call) => call.contracts.length > 0);

  it('awards some lots and fails others, so that the claims below say something', () => {
    expect(calls.every((call) => call.lot.failures > 0 || call.mode === mode)).toBe(true);
    expect(awarded.length).toBeGreaterThan(10);
    expect(calls.some((call) => call.contracts.length === 0)).toBe(true);
    expect(new Set(awarded.flatMap(holders)).size).toBeGreaterThan(3);
    if (captured) expect(calls.some((call) => call.outcome === 'annulled')).toBe(true);
    if (several) expect(awarded.some((call) => call.contracts.length > 1)).toBe(true);
  });

  it('has at most one winner a lot, or one contract an organization in a contest, all among the bidders', () => {
    const paths = market.world.contracts.map((contract) => contract.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(market.world.contracts).toHaveLength(awarded.flatMap(holders).length);
    const lots = awarded.map((call) => call.lot.path);
    expect(new Set(lots).size).toBe(lots.length);
    for (const call of awarded) {
      const winners = holders(call);
      if (!several) expect(winners).toHaveLength(1);
      expect(new Set(winners).size).toBe(winners.length);
      const bidders = call.bids.map((bid) => bid.candidate.organization);
      expect(bidders.filter((bidder) => winners.includes(bidder))).toEqual(winners);
      // a contest passes over a good proposal for which nothing can be granted
      if (!several) expect(bidders[0]).toBe(winners[0]);
    }
  });

  it('puts the best bid first, or whom a rent-seeking contest prefers to it', () => {
    for (const call of awarded) {
      const ranked = call.contracts[0].captured ? call.bids.slice(1) : call.bids;
      const scores = ranked.map((bid) => bid.evaluatedScore);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(awarded.some((call) => call.contracts[0].captured)).toBe(captured);
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

  it('prices every offer between planned cost and reserve, and every contract by its offer or a contest', () => {
    for (const call of calls) {
      for (const { price, candidate } of call.bids) {
        expect(price).toBeGreaterThanOrEqual(candidate.plannedCost);
        expect(price).toBeLessThanOrEqual(call.reserve);
      }
    }
    for (const call of awarded) {
      for (const contract of call.contracts) {
        const bid = call.bids.find(({ candidate }) => candidate.organization === contract.organization);
        const agreed = contract.captured ? call.reserve : (bid?.price ?? 0);
        expect(contract.price).toBe(agreed * (1 - contract.support.cofunding));
        expect(contract.price).toBeLessThanOrEqual(call.reserve);
      }
    }
  });

  it('spends no more than its lots were planned to cost', () => {
    for (const { lot, contracts, reserve } of awarded) {
      const monthly = contracts.reduce(
        (sum, { price, volume, support }) => sum + price * volume + support.programmeCost,
        0,
      );
      expect(monthly).toBeLessThanOrEqual(reserve * lot.volume * (1 + 1e-12));
    }
  });

  it('needs the bids that the rules ask for', () => {
    for (const call of calls) {
      const decided = call.contracts.length > 0 || call.outcome === 'annulled';
      if (decided) expect(call.bids.length).toBeGreaterThanOrEqual(call.bidsNeeded);
      else if (!several) expect(call.bids.length).toBeLessThan(call.bidsNeeded);
    }
  });

  it('moves no money but the cost of offers and outlays on influence', () => {
    const { sinks } = market.world.ledger;
    let outlays = 0;
    for (const organization of market.world.organizations) {
      const offers = calls
        .flatMap((call) => call.bids)
        .filter((bid) => bid.candidate.organization === organization);
      const spent = offers.reduce((sum, bid) => sum + Math.floor(bid.preparationCost * 100 + 0.5), 0);
      const more = startingCash - spent - organization.cash;
      if (captured) expect(more).toBeGreaterThanOrEqual(0);
      else expect(more).toBe(0);
      outlays += more;
    }
    expect(outlays > 0).toBe(captured);
    expect(sinks.rentTransfer + sinks.rentWaste).toBe(outlays);
    const { tally } = market.service;
    expect([tally.rentTransfer, tally.rentWaste]).toEqual([sinks.rentTransfer, sinks.rentWaste]);
    expect(sinks.bidCosts).toBe(tally.bidCosts);
    const cash = market.world.organizations.reduce((sum, organization) => sum + organization.cash, 0);
    expect(sinks.bidCosts).toBe(startingCash * market.world.organizations.length - cash - outlays);
  });

  it('leaves losers as they were but for the cost of their offer and their outlay', () => {
    const contestants = drawnOrganizations(5).map((o) => ({ ...o, capacity: 400, cash: startingCash }));
    const small = marketWorld({
      organizations: contestants,
      constants: { ...unguarded, awarenessBase: 50, callShock: 0 },
      government: { ...way.government, minimumBids: 1, proceduralAuditRate: 0 },
    });
    publish(small);
    const before = small.world.organizations.map((o) => ({ ...o, cash: 0 }));
    const [call] = awardMonth(small);
    const winners = holders(call);
    expect(winners).toHaveLength(1);
    expect(call.contracts[0].captured).toBe(captured);
    for (const [i, organization] of small.world.organizations.entries()) {
      if (winners.includes(organization)) continue;
      expect({ ...organization, cash: 0 }).toEqual(before[i]);
      expect(organization.contracts).toEqual([]);
      expect(organization.yearsTogether.size).toBe(0);
    }
  });

  it('signs nothing and pays nobody without an award, and opens its lot again or lets it lapse', () => {
    for (const call of calls.filter((one) => one.contracts.length === 0)) {
      expect(['failed', 'lapsed', 'annulled']).toContain(call.outcome);
      const again = calls.some((one) => one.lot === call.lot && one.openedAt === call.openedAt + 1);
      if (call.openedAt < months) expect(again).toBe(call.outcome !== 'lapsed');
      const waits = market.service.lots.includes(call.lot);
      if (call.outcome === 'lapsed') expect(waits).toBe(false);
    }
    expect(market.government.dues).toEqual([]);
  });

  it('breaks ties by a keyed draw, for each of two equal organizations about as often', () => {
    const twins = [{ slug: 'a' }, { slug: 'b' }].map((twin) => ({ ...twin, capacity: 1e9, cash: 1e12 }));
    const even = marketWorld({
      organizations: twins,
      government: { ...way.government, minimumBids: 1, bidCost: 0, proceduralAuditRate: 0 },
      constants: {
        ...unguarded,
        ...{ scoreNoise: 0, callCostSpread: 0, softNoise: 0, callShock: 0, awarenessBase: 50 },
        ...way.evenly,
      },
    });
    const wins = { a: 0, b: 0 };
    for (let month = 1; month <= 300; month++) {
      even.world.month = month;
      publish(even, { index: month });
      const [call] = awardMonth(even);
      expect(call.bids[0].evaluatedScore).toBe(call.bids[1].evaluatedScore);
      wins[call.bids[0].candidate.organization.slug as 'a' | 'b']++;
    }
    // four standard errors
    expect(Math.abs(wins.a - 150)).toBeLessThan(35);
    expect(wins.a + wins.b).toBe(300);
  });

  it('repeats itself exactly', () => {
    expect(history(rounds(way))).toBe(history(round));
  });

  it('is not changed by an organization without capacity or an evaluator never assigned', () => {
    const idle = { slug: 'e-idle', capacity: 0, reputation: 1 };
    const evaluators = [
      { slug: 'county-evaluator', weight: 1 },
      { slug: 'a-never', weight: 0 },
    ];
    expect(history(rounds(way, { organizations: [...crowd(), idle], evaluators }))).toBe(history(round));
  });

  it('is the same for another order of the organizations in the file', () => {
    expect(history(rounds(way, { organizations: crowd().reverse() }))).toBe(history(round));
  });
});
