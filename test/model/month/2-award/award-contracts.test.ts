import { describe, expect, it } from 'vitest';
import type { Government } from '../../../../src/model/agents/government.ts';
import {
  awardMonth,
  drawnOrganizations,
  marketWorld,
  type OrganizationSketch,
  publish,
  quiet,
} from '../../../setup/market.ts';

const tendered = { tenderShare: 1, auditAvoidance: 0, bidCost: 0, minimumBids: 1 };
const commissioned = { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0, ventureShare: 0 };
const loud = { ...quiet, awarenessBase: 50 };

describe('the award of a lot', () => {
  it('takes capacity before the next lot is called', () => {
    for (const government of [tendered, commissioned]) {
      const market = marketWorld({
        organizations: [{ slug: 'a', capacity: 300 }],
        government,
        constants: loud,
      });
      for (let index = 0; index < 4; index++) publish(market, { index });
      const calls = awardMonth(market);
      expect(calls.map((call) => call.outcome)).toEqual(['awarded', 'awarded', 'failed', 'failed']);
      expect(calls.map((call) => call.candidates)).toEqual([1, 1, 0, 0]);
    }
  });

  it('records the award, its price against the reserve, and whether the holder kept the lot', () => {
    const organizations = drawnOrganizations(4).map((o) => ({ ...o, capacity: 5000 }));
    const market = marketWorld({ organizations, government: tendered, constants: loud });
    const [first, second] = market.world.organizations;
    publish(market, { index: 0, predecessor: first });
    publish(market, { index: 1, predecessor: second });
    publish(market, { index: 2 });
    const calls = awardMonth(market);
    const contracts = calls.flatMap((call) => call.contracts);
    const { tally } = market.service;
    expect(tally).toMatchObject({ firstTenderCalls: 3, tenderCalls: 3, tenderAwards: 3, contestedAwards: 2 });
    expect(market.service.lots).toHaveLength(0);
    expect(tally.firstTenderBids).toBe(12);
    expect(tally.firstTenderBidsSquared).toBe(48);
    expect(tally.firstTenderHomeBids).toBe(12);
    expect(tally.incumbentWins).toBe(contracts.filter((c) => c.lot.predecessor === c.organization).length);
    expect(tally.tenderReserveSum).toBeCloseTo(3 * 150 * 112, 6);
    expect(tally.tenderPriceSum).toBeCloseTo(
      contracts.reduce((sum, c) => sum + c.price * c.volume, 0),
      6,
    );
    const margins = contracts.map((c) => c.price / c.plannedCost - 1);
    expect(market.service.marginCount).toBe(3);
    expect(market.service.marginSum).toBeCloseTo(
      margins.reduce((sum, margin) => sum + Math.min(1, margin), 0),
      12,
    );
  });

  it('counts failures and single bids at first openings only', () => {
    const market = marketWorld({
      organizations: [{ slug: 'a' }],
      government: { ...tendered, minimumBids: 2 },
      constants: loud,
    });
    publish(market);
    awardMonth(market);
    market.world.month = 2;
    awardMonth(market);
    const { tally } = market.service;
    expect(tally).toMatchObject({
      firstTenderCalls: 1,
      firstTenderFailed: 1,
      firstTenderSingle: 1,
      tenderCalls: 2,
    });
    expect(tally.lotsOpenedTwice).toBe(1);
  });
});

describe('a commission without candidates', () => {
  it('is tried four months and lapses', () => {
    const market = marketWorld({
      organizations: [{ slug: 'small', capacity: 10 }],
      government: commissioned,
    });
    publish(market);
    market.service.tally.lapsedLots = 3;
    const outcomes = [];
    for (let month = 1; month <= 6; month++) {
      market.world.month = month;
      outcomes.push(...awardMonth(market).map((call) => call.outcome));
    }
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'lapsed']);
    expect(market.service.lots).toEqual([]);
    expect(market.service.tally.lapsedLots).toBe(4);
    expect(market.government.committed).toBe(0);
  });

  it('is counted by mode', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }], government: commissioned });
    publish(market);
    awardMonth(market);
    expect(market.service.tally).toMatchObject({ commissionAwards: 1, tenderAwards: 0, tenderCalls: 0 });
  });
});

describe('what is counted of a tender', () => {
  /** One lot, tendered among organizations that all see it. */
  function tender(organizations: readonly OrganizationSketch[], predecessor: string | null = null) {
    const market = marketWorld({ organizations, government: tendered, constants: loud });
    const holder = market.world.organizations.find(({ slug }) => slug === predecessor) ?? null;
    publish(market, { predecessor: holder });
    const [call] = awardMonth(market);
    return { ...market, call, tally: market.service.tally };
  }

  it('is an incumbent who wins, and one who does not', () => {
    expect(tender([{ slug: 'a' }], 'a').tally).toMatchObject({ contestedAwards: 1, incumbentWins: 1 });
    const lost = tender([{ slug: 'a' }, { slug: 'b', capacity: 10 }], 'b').tally;
    expect(lost).toMatchObject({ contestedAwards: 1, incumbentWins: 0 });
    expect(tender([{ slug: 'a' }]).tally).toMatchObject({ contestedAwards: 0, incumbentWins: 0 });
  });

  it('is a single bid, a call with fewer bids than it needs, and who bids from home', () => {
    expect(tender([{ slug: 'a' }]).tally).toMatchObject({ firstTenderSingle: 1, firstTenderFailed: 0 });
    const elsewhere = { slug: 'elsewhere' } as Government;
    const two = tender([{ slug: 'a' }, { slug: 'b', home: elsewhere }]).tally;
    expect(two).toMatchObject({
      firstTenderSingle: 0,
      firstTenderFailed: 0,
      firstTenderBids: 2,
      firstTenderHomeBids: 1,
    });
  });

  it('is a margin of at most the planned cost', () => {
    const { service, call } = tender([{ slug: 'a', costMultiplier: 0.3, baseCostMultiplier: 0.3 }]);
    const { price, plannedCost } = call.contracts[0];
    expect(price / plannedCost).toBeGreaterThan(2);
    expect(service.marginSum).toBe(1);
  });

  it('is no bid of a candidate who has not seen the call', () => {
    const market = marketWorld({
      organizations: [{ slug: 'a' }],
      government: { ...tendered, minimumBids: 1 },
      constants: { ...quiet, awarenessBase: 0 },
    });
    publish(market);
    const [call] = awardMonth(market);
    expect([call.candidates, call.aware, call.bids.length]).toEqual([1, 0, 0]);
  });
});
