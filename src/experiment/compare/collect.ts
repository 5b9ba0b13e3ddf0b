/** Runs the replications of every arm that are not on record yet, and brings their values into one order. */
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Executor, isFailed, type Task } from '../executor.ts';
import { type Keep, type Panel, panelOf, type ReplicationResult } from '../replicate.ts';
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

/** What is to be run, and where. */
export interface CollectOrder {
  readonly worlds: readonly World[];
  /** The same for every world: the same random numbers. */
  readonly replications: readonly number[];
  /** What stands in the values and in the records behind those of the window. */
  readonly keep: Exclude<Keep, 'all'>;
  /** Replications that one task runs, at least 1. */
  readonly batch: number;
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
  const rows = worlds.map(() => new Array<Float64Array | null>(replications.length).fill(null));
  const places = new Map(replications.map((replication, place) => [replication, place]));
  const tasks: (Task & { readonly world: number })[] = [];
  worlds.forEach(({ scenario, key }, world) => {
    const missing = replications.filter((replication, place) => {
      const found = records.find(key, replication);
      if (found !== undefined) rows[world][place] = found;
      return found === undefined;
    });
    order.onReplications(replications.length - missing.length);
    for (let first = 0; first < missing.length; first += order.batch) {
      const some = missing.slice(first, first + order.batch);
      tasks.push({ scenario, replications: some, keep: order.keep, world });
    }
  });
  const failures: FailedRun[] = [];
  let done = 0;
  await executor.run(tasks, {
    signal,
    onOutcomes(outcomes) {
      const { world } = tasks[done];
      done += 1;
      for (const outcome of outcomes) {
        const { replication } = outcome;
        if (isFailed(outcome)) {
          failures.push({ world, replication, reason: outcome.reason });
          continue;
        }
        const row = rowOf(keptOf(outcome), outcome.governmentYears, worlds[world].scenario);
        rows[world][places.get(replication)!] = row;
        records.keep(worlds[world].key, replication, row);
      }
      order.onReplications(outcomes.length);
    },
  });
  const computed = tasks.reduce((sum, task) => sum + task.replications.length, 0);
  const each = <Part>(partOf: (row: Float64Array, scenario: Scenario) => Part) =>
    rows.map((own, world) => own.map((row) => (row === null ? null : partOf(row, worlds[world].scenario))));
  return { values: each(valuesIn), years: each(governmentYearsIn), failures, computed };
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
