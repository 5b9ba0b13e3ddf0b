/** Chooses where replications run. */
import type { Executor } from '../../experiment/executor.ts';
import { type Estimate, workOf } from '../../scenario/estimate.ts';
import { hereExecutor } from './here.ts';
import { threadsExecutor } from './threads.ts';

/**
 * Work below which starting threads takes longer than it saves, resident-service-months of the whole run. Larger
 * replications never run in the main thread, which has to answer signals.
 */
const SMALL_WORK = 2_000_000;
/**
 * Organization-months of a replication from which it never runs in the main thread, whatever the residents: three
 * hundred organizations over sixty months take seconds, in which no signal would be seen.
 */
const SMALL_MARKET = 5000;

/**
 * An executor for a run.
 *
 * @param threads - most threads to use
 * @param work - the estimate of the run
 */
export function chooseExecutor(threads: number, replications: number, work: Estimate): Executor {
  if (workOf(work) < SMALL_WORK && work.organizationMonths < SMALL_MARKET) return hereExecutor();
  return threadsExecutor(Math.min(threads, replications));
}
