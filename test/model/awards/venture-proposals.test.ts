/** Proposals to a contest, their scores and what is granted on them, number by number. */
import { describe, expect, it } from 'vitest';
import { counterOf, draw } from '../../../src/kernel/random.ts';
import { normalQuantile } from '../../../src/kernel/special.ts';
import { type Bid, type Contract, noSupport } from '../../../src/model/agents/contract.ts';
import { ownBidCost } from '../../../src/model/awards/open-tender.ts';
import { candidatesOf, marketOf } from '../../../src/model/awards/planned-offer.ts';
import { ventureContest } from '../../../src/model/awards/venture-contest.ts';
import { openCalls } from '../../../src/model/month/2-award/open-calls.ts';
import { purposes } from '../../../src/model/purposes.ts';
import { unmetByCommunity } from '../../../src/model/residents/unmet-need.ts';
import {
  awardMonth,
  drawnOrganizations,
  type MarketSketch,
  marketWorld,
  publish,
} from '../../setup/market.ts';
import { populatedWorld } from '../../setup/residents.ts';

const venture = { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0, ventureShare: 1, personsPerAgent: 10 };
const noticed = { awarenessBase: 50, callShock: 0 };
const home = 4;

/** A contest among 20 organizations of one community of six, whose call is open. */
function proposed({ constants, government }: MarketSketch, isAnybodyInNeed = true) {
  const market = populatedWorld({
    agents: 1000,
    communities: 6,
    organizations: drawnOrganizations(20).map((o) => ({ ...o, homeCommunity: home, cash: 600_000 })),
    government: { ...venture, ...government },
    service: { needShare: 0.3 },
    constants: { ...noticed, ...constants },
  });
  if (!isAnybodyInNeed) market.service.columns.flags.fill(0);
  market.world.month = 1;
  publish(market, { volume: 1000 });
  openCalls(market.world);
  const now = marketOf(market.world, market.world.calls[0], 1);
  const bids = ventureContest.collectBids(now, candidatesOf(now, ventureContest.noticeOf(now)));
  expect(bids.length).toBeGreaterThan(15);
  return { now, bids, unmet: unmetByCommunity(market.government.residents, market.service.columns) };
}

describe('a proposal', () => {
  it('is for the neediest community, or for home where only home is misjudged, and by enough', () => {
    const { now, bids, unmet } = proposed({ constants: { localKnowledge: [0, 1], ventureBelief: 0.5 } });
    const most = Math.max(...unmet);
    const neediest = unmet.indexOf(most);
    expect(unmet.filter((count) => count === most)).toHaveLength(1);
    expect(neediest).not.toBe(home);
    const expected = bids.map(({ id }) => {
      const z = normalQuantile(draw(now.run, purposes.cellChoice, id, counterOf(0, home)));
      return z > 2 * Math.log(most / unmet[home]) ? home : neediest;
    });
    expect(new Set(expected)).toEqual(new Set([home, neediest]));
    expect(bids.map(({ proposal }) => proposal)).toEqual(
      expected.map((community) => ({ community, fit: unmet[community] / most })),
    );
  });

  it('is for the community of the largest draw where nobody is in need, and fits', () => {
    const { now, bids } = proposed({}, false);
    for (const { id, proposal } of bids) {
      const draws = [0, 1, 2, 3, 4, 5].map((k) => draw(now.run, purposes.cellChoice, id, counterOf(0, k)));
      expect(proposal).toEqual({ community: draws.indexOf(Math.max(...draws)), fit: 1 });
    }
    expect(new Set(bids.map(({ proposal }) => proposal?.community)).size).toBeGreaterThan(3);
  });

  it('costs its part of what a bid of the organization would', () => {
    const { now, bids } = proposed({ constants: { ventureBidFactor: 0.3 } });
    for (const { candidate, preparationCost } of bids) {
      expect(preparationCost).toBeCloseTo(0.3 * ownBidCost(now, candidate), 9);
    }
  });
});

describe('the jury', () => {
  const constants = { ventureWeights: [0.5, 0.3, 0.2, 0.6, 0.1] };
  const government = { ventureCofunding: 0.2, ventureGrantMax: 60_000 };

  /** Parts of the score of an organization with 6000 CNY of the 12 000 that are asked, and the score. */
  function partsOf(now: ReturnType<typeof proposed>['now'], bid: Bid, fit: number): number[] {
    const { skill } = bid.candidate.organization;
    const novelty = draw(now.run, purposes.novelty, bid.id, counterOf(0));
    const error = normalQuantile(draw(now.run, purposes.contestNoise, bid.id, counterOf(0)));
    return [
      fit,
      skill,
      novelty,
      0.5,
      error,
      0.5 * fit + 0.3 * skill + 0.2 * novelty + 0.6 * 0.5 + 0.1 * error,
    ];
  }

  it('tells the community, counted from 1, and what the score is made of; no proposal fits none', () => {
    const { now, bids } = proposed({ constants, government });
    const asked: Bid[] = [
      { ...bids[0], proposal: { community: 3, fit: 0.25 } },
      { ...bids[1], proposal: null },
    ];
    const terms = ventureContest.scoreTerms?.(now, asked) ?? [];
    expect(terms[0].map(({ name }) => name)).toEqual([
      'community proposed',
      'fit',
      'skill',
      'novelty',
      'co-funding offered',
      'error of the jury',
      'score',
    ]);
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
    expect(terms.map((own) => own.map(({ value }) => value))).toEqual([
      near([4, ...partsOf(now, asked[0], 0.25)]),
      near([1, ...partsOf(now, asked[1], 0)]),
    ]);
  });

  it('orders proposals by their scores, and grants each for the community that it names', () => {
    const { now, bids } = proposed({ constants, government });
    const last = bids[bids.length - 1];
    const offers: Bid[] = [...bids.slice(0, -1), { ...last, proposal: null }];
    const { awards } = ventureContest.award(now, offers);
    for (const bid of offers) {
      expect(bid.evaluatedScore).toBeCloseTo(partsOf(now, bid, bid.proposal?.fit ?? 0)[5], 12);
    }
    const scores = offers.map((bid) => bid.evaluatedScore);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(awards).toHaveLength(offers.length);
    for (const { bid, community } of awards) {
      expect(community).toBe(bid.id === last.id ? null : bid.proposal?.community);
    }
    expect(new Set(awards.map(({ community }) => community)).size).toBeGreaterThan(2);
  });
});

describe('a grant', () => {
  it('fills what is free from the month after the call to the last month of the lot', () => {
    const busy = (start: number, end: number) =>
      [{ path: 'contract/earlier', start, end, volume: 570, place: -1, support: noSupport }] as Contract[];
    const market = marketWorld({
      organizations: [
        { slug: 'after', contracts: busy(14, 26) },
        { slug: 'before', contracts: busy(-10, 2) },
        { slug: 'first', contracts: busy(-9, 3) },
        { slug: 'last', contracts: busy(13, 25) },
      ],
      government: { ...venture, ventureGrantMax: 1e7 },
      constants: noticed,
    });
    publish(market, { volume: 3000 });
    awardMonth(market);
    const granted = market.world.contracts.map(({ organization, volume }) => [organization.slug, volume]);
    expect(Object.fromEntries(granted)).toEqual({ after: 600, before: 600, first: 30, last: 30 });
  });
});
