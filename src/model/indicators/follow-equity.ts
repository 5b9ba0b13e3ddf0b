/** Follows in the window where need and service lie, and who was in need for long: an observer's own memory. */
import { AWARE, ENROLLED, NEED, QUINTILES, STATE_MASK, STATE_SHIFT } from '../agents/resident.ts';
import type { Service } from '../agents/service.ts';
import { communityOf } from '../residents/community-totals.ts';

/** Persons of a service by month, 0 outside the window, and the residents whose benefit is compared at its end. */
export interface EquityRecord {
  /** Persons of each income quintile, poorest first. */
  readonly byIncome: readonly IncomeGroup[];
  /** Persons enrolled where there are several communities and need, and half the sum of distances to need's shares. */
  readonly placed: Float64Array;
  readonly misplaced: Float64Array;
  /** Communities, and those served above need while another is served below. */
  readonly communities: Float64Array;
  readonly duplicated: Float64Array;
  /** Residents in need long enough; empty before the end of the window. */
  beneficiaries: Beneficiaries;
}

/** Persons of an income quintile by month: all, those aware, those in need, and those in need who are enrolled. */
export interface IncomeGroup {
  readonly residents: Float64Array;
  readonly aware: Float64Array;
  readonly need: Float64Array;
  readonly enrolled: Float64Array;
}

/** Residents of a service, one entry each; all weigh the same. */
export interface Beneficiaries {
  /** Persons that each entry stands for. */
  readonly weight: number;
  /** Quality-months received by each person in the window. */
  readonly benefit: Float32Array;
  /** community · 5 + quintile - 1. */
  readonly place: Uint16Array;
}

/** Memory of the observer for one service: 2 bytes a resident. */
export interface EquityFollower {
  readonly monthsInNeed: Uint16Array;
  /** Residents by place. */
  readonly residents: Int32Array;
  readonly record: EquityRecord;
}

/** A follower of a service that has seen no month. */
export function newEquityFollower(service: Service, months: number): EquityFollower {
  const { place, count, communities } = service.government.residents;
  const residents = new Int32Array(communities * QUINTILES);
  for (let resident = 0; resident < count; resident += 1) residents[place[resident]] += 1;
  return { monthsInNeed: new Uint16Array(count), residents, record: newEquityRecord(months) };
}

/** A record of nothing. */
export function newEquityRecord(months: number): EquityRecord {
  return {
    byIncome: Array.from({ length: QUINTILES }, () => ({
      residents: new Float64Array(months),
      aware: new Float64Array(months),
      need: new Float64Array(months),
      enrolled: new Float64Array(months),
    })),
    placed: new Float64Array(months),
    misplaced: new Float64Array(months),
    communities: new Float64Array(months),
    duplicated: new Float64Array(months),
    beneficiaries: { weight: 0, benefit: new Float32Array(0), place: new Uint16Array(0) },
  };
}

/** Flags that tell residents apart here, as an index below `STATES`. */
const STATES = 16;
const TOLD_BY = STATES - 1;
const USER = ENROLLED << STATE_SHIFT;
const anyFlags = Array.from({ length: STATES }, (_, flags) => flags);
const areAware = anyFlags.filter((flags) => (flags & AWARE) !== 0);
const areInNeed = anyFlags.filter((flags) => (flags & NEED) !== 0);
const areUsersInNeed = areInNeed.filter((flags) => (flags & STATE_MASK) === USER);

/** Adds a month of the window. */
export function followEquity(follower: EquityFollower, service: Service, month: number): void {
  const { record, residents } = follower;
  const persons = service.government.place.parameters.personsPerAgent;
  const counts = countStates(follower, service);
  const aware = sumByPlace(counts, areAware);
  const need = sumByPlace(counts, areInNeed);
  const enrolled = sumByPlace(counts, areUsersInNeed);
  for (let at = 0; at < residents.length; at += 1) {
    const group = record.byIncome[at % QUINTILES];
    group.residents[month] += residents[at] * persons;
    group.aware[month] += aware[at] * persons;
    group.need[month] += need[at] * persons;
    group.enrolled[month] += enrolled[at] * persons;
  }
  compareCommunities(record, month, { need: byCommunity(need), enrolled: byCommunity(enrolled), persons });
}

/**
 * Residents by place and flags, and one more month in need for those in need. Counted without a branch: guessing the flags of
 * every resident took more than five times as long (Gulou, 15 replications: 154 ms of a profile, then below 28).
 */
function countStates({ monthsInNeed, residents }: EquityFollower, service: Service): Int32Array {
  const { place } = service.government.residents;
  const { flags } = service.columns;
  const counts = new Int32Array(residents.length * STATES);
  for (let resident = 0; resident < flags.length; resident += 1) {
    const flag = flags[resident];
    counts[place[resident] * STATES + (flag & TOLD_BY)] += 1;
    monthsInNeed[resident] += flag & NEED;
  }
  return counts;
}

/** Residents by place whose flags are among some. */
function sumByPlace(counts: Int32Array, among: readonly number[]): Int32Array {
  const sums = new Int32Array(counts.length / STATES);
  for (let place = 0; place < sums.length; place += 1) {
    for (const flags of among) sums[place] += counts[place * STATES + flags];
  }
  return sums;
}

/** Keeps the benefit of those in need for at least `atLeast` months of the window. */
export function keepBeneficiaries(follower: EquityFollower, service: Service, atLeast: number): void {
  const { monthsInNeed, record } = follower;
  const { place } = service.government.residents;
  const weight = service.government.place.parameters.personsPerAgent;
  const kept: number[] = [];
  monthsInNeed.forEach((months, resident) => {
    if (months >= atLeast) kept.push(resident);
  });
  record.beneficiaries = {
    weight,
    benefit: Float32Array.from(kept, (resident) => service.columns.benefit[resident] / weight),
    place: Uint16Array.from(kept, (resident) => place[resident]),
  };
}

interface Communities {
  readonly need: readonly number[];
  readonly enrolled: readonly number[];
  readonly persons: number;
}

/** Where nobody needs or nobody is served, or all live together, no community can be served before another. */
function compareCommunities(record: EquityRecord, month: number, communities: Communities): void {
  const { need, enrolled, persons } = communities;
  const needed = sumOf(need);
  const served = sumOf(enrolled);
  if (need.length < 2 || needed === 0 || served === 0) return;
  // Persons by which a community has more service than its part of the need.
  const surplus = enrolled.map((count, i) => count - (served * need[i]) / needed);
  record.placed[month] = served * persons;
  record.misplaced[month] = (surplus.reduce((sum, value) => sum + Math.abs(value), 0) / 2) * persons;
  record.communities[month] = need.length;
  // Less than one agent too many is no duplication: agents are whole.
  record.duplicated[month] = surplus.some((value) => value <= -1)
    ? surplus.filter((value) => value >= 1).length
    : 0;
}

function byCommunity(byPlace: Int32Array): number[] {
  const sums = new Array<number>(byPlace.length / QUINTILES).fill(0);
  for (let at = 0; at < byPlace.length; at += 1) sums[communityOf(at)] += byPlace[at];
  return sums;
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
