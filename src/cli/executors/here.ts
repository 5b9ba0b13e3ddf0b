/** Runs replications in this thread, one after the other. */
import { setImmediate } from 'node:timers/promises';
import { attemptTask, type Executor } from '../../experiment/executor.ts';

/** An executor without threads; signals are seen between tasks. */
export function hereExecutor(): Executor {
  return {
    width: 1,
    async run(tasks, { onOutcomes, signal }) {
      for (const task of tasks) {
        await setImmediate();
        signal.throwIfAborted();
        onOutcomes(attemptTask(task), task);
      }
      await setImmediate();
      signal.throwIfAborted();
    },
    close: async () => {},
  };
}
