/** What an organization would offer on a call: what it promises, what that costs and what is believed of it (process 6). */
import { exp } from '../../kernel/arithmetic.ts';
import { counterOf, draw, idsUnder, type RunKey } from '../../kernel/random.ts';
import { normalQuantile } from '../../kernel/special.ts';
import type { Call, Candidate } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import { biddersOf, registerOf } from '../agents/register.ts';
import { purposes } from '../purposes.ts';
import type { World } from '../world.ts';
import type { EffortMix } from './effort.ts';
import { chosenEfforts, type Outlook, outlookOf } from './outlook.ts';
import { promiseOf } from './promise.ts';
import { isQualified } from './qualification.ts';

/** A call as every bidder sees it: what its offers have in common. */
export interface Market extends Outlook {
  readonly call: Call;
  readonly run: RunKey;
  readonly month: number;
  /** w: value of a unit of quality in unit costs. */
  readonly qualityWeight: number;
  /** Organizations that may bid, in slug order. */
  readonly bidders: readonly Organization[];
  /** CNY per person-month that a unit of quality is measured in. */
  readonly valueUnit: number;
  /** Mean reputation of the register, in [0, 1]. */
  readonly meanReputation: number;
}

/** The market of a call this month. @param qualityWeight - w that the call's mechanism uses, at least 0 */
export function marketOf(world: World, call: Call, qualityWeight: number): Market {
  const { service } = call.lot;
  const outlook = outlookOf(world, service, call.mode);
  return {
    service,
    government: outlook.government,
    constants: outlook.constants,
    completeness: outlook.completeness,
    auditChance: outlook.auditChance,
    outcomeEvaluation: outlook.outcomeEvaluation,
    renewalValue: outlook.renewalValue,
    call,
    run: world.run,
    month: world.month,
    qualityWeight,
    bidders: biddersOf(service, world.governments),
    valueUnit: service.kind.valueUnit(service, call.reserve),
    meanReputation: meanReputationOf(registerOf(service), world.constants.reputationNeutral),
  };
}

/**
 * Mean reputation over the members of a register that can deliver (capacity above 0).
 * @param unknown - what is believed when there is none, in [0, 1]
 */
export function meanReputationOf(register: readonly Organization[], unknown: number): number {
  let sum = 0;
  let count = 0;
  for (const organization of register) {
    if (organization.capacity <= 0) continue;
    sum += organization.reputation;
    count++;
  }
  return count > 0 ? sum / count : unknown;
}

/** What the public believes of a record: Rb = D·R + (1-D)·mean R. All in [0, 1]. */
export function publicBelief(reputation: number, meanReputation: number, disclosure: number): number {
  return disclosure * reputation + (1 - disclosure) * meanReputation;
}

/** Private cost factor of an organization on a call: exp(s·z - s²/2), mean 1. */
function callCostFactorOf(market: Market, bidId: number): number {
  const spread = market.constants.callCostSpread;
  const z = normalQuantile(draw(market.run, purposes.callCost, bidId, counterOf(0)));
  return exp(spread * z - (spread * spread) / 2);
}

/** Efforts and promise that an organization plans for a call. */
function planEffort(market: Market, organization: Organization): { mix: EffortMix; promise: number } {
  const { constants, service, government } = market;
  const chosen = chosenEfforts(market, organization);
  const promise = promiseOf({
    // in unit costs, as the cost and the fine beside it
    effortValue: market.qualityWeight * organization.skill * (market.valueUnit / service.values.unitCost),
    effortCost: service.values.effortCostShare * organization.costMultiplier,
    expectedFine: market.auditChance * constants.penalty,
    chosenEffort: chosen.contractible,
    minimumSpecification: government.values.minimumSpecification,
    overPromiseCap: constants.overPromiseCap,
  });
  const contractible = Math.min(promise, chosen.contractible);
  return { mix: { completeness: market.completeness, contractible, open: chosen.open }, promise };
}

/** How widely a call is known. */
export interface Notice {
  /** Hazard of an organization to see the call before the shock, at least 0; Infinity: for certain. */
  readonly hazardOf: (organization: Organization) => number;
  /** Chance to see it at a hazard, given the shock of this call. */
  readonly chanceAt: (hazard: number) => number;
}

/** Identity of the bid on a call by the slug of its organization: that of `bid/<call path>/O`. */
function bidIdsOf({ path }: Call): (slug: string) => number {
  return idsUnder('bid', path);
}

/**
 * The plan of an organization for a call: planned cost C and planned quality as the kind of the service has them,
 * believed quality qB = kap·h·eP + (1-kap)·Rb.
 * @param bidId - of the organization, by `bidIdsOf` the call
 */
export function planOffer(
  market: Market,
  organization: Organization,
  notice: Notice,
  bidId = bidIdsOf(market.call)(organization.slug),
): Candidate {
  const { government, completeness, service } = market;
  const { mix, promise } = planEffort(market, organization);
  const callCostFactor = callCostFactorOf(market, bidId);
  const belief = publicBelief(organization.reputation, market.meanReputation, government.values.disclosure);
  const noticeHazard = notice.hazardOf(organization);
  return {
    organization,
    bidId,
    noticeHazard,
    aware: draw(market.run, purposes.noticeSeen, bidId, counterOf(0)) < notice.chanceAt(noticeHazard),
    plannedContractible: mix.contractible,
    plannedOpen: mix.open,
    promise,
    callCostFactor,
    plannedCost: service.kind.plannedCost(market, organization, { mix, callCostFactor }),
    registerCost: service.kind.plannedCost(market, organization, { mix, callCostFactor: 1 }),
    plannedQuality: service.kind.plannedQuality(market, organization, mix),
    believedQuality: completeness * organization.skill * promise + (1 - completeness) * belief,
  };
}

/** Candidates of a call in slug order: qualified organizations whose planned cost is at most the reserve price. */
export function candidatesOf(market: Market, notice: Notice): Candidate[] {
  const candidates: Candidate[] = [];
  const bidIdOf = bidIdsOf(market.call);
  for (const organization of market.bidders) {
    if (!isQualified(organization, market.call)) continue;
    const candidate = planOffer(market, organization, notice, bidIdOf(organization.slug));
    if (candidate.plannedCost <= market.call.reserve) candidates.push(candidate);
  }
  return candidates;
}
