/** What neighbours can see: users, aware residents and satisfaction by community, counted at the end of a month. */
import type { CommunityTotals, ResidentColumns, ServiceColumns } from '../agents/resident.ts';
import { AWARE, ENROLLED, EVER_ENROLLED, QUINTILES, STATE_MASK, STATE_SHIFT } from '../agents/resident.ts';

/** Sums of reals over residents are sums of whole numbers round(x · 65536): no order of residents changes them. */
export const FIXED_POINT = 65536;

const IN_SERVICE = ENROLLED << STATE_SHIFT;

/** Totals in which only the numbers of residents are filled in. */
export function newCommunityTotals(residents: ResidentColumns): CommunityTotals {
  const counted = new Int32Array(residents.communities);
  for (let j = 0; j < residents.count; j++) counted[communityOf(residents.place[j])]++;
  return {
    residents: counted,
    users: new Int32Array(residents.communities),
    aware: new Int32Array(residents.communities),
    satisfactionSum: new Float64Array(residents.communities),
    satisfactionCount: new Int32Array(residents.communities),
  };
}

/** The community of a place (community · 5 + quintile - 1). */
export function communityOf(place: number): number {
  return (place / QUINTILES) | 0;
}

/** Counts the totals of every community anew: at setup, and to check those that follow the changes of a month. */
export function countCommunities(
  residents: ResidentColumns,
  columns: ServiceColumns,
  totals: CommunityTotals,
): void {
  totals.aware.fill(0);
  clearExperience(totals);
  for (let j = 0; j < residents.count; j++) {
    if ((columns.flags[j] & AWARE) !== 0) totals.aware[communityOf(residents.place[j])]++;
    countExperience(totals, columns, j, communityOf(residents.place[j]));
  }
}

/** Sets users and satisfaction to 0 before they are counted again. */
export function clearExperience(totals: CommunityTotals): void {
  totals.users.fill(0);
  totals.satisfactionSum.fill(0);
  totals.satisfactionCount.fill(0);
}

/** Adds one resident to the users and the satisfaction of a community. */
export function countExperience(
  totals: CommunityTotals,
  columns: ServiceColumns,
  j: number,
  community: number,
): void {
  const flag = columns.flags[j];
  if ((flag & STATE_MASK) === IN_SERVICE) totals.users[community]++;
  // Only who was ever enrolled can have an experience, and NaN stands for none yet.
  if ((flag & EVER_ENROLLED) === 0 || Number.isNaN(columns.satisfaction[j])) return;
  totals.satisfactionSum[community] += Math.round(columns.satisfaction[j] * FIXED_POINT);
  totals.satisfactionCount[community]++;
}
