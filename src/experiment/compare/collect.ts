/** Runs the replications of every arm that are not on record yet, and brings their values into one order. */
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Executor, Task } from '../executor.ts';
import { isFailed } from '../outcome.ts';
import { type Keep, type Panel, panelOf, type ReplicationResult } from '../replicate.ts';
import { differInLevers } from '../together.ts';
import type { ArmValues } from './effect.ts';
import { governmentYearsIn, rowOf, valuesIn } from './record-row.ts';

/** Finished replications, found again by what decides them. */
export interface Records {
  /** What {@link rowOf} gave; undefined if there is no sound record. */
  readonly find: (world: string, replication: number) => Float64Array | undefined;
  readonly keep: (world: string, replication: number, row: Float64Array) => void;
}

/** Remembers nothing. */
export const noRecords: Records = { find: () => undefined, keep: () => {} };

/** A replication that an invariant of the model has stopped. */
export interface FailedRun {
  /** Index of the world in the order. */
  readonly world: number;
  readonly replication: number;
  readonly reason: string;
}

/** A scenario with the key under which its replications are kept. */
export interface World {
  readonly scenario: Scenario;
  readonly key: string;
}

/**
 * Work of a task that runs several worlds, resident-service-months: seconds, so that little is lost when a comparison is
 * interrupted.
 */
const TASK_WORK = 2e7;
/** Tasks for each of several places that run them, so that none stands idle long while others end. */
const TASKS_A_PLACE = 4;

/** What is to be run, and where. */
export interface CollectOrder {
  readonly worlds: readonly World[];
  /** The same for every world: the same random numbers. */
  readonly replications: readonly number[];
  /** What stands in the values and in the records behind those of the window. */
  readonly keep: Exclude<Keep, 'all'>;
  readonly executor: Executor;
  readonly records: Records;
  readonly signal: AbortSignal;
  /** Called after replications are done or found on record. */
  readonly onReplications: (count: number) => void;
}

/** Money and service of governments by replication; null where the replication failed. */
export type ArmYears = readonly (readonly GovernmentYear[] | null)[];

/** Values of all worlds, by world and then in the order of the replications asked for. */
export interface Collected {
  readonly values: readonly ArmValues[];
  readonly years: readonly ArmYears[];
  readonly failures: readonly FailedRun[];
  /** Replications that were run; the others were on record. */
  readonly computed: number;
}

/**
 * Collects the values of all replications of all worlds.
 *
 * @throws the reason of the signal, or what the records throw
 */
export async function collect(order: CollectOrder): Promise<Collected> {
  const { worlds, replications, records, executor, signal } = order;
  const rows = worlds.map(({ key }) => {
    const found = replications.map((replication) => records.find(key, replication) ?? null);
    order.onReplications(found.filter((row) => row !== null).length);
    return found;
  });
  const tasks = tasksFor(order, (world, place) => rows[world][place] === null);
  const failures: FailedRun[] = [];
  let done = 0;
  await executor.run(tasks, {
    signal,
    onOutcomes(outcomes) {
      const { members, place, replication } = tasks[done];
      done += 1;
      for (const [i, world] of members.entries()) {
        const outcome = outcomes[i];
        if (isFailed(outcome)) {
          failures.push({ world, replication, reason: outcome.reason });
          continue;
        }
        const row = rowOf(keptOf(outcome), outcome.governmentYears, worlds[world].scenario);
        rows[world][place] = row;
        records.keep(worlds[world].key, replication, row);
      }
      order.onReplications(outcomes.length);
    },
  });
  failures.sort((a, b) => a.world - b.world || a.replication - b.replication);
  const computed = tasks.reduce((sum, { members }) => sum + members.length, 0);
  const each = <Part>(partOf: (row: Float64Array, scenario: Scenario) => Part) =>
    rows.map((own, world) => own.map((row) => (row === null ? null : partOf(row, worlds[world].scenario))));
  return { values: each(valuesIn), years: each(governmentYearsIn), failures, computed };
}

/** A task, the worlds whose scenarios it runs, and the place of its replication among those asked for. */
interface CollectTask extends Task {
  readonly members: readonly number[];
  readonly place: number;
}

/** A task for every replication of every group of worlds that share their beginning, without what is on record. */
function tasksFor(
  { worlds, replications, keep, executor }: CollectOrder,
  isMissing: (world: number, place: number) => boolean,
): CollectTask[] {
  const groups = groupsOf(worlds);
  const wanted = executor.width === 1 ? 1 : TASKS_A_PLACE * executor.width;
  const parts = Math.max(1, wanted / (groups.length * replications.length));
  return groups.flatMap((group) => {
    const { scenario } = worlds[group[0]];
    const most = Math.floor(Math.min(group.length / parts, TASK_WORK / workOfMonths(scenario)));
    return replications.flatMap((replication, place) =>
      partsOf(
        group.filter((world) => isMissing(world, place)),
        Math.max(1, most),
      ).map((members) => {
        const scenarios = members.map((world) => worlds[world].scenario);
        return { scenarios, replication, keep, members, place };
      }),
    );
  });
}

/** Neighbours that differ in levers alone. */
function groupsOf(worlds: readonly World[]): number[][] {
  const groups: number[][] = [];
  worlds.forEach(({ scenario }, world) => {
    const last = groups.at(-1);
    if (last !== undefined && differInLevers(worlds[last[0]].scenario, scenario)) last.push(world);
    else groups.push([world]);
  });
  return groups;
}

/** A list in parts of nearly the same length, each with so many members at most. */
function partsOf(list: readonly number[], most: number): number[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, part) =>
    list.slice(Math.floor((part * list.length) / count), Math.floor(((part + 1) * list.length) / count)),
  );
}

/** Residents times services times months of one replication. */
function workOfMonths({ governments, months }: Scenario): number {
  return (
    governments.reduce((sum, { parameters, services }) => sum + parameters.agents * services.length, 0) *
    months
  );
}

/** Values over the window and, where they were asked for, behind them those over each fiscal year and the series. */
export function keptOf({ window, yearly, series }: ReplicationResult): Float64Array {
  if (yearly.length === 0 && series.length === 0) return window;
  const kept = new Float64Array(window.length + yearly.length + series.length);
  kept.set(window);
  kept.set(yearly, window.length);
  kept.set(series, window.length + yearly.length);
  return kept;
}

/**
 * Values of a scenario in the order of another panel: scopes and indicators of the same name, and the widest scope as the
 * widest; NaN where the scenario has no such thing. The same values if the panels are the same.
 */
export function aligned(values: ArmValues, own: Scenario, panel: Panel): ArmValues {
  const source = panelOf(own);
  const positions = positionsIn(source, panel);
  if (
    positions.length === source.scopes.length * source.indicators.length &&
    positions.every((at, i) => at === i)
  ) {
    return values;
  }
  return values.map((window) =>
    window === null ? null : Float64Array.from(positions, (at) => (at < 0 ? Number.NaN : window[at])),
  );
}

/** For every place of a panel the place in another one, -1 where it has none. */
function positionsIn(source: Panel, panel: Panel): number[] {
  const indicators = new Map(source.indicators.map(({ name }, i) => [name, i]));
  return panel.scopes.flatMap((scope, s) => {
    const isWidest = s === panel.scopes.length - 1;
    const at = isWidest
      ? source.scopes.length - 1
      : source.scopes.findIndex(
          ({ government, service }) => government === scope.government && service === scope.service,
        );
    return panel.indicators.map(({ name }) => {
      const indicator = indicators.get(name);
      return at < 0 || indicator === undefined ? -1 : at * source.indicators.length + indicator;
    });
  });
}
