/** What a captured call tells those who ask why: the terms of the contest, and what it then decides. */
import { describe, expect, it } from 'vitest';
import { counterOf, draw } from '../../../src/kernel/random.ts';
import { openTender } from '../../../src/model/awards/open-tender.ts';
import { candidatesOf, marketOf } from '../../../src/model/awards/planned-offer.ts';
import { rentContest } from '../../../src/model/awards/rent-contest.ts';
import { openCalls } from '../../../src/model/month/2-award/open-calls.ts';
import { purposes } from '../../../src/model/purposes.ts';
import { marketWorld, publish } from '../../setup/market.ts';

/** Money of each, CNY. */
const cash: Readonly<Record<string, number>> = { 'a-poor': 0, 'a-rich': 50_000, b: 1000, 'c-dear': 50_000 };

/** Offers at planned costs given by hand, on a lot of 1000 person-months at a reserve of 100. */
function offered(plannedCosts: Readonly<Record<string, number>>) {
  const organizations = Object.keys(plannedCosts).map((slug) => ({
    slug,
    connection: slug === 'b' ? 0.4 : 0,
    cash: 100 * cash[slug],
  }));
  const market = marketWorld({
    organizations,
    government: { tenderShare: 1, tenderByLaw: 0, auditAvoidance: 0 },
  });
  publish(market, { volume: 100, months: 10, reserve: 100 });
  openCalls(market.world);
  const now = marketOf(market.world, market.world.calls[0], 1);
  const bids = candidatesOf(now, openTender.noticeOf(now)).map((candidate) => ({
    candidate: { ...candidate, plannedCost: plannedCosts[candidate.organization.slug] },
    id: candidate.bidId,
    price: 95,
    preparationCost: 0,
    proposal: null,
    evaluatedScore: 0,
  }));
  return { now: { ...now, call: { ...now.call, bidsNeeded: 1 } }, bids };
}

describe('what a captured call tells of itself', () => {
  const plannedCosts = { 'a-poor': 70, 'a-rich': 90, b: 80, 'c-dear': 100 };

  it('is what each could win and spend and with what chance; 0 without anything to gain or to spend', () => {
    const { now, bids } = offered(plannedCosts);
    const told = rentContest(openTender).scoreTerms?.(now, bids) ?? [];
    const mine = told.map((terms) => terms.slice(-6));
    expect(mine[0].map(({ name }) => name)).toEqual([
      'prize',
      'influence of a yuan',
      'money within reach',
      'chance in the contest',
      'outlay',
      'draw of the contest',
    ]);
    const u = draw(now.run, purposes.contestWinner, now.call.id, counterOf(0));
    // influence times prize is 10 000 and 60 000; the second wants 6/49 of 20 000 and has 1000
    expect(mine.map((terms) => terms.map(({ value }) => value))).toEqual([
      [30_000, 1, 0, 0, 0, u],
      [10_000, 1, 50_000, expect.closeTo(1 / 7, 12), expect.closeTo(60_000 / 49, 8), u],
      [20_000, 3, 1000, expect.closeTo(6 / 7, 12), 1000, u],
      [0, 1, 50_000, 0, 0, u],
    ]);
  });

  it('comes after what the mechanism would have compared, or alone if that tells nothing', () => {
    const { now, bids } = offered(plannedCosts);
    const usual = openTender.scoreTerms?.(now, bids) ?? [];
    expect(usual[0].length).toBeGreaterThan(0);
    const { scoreTerms: _, ...silent } = openTender;
    const alone = rentContest(silent).scoreTerms?.(now, bids) ?? [];
    expect(alone.map((terms) => terms.length)).toEqual([6, 6, 6, 6]);
    expect(rentContest(openTender).scoreTerms?.(now, bids)).toEqual(
      usual.map((terms, i) => [...terms, ...alone[i]]),
    );
  });

  it('is what it does: with one contestant of chance 1 that one wins at the reserve and spends nothing', () => {
    const { now, bids } = offered({ 'a-poor': 70, 'c-dear': 100, b: 80 });
    const { awards, outlays } = rentContest(openTender).award(now, [...bids]);
    expect(awards.map(({ bid, price }) => [bid.candidate.organization.slug, price])).toEqual([['b', 100]]);
    expect(outlays?.map(({ organization, amount }) => [organization.slug, amount])).toEqual([['b', 0]]);
  });
});
