/** What becomes of a replication: its result, or the reason for which it was stopped. */
import { QuasimarketError } from '../kernel/error.ts';
import type { ReplicationResult } from './replicate.ts';

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

/** The outcome of a run; a violated invariant becomes one, anything else is thrown. */
export function attempt(replication: number, run: () => ReplicationResult): Outcome {
  try {
    return run();
  } catch (error) {
    if (error instanceof QuasimarketError && error.code === 'state') {
      return { replication, reason: error.message };
    }
    throw error;
  }
}
