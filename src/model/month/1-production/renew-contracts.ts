/** Renewal of direct commissions (part of process 4): decided in the plan before they end, without a call. */
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Contract } from '../../agents/contract.ts';
import { isActive } from '../../agents/organization.ts';
import type { Service } from '../../agents/service.ts';
import { renewContract } from '../../awards/sign-contract.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/** True if the last score lets a contract be renewed: no score yet counts as passed. */
export function passesRenewal(lastScore: number | null, renewalScore: number): boolean {
  return lastScore === null || lastScore >= renewalScore;
}

/** Volume of a renewal: what the plan has left, at most the old volume; 0 if below renewalMinimum of it. */
export function renewalVolume(volume: number, slots: number, renewalMinimum: number): number {
  const offered = Math.min(volume, slots);
  return offered > 0 && offered >= renewalMinimum * volume ? offered : 0;
}

/** Volume of the plan that a contract uses up: its own, and more where it costs more than the reserve (amendment 5). */
export function volumeTaken(
  contract: Pick<Contract, 'volume' | 'price' | 'support' | 'government'>,
  reserve: number,
): number {
  const { personsPerAgent } = contract.government.values;
  const cost = contract.price + contract.support.programmeCost / contract.volume;
  const volume = contract.volume * Math.max(1, cost / reserve);
  return Math.ceil(volume / personsPerAgent) * personsPerAgent;
}

/**
 * Renews the commissions of a service that end in (t, t + 12], in id order, while the plan has volume.
 * @returns number of renewals and the volume of the plan they take, persons
 */
export function renewContracts(
  world: World,
  service: Service,
  plan: { slots: number; reserve: number },
): { count: number; taken: number } {
  const ending = world.contracts
    .filter((contract) => contract.service === service && mayRenew(world, contract))
    .sort((a, b) => a.id - b.id || (a.path < b.path ? -1 : 1));
  let taken = 0;
  let count = 0;
  for (const contract of ending) {
    contract.renewalDecided = true;
    const ratio = Math.max(1, contract.price / plan.reserve);
    const slots = (plan.slots - taken) / ratio;
    const { personsPerAgent } = contract.government.values;
    const offered = Math.floor(slots / personsPerAgent) * personsPerAgent;
    const volume = renewalVolume(contract.volume, offered, world.constants.renewalMinimum);
    if (volume === 0 || !isRenewed(world, contract)) continue;
    renewContract(world, contract, volume);
    service.tally.renewals += 1;
    const { price, support, government } = contract;
    taken += volumeTaken({ volume, price, support, government }, plan.reserve);
    count += 1;
  }
  return { count, taken };
}

function mayRenew(world: World, contract: Contract): boolean {
  const { month } = world;
  if (contract.mode !== 'commission' || contract.renewalDecided) return false;
  return contract.end > month && contract.end <= month + MONTHS_PER_YEAR;
}

function isRenewed(world: World, contract: Contract): boolean {
  const { organization } = contract;
  if (!isActive(organization) || organization.blacklistedUntil > world.month) return false;
  if (!passesRenewal(contract.lastScore, world.constants.renewalScore)) return false;
  const u = draw(world.run, purposes.renewal, contract.id, counterOf(0));
  return u < world.constants.renewalChance;
}
