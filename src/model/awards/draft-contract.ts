/** What a contract consists of when it is signed. */
import { log } from '../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { counterOf, draw, idOf, idsUnder, type RunKey } from '../../kernel/random.ts';
import type { Contract, Lot, Mode, Support } from '../agents/contract.ts';
import type { Evaluator } from '../agents/evaluator.ts';
import type { Organization } from '../agents/organization.ts';
import { purposes } from '../purposes.ts';
import type { World } from '../world.ts';
import { contractCompleteness } from './effort.ts';
import { mechanisms } from './mechanisms.ts';

/** What an award or a renewal has settled. */
export interface Agreement {
  readonly lot: Lot;
  readonly mode: Mode;
  readonly organization: Organization;
  /** CNY per person-month: price, reserve price, and the organization's planned cost. */
  readonly price: number;
  readonly reserve: number;
  readonly plannedCost: number;
  /** Offers on the call that led to it; 0 for a renewal. */
  readonly bids: number;
  /** Persons. */
  readonly volume: number;
  /** First month, and first month after it. */
  readonly start: number;
  readonly end: number;
  readonly promise: number;
  readonly callCostFactor: number;
  /** Community to whose residents it is restricted; null for all residents. */
  readonly community: number | null;
  readonly support: Support;
  readonly flawed: boolean;
  readonly captured: boolean;
  readonly renewedFrom: Contract | null;
}

/**
 * Evaluator of a contract: the largest u(evaluator, contract/E)^(1/weight); weight 0 is never assigned.
 * @returns null if the government has nobody to assign
 */
export function assignEvaluator(
  run: RunKey,
  path: string,
  evaluators: readonly Evaluator[],
): Evaluator | null {
  const idUnder = idsUnder(path);
  let assigned: Evaluator | null = null;
  let largest = Number.NEGATIVE_INFINITY;
  for (const evaluator of evaluators) {
    if (evaluator.values.weight <= 0) continue;
    const u = draw(run, purposes.evaluator, idUnder(evaluator.slug), counterOf(0));
    const key = log(u) / evaluator.values.weight;
    if (key > largest) {
      largest = key;
      assigned = evaluator;
    }
  }
  return assigned;
}

/** A contract as signed. One literal without spreads: a spread of this size costs a tenth of a millisecond. */
export function draftContract(world: World, agreement: Agreement): Contract {
  const { lot, organization, renewedFrom } = agreement;
  const { service } = lot;
  const { government } = service;
  const renewals = renewedFrom === null ? 0 : renewedFrom.renewals + 1;
  const path = mechanisms[agreement.mode].contractPath(lot, organization, renewals);
  return {
    lot,
    mode: agreement.mode,
    organization,
    renewedFrom,
    price: agreement.price,
    reserve: agreement.reserve,
    plannedCost: agreement.plannedCost,
    bids: agreement.bids,
    volume: agreement.volume,
    start: agreement.start,
    end: agreement.end,
    promise: agreement.promise,
    callCostFactor: agreement.callCostFactor,
    community: agreement.community,
    support: agreement.support,
    flawed: agreement.flawed,
    captured: agreement.captured,
    path,
    id: idOf(path),
    service,
    government,
    evaluator: assignEvaluator(world.run, path, government.evaluators),
    completeness: contractCompleteness(service.values, government.values.capability, world.constants),
    policy: service.kind.termsOf(service.values),
    basis: service.values.paymentBasis,
    renewals,
    signedAt: world.month,
    place: -1,
    ended: false,
    renewalDecided: false,
    deliveredEffort: 0,
    contractibleEffort: 0,
    openEffort: 0,
    diversion: 0,
    suspendedShare: 0,
    auditChance: 0,
    served: 0,
    quality: 0,
    servedTotal: 0,
    qualityServedTotal: 0,
    servedSinceEvaluation: 0,
    qualityServedSinceEvaluation: 0,
    servedSinceDue: 0,
    complaints: 0,
    escalations: 0,
    complaintsOfYear: new Int32Array(MONTHS_PER_YEAR),
    userMonthsOfYear: new Int32Array(MONTHS_PER_YEAR),
    satisfactionSum: 0,
    satisfactionCount: 0,
    lastScore: null,
    lastScoreAt: -1,
    openEscalations: new Int32Array(MONTHS_PER_YEAR),
    audits: 0,
    fines: 0,
    paid: 0,
    payouts: 0,
    claimsFiled: 0,
    scheduled: 0,
  };
}
