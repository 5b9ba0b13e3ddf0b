/**
 * Groups of residents that a lever singles out: income quintiles, communities, or the quintiles of some communities.
 * What residents of a place (community and quintile) meet where levers make it differ from the rest.
 */
import type { Government } from '../agents/government.ts';
import { QUINTILES, type ResidentColumns } from '../agents/resident.ts';
import { reaches } from '../levers.ts';
import type { LeverSchedule, ResidentTarget } from '../place.ts';

/**
 * True if a lever reaches the residents of a place.
 *
 * @param target - undefined = all residents
 * @param place - community · 5 + quintile - 1; null = the residents whom no lever singles out
 */
export function reachesPlace(target: ResidentTarget | undefined, place: number | null): boolean {
  if (target === undefined) return true;
  if (place === null) return false;
  const community = Math.floor(place / QUINTILES) + 1;
  const quintile = (place % QUINTILES) + 1;
  return isMeant(target.quintiles, quintile) && isMeant(target.communities, community);
}

function isMeant(numbers: readonly number[] | null, one: number): boolean {
  return numbers === null || numbers.includes(one);
}

/** Resident agents by place. */
export function agentsByPlace({ communities, place }: ResidentColumns): Int32Array {
  const agents = new Int32Array(communities * QUINTILES);
  for (const one of place) agents[one]++;
  return agents;
}

/** Persons of a government at a place. */
export function personsAt({ agentsAt, values }: Government, place: number): number {
  return agentsAt[place] * values.personsPerAgent;
}

/** Persons of a government whom a lever reaches: all, or those of the places it singles out. */
export function personsReached(government: Government, target: ResidentTarget | undefined): number {
  if (target === undefined) return government.persons;
  return placesReached(government, [target]).reduce((sum, place) => sum + personsAt(government, place), 0);
}

/** Places of a government that levers single out, in ascending order; none without such levers. */
export function placesAimedAt(government: Government, levers: readonly LeverSchedule[]): number[] {
  const aims = levers.flatMap(({ target: { governments, residents } }) =>
    residents !== undefined && reaches(governments, government.slug) ? [residents] : [],
  );
  return placesReached(government, aims);
}

function placesReached({ agentsAt }: Government, aims: readonly ResidentTarget[]): number[] {
  const places: number[] = [];
  for (let place = 0; place < agentsAt.length; place++) {
    if (aims.some((aim) => reachesPlace(aim, place))) places.push(place);
  }
  return places;
}

/** Who has values of the month, and others at the places that levers single out. */
export interface Placed<Values> {
  readonly values: Values;
  readonly valuesByPlace: ReadonlyMap<number, Values>;
}

/** The values of the month that residents of a place meet. */
export function valuesAt<Values>({ values, valuesByPlace }: Placed<Values>, place: number): Values {
  return valuesByPlace.get(place) ?? values;
}
