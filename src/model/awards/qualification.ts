/** Who may bid on a call (process 6). */
import type { Call } from '../agents/contract.ts';
import { isActive, type Organization } from '../agents/organization.ts';

/**
 * Least capacity that an organization has free in any month of [from, to), persons. Where none starts contracts can only
 * end, so that no month takes more than the first, or than the last one up to it in which a contract started.
 */
export function freeCapacity(organization: Organization, from: number, to: number): number {
  let most = volumeAt(organization, from);
  for (const { start } of organization.contracts) {
    if (start > from && start < to) most = Math.max(most, volumeAt(organization, start));
  }
  return organization.capacity - most;
}

/** Persons contracted in a month. */
function volumeAt({ contracts }: Organization, month: number): number {
  let volume = 0;
  for (const contract of contracts) {
    if (contract.start <= month && month < contract.end) volume += contract.volume;
  }
  return volume;
}

/** Why an organization may not bid on a call. */
export type Obstacle = 'inactive' | 'blacklisted' | 'no capacity' | 'no free capacity';

/** What keeps an organization from bidding on a call; null if nothing does. */
export function obstacleOf(organization: Organization, call: Call): Obstacle | null {
  const { openedAt, lot } = call;
  if (!isActive(organization)) return 'inactive';
  if (organization.blacklistedUntil > openedAt) return 'blacklisted';
  if (organization.capacity <= 0) return 'no capacity';
  const free = freeCapacity(organization, openedAt + 1, openedAt + 1 + lot.months);
  return free >= call.volumeNeeded ? null : 'no free capacity';
}

/** True if an organization may bid on a call: the capacity needed in every month of the contract, active, not blacklisted. */
export function isQualified(organization: Organization, call: Call): boolean {
  return obstacleOf(organization, call) === null;
}
