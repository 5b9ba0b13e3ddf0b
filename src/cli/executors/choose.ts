/** Chooses where replications run. */
import type { Executor } from '../../experiment/executor.ts';
import { hereExecutor } from './here.ts';
import { threadsExecutor } from './threads.ts';

/**
 * Work below which starting threads takes longer than it saves, resident-service-months of the whole run. Larger
 * replications never run in the main thread, which has to answer signals.
 */
const SMALL_WORK = 2_000_000;

/**
 * An executor for a run.
 *
 * @param threads - most threads to use
 * @param perReplication - resident-service-months of one replication
 */
export function chooseExecutor(threads: number, replications: number, perReplication: number): Executor {
  if (replications * perReplication < SMALL_WORK) return hereExecutor();
  return threadsExecutor(Math.min(threads, replications));
}
