/** Executors and records of comparisons in tests: real runs that are counted, and runs of which the test says the values. */
import type { Records } from '../../../src/experiment/compare/collect.ts';
import { attemptTask, type Executor, type Task } from '../../../src/experiment/executor.ts';
import type { Outcome } from '../../../src/experiment/outcome.ts';
import { panelOf } from '../../../src/experiment/replicate.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** An executor that notes its tasks. */
export interface NotingExecutor extends Executor {
  readonly tasks: Task[];
  /** Replications that were run. */
  readonly runs: () => number;
}

function noting(attempt: (task: Task) => Outcome[]): NotingExecutor {
  const tasks: Task[] = [];
  return {
    tasks,
    width: 1,
    runs: () => tasks.reduce((sum, { scenarios }) => sum + scenarios.length, 0),
    run: async (given, { onOutcomes }) => {
      for (const task of given) {
        tasks.push(task);
        onOutcomes(attempt(task), task);
      }
    },
    close: async () => {},
  };
}

/** Runs replications in this thread. */
export function counting(): NotingExecutor {
  return noting(attemptTask);
}

/** Runs nothing: a replication gives the same number in every place of the panel, or the text for which it was stopped. */
export function scripted(run: (scenario: Scenario, replication: number) => number | string): NotingExecutor {
  return noting(({ scenarios, replication }) => {
    const none = new Float64Array(0);
    const nothing = { monthly: none, series: none, yearly: none, ledger: [] };
    return scenarios.map((scenario): Outcome => {
      const { scopes, indicators } = panelOf(scenario);
      const value = run(scenario, replication);
      if (typeof value === 'string') return { replication, reason: value };
      const window = new Float64Array(scopes.length * indicators.length).fill(value);
      return { replication, window, ...nothing, questionnaire: [], governmentYears: [] };
    });
  });
}

/** Records in memory. */
export function inMemory(): Records & { readonly kept: Map<string, Float64Array> } {
  const kept = new Map<string, Float64Array>();
  return {
    kept,
    find: (world, replication) => kept.get(`${world}/${replication}`),
    keep: (world, replication, values) => kept.set(`${world}/${replication}`, values),
  };
}

/** Nobody stops it, nobody watches it. */
export const silent = { signal: new AbortController().signal, onReplications: () => {}, onPlan: () => {} };
