import { describe, expect, it } from 'vitest';
import { NEED, STATE_MASK } from '../../../src/model/agents/resident.ts';
import {
  believedUnmet,
  cofundingOffer,
  grantVolume,
  proposalScore,
  proposedPrice,
} from '../../../src/model/awards/venture-contest.ts';
import { communityOf } from '../../../src/model/residents/community-totals.ts';
import { unmetByCommunity } from '../../../src/model/residents/unmet-need.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketSketch,
  type MarketWorld,
  marketWorld,
  publish,
} from '../../setup/market.ts';
import { populatedWorld } from '../../setup/residents.ts';

const venture = { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0, ventureShare: 1 };

/** A contest that everyone notices. */
function contest(sketch: MarketSketch = {}): MarketWorld {
  return marketWorld({
    organizations: drawnOrganizations(6),
    ...sketch,
    government: { ...venture, personsPerAgent: 10, ...sketch.government },
    constants: { awarenessBase: 50, callShock: 0, ...sketch.constants },
  });
}

describe('the equations of the contest', () => {
  it('ask for the cost and a margin, at most the reserve', () => {
    expect([proposedPrice(50, 100, 0.12), proposedPrice(95, 100, 0.12)]).toEqual([
      expect.closeTo(56, 12),
      100,
    ]);
  });

  it('see need as it is with full knowledge, and off by a log spread of a half without any', () => {
    expect(believedUnmet(40, 1, 2, { ventureBelief: 0.5 })).toBe(40);
    expect(believedUnmet(40, 0, 1, { ventureBelief: 0.5 })).toBeCloseTo(40 * Math.exp(0.5), 10);
    expect(believedUnmet(40, 0, 2, { ventureBelief: 0.5 })).toBeCloseTo(40 * Math.exp(1), 10);
    expect(believedUnmet(40, 0.4, -1, { ventureBelief: 0.5 })).toBeCloseTo(40 * Math.exp(-0.3), 10);
  });

  it('count what an organization can add as a share of what is asked', () => {
    expect(cofundingOffer(5000, 0.1, 200_000)).toBe(0.25);
    expect([cofundingOffer(-1, 0.1, 100), cofundingOffer(99_000, 0.1, 100)]).toEqual([0, 1]);
    expect([cofundingOffer(0, 0, 100), cofundingOffer(0, 0.1, 0)]).toEqual([1, 1]);
  });

  it('weigh fit, skill, novelty, co-funding and error', () => {
    const proposal = { fit: 0.75, skill: 0.5, novelty: 0.25, cofunding: 0.2, error: -2 };
    expect(proposalScore(proposal, [0.4, 0.3, 0.2, 0.1, 0.1])).toBeCloseTo(
      0.3 + 0.15 + 0.05 + 0.02 - 0.2,
      12,
    );
  });

  it('grant whole agents, within the money and the free capacity', () => {
    const terms = { price: 50, months: 12, free: 500, personsPerAgent: 60 };
    expect(grantVolume(200_000, terms)).toBe(300);
    expect(grantVolume(200_000, { ...terms, free: 299 })).toBe(240);
    expect(grantVolume(-1, terms)).toBe(0);
  });
});

describe('a contest', () => {
  it('is one call for all venture lots of a service in a month, with their volume and reserve', () => {
    const market = contest();
    publish(market, { index: 0, volume: 100 });
    publish(market, { index: 1, volume: 300 });
    const [call, ...others] = awardMonth(market);
    expect(others).toEqual([]);
    expect([call.path, call.lot.path]).toEqual([
      'call/contest/county/community/1/0',
      'contest/county/community/1',
    ]);
    expect([call.lot.volume, call.lot.parts, call.lot.predecessor]).toEqual([400, 2, null]);
    expect(call.reserve).toBeCloseTo(112, 10);
    expect(market.service.lots).toEqual([]);
    for (const { path, organization } of call.contracts) {
      expect(path).toBe(`contract/county/community/contest/1/${organization.slug}`);
    }
    expect(market.service.tally.ventureAwards).toBe(call.contracts.length);
  });

  it('leaves services that are not eligible to commission', () => {
    const market = contest({ service: { ventureEligible: false } });
    publish(market);
    expect(awardMonth(market)[0].mode).toBe('commission');
  });

  it('grants in the order of the scores until the budget with its programme is used up', () => {
    const market = contest({
      government: { ventureGrantMax: 60_000, ventureProgramme: 0.5, ventureCofunding: 0.2 },
    });
    publish(market, { volume: 150, months: 12, reserve: 100 });
    const [call] = awardMonth(market);
    expect(call.contracts.length).toBeGreaterThan(1);
    expect(call.contracts.length).toBeLessThan(call.bids.length);
    let left = 150 * 12 * 100;
    for (const bid of call.bids) {
      const price = Math.min(100, 1.12 * bid.candidate.plannedCost) * 0.8;
      const volume = 10 * Math.floor(Math.min(60_000, left / 1.5) / (price * 12) / 10);
      const contract = call.contracts.find(({ organization }) => organization === bid.candidate.organization);
      expect(contract?.volume ?? 0).toBe(volume >= 20 ? volume : 0);
      if (contract === undefined) continue;
      expect(contract.price).toBeCloseTo(price, 10);
      expect(contract.support.programmeCost).toBeCloseTo(0.5 * price * volume, 8);
      left -= 1.5 * price * volume * 12;
    }
    const committed = call.contracts.reduce((sum, c) => sum + 1.5 * c.price * c.volume * 12, 0);
    expect(market.government.committed).toBeCloseTo(committed, 6);
    expect(committed).toBeLessThanOrEqual(150 * 12 * 100);
  });

  it('costs a fifth of a bid to enter', () => {
    const market = contest();
    publish(market, { volume: 300 });
    const [call] = awardMonth(market);
    expect(call.bids[0].preparationCost).toBeGreaterThan(0);
    const again = contest({ constants: { ventureBidFactor: 1 } });
    publish(again, { volume: 300 });
    for (const [i, bid] of awardMonth(again)[0].bids.entries()) {
      expect(bid.preparationCost).toBeCloseTo(5 * call.bids[i].preparationCost, 9);
    }
  });

  it('returns all its lots to the carry where nobody proposes', () => {
    const market = contest({ organizations: [] });
    publish(market, { index: 0 });
    publish(market, { index: 1 });
    const [call] = awardMonth(market);
    expect([call.outcome, market.service.lots, market.government.committed]).toEqual(['lapsed', [], 0]);
    expect(market.service.tally.lapsedLots).toBe(2);
  });

  it('admits who has the least volume free, not only who could take the whole', () => {
    const market = contest({
      organizations: [
        { slug: 'least', capacity: 20 },
        { slug: 'small', capacity: 30 },
        { slug: 'tiny', capacity: 19 },
      ],
    });
    publish(market, { volume: 300 });
    awardMonth(market);
    // in the order of their paths
    expect(market.world.contracts.map(({ organization, volume }) => [organization.slug, volume])).toEqual([
      ['least', 20],
      ['small', 30],
    ]);
  });

  it('is not touched by flaws of procedure, which are counted all the same', () => {
    const market = contest({ government: { legality: 0, capability: 0, proceduralAuditRate: 0 } });
    publish(market, { index: 0 });
    publish(market, { index: 1 });
    const [call] = awardMonth(market);
    expect([call.flawed, market.service.tally.flawedLots]).toEqual([false, 2]);
  });

  it('counts a community as home only for organizations of the government', () => {
    const named = (localKnowledge: readonly number[], isAway: boolean) => {
      const market = populatedWorld({
        agents: 1000,
        communities: 6,
        organizations: drawnOrganizations(20),
        government: { ...venture, personsPerAgent: 10 },
        service: { needShare: 0.3 },
        constants: { awarenessBase: 50, callShock: 0, localKnowledge },
      });
      for (const organization of market.world.organizations) {
        if (isAway) Object.assign(organization, { home: { ...market.government } });
      }
      market.government.values.outsideOpen = true;
      market.world.month = 1;
      publish(market, { volume: 1000 });
      const proposals = awardMonth(market)[0].bids.map(({ id, proposal }) => [id, proposal?.community]);
      return proposals.sort(([a = 0], [b = 0]) => a - b);
    };
    const nobody = named([0, 0], false);
    expect(named([1, 0], true)).toEqual(nobody);
    expect(named([1, 0], false)).not.toEqual(nobody);
  });

  it('knows its home better: without knowledge elsewhere fewer proposals go where need is largest', () => {
    const fits = (elsewhere: number) => {
      const market = populatedWorld({
        agents: 4000,
        communities: 12,
        organizations: drawnOrganizations(60),
        government: { ...venture, personsPerAgent: 10 },
        service: { needShare: 0.3, needByIncome: [3, 1, 1, 0.5, 0.1] },
        constants: { awarenessBase: 50, callShock: 0, localKnowledge: [elsewhere, elsewhere] },
      });
      market.world.month = 1;
      publish(market, { volume: 4000 });
      const { bids } = awardMonth(market)[0];
      return bids.reduce((sum, bid) => sum + (bid.proposal?.fit ?? 0), 0) / bids.length;
    };
    expect(fits(1)).toBe(1);
    expect(fits(0)).toBeLessThan(0.95);
  });
});

describe('unmet need', () => {
  it('counts residents in need who are not enrolled, by community', () => {
    const { government, service } = populatedWorld({ agents: 800, communities: 3, inhouseVolume: 1200 });
    const counted = [0, 0, 0];
    service.columns.flags.forEach((flags, j) => {
      const enrolled = (flags & STATE_MASK) >> 2 === 2;
      if ((flags & NEED) !== 0 && !enrolled) counted[communityOf(government.residents.place[j])]++;
    });
    expect([...unmetByCommunity(government.residents, service.columns)]).toEqual(counted);
    expect(Math.min(...counted)).toBeGreaterThan(0);
  });
});
