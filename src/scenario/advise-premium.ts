/** Advice about insured services: whether a policy can be paid for, and whether insurers can offer one. */
import { MONTHS_PER_YEAR } from '../kernel/clock.ts';
import { formatNumber } from '../kernel/quantities.ts';
import {
  approvalChance,
  breakEvenPremium,
  expectedClaims,
  expectedPayment,
} from '../model/kinds/insurance/pricing.ts';
import type { Constants } from '../model/parameters/constants.ts';
import type { Law } from '../model/parameters/organization.ts';
import type { GovernmentPlace, ServicePlace } from '../model/place.ts';
import type { Warning } from './faults.ts';
import { payersOf } from './markets.ts';

/**
 * An envelope below the premiums of all residents buys no policy at all, and nobody insures below the cost of claims and
 * administration. Paths are those below the service.
 */
export function advisePremium(
  government: GovernmentPlace,
  service: ServicePlace,
  constants: Constants,
): Warning[] {
  const { parameters } = government;
  const { premiumReference, unitCost } = service.parameters;
  const shares = [parameters.purchasedShareStart, parameters.purchasedShareTarget];
  const revenue = payersOf(government) * parameters.revenuePerHead;
  const budget = revenue * parameters.serviceShare * Math.max(...shares);
  const premiums = premiumReference * parameters.agents * parameters.personsPerAgent;
  const advice: Warning[] = [];
  if (budget < premiums) {
    const message = `asks for ${formatNumber(premiums, 2)} CNY of premiums a year, but the purchase envelope is ${formatNumber(budget, 2)} CNY: no policy can be bought`;
    advice.push({ path: '.premiumReference', message });
  }
  const least = `more than the reference premium of ${formatNumber(premiumReference, 2)} CNY: hardly an insurer can bid`;
  const administration = unitCost * MONTHS_PER_YEAR;
  const { claims, premium } = leastPremium(government, service, constants);
  if (administration > premiumReference) {
    const message = `is ${formatNumber(administration, 2)} CNY of administration a year for each policy, ${least}`;
    advice.push({ path: '.unitCost', message });
  } else if (premium > premiumReference) {
    const message = `makes ${formatNumber(claims, 2)} CNY of claims a year for each policy, and with administration and refunds a premium of ${formatNumber(premium, 2)} CNY, ${least}`;
    advice.push({ path: '.incidentRate', message });
  }
  return advice;
}

/** Claims a year and the premium that breaks even, CNY, for insurers of least belief in claims and least effort. */
function leastPremium(
  { parameters }: GovernmentPlace,
  { parameters: values, organizations }: ServicePlace,
  constants: Constants,
): { readonly claims: number; readonly premium: number } {
  const beliefs = organizations.flatMap(({ laws }) => leastOf(laws.claimBelief.insurer));
  const monthly = expectedClaims(values, {
    claimBelief: Math.min(1, ...beliefs),
    approval: approvalChance(parameters.minimumSpecification, constants),
    payment: expectedPayment(values, values.lossMean),
  });
  const premium = breakEvenPremium(monthly, values.unitCost, values);
  return { claims: monthly * MONTHS_PER_YEAR, premium: premium * MONTHS_PER_YEAR };
}

/** The least value that a law draws, 0 where it may draw any. */
function leastOf(law: Law): number {
  if ('constant' in law) return law.constant;
  return 'uniform' in law ? law.uniform.from : 0;
}
