/** Runs one replication under the eyes of tracers: the run itself is the same as without them, to the last byte. */
import type { Posting } from '../../model/ledger.ts';
import type { Moment } from '../../model/process.ts';
import { runMonths, startRun } from '../../model/simulate.ts';
import type { World } from '../../model/world.ts';
import { placeOf, type Scenario } from '../../scenario/scenario.ts';

/** Watches a run; reads the world and writes nothing in it. */
export interface Tracer {
  /** Told once, before the first month. */
  readonly start?: (world: World) => void;
  /** Told before and after every process, and of those on calls before and after each call. */
  readonly before?: (world: World, moment: Moment) => void;
  readonly after?: (world: World, moment: Moment) => void;
  /** Told of every posting with the process that posts it. */
  readonly posting?: (posting: Posting, process: string) => void;
  readonly monthEnd?: (world: World) => void;
}

/** Which run is watched, from its first month to a last one. */
export interface TracedRun {
  readonly scenario: Scenario;
  readonly replication: number;
  /** Months to run; what comes later cannot matter to what came before. */
  readonly months?: number;
}

/**
 * Runs a replication with tracers.
 * @returns the world after the last month
 */
export function runTraced({ scenario, replication, months }: TracedRun, tracers: readonly Tracer[]): World {
  const place = placeOf(scenario);
  const world = startRun({ ...place, months: months ?? place.months }, scenario.seed, replication);
  let acting = '';
  for (const tracer of tracers) tracer.start?.(world);
  world.ledger.onPosting = (posting) => {
    for (const tracer of tracers) tracer.posting?.(posting, acting);
  };
  const onMonth = (now: World) => {
    for (const tracer of tracers) tracer.monthEnd?.(now);
  };
  runMonths(world, onMonth, {
    before: (now, moment) => {
      acting = moment.process;
      for (const tracer of tracers) tracer.before?.(now, moment);
    },
    after: (now, moment) => {
      for (const tracer of tracers) tracer.after?.(now, moment);
    },
  });
  delete world.ledger.onPosting;
  return world;
}
