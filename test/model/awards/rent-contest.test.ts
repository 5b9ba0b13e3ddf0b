import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mechanismOf } from '../../../src/model/awards/mechanisms.ts';
import { noticeHazardOf } from '../../../src/model/awards/open-tender.ts';
import { marketOf } from '../../../src/model/awards/planned-offer.ts';
import {
  type Contestant,
  capturedNoticeFactor,
  contestChances,
  influenceOf,
  outlayOf,
  prizeOf,
  winnerAt,
} from '../../../src/model/awards/rent-contest.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketSketch,
  marketWorld,
  publish,
} from '../../setup/market.ts';

/** What a contestant gains on average by an outlay, given the outlays of all. */
function gainOf(
  contestants: readonly Contestant[],
  outlays: readonly number[],
  i: number,
  own: number,
): number {
  const weights = contestants.map(({ influence }, k) => influence * (k === i ? own : outlays[k]));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (sum > 0 ? weights[i] / sum : 0) * contestants[i].prize - own;
}

function outlaysOf(contestants: readonly Contestant[]): number[] {
  const chances = contestChances(contestants);
  return chances.map((chance, i) => outlayOf(chance, contestants[i].prize, Number.POSITIVE_INFINITY, 0));
}

const contestant = fc.record({
  influence: fc.double({ min: 1, max: 6, noNaN: true }),
  prize: fc.double({ min: 100, max: 100_000, noNaN: true }),
});

describe('the equilibrium of the contest', () => {
  it('spends (n-1)V/n² each among n equals, and nothing alone', () => {
    for (const n of [1, 2, 3, 8]) {
      const equals = new Array<Contestant>(n).fill({ influence: 2.5, prize: 9000 });
      for (const chance of contestChances(equals)) expect(chance).toBeCloseTo(1 / n, 12);
      for (const outlay of outlaysOf(equals)) expect(outlay).toBeCloseTo(((n - 1) * 9000) / n ** 2, 8);
    }
  });

  it('gives two rivals chances in proportion to influence times prize', () => {
    const [first, second] = contestChances([
      { influence: 1, prize: 1000 },
      { influence: 3, prize: 2000 },
    ]);
    expect([first, second]).toEqual([expect.closeTo(1 / 7, 12), expect.closeTo(6 / 7, 12)]);
  });

  it('leaves nobody a profitable deviation, in or out of the contest', () => {
    const factors = [0, 0.5, 0.9, 0.99, 1.01, 1.1, 2];
    fc.assert(
      fc.property(fc.array(contestant, { minLength: 2, maxLength: 7 }), (contestants) => {
        const outlays = outlaysOf(contestants);
        for (const [i, { prize }] of contestants.entries()) {
          const settled = gainOf(contestants, outlays, i, outlays[i]);
          const others =
            outlays[i] > 0 ? factors.map((f) => f * outlays[i]) : [0.001, 0.01, 0.1].map((f) => f * prize);
          for (const own of others) {
            expect(gainOf(contestants, outlays, i, own)).toBeLessThanOrEqual(settled + 1e-9 * prize);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is made of chances: from 0 to 1, with sum 1, and 0 for whoever gains least by far', () => {
    fc.assert(
      fc.property(fc.array(contestant, { minLength: 1, maxLength: 9 }), (contestants) => {
        const chances = contestChances(contestants);
        for (const chance of chances) expect(chance >= 0 && chance <= 1).toBe(true);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 200 },
    );
    const outclassed = [100, 9000, 9000].map((prize) => ({ influence: 1, prize }));
    expect(contestChances(outclassed)).toEqual([0, expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
  });

  it('spends more by the overbid, and never more than is within reach', () => {
    expect(outlayOf(0.5, 1000, 1e9, 0)).toBe(250);
    expect(outlayOf(0.5, 1000, 1e9, 0.72)).toBeCloseTo(430, 10);
    expect(outlayOf(0.5, 1000, 90, 0.72)).toBe(90);
  });
});

describe('the winner of the contest', () => {
  it('is the first whose cumulative chance exceeds the draw, never one who stayed out', () => {
    const chances = [0, 0.25, 0.75, 0];
    expect([0.001, 0.2499, 0.25, 0.9999].map((u) => winnerAt(chances, u))).toEqual([1, 1, 2, 2]);
    expect([0.24, 0.26, 0.74, 0.76].map((u) => winnerAt([0.25, 0.5, 0.25], u))).toEqual([0, 1, 1, 2]);
  });

  it('is the last who takes part where rounding leaves the sum of the chances below the draw', () => {
    expect(winnerAt([0.25, 0.7499, 0, 0], 0.99995)).toBe(1);
  });

  it('is each contestant as often as its chance says', () => {
    const market = marketWorld({
      ...captured,
      organizations: [
        { slug: 'a', cash: 1e13, capacity: 1e9, connection: 0 },
        { slug: 'b', cash: 1e13, capacity: 1e9, connection: 0.4 },
      ],
    });
    for (let index = 0; index < 400; index++) publish(market, { index });
    const calls = awardMonth(market);
    const share = calls.filter(({ contracts }) => contracts[0].organization.slug === 'b').length / 400;
    // equal prizes, influence 1 and 3; four standard errors
    expect(Math.abs(share - 0.75)).toBeLessThan(0.087);
  });
});

/** Everything is captured and everyone notices. */
const captured: MarketSketch = {
  government: {
    captureSusceptibility: 1,
    tenderShare: 1,
    tenderByLaw: 0,
    auditAvoidance: 0,
    minimumBids: 1,
    proceduralAuditRate: 0,
  },
  constants: {
    ...{ captureLegality: 0, captureDisclosure: 0, captureAudit: 0, captureCapability: 0 },
    ...{ awarenessBase: 50, callShock: 0, callCostSpread: 0 },
  },
};

describe('a captured call', () => {
  it('is noticed less by those without connection, and not less by who sees it for certain', () => {
    const market = marketWorld({
      ...captured,
      organizations: [{ slug: 'a', connection: 0.5 }, { slug: 'b' }],
    });
    const [stranger, holder] = market.world.organizations;
    publish(market, { predecessor: holder });
    const [call] = awardMonth(market);
    const now = marketOf(market.world, call, 1);
    const { hazardOf } = mechanismOf(call).noticeOf(now);
    expect(hazardOf(stranger)).toBeCloseTo(noticeHazardOf(now, stranger) * 0.65, 10);
    expect(hazardOf(holder)).toBe(Number.POSITIVE_INFINITY);
    market.world.constants.capturedNoticeBase = 0;
    Object.assign(holder, { connection: 0 });
    expect(hazardOf(holder)).toBe(Number.POSITIVE_INFINITY);
    expect([0, 1].map((a) => capturedNoticeFactor(a, { capturedNoticeBase: 0.3 }))).toEqual([0.3, 1]);
    expect(influenceOf(0.4, { influenceConnection: 5 })).toBe(3);
  });

  it('goes for the reserve price to one of those who could gain, and costs each of them its outlay', () => {
    const organizations = drawnOrganizations(4).map((o) => ({ ...o, cash: 10_000_000, capacity: 400 }));
    const market = marketWorld({ ...captured, organizations });
    publish(market);
    const [call] = awardMonth(market);
    const [contract] = call.contracts;
    expect([contract.captured, contract.price]).toEqual([true, call.reserve]);
    const contestants = call.bids
      .map(({ candidate }) => ({
        organization: candidate.organization,
        influence: 1 + 5 * candidate.organization.connection,
        prize: 150 * 12 * (call.reserve - candidate.plannedCost),
      }))
      .filter(({ prize }) => prize > 0);
    expect(contestants.length).toBeGreaterThan(2);
    const outlays = outlaysOf(contestants);
    for (const [i, { organization }] of contestants.entries()) {
      const offer = call.bids.find(({ candidate }) => candidate.organization === organization);
      const paid = 10_000_000 - Math.floor((offer?.preparationCost ?? 0) * 100 + 0.5) - organization.cash;
      expect(Math.abs(paid - 100 * outlays[i])).toBeLessThanOrEqual(0.51);
    }
    const { tally } = market.service;
    const spent = outlays.reduce((sum, outlay) => sum + outlay, 0);
    expect(tally.rentTransfer / 100).toBeCloseTo(spent / 2, 1);
    expect(tally.rentWaste / 100).toBeCloseTo(spent / 2, 1);
  });

  it('is awarded by the rules where nobody has money to spend', () => {
    const market = marketWorld({ ...captured, organizations: drawnOrganizations(4) });
    publish(market);
    const [call] = awardMonth(market);
    expect([call.captured, call.contracts[0].captured]).toEqual([true, false]);
    expect(call.contracts[0].price).toBe(call.bids[0].price);
    expect(market.world.ledger.sinks.rentTransfer + market.world.ledger.sinks.rentWaste).toBe(0);
  });

  it('fails like any other with too few bids, and is still captured when it opens again', () => {
    const market = marketWorld({ ...captured, organizations: [{ slug: 'a', cash: 10_000_000 }] });
    market.government.values.minimumBids = 2;
    publish(market);
    const [call] = awardMonth(market);
    expect([call.outcome, market.world.ledger.sinks.rentWaste]).toEqual(['failed', 0]);
    market.world.month = 2;
    expect(awardMonth(market)[0].captured).toBe(true);
  });

  it('is annulled where an audit of the procedure detects it: scandal, blacklist, and an honest second call', () => {
    const organizations = drawnOrganizations(4).map((o) => ({ ...o, cash: 10_000_000 }));
    const market = marketWorld({
      organizations,
      government: { ...captured.government, proceduralAuditRate: 1 },
      constants: { ...captured.constants, detectionShare: 1 },
    });
    const lot = publish(market);
    const [call] = awardMonth(market);
    const winner = call.bids[0].candidate.organization;
    expect([call.outcome, call.contracts, winner.blacklistedUntil]).toEqual(['annulled', [], 26]);
    expect([market.service.tally.scandals, market.government.scandals[1]]).toEqual([1, 1]);
    expect(market.service.tally.rentWaste).toBeGreaterThan(0);
    expect(market.world.contracts).toEqual([]);
    const { rentWaste } = market.service.tally;
    market.world.month = 2;
    const [again] = awardMonth(market);
    expect([again.lot, again.captured, again.reserve, again.outcome]).toEqual([
      lot,
      false,
      call.reserve,
      'awarded',
    ]);
    expect(again.contracts[0].captured).toBe(false);
    expect(again.bids.map(({ candidate }) => candidate.organization)).not.toContain(winner);
    expect(market.service.tally.rentWaste).toBe(rentWaste);
    expect(market.service.tally.proceduralAudits).toBe(1);
  });

  it('offers the volume of its months times what the reserve leaves above the cost', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }] });
    publish(market, { reserve: 100, volume: 120, months: 6 });
    const [call] = awardMonth(market);
    expect([prizeOf({ call }, 90), prizeOf({ call }, 110)]).toEqual([7200, 0]);
  });
});
