/** Runs replications in this thread, one after the other. */
import { setImmediate } from 'node:timers/promises';
import { attemptReplication, type Executor } from '../../experiment/executor.ts';

/** An executor without threads; signals are seen between replications. */
export function hereExecutor(): Executor {
  return {
    async run(scenario, replications, { onOutcome, signal }) {
      for (const replication of replications) {
        await setImmediate();
        signal.throwIfAborted();
        onOutcome(attemptReplication(scenario, replication));
      }
      await setImmediate();
      signal.throwIfAborted();
    },
    close: async () => {},
  };
}
