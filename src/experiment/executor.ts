/** Running many replications, here or anywhere: an executor only decides where, never what. */
import { QuasimarketError } from '../kernel/error.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type ReplicationResult, simulateReplication } from './replicate.ts';

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

/** Runs replications and hands over their outcomes in the order of their numbers. */
export interface Executor {
  /**
   * @param onOutcome - called once a replication, in ascending order, as soon as all earlier ones are done
   * @param signal - stops before the next replication
   */
  readonly run: (
    scenario: Scenario,
    replications: readonly number[],
    options: { readonly onOutcome: (outcome: Outcome) => void; readonly signal: AbortSignal },
  ) => Promise<void>;
  /** Frees what the executor holds. */
  readonly close: () => Promise<void>;
}

/** Runs one replication; a violated invariant becomes an outcome, anything else is thrown. */
export function attemptReplication(scenario: Scenario, replication: number): Outcome {
  try {
    return simulateReplication(scenario, replication);
  } catch (error) {
    if (error instanceof QuasimarketError && error.code === 'state') {
      return { replication, reason: error.message };
    }
    throw error;
  }
}
