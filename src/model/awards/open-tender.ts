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
  wholeLotTo,
} from './mechanism.ts';
import type { Market, Notice } from './planned-offer.ts';
import { rankBids } from './rank-bids.ts';

/** Open tender. */
export const openTender: AwardMechanism = {
  mode: 'tender',
  ...lotByLot,
  bidsNeeded: (values) => Math.max(1, Math.ceil(values.minimumBids)),
  qualityWeight: (values) => awardRules[values.awardRule].qualityWeight(values),
  noticeOf,
  collectBids,
  award,
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

function collectBids(market: Market, candidates: readonly Candidate[]): Bid[] {
  if (candidates.length === 0) return [];
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
  const bids: Bid[] = [];
  for (const [i, candidate] of candidates.entries()) {
    if (!candidate.aware) continue;
    const belief = beliefs[i];
    const type = worth * candidate.believedQuality - candidate.plannedCost;
    const gain = belief.expectedGain(floors[i], type);
    const preparationCost = ownBidCost(market, candidate);
    if (personMonths * gain < preparationCost) continue;
    const room = call.reserve - candidate.plannedCost;
    const chance = Math.max(constants.winChanceFloor, belief.winChance(type));
    const markUp = Math.min(room, gain / chance);
    bids.push({
      candidate,
      id: candidate.bidId,
      price: priceAt(candidate, markUp, call.reserve),
      preparationCost,
      proposal: null,
      evaluatedScore: 0,
    });
  }
  return bids;
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

function award(market: Market, bids: Bid[]): Decision {
  const { government, run, valueUnit } = market;
  if (bids.length < market.call.bidsNeeded) return noAward;
  const rule = awardRules[government.values.awardRule];
  const points = rule.points(bids, market.qualityWeight * valueUnit, market.constants);
  const spread = committeeErrorOf(market, rule.scale(valueUnit));
  for (const [i, bid] of bids.entries()) {
    const z = normalQuantile(draw(run, purposes.scoreNoise, bid.id, counterOf(0)));
    bid.evaluatedScore = points[i] + spread * z;
  }
  rankBids(bids, run);
  return wholeLotTo(bids[0], market.call.lot);
}

/** Opened again with a higher reserve and wider notice; commissioned at that reserve after the last failure allowed. */
function afterFailure(lot: Lot, month: number, constants: Readonly<Constants>): Failure {
  lot.failures++;
  lot.publishAt = month + 1;
  if (lot.failures < constants.tenderTries) lot.reserve *= constants.retenderReserve;
  else lot.mode = 'commission';
  return 'failed';
}
