/** What an insurer expects of a policy: claims, administration and the premium below which it loses (process 6). */
import { clip, exp, expm1 } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import type { PolicyTerms } from '../../agents/contract.ts';
import type { Organization } from '../../agents/organization.ts';
import { costOf, type Outlook } from '../../awards/outlook.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { CostedPlan } from '../kind.ts';

/**
 * Mean payment of an approved incident, CNY: cov·e^(-ded/lm)·lm·(1 - e^(-cap/(cov·lm))), for exponential losses.
 * @param lossMean - lm, CNY, above 0
 */
export function expectedPayment(
  terms: Pick<PolicyTerms, 'deductible' | 'coverShare' | 'benefitCap'>,
  lossMean: number,
): number {
  const { deductible, coverShare, benefitCap } = terms;
  if (coverShare === 0) return 0;
  return -coverShare * exp(-deductible / lossMean) * lossMean * expm1(-benefitCap / (coverShare * lossMean));
}

/** Chance that a claim is approved: approvalBase + approvalEffort·e_N, at most 1. @param effort - e_N, in [0, 1] */
export function approvalChance(
  effort: number,
  constants: Pick<Constants, 'approvalBase' | 'approvalEffort'>,
): number {
  return clip(constants.approvalBase + constants.approvalEffort * effort, 0, 1);
}

/**
 * Claims that an insurer expects, cl = (lamI/12)·[auto + (1 - auto)·cb]·approval·E[pay], CNY per policy and month.
 * @param claimBelief - cb, in [0, 1]; @param approval - chance of approval; @param payment - E[pay], CNY
 */
export function expectedClaims(
  risk: { readonly incidentRate: number; readonly automaticShare: number },
  believed: { readonly claimBelief: number; readonly approval: number; readonly payment: number },
): number {
  const { automaticShare: automatic, incidentRate } = risk;
  const filed = automatic + (1 - automatic) * believed.claimBelief;
  return (incidentRate / MONTHS_PER_YEAR) * filed * believed.approval * believed.payment;
}

/**
 * Premium that breaks even, C = max(cl + ad, (ad + (1 - rf)·cl)/(1 - rf·LRmin)); the second binds where the insurer
 * would have to refund.
 * @returns CNY per policy and month; infinite where the clause takes the whole premium
 */
export function breakEvenPremium(
  claims: number,
  administration: number,
  clause: Pick<PolicyTerms, 'lossRatioMinimum' | 'refundShare'>,
): number {
  const kept = 1 - clause.refundShare * clause.lossRatioMinimum;
  return Math.max(claims + administration, (administration + (1 - clause.refundShare) * claims) / kept);
}

/** Planned cost of an insurer: the break-even premium at its efforts and beliefs, CNY per policy and month. */
export function plannedPremium(outlook: Outlook, organization: Organization, plan: CostedPlan): number {
  const { values } = outlook.service;
  const claims = expectedClaims(values, {
    claimBelief: organization.claimBelief,
    approval: approvalChance(plan.mix.open, outlook.constants),
    payment: expectedPayment(values, values.lossMean),
  });
  const administration = costOf(outlook, organization, plan.mix) * plan.callCostFactor;
  return breakEvenPremium(claims, administration, values);
}
