/** Runs replications in worker threads; outcomes arrive in order, so that threads never show in a result. */
import v8 from 'node:v8';
import { Tinypool } from 'tinypool';
import type { Executor, Task } from '../../experiment/executor.ts';
import type { Outcome } from '../../experiment/outcome.ts';

/** Tasks a thread that may be done or under way before the first outstanding one is delivered. */
const AHEAD = 4;

/**
 * Compiled plainly before it first runs, and optimized after so many bytes of code that have run. By default the engine
 * interprets first, and then is so eager that it optimizes most of the model on a month or two and throws that code away
 * again: ten replications of the default county took 704 ms of processor time each so, 374 ms with a budget of 1,000,000
 * (bench/run.ts: defaultCountySeconds). With plain code before it a budget of 300,000 takes the county as long as
 * 1,000,000, and less where a world is run under many levers (bench/uncertainty.js). It changes no result.
 */
const COMPILED = '--always-sparkplug';
const OPTIMIZE_AFTER = '--interrupt-budget=300000';

/**
 * Memory for new objects of each thread, MB: twice what the engine takes by default, so that it collects half as often. Four times
 * as much gained nothing more in bench/uncertainty.js. It changes no result.
 */
const NEW_OBJECTS = 96;

/**
 * An executor of worker threads.
 *
 * @param threads - number of threads, at least 1
 * @param worker - the bundled worker, which stands beside the bundled program
 */
export function threadsExecutor(threads: number, worker = new URL('./worker.js', import.meta.url)): Executor {
  for (const flag of [COMPILED, OPTIMIZE_AFTER]) v8.setFlagsFromString(flag);
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: NEW_OBJECTS },
  });
  return {
    width: threads,
    run: (tasks, { onOutcomes, signal }) =>
      deliverInOrder(tasks, threads * AHEAD, {
        start: (task): Promise<Outcome[]> => pool.run(task),
        onOutcomes,
        signal,
      }),
    close: () => pool.destroy(),
  };
}

interface Delivery {
  readonly start: (task: Task) => Promise<Outcome[]>;
  readonly onOutcomes: (outcomes: readonly Outcome[], task: Task) => void;
  readonly signal: AbortSignal;
}

/** Starts tasks at most `ahead` before the one that is delivered next, which bounds the outcomes held. */
async function deliverInOrder(
  tasks: Iterable<Task>,
  ahead: number,
  { start, onOutcomes, signal }: Delivery,
): Promise<void> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => {});
  const waiting: { readonly task: Task; readonly outcomes: Promise<Outcome[]> }[] = [];
  const deliver = async () => {
    const { task, outcomes } = waiting.shift()!;
    onOutcomes(await Promise.race([outcomes, aborted]), task);
  };
  for (const task of tasks) {
    const outcomes = start(task);
    // outcomes that are never awaited, after an earlier failure, must not end the process
    outcomes.catch(() => {});
    waiting.push({ task, outcomes });
    if (waiting.length >= ahead) await deliver();
  }
  while (waiting.length > 0) await deliver();
}
