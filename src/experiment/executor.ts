/** Running many replications, here or anywhere: an executor only decides where, never what. */
import type { Scenario } from '../scenario/scenario.ts';
import { attempt, type Outcome } from './outcome.ts';
import { type Keep, simulateReplication } from './replicate.ts';
import { differInLevers, simulateTogether } from './together.ts';

/** One replication of a scenario, or of several that are run in one place and share what they can. */
export interface Task {
  readonly scenarios: readonly Scenario[];
  readonly replication: number;
  readonly keep: Keep;
}

/** Runs tasks and hands over their outcomes in the order of the tasks. */
export interface Executor {
  /** Tasks that run at the same time. */
  readonly width: number;
  /**
   * @param onOutcomes - called once a task with an outcome for each of its scenarios, in the order of the tasks, as soon as
   *   all earlier ones are done
   * @param signal - stops before the next replication
   */
  readonly run: (
    tasks: Iterable<Task>,
    options: {
      readonly onOutcomes: (outcomes: readonly Outcome[], task: Task) => void;
      readonly signal: AbortSignal;
    },
  ) => Promise<void>;
  /** Frees what the executor holds. */
  readonly close: () => Promise<void>;
}

/**
 * Runs replications of one scenario, each a task of its own, with everything that they leave.
 *
 * @param onOutcome - called once a replication, in the order given
 */
export function runReplications(
  executor: Executor,
  scenario: Scenario,
  replications: readonly number[],
  { onOutcome, signal }: { readonly onOutcome: (outcome: Outcome) => void; readonly signal: AbortSignal },
): Promise<void> {
  const tasks = replications.map(
    (replication): Task => ({ scenarios: [scenario], replication, keep: 'all' }),
  );
  return executor.run(tasks, { onOutcomes: ([outcome]) => onOutcome(outcome), signal });
}

/** Runs a task. @returns an outcome for each scenario */
export function attemptTask({ scenarios, replication, keep }: Task): Outcome[] {
  const isShared = scenarios.length > 1 && scenarios.every((one) => differInLevers(one, scenarios[0]));
  return isShared && keep !== 'all'
    ? simulateTogether(scenarios, replication, keep)
    : scenarios.map((scenario) => attemptReplication(scenario, replication, keep));
}

/** Runs one replication; a violated invariant becomes an outcome, anything else is thrown. */
export function attemptReplication(scenario: Scenario, replication: number, keep: Keep = 'all'): Outcome {
  return attempt(replication, () => simulateReplication(scenario, replication, keep));
}
