/** When in-house volume shrinks, those admitted last go back to the queue. */
import type { ServiceColumns } from '../agents/resident.ts';
import { IN_HOUSE } from '../agents/resident.ts';
import type { PurposeDraws } from './draws.ts';
import { release } from './follow-needs.ts';
import { clearQueue, joinQueue, newQueue, sortQueue } from './queue.ts';

const served = newQueue(0);

/**
 * Releases residents served in-house beyond the room there is: shortest tenure first, and of equal tenure the one
 * whose queue draw is larger. That undoes admissions in the reverse of their order, so that a smaller volume
 * serves a part of those whom a larger volume serves.
 *
 * @param room - agents that can stay, at least 0
 * @param queueDraws - the draws of the queue
 */
export function releaseInhouseExcess(
  columns: ServiceColumns,
  month: number,
  room: number,
  queueDraws: PurposeDraws,
): void {
  const { contract, tenureSince } = columns;
  clearQueue(served, contract.length);
  for (let j = 0; j < contract.length; j++) {
    if (contract[j] === IN_HOUSE) joinQueue(served, j, tenureSince[j] + 1);
  }
  const order = sortQueue(served, queueDraws);
  for (let k = room; k < served.count; k++) release(columns, served.resident[order[k]], month);
}
