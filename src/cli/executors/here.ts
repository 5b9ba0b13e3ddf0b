/** Runs replications in this thread, one after the other. */
import { setImmediate } from 'node:timers/promises';
import { attemptReplication, type Executor, type Outcome } from '../../experiment/executor.ts';

/** An executor without threads; signals are seen between replications. */
export function hereExecutor(): Executor {
  return {
    async run(tasks, { onOutcomes, signal }) {
      for (const task of tasks) {
        const outcomes: Outcome[] = [];
        for (const replication of task.replications) {
          await setImmediate();
          signal.throwIfAborted();
          outcomes.push(attemptReplication(task.scenario, replication, task.keep));
        }
        onOutcomes(outcomes, task);
      }
      await setImmediate();
      signal.throwIfAborted();
    },
    close: async () => {},
  };
}
