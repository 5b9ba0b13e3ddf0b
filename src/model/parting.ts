/** Runs that part: one world goes on under one set of levers, is taken back, and goes on under another. */
import { type Snapshot, snapshotOf } from '../kernel/snapshot.ts';
import { kinds } from './kinds/kinds.ts';
import type { LeverSchedule, Place } from './place.ts';
import type { World } from './world.ts';

/**
 * The state of a run in progress, with whatever observes it.
 * @param written - objects that nobody changes any more, such as rows of a record; the world refers to whatever else they do
 */
export function rememberRun(run: { readonly world: World }, written: readonly object[] = []): Snapshot {
  return snapshotOf(run, [...Object.values(kinds), ...partsOf(run.world.place), ...written]);
}

/**
 * Lets a world go on under the levers of another place. The two places differ in levers alone, and none of those that only
 * one of them has may have begun.
 */
export function changeLevers(world: World, place: Place): void {
  const before = world.place.levers;
  world.leverState = place.levers.map((lever: LeverSchedule) => {
    const state = world.leverState[before.indexOf(lever)];
    return { unpaidOnce: state?.unpaidOnce ?? new Float64Array(world.governments.length) };
  });
  world.place = place;
}

/** All objects of a place, which is only read. */
function partsOf(part: object): object[] {
  return [
    part,
    ...Object.values(part).flatMap((own) => (typeof own === 'object' && own ? partsOf(own) : [])),
  ];
}
