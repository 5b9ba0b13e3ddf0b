/** The size of markets before anything runs: who may bid, and how many lots a year the budget buys. */
import { MONTHS_PER_YEAR } from '../kernel/clock.ts';
import { followsNeed } from '../model/parameters/service.ts';
import type { GovernmentPlace, ServicePlace } from '../model/place.ts';

/** Organizations registered for a service at the start. */
export function registeredFor({ organizations }: ServicePlace): number {
  return organizations.reduce((sum, { count }) => sum + count, 0);
}

/** Organizations that may bid at the start: those of the register, of pooled sisters and of open markets. */
export function biddersFor(
  { slug, parent, parameters }: GovernmentPlace,
  service: ServicePlace,
  governments: readonly GovernmentPlace[],
): number {
  // what most governments do, told without a look at all others
  if (!parameters.pooled && !parameters.outsideOpen) return registeredFor(service);
  const isSister = (other: GovernmentPlace) =>
    parent !== null && parameters.pooled && other.parent === parent;
  return governments
    .filter((other) => other.slug === slug || parameters.outsideOpen || isSister(other))
    .flatMap(({ services }) => services.filter((one) => one.slug === service.slug))
    .reduce((sum, one) => sum + registeredFor(one), 0);
}

/** Persons whose revenue a government collects. */
export function payersOf({ parameters }: GovernmentPlace): number {
  return parameters.fiscalPersons > 0
    ? parameters.fiscalPersons
    : parameters.agents * parameters.personsPerAgent;
}

/** Persons at a time that the purchase budget of the long run pays for; policyShare has to be filled in. */
export function purchasedPersons(government: GovernmentPlace, { parameters }: ServicePlace): number {
  const { revenuePerHead, serviceShare, purchasedShareTarget } = government.parameters;
  const budget = payersOf(government) * revenuePerHead * serviceShare * purchasedShareTarget;
  return (budget * parameters.policyShare) / (parameters.unitCost * MONTHS_PER_YEAR);
}

/** Lots that are planned in a year; an insured service has one of everybody. */
export function yearlyLots(government: GovernmentPlace, service: ServicePlace): number {
  if (!followsNeed[service.parameters.kind]) return 1;
  const { lotSize, lotSplit } = government.parameters;
  return purchasedPersons(government, service) / (lotSize * lotSplit);
}
