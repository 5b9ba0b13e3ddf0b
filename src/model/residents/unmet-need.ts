/** Need that is not served, by community: what proposals for one community go by. */
import type { ResidentColumns, ServiceColumns } from '../agents/resident.ts';
import { ENROLLED, NEED, stateOf } from '../agents/resident.ts';
import { communityOf } from './community-totals.ts';

/** Residents in need who are not enrolled, agents by community. */
export function unmetByCommunity(residents: ResidentColumns, columns: ServiceColumns): Int32Array {
  const unmet = new Int32Array(residents.communities);
  for (let j = 0; j < residents.count; j++) {
    const flags = columns.flags[j];
    if ((flags & NEED) === 0 || stateOf(flags) === ENROLLED) continue;
    unmet[communityOf(residents.place[j])]++;
  }
  return unmet;
}
