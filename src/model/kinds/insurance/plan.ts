/** Policies for all residents, bought before the rest of the envelope is divided (process 4). */
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import type { Service } from '../../agents/service.ts';
import { makeLots } from '../../month/1-production/plan-purchases.ts';
import { renewContracts } from '../../month/1-production/renew-contracts.ts';
import type { World } from '../../world.ts';

/** Reserve price of a policy, r = prem/12, CNY a month. */
export function premiumReserve(premiumReference: number): number {
  return premiumReference / MONTHS_PER_YEAR;
}

/**
 * Sets aside 12·r·N for a policy of every resident, renews the commission that ends, or makes one lot; nothing where
 * the envelope is too small. The lot that follows a running policy is published in its last month at the earliest,
 * so that nobody is insured twice.
 * @returns CNY set aside
 */
export function planPolicies(world: World, service: Service, budget: number): number {
  const { government } = service;
  const { persons } = government;
  const reserve = premiumReserve(service.values.premiumReference);
  const cost = MONTHS_PER_YEAR * reserve * persons;
  if (persons === 0 || budget < cost) return 0;
  service.tally.fundedVolume += persons;
  const held = world.contracts.filter((contract) => contract.service === service);
  const runsOn = held.some((contract) => contract.end > world.month + MONTHS_PER_YEAR);
  if (runsOn || renewContracts(world, service, { slots: persons, reserve }).count > 0) return cost;
  const lastEnd = Math.max(0, ...held.map(({ end }) => end));
  const earliest = Math.max(world.month, lastEnd - 1);
  makeLots(world, service, { costNorm: reserve, reserve, volumes: [persons], earliest });
  return cost;
}
