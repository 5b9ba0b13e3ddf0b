/** Running many replications, here or anywhere: an executor only decides where, never what. */
import { QuasimarketError } from '../kernel/error.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Keep, type ReplicationResult, simulateReplication } from './replicate.ts';

/** A replication that an invariant of the model has stopped: data, listed with its reason; the others go on. */
export interface FailedReplication {
  readonly replication: number;
  readonly reason: string;
}

/** What became of a replication. */
export type Outcome = ReplicationResult | FailedReplication;

/** True if the replication was stopped. */
export function isFailed(outcome: Outcome): outcome is FailedReplication {
  return 'reason' in outcome;
}

/** Replications of a scenario that are run one after the other in one place. */
export interface Task {
  readonly scenario: Scenario;
  readonly replications: readonly number[];
  readonly keep: Keep;
}

/** Runs tasks and hands over their outcomes in the order of the tasks. */
export interface Executor {
  /**
   * @param onOutcomes - called once a task, in their order, as soon as all earlier ones are done
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
    (replication): Task => ({ scenario, replications: [replication], keep: 'all' }),
  );
  return executor.run(tasks, { onOutcomes: ([outcome]) => onOutcome(outcome), signal });
}

/** Runs the replications of a task. */
export function attemptTask({ scenario, replications, keep }: Task): Outcome[] {
  return replications.map((replication) => attemptReplication(scenario, replication, keep));
}

/** Runs one replication; a violated invariant becomes an outcome, anything else is thrown. */
export function attemptReplication(scenario: Scenario, replication: number, keep: Keep = 'all'): Outcome {
  try {
    return simulateReplication(scenario, replication, keep);
  } catch (error) {
    if (error instanceof QuasimarketError && error.code === 'state') {
      return { replication, reason: error.message };
    }
    throw error;
  }
}
