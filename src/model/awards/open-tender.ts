/**
 * Open tender: a first-price scoring auction. Whoever sees the call and expects more from it than an offer costs
 * bids its planned cost and the mark-up of the symmetric equilibrium; the best score wins (processes 6 and 7).
 */
import { exponentialFrom } from '../../kernel/distributions.ts';
import { counterOf, draw } from '../../kernel/random.ts';
import { normalQuantile } from '../../kernel/special.ts';
import type { Bid, Candidate, Lot } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import type { Constants } from '../parameters/constants.ts';
import { purposes } from '../purposes.ts';
import { awardRules } from './award-rules.ts';
import { beliefsOf, noticeChanceOf, registerLaw } from './belief-law.ts';
import {
  type AwardMechanism,
  type Decision,
  type Failure,
  lotByLot,
  noAward,
  type Term,
  wholeLotTo,
} from './mechanism.ts';
import type { Market, Notice } from './planned-offer.ts';
import { rankBids } from './rank-bids.ts';

/** Open tender. */
export const openTender: AwardMechanism = {
  mode: 'tender',
  ...lotByLot,
  bidsNeeded: (values) => values.minimumBids,
  qualityWeight: (values) => awardRules[values.awardRule].qualityWeight(values),
  noticeOf,
  collectBids,
  award,
  offerTerms,
  noOffer: 'expected gain below its bid cost',
  scoreTerms,
  afterFailure,
};

/**
 * Hazard of seeing the call: nf·(base + slope·D + acc·[home, or open to outsiders])·(retender factor after a failed
 * opening); the holder of the predecessor sees it for certain.
 */
export function noticeHazardOf(market: Market, organization: Organization): number {
  const { call, government, constants } = market;
  if (organization === call.lot.predecessor) return Number.POSITIVE_INFINITY;
  const { values } = government;
  const access = organization.home === government || values.outsideOpen ? values.outsideAccess : 0;
  const base = constants.awarenessBase + constants.awarenessDisclosure * values.disclosure + access;
  const flawed = call.flawed ? constants.noticeFlawed : 1;
  const again = call.lot.failures > 0 ? constants.retenderNotice : 1;
  return flawed * base * again;
}

/** Notice of a public call: everyone's hazard, and one shock common to all. */
export function noticeOf(market: Market): Notice {
  const shock = normalQuantile(draw(market.run, purposes.callShock, market.call.id, counterOf(0)));
  const spread = market.constants.callShock;
  return {
    hazardOf: (organization) => noticeHazardOf(market, organization),
    chanceAt: (hazard) => noticeChanceOf(hazard, shock, spread),
  };
}

/** Own cost of preparing a bid on a call: -cBid·ln(1 - u), CNY. */
export function ownBidCost(market: Market, candidate: Candidate): number {
  const u = draw(market.run, purposes.bidCost, candidate.bidId, counterOf(0));
  return exponentialFrom(u, market.government.values.bidCost);
}

/** What a candidate expects of a call and what follows for its offer. */
export interface OfferPlan {
  /** w·c·qB - C and the least type that can pay, CNY per person-month. */
  readonly type: number;
  readonly floor: number;
  /** G at the type, in [0, 1], and expected gain, CNY per person-month. */
  readonly winChance: number;
  readonly gain: number;
  /** Of preparing the offer, CNY. */
  readonly preparationCost: number;
  /** True if what it expects covers the preparation; whoever is aware then bids. */
  readonly isWorthwhile: boolean;
  /** CNY per person-month. */
  readonly markUp: number;
  readonly price: number;
}

/** Plans of those among the candidates that are asked for, given all of them. */
function offerPlans(
  market: Market,
  candidates: readonly Candidate[],
  asked: (candidate: Candidate) => boolean,
): Map<Candidate, OfferPlan> {
  const plans = new Map<Candidate, OfferPlan>();
  if (candidates.length === 0) return plans;
  const { call, constants, valueUnit } = market;
  const worth = market.qualityWeight * valueUnit;
  const floors = candidates.map((candidate) => worth * candidate.believedQuality - call.reserve);
  const law = registerLaw(
    candidates.map((candidate) => worth * candidate.believedQuality - candidate.registerCost),
    Math.min(...floors),
    constants.beliefMargin * valueUnit,
  );
  const field = {
    noticeHazards: candidates.map((candidate) => candidate.noticeHazard),
    shockSpread: constants.callShock,
    bidsNeeded: call.bidsNeeded,
  };
  const beliefs = beliefsOf(field, law, constants.integrationParts);
  const personMonths = call.lot.volume * call.lot.months;
  for (const [i, candidate] of candidates.entries()) {
    if (!asked(candidate)) continue;
    const belief = beliefs[i];
    const floor = floors[i];
    const type = worth * candidate.believedQuality - candidate.plannedCost;
    const gain = belief.expectedGain(floor, type);
    const preparationCost = ownBidCost(market, candidate);
    const room = call.reserve - candidate.plannedCost;
    const winChance = belief.winChance(type);
    const markUp = Math.min(room, gain / Math.max(constants.winChanceFloor, winChance));
    plans.set(candidate, {
      type,
      floor,
      winChance,
      gain,
      preparationCost,
      isWorthwhile: personMonths * gain >= preparationCost,
      markUp,
      price: priceAt(candidate, markUp, call.reserve),
    });
  }
  return plans;
}

function collectBids(market: Market, candidates: readonly Candidate[]): Bid[] {
  const plans = offerPlans(market, candidates, ({ aware }) => aware);
  const bids: Bid[] = [];
  for (const [candidate, { isWorthwhile, price, preparationCost }] of plans) {
    if (!isWorthwhile) continue;
    bids.push({ candidate, id: candidate.bidId, price, preparationCost, proposal: null, evaluatedScore: 0 });
  }
  return bids;
}

function offerTerms(market: Market, candidates: readonly Candidate[]): Term[][] {
  const plans = offerPlans(market, candidates, () => true);
  const personMonths = market.call.lot.volume * market.call.lot.months;
  return [...plans.values()].map((plan) => [
    { name: 'type', value: plan.type, unit: 'CNY/person-month' },
    { name: 'lowest type that can pay', value: plan.floor, unit: 'CNY/person-month' },
    { name: 'win chance', value: plan.winChance, unit: '' },
    { name: 'expected gain', value: personMonths * plan.gain, unit: 'CNY' },
    { name: 'bid cost', value: plan.preparationCost, unit: 'CNY' },
    { name: 'mark-up', value: plan.markUp, unit: 'CNY/person-month' },
    { name: 'price', value: plan.price, unit: 'CNY/person-month' },
  ]);
}

/** C + mark-up, kept at or below the reserve against rounding. */
function priceAt(candidate: Candidate, markUp: number, reserve: number): number {
  return Math.min(reserve, candidate.plannedCost + markUp);
}

/** Standard deviation of the committee's error on a scale: scoreNoise·(1 - k·b)·(factor if flawed)·scale. */
export function committeeErrorOf(market: Market, scale: number): number {
  const { call, constants, government } = market;
  const care = 1 - constants.scoreNoiseCapability * government.values.capability;
  return constants.scoreNoise * care * (call.flawed ? constants.noiseFlawed : 1) * scale;
}

/** Points, and the committee's error on them, of every bid in the order of the bids. */
function scoresOf(market: Market, bids: readonly Bid[]): { points: number; error: number }[] {
  const { government, run, valueUnit } = market;
  const rule = awardRules[government.values.awardRule];
  const points = rule.points(bids, market.qualityWeight * valueUnit, market.constants);
  const spread = committeeErrorOf(market, rule.scale(valueUnit));
  return bids.map((bid, i) => {
    const z = normalQuantile(draw(run, purposes.scoreNoise, bid.id, counterOf(0)));
    return { points: points[i], error: spread * z };
  });
}

function award(market: Market, bids: Bid[]): Decision {
  if (bids.length < market.call.bidsNeeded) return noAward;
  for (const [i, { points, error }] of scoresOf(market, bids).entries()) {
    bids[i].evaluatedScore = points + error;
  }
  rankBids(bids, market.run);
  return wholeLotTo(bids[0], market.call.lot);
}

function scoreTerms(market: Market, bids: readonly Bid[]): Term[][] {
  return scoresOf(market, bids).map(({ points, error }) => [
    { name: 'score', value: points, unit: 'points' },
    { name: 'error of the committee', value: error, unit: 'points' },
    { name: 'evaluated score', value: points + error, unit: 'points' },
  ]);
}

/** Opened again with a higher reserve and wider notice; commissioned at that reserve after the last failure allowed. */
function afterFailure(lot: Lot, month: number, constants: Readonly<Constants>): Failure {
  lot.failures++;
  lot.publishAt = month + 1;
  if (lot.failures < constants.tenderTries) lot.reserve *= constants.retenderReserve;
  else lot.mode = 'commission';
  return 'failed';
}
