/**
 * Direct commission: the government invites a few organizations it knows, prefers the one it expects most of, and
 * bargains about the price (process 7).
 */
import { exp, log } from '../../kernel/arithmetic.ts';
import { counterOf, draw } from '../../kernel/random.ts';
import { normalQuantile } from '../../kernel/special.ts';
import type { Bid, Candidate, Lot } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import type { Constants } from '../parameters/constants.ts';
import { purposes } from '../purposes.ts';
import {
  type AwardMechanism,
  type Decision,
  type Failure,
  lotByLot,
  noAward,
  type Term,
  wholeLotTo,
} from './mechanism.ts';
import { type Market, type Notice, publicBelief } from './planned-offer.ts';
import { rankBids } from './rank-bids.ts';

/** Direct commission. */
export const directCommission: AwardMechanism = {
  mode: 'commission',
  ...lotByLot,
  bidsNeeded: () => 1,
  qualityWeight: (values) => values.qualityWeight,
  noticeOf,
  collectBids,
  award,
  offerTerms,
  noOffer: 'not invited',
  scoreTerms,
  afterFailure,
};

/** Nobody has to notice a commission: the government turns to whom it wants. */
function noticeOf(): Notice {
  return { hazardOf: () => Number.POSITIVE_INFINITY, chanceAt: () => 1 };
}

/**
 * Weight of an organization in the choice of whom to invite:
 * (1 + 5·a)·(1 + 2·[held a contract of the service in the last 12 months])·(.2 + Rb).
 * @param belief - Rb, public belief in its record, in [0, 1]
 */
export function invitationWeight(
  organization: { readonly connection: number; readonly incumbent: boolean },
  belief: number,
  constants: Pick<Constants, 'commissionConnection' | 'commissionIncumbent' | 'commissionFloor'>,
): number {
  const connected = 1 + constants.commissionConnection * organization.connection;
  const incumbent = organization.incumbent ? 1 + constants.commissionIncumbent : 1;
  return connected * incumbent * (constants.commissionFloor + belief);
}

/**
 * Part of the room between cost and reserve that goes to the organization: bg = .6/(1 + .25·(invited - 1)).
 * @param invited - organizations invited, at least 1
 */
export function bargaining(
  invited: number,
  constants: Pick<Constants, 'bargainingShare' | 'bargainingInvited'>,
): number {
  return constants.bargainingShare / (1 + constants.bargainingInvited * (invited - 1));
}

/** True if an organization held a contract of a service in some month since one, or has signed one. */
function heldSince(organization: Organization, serviceId: number, month: number): boolean {
  const last = organization.lastHeld.get(serviceId);
  return last !== undefined && last >= month;
}

/** A candidate with its weight and key in the choice of whom to invite. */
interface Keyed {
  readonly candidate: Candidate;
  readonly weight: number;
  /** log(u)/weight: the largest keys are invited. */
  readonly key: number;
}

function keysOf(market: Market, candidates: readonly Candidate[]): Keyed[] {
  const { government, service, constants, month } = market;
  const { disclosure } = government.values;
  return candidates.map((candidate) => {
    const { organization } = candidate;
    const belief = publicBelief(organization.reputation, market.meanReputation, disclosure);
    const incumbent = heldSince(organization, service.id, month - constants.incumbentMonths);
    const weight = invitationWeight({ connection: organization.connection, incumbent }, belief, constants);
    const u = draw(market.run, purposes.invitation, candidate.bidId, counterOf(0));
    return { candidate, weight, key: log(u) / weight };
  });
}

/** The candidates with the largest u^(1/weight), as many as are invited, in slug order. */
function invite(market: Market, candidates: readonly Candidate[]): Candidate[] {
  const { commissionInvited } = market.government.values;
  // the sort is stable, so that equal keys stay in slug order
  const keyed = keysOf(market, candidates).sort((a, b) => b.key - a.key);
  const invited = new Set(keyed.slice(0, commissionInvited).map((entry) => entry.candidate));
  return candidates.filter((candidate) => invited.has(candidate));
}

function offerTerms(market: Market, candidates: readonly Candidate[]): Term[][] {
  return keysOf(market, candidates).map(({ weight, key }) => [
    { name: 'invitation weight', value: weight, unit: '' },
    { name: 'invitation key u^(1/weight)', value: exp(key), unit: '' },
  ]);
}

function collectBids(market: Market, candidates: readonly Candidate[]): Bid[] {
  const invited = invite(market, candidates);
  const share = bargaining(invited.length, market.constants);
  const { reserve } = market.call;
  return invited.map((candidate) => {
    const price = Math.min(reserve, candidate.plannedCost + share * (reserve - candidate.plannedCost));
    return { candidate, id: candidate.bidId, price, preparationCost: 0, proposal: null, evaluatedScore: 0 };
  });
}

/**
 * What the government senses of an organization: qPlan + .25·(1 - .5·b)/(1 + years together)·z + .05·a.
 * @param z - standard normal
 */
export function softSignal(
  market: Pick<Market, 'constants' | 'government' | 'service'>,
  candidate: Pick<Candidate, 'organization' | 'plannedQuality'>,
  z: number,
): number {
  const { constants, government, service } = market;
  const { organization, plannedQuality } = candidate;
  const years = organization.yearsTogether.get(service.id) ?? 0;
  const care = 1 - constants.softNoiseCapability * government.values.capability;
  const error = ((constants.softNoise * care) / (1 + years)) * z;
  return plannedQuality + error + constants.softConnection * organization.connection;
}

function signalOf(market: Market, bid: Bid): number {
  const z = normalQuantile(draw(market.run, purposes.softSignal, bid.id, counterOf(0)));
  return softSignal(market, bid.candidate, z);
}

function award(market: Market, bids: Bid[]): Decision {
  if (bids.length === 0) return noAward;
  for (const bid of bids) bid.evaluatedScore = signalOf(market, bid);
  rankBids(bids, market.run);
  return wholeLotTo(bids[0], market.call.lot);
}

function scoreTerms(market: Market, bids: readonly Bid[]): Term[][] {
  return bids.map((bid) => [
    { name: 'planned quality', value: bid.candidate.plannedQuality, unit: '' },
    { name: 'soft signal', value: signalOf(market, bid), unit: '' },
  ]);
}

/** Tried again next month, a limited number of times. */
function afterFailure(lot: Lot, month: number, constants: Readonly<Constants>): Failure {
  lot.commissionTries++;
  lot.publishAt = month + 1;
  return lot.commissionTries >= constants.commissionTries ? 'lapsed' : 'failed';
}
