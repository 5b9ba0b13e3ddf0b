/** Runs replications in worker threads; outcomes arrive in order, so that threads never show in a result. */
import v8 from 'node:v8';
import { Tinypool } from 'tinypool';
import type { Executor, Outcome } from '../../experiment/executor.ts';

/** Replications a thread that may be done or under way before the first outstanding one is delivered. */
const AHEAD = 4;

/**
 * Bytes of code that run before the engine optimizes a function. By default it is so eager that it optimizes most of
 * the model on a month or two and throws the code away again: ten replications of the default county took 704 ms of
 * processor time each, 374 ms with this (bench/run.ts: defaultCountySeconds). It changes no result.
 */
const OPTIMIZE_AFTER = '--interrupt-budget=1000000';

/**
 * An executor of worker threads.
 *
 * @param threads - number of threads, at least 1
 * @param worker - the bundled worker, which stands beside the bundled program
 */
export function threadsExecutor(threads: number, worker = new URL('./worker.js', import.meta.url)): Executor {
  v8.setFlagsFromString(OPTIMIZE_AFTER);
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads });
  return {
    run: (scenario, replications, { onOutcome, signal }) =>
      deliverInOrder(replications, threads * AHEAD, {
        start: (replication): Promise<Outcome> => pool.run({ scenario, replication }),
        onOutcome,
        signal,
      }),
    close: () => pool.destroy(),
  };
}

interface Delivery {
  readonly start: (replication: number) => Promise<Outcome>;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly signal: AbortSignal;
}

/** Starts replications at most `ahead` before the one that is delivered next, which bounds the outcomes held. */
async function deliverInOrder(
  replications: readonly number[],
  ahead: number,
  { start, onOutcome, signal }: Delivery,
): Promise<void> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => {});
  const waiting: Promise<Outcome>[] = [];
  let next = 0;
  for (let delivered = 0; delivered < replications.length; delivered += 1) {
    for (; next < replications.length && next < delivered + ahead; next += 1) {
      const outcome = start(replications[next]);
      // an outcome that is never awaited, after an earlier failure, must not end the process
      outcome.catch(() => {});
      waiting.push(outcome);
    }
    onOutcome(await Promise.race([waiting.shift()!, aborted]));
  }
}
