/**
 * A captured call: whoever could gain from it spends money on influence, and a contest of the kind of Tullock, not the
 * rules of the mechanism, decides who gets it, at the reserve price (process 7). The contest surrounds any mechanism.
 */
import { cnyOf } from '../../kernel/money.ts';
import { counterOf, draw } from '../../kernel/random.ts';
import type { Bid } from '../agents/contract.ts';
import { type Organization, reachOf } from '../agents/organization.ts';
import type { Constants } from '../parameters/constants.ts';
import { purposes } from '../purposes.ts';
import type { AwardMechanism, Decision, Outlay, Term } from './mechanism.ts';
import type { Market, Notice } from './planned-offer.ts';

/** The mechanism as it works on a captured call. */
export function rentContest(mechanism: AwardMechanism): AwardMechanism {
  return {
    ...mechanism,
    noticeOf: (market) => capturedNotice(mechanism.noticeOf(market), market.constants),
    award: (market, bids) => contest(mechanism, market, bids),
    scoreTerms: (market, bids) => contestTerms(mechanism, market, bids),
  };
}

/** Part of the hazard of seeing a call that capture leaves: base + (1 - base)·a, more for the connected. */
export function capturedNoticeFactor(
  connection: number,
  constants: Pick<Constants, 'capturedNoticeBase'>,
): number {
  return constants.capturedNoticeBase + (1 - constants.capturedNoticeBase) * connection;
}

function capturedNotice(notice: Notice, constants: Constants): Notice {
  return {
    chanceAt: notice.chanceAt,
    hazardOf: (organization) => {
      const hazard = notice.hazardOf(organization);
      // infinity times nothing would be no number; who sees it for certain still does
      if (hazard === Number.POSITIVE_INFINITY) return hazard;
      return hazard * capturedNoticeFactor(organization.connection, constants);
    },
  };
}

/** Influence of a yuan: 1 + influenceConnection·a. */
export function influenceOf(connection: number, constants: Pick<Constants, 'influenceConnection'>): number {
  return 1 + constants.influenceConnection * connection;
}

/** Prize of a captured lot: vol·dur·max(0, r - C), CNY. */
export function prizeOf(market: Pick<Market, 'call'>, plannedCost: number): number {
  const { lot, reserve } = market.call;
  return lot.volume * lot.months * Math.max(0, reserve - plannedCost);
}

/** What a contestant brings: influence of a yuan, and the prize it would have, CNY, both above 0. */
export interface Contestant {
  readonly influence: number;
  readonly prize: number;
}

/**
 * Chances in the equilibrium of a Tullock contest: cw = 1 - (nA - 1)/(fl·V·Z) with Z = sum of 1/(fl·V) over the active set,
 * from which those with cw <= 0 are dropped until none is; 1 for a single contestant.
 * @returns chances in the order given, in [0, 1], summing to 1; 0 for those who stay out
 */
export function contestChances(contestants: readonly Contestant[]): number[] {
  const active = contestants.map(() => true);
  for (;;) {
    const count = active.filter(Boolean).length;
    const inverse = contestants.map(({ influence, prize }, i) => (active[i] ? 1 / (influence * prize) : 0));
    const sum = inverse.reduce((total, share) => total + share, 0);
    const chances = inverse.map((share, i) => (active[i] ? 1 - ((count - 1) * share) / sum : 0));
    const dropped = chances.flatMap((chance, i) => (active[i] && chance <= 0 ? [i] : []));
    if (dropped.length === 0) return chances;
    for (const i of dropped) active[i] = false;
  }
}

/**
 * Outlay on influence: min(cw·(1 - cw)·V·(1 + ob), money within reach), CNY.
 * @param chance - cw, in [0, 1]
 * @param overbid - ob, how far contestants spend beyond the equilibrium
 */
export function outlayOf(chance: number, prize: number, reach: number, overbid: number): number {
  return Math.min(chance * (1 - chance) * prize * (1 + overbid), reach);
}

/** Index of the winner by inverse cumulative distribution of one draw. @param u - in (0, 1) */
export function winnerAt(chances: readonly number[], u: number): number {
  let below = 0;
  let last = 0;
  for (const [i, chance] of chances.entries()) {
    if (chance <= 0) continue;
    last = i;
    below += chance;
    if (u < below) break;
  }
  return last;
}

/** As the mechanism would decide, unless somebody has something to gain and money to spend. */
function contest(mechanism: AwardMechanism, market: Market, bids: Bid[]): Decision {
  const { call, constants } = market;
  // in slug order, before the mechanism ranks the bids
  const contestants = contestantsOf(market, bids);
  const usual = mechanism.award(market, bids);
  if (usual.awards.length === 0 || contestants.length === 0) return usual;
  const chances = contestChances(contestants);
  const outlays = contestants.map(({ organization, prize, reach }, i): Outlay => {
    return { organization, amount: outlayOf(chances[i], prize, reach, constants.overbid) };
  });
  const { bid } = contestants[winnerAt(chances, winningDraw(market))];
  bids.splice(bids.indexOf(bid), 1);
  bids.unshift(bid);
  return { awards: [{ ...usual.awards[0], bid, price: call.reserve }], outlays };
}

/** What every bid could win and spend, and with what chance, beside what the mechanism itself would compare. */
function contestTerms(mechanism: AwardMechanism, market: Market, bids: readonly Bid[]): Term[][] {
  const usual = mechanism.scoreTerms?.(market, bids) ?? [];
  const contestants = contestantsOf(market, bids);
  const chances = contestChances(contestants);
  return bids.map((bid, i) => {
    const { prize, influence, reach } = entryOf(market, bid);
    const at = contestants.findIndex((contestant) => contestant.bid === bid);
    const chance = at < 0 ? 0 : chances[at];
    return [
      ...(usual[i] ?? []),
      { name: 'prize', value: prize, unit: 'CNY' },
      { name: 'influence of a yuan', value: influence, unit: '' },
      { name: 'money within reach', value: reach, unit: 'CNY' },
      { name: 'chance in the contest', value: chance, unit: '' },
      { name: 'outlay', value: outlayOf(chance, prize, reach, market.constants.overbid), unit: 'CNY' },
      { name: 'draw of the contest', value: winningDraw(market), unit: '' },
    ];
  });
}

/** The draw that picks the winner by the chances of the contestants, in slug order. */
function winningDraw({ call, run }: Market): number {
  return draw(run, purposes.contestWinner, call.id, counterOf(0));
}

/** Who has something to gain and money to spend, in the order of the bids. */
function contestantsOf(market: Market, bids: readonly Bid[]): Entry[] {
  return bids.map((bid) => entryOf(market, bid)).filter(({ prize, reach }) => prize > 0 && reach > 0);
}

interface Entry extends Contestant {
  readonly bid: Bid;
  readonly organization: Organization;
  /** Money it can spend, CNY. */
  readonly reach: number;
}

function entryOf(market: Market, bid: Bid): Entry {
  const { organization, plannedCost } = bid.candidate;
  return {
    bid,
    organization,
    influence: influenceOf(organization.connection, market.constants),
    prize: prizeOf(market, plannedCost),
    reach: cnyOf(reachOf(organization)),
  };
}
