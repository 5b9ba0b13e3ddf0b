import { describe, expect, it } from 'vitest';
import { counterOf, draw } from '../../../src/kernel/random.ts';
import { normalQuantile } from '../../../src/kernel/special.ts';
import type { Candidate } from '../../../src/model/agents/contract.ts';
import {
  committeeErrorOf,
  noticeHazardOf,
  openTender,
  ownBidCost,
} from '../../../src/model/awards/open-tender.ts';
import { candidatesOf, marketOf } from '../../../src/model/awards/planned-offer.ts';
import { openCalls } from '../../../src/model/month/2-award/open-calls.ts';
import { purposes } from '../../../src/model/purposes.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketSketch,
  marketWorld,
  publish,
  quiet,
} from '../../setup/market.ts';

const tendered = { tenderShare: 1, auditAvoidance: 0, bidCost: 0, minimumBids: 1 };
/** Nobody can miss a call. */
const loud = { awarenessBase: 50, callShock: 0 };

/** The market of a tender that opens now; quality is worth 100 a unit, .5 of a value unit of 200. */
function opened(sketch: MarketSketch, lot = {}) {
  const market = marketWorld(sketch);
  publish(market, { tries: 1, mode: 'tender', ...lot });
  openCalls(market.world);
  return { ...market, seen: { ...marketOf(market.world, market.world.calls[0], 0.5), valueUnit: 200 } };
}

type Seen = ReturnType<typeof opened>['seen'];

/** Terms of the offer of each candidate, by name. */
function termsOf(seen: Seen, candidates: readonly Candidate[], names: readonly string[]): number[][] {
  return openTender.offerTerms!(seen, candidates).map((terms) =>
    names.map((name) => terms.find((term) => term.name === name)!.value),
  );
}

describe('a tender with a single candidate [6]', () => {
  const only = (minimumBids: number, lot = {}) => {
    const market = marketWorld({
      organizations: [{ slug: 'only' }],
      government: { ...tendered, minimumBids },
      constants: { ...quiet, ...loud },
    });
    publish(market, lot);
    return market;
  };

  it('pays the reserve price where one bid is enough', () => {
    const [call] = awardMonth(only(1));
    expect(call.contracts[0].price).toBeCloseTo(call.reserve, 9);
    expect(call.contracts[0].price).toBeLessThanOrEqual(call.reserve);
  });

  it('fails where two bids are needed, and its lot is commissioned after the second failure', () => {
    const market = only(2);
    const [first] = awardMonth(market);
    expect([first.bids.length, first.outcome, first.contracts]).toEqual([1, 'failed', []]);
    // what cannot win has nothing to mark up
    expect(first.bids[0].price).toBe(first.bids[0].candidate.plannedCost);
    market.world.month = 2;
    const [second] = awardMonth(market);
    expect([second.opening, second.outcome, second.mode]).toEqual([2, 'failed', 'tender']);
    expect(second.reserve).toBeCloseTo(first.reserve * 1.05, 10);
    market.world.month = 3;
    const [third] = awardMonth(market);
    expect([third.opening, third.outcome, third.mode]).toEqual([3, 'awarded', 'commission']);
    expect(third.reserve).toBe(second.reserve);
  });

  it('never marks up more than the room below the reserve price, to the last digit', () => {
    const { seen } = opened({ organizations: [{ slug: 'only' }], government: tendered });
    const [only] = candidatesOf(seen, openTender.noticeOf(seen));
    for (let k = 1; k <= 200; k++) {
      // numbers with digits to the end, so that sums are rounded
      const reserve = 100 * Math.sqrt(k);
      const plannedCost = reserve / Math.sqrt((k % 10) + 2);
      const candidate = { ...only, believedQuality: 1 / Math.sqrt((k % 7) + 2), plannedCost };
      const [[markUp, price]] = termsOf(
        { ...seen, call: { ...seen.call, reserve } },
        [candidate],
        ['mark-up', 'price'],
      );
      expect(markUp).toBeCloseTo(reserve - plannedCost, 9);
      expect(markUp).toBeLessThanOrEqual(reserve - plannedCost);
      expect(price).toBeLessThanOrEqual(reserve);
    }
  });

  it('finds nobody where its cost is above the reserve', () => {
    const [call] = awardMonth(only(1, { reserve: 50 }));
    expect([call.candidates, call.bids.length, call.outcome]).toEqual([0, 0, 'failed']);
  });
});

describe('an open tender', () => {
  it('is won by the lowest planned cost where only the price counts, everyone is alike informed and nothing is noisy [8]', () => {
    for (let k = 0; k < 40; k++) {
      const market = marketWorld({
        organizations: drawnOrganizations(6),
        government: { ...tendered, qualityWeight: 0 },
        // with private call costs, all types beyond the last of the register would ask the same price
        constants: { ...quiet, awarenessBase: 1 },
        seed: `lowest ${k}`,
      });
      publish(market);
      const [call] = awardMonth(market);
      const costs = call.bids.map((bid) => bid.candidate.plannedCost);
      expect(call.bids[0]?.candidate.plannedCost).toBe(costs.length > 0 ? Math.min(...costs) : undefined);
    }
  });

  it('draws a binomial number of bids where notice is independent and offers cost nothing [26]', () => {
    const [n, calls, chance] = [5, 1000, 1 - Math.exp(-0.5)];
    const counts = new Array<number>(n + 1).fill(0);
    for (let k = 0; k < calls / 50; k++) {
      const market = marketWorld({
        organizations: Array.from({ length: n }, (_, i) => ({ slug: `o-${i}`, capacity: 1e9 })),
        government: { ...tendered, outsideAccess: 0, disclosure: 0, processFactor: 0 },
        constants: { ...quiet, awarenessBase: 0.5 },
        seed: `binomial ${k}`,
      });
      for (let index = 0; index < 50; index++) publish(market, { index });
      for (const call of awardMonth(market)) counts[call.bids.length]++;
    }
    let distance = 0;
    let binomial = calls * (1 - chance) ** n;
    for (let bids = 0; bids <= n; bids++) {
      distance += (counts[bids] - binomial) ** 2 / binomial;
      binomial *= ((n - bids) / (bids + 1)) * (chance / (1 - chance));
    }
    // 99.9th percentile of chi-square with 5 degrees of freedom
    expect(distance).toBeLessThan(20.5);
  });

  it('over-disperses the number of bids by the common shock of a call', () => {
    const dispersion = (callShock: number) => {
      const market = marketWorld({
        organizations: drawnOrganizations(14).map((o) => ({ ...o, capacity: 1e9 })),
        government: tendered,
        constants: { callShock },
      });
      for (let index = 0; index < 200; index++) publish(market, { index });
      const bids = awardMonth(market).map((call) => call.bids.length);
      const mean = bids.reduce((sum, n) => sum + n, 0) / bids.length;
      return bids.reduce((sum, n) => sum + (n - mean) ** 2, 0) / bids.length / mean;
    };
    expect(dispersion(1.3)).toBeGreaterThan(1);
    expect(dispersion(0)).toBeLessThan(1);
  });

  it('asks of an offer that it is worth its cost', () => {
    const bidders = (bidCost: number) => {
      const market = marketWorld({
        organizations: drawnOrganizations(10),
        government: { ...tendered, bidCost },
        constants: loud,
      });
      publish(market);
      return awardMonth(market)[0].bids.length;
    };
    expect(bidders(0)).toBeGreaterThan(bidders(20_000));
    expect(bidders(1e6)).toBe(0);
  });
});

describe('the offers of two candidates that are sure to see the call', () => {
  /** Two candidates with these costs: planned, and without the private factor. */
  function rivals(registerCosts: readonly number[], sketch: MarketSketch = {}) {
    const { seen } = opened({
      organizations: [{ slug: 'a' }, { slug: 'b' }],
      government: { ...tendered, ...sketch.government },
      constants: { ...quiet, ...sketch.constants },
    });
    const candidates = candidatesOf(seen, openTender.noticeOf(seen)).map((candidate, i) => ({
      ...candidate,
      aware: true,
      noticeHazard: Number.POSITIVE_INFINITY,
      believedQuality: [0.6, 0.5][i],
      plannedCost: [80, 90][i],
      registerCost: registerCosts[i],
    }));
    return { seen, candidates };
  }
  const names = ['type', 'lowest type that can pay', 'win chance', 'expected gain', 'mark-up', 'price'];

  it('follow from the law of the register as computed by hand', () => {
    const { seen, candidates } = rivals([84, 88]);
    const [a, b] = termsOf(seen, candidates, names);
    // H runs from 0 at the lower floor, 50 - 112, through 1/3 at 50 - 88 to 2/3 at 60 - 84, and G = H
    const gainA = ((10 / 24 / 3 + 1 / 3) / 2) * 14 + 14 / 2 + (2 / 3) * 4;
    const expectedA = [-20, -52, 2 / 3, 1800 * gainA, gainA / (2 / 3), 80 + gainA / (2 / 3)];
    for (const [i, value] of expectedA.entries()) expect(a[i]).toBeCloseTo(value, 9);
    const gainB = (22 / 24 / 3) * 11;
    const expectedB = [-40, -62, 22 / 24 / 3, 1800 * gainB, 11, 101];
    for (const [i, value] of expectedB.entries()) expect(b[i]).toBeCloseTo(value, 9);
  });

  it('suppose a rival a margin of the value unit below the lowest type where that is below the floors', () => {
    const { seen, candidates } = rivals([100, 110], { constants: { beliefMargin: 0.1 } });
    const gains = termsOf(seen, candidates, ['expected gain']).map(([gain]) => gain / 1800);
    // H runs from 0 at 50 - 110 - 20 through 1/3 at -60 to 2/3 at 60 - 100
    expect(gains[0]).toBeCloseTo(((1 / 3 + 8 / 60 + 2 / 3) / 2) * 12 + (2 / 3) * 20, 9);
    expect(gains[1]).toBeCloseTo(((0.3 + 1 / 3) / 2) * 2 + 20 / 2, 9);
  });

  it('are made up to a bid cost of the expected gain', () => {
    const free = rivals([84, 88], { government: { bidCost: 1 } });
    const [[gain]] = termsOf(free.seen, free.candidates, ['expected gain']);
    const unit = ownBidCost(free.seen, free.candidates[0]);
    const offersAt = (share: number) => {
      const { seen, candidates } = rivals([84, 88], { government: { bidCost: (share * gain) / unit } });
      return openTender.collectBids(seen, candidates).filter(({ candidate }) => candidate === candidates[0]);
    };
    expect(offersAt(0.999)).toHaveLength(1);
    expect(offersAt(1.001)).toHaveLength(0);
    expect(offersAt(0.999)[0].preparationCost).toBeCloseTo(0.999 * gain, 6);
  });

  it('score what their quality is worth less the price, and the error of the committee', () => {
    const { seen, candidates } = rivals([84, 88], { constants: { scoreNoise: 0.05 } });
    const bids = openTender.collectBids(seen, candidates);
    const expected = bids.map((bid) => {
      const points = 100 * bid.candidate.believedQuality - bid.price;
      const z = normalQuantile(draw(seen.run, purposes.scoreNoise, bid.id, counterOf(0)));
      return [points, 0.05 * 0.8 * 200 * z, points + 0.05 * 0.8 * 200 * z];
    });
    expect(bids).toHaveLength(2);
    for (const [i, terms] of openTender.scoreTerms!(seen, bids).entries()) {
      for (const [k, { value }] of terms.entries()) expect(value).toBeCloseTo(expected[i][k], 9);
    }
    const scores = new Map(bids.map((bid, i) => [bid, expected[i][2]]));
    openTender.award(seen, bids);
    for (const bid of bids) expect(bid.evaluatedScore).toBeCloseTo(scores.get(bid)!, 9);
  });
});

describe('the notice of a call', () => {
  const hazard = (sketch: MarketSketch, lot = {}) => {
    const market = marketWorld({ organizations: [{ slug: 'a' }], ...sketch });
    publish(market, { tries: 1, mode: 'tender', ...lot });
    openCalls(market.world);
    const [call] = market.world.calls;
    return noticeHazardOf(marketOf(market.world, call, 1), market.world.organizations[0]);
  };

  it('grows with disclosure and access, halves where the process is flawed, widens after a failure', () => {
    expect(hazard({})).toBeCloseTo(2.4 + 0.8 * 0.2 + 0.4, 12);
    expect(hazard({ government: { disclosure: 1 } })).toBeCloseTo(2.4 + 0.8 + 0.4, 12);
    expect(hazard({}, { flawed: true })).toBeCloseTo(2.96 / 2, 12);
    expect(hazard({}, { failures: 1 })).toBeCloseTo(2.96 * 1.3, 12);
  });

  it('leaves access to outsiders only where calls are open to them', () => {
    const organizations = [{ slug: 'a', home: marketWorld().government }];
    expect(hazard({ organizations })).toBeCloseTo(2.4 + 0.8 * 0.2, 12);
    const open = hazard({ organizations, government: { outsideOpen: true } });
    expect(open).toBeCloseTo(2.4 + 0.8 * 0.2 + 0.4, 12);
  });

  it('reaches the holder of the predecessor for certain', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }, { slug: 'b' }], government: tendered });
    const [holder] = market.world.organizations;
    publish(market, { predecessor: holder });
    openCalls(market.world);
    const seen = marketOf(market.world, market.world.calls[0], 1);
    expect(noticeHazardOf(seen, holder)).toBe(Number.POSITIVE_INFINITY);
    expect(noticeHazardOf(seen, market.world.organizations[1])).toBeLessThan(10);
  });
});

describe('the error of the committee', () => {
  it('shrinks with capability and doubles where the process is flawed', () => {
    const errorOf = (flawed: boolean, capability: number) => {
      const market = marketWorld({ government: { capability } });
      publish(market, { tries: 1, mode: 'tender', flawed });
      openCalls(market.world);
      return committeeErrorOf(marketOf(market.world, market.world.calls[0], 1), 100);
    };
    expect(errorOf(false, 0.4)).toBeCloseTo(0.05 * 0.8 * 100, 12);
    expect(errorOf(true, 0.4)).toBeCloseTo(0.05 * 0.8 * 100 * 2, 12);
    expect(errorOf(false, 1)).toBeCloseTo(2.5, 12);
  });
});
