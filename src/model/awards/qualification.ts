/** Who may bid on a call (process 6). */
import type { Call } from '../agents/contract.ts';
import { isActive, type Organization } from '../agents/organization.ts';

/** Least capacity that an organization has free in any month of [from, to), persons. */
export function freeCapacity(organization: Organization, from: number, to: number): number {
  let most = 0;
  for (let month = from; month < to; month++) {
    let volume = 0;
    for (const contract of organization.contracts) {
      if (contract.start <= month && month < contract.end) volume += contract.volume;
    }
    most = Math.max(most, volume);
  }
  return organization.capacity - most;
}

/** True if an organization may bid on a call: the capacity needed in every month of the contract, active, not blacklisted. */
export function isQualified(organization: Organization, call: Call): boolean {
  const { openedAt, lot } = call;
  if (!isActive(organization) || organization.blacklistedUntil > openedAt) return false;
  if (organization.capacity <= 0) return false;
  return freeCapacity(organization, openedAt + 1, openedAt + 1 + lot.months) >= call.volumeNeeded;
}
