/** One run of a place: months in order, invariants checked, observers told. */
import { monthOfYear } from '../kernel/clock.ts';
import { runKey } from '../kernel/random.ts';
import { countStocks } from './count-stocks.ts';
import { initialise } from './initialise.ts';
import { checkCommitments, checkInvariants, checkResidents } from './invariants.ts';
import { runMonth } from './month.ts';
import type { Place } from './place.ts';
import type { RunObserver } from './process.ts';
import { clearTally } from './tallies.ts';
import type { World } from './world.ts';

/** Told of the world at the end of every month; reads it and writes nothing in it. */
export type OnMonth = (world: World) => void;

/**
 * The world before the first month of a run.
 * @param seed - any text; @param replication - 0, 1, 2, ...: run k depends on k alone
 */
export function startRun(place: Place, seed: string, replication: number): World {
  return initialise(place, runKey(seed, replication));
}

/**
 * Runs every month of the place.
 * @param observer - told before and after every process
 * @throws QuasimarketError ('state') when an invariant is violated
 */
export function runMonths(world: World, onMonth: OnMonth, observer?: RunObserver): void {
  runBetween(world, { from: 0, to: world.place.months }, onMonth, observer);
}

/**
 * Runs some of the months: those before have been run.
 * @param months - first and one-past-last, zero-based
 * @throws QuasimarketError ('state') when an invariant is violated
 */
export function runBetween(
  world: World,
  { from, to }: { readonly from: number; readonly to: number },
  onMonth: OnMonth,
  observer?: RunObserver,
): void {
  for (let month = from; month < to; month += 1) {
    world.month = month;
    startMonth(world);
    runMonth(world, observer);
    countStocks(world);
    check(world);
    onMonth(world);
  }
}

/** A whole run. @returns the world after its last month */
export function simulate(
  place: Place,
  seed: string,
  replication: number,
  onMonth: OnMonth = () => {},
): World {
  const world = startRun(place, seed, replication);
  runMonths(world, onMonth);
  return world;
}

function startMonth(world: World): void {
  world.calls.length = 0;
  world.signed.length = 0;
  for (const { tally } of world.governments) clearTally(tally);
  for (const { tally } of world.services) clearTally(tally);
}

/** Every month what is cheap to check; residents and commitments once a year and at the end. */
function check(world: World): void {
  checkInvariants(world);
  const isLast = world.month === world.place.months - 1;
  if (isLast || monthOfYear(world.month) === 0) {
    checkResidents(world);
    checkCommitments(world);
  }
}
