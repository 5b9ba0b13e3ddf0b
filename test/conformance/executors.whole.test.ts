import { describe, expect, it } from 'vitest';
import { hereExecutor } from '../../src/cli/executors/here.ts';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';
import {
  attemptReplication,
  attemptTask,
  type Executor,
  runReplications,
  type Task,
} from '../../src/experiment/executor.ts';
import type { Outcome } from '../../src/experiment/outcome.ts';
import { type ReplicationResult, simulateReplication } from '../../src/experiment/replicate.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { SMALL_SCENARIO } from '../faults/program.ts';

const WORKER = new URL('../../dist/worker.js', import.meta.url);
const executors: readonly (readonly [name: string, make: () => Executor])[] = [
  ['in this thread', hereExecutor],
  ['one thread', () => threadsExecutor(1, WORKER)],
  ['two threads', () => threadsExecutor(2, WORKER)],
];
const REPLICATIONS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

async function small(): Promise<Scenario> {
  const source = { path: 'small.yaml', text: SMALL_SCENARIO, readFile: () => undefined };
  return (await readScenario(source)).scenario;
}

/** Runs replications and closes the executor, whatever happens. */
async function outcomesOf(
  executor: Executor,
  onOutcome: (outcome: Outcome) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    await runReplications(executor, await small(), REPLICATIONS, {
      signal,
      onOutcome(outcome) {
        outcomes.push(outcome);
        onOutcome(outcome);
      },
    });
    return outcomes;
  } finally {
    await executor.close();
  }
}

describe.each(executors)('an executor: %s', (_, make) => {
  it('gives the outcomes that a replication has by itself, in ascending order', async () => {
    const scenario = await small();
    const outcomes = await outcomesOf(make());
    expect(outcomes.map(({ replication }) => replication)).toEqual(REPLICATIONS);
    expect(outcomes).toEqual(REPLICATIONS.map((replication) => attemptReplication(scenario, replication)));
  });

  it('runs the scenarios of a task together, and keeps of them what was asked for', async () => {
    const scenario = await small();
    const tasks: Task[] = [
      { scenarios: [scenario, { ...scenario, replications: 9 }], replication: 3, keep: 'window' },
      { scenarios: [{ ...scenario, seed: 'other' }], replication: 0, keep: 'all' },
    ];
    const executor = make();
    const taken: [readonly Outcome[], Task][] = [];
    try {
      const signal = new AbortController().signal;
      await executor.run(tasks, { signal, onOutcomes: (outcomes, task) => taken.push([outcomes, task]) });
    } finally {
      await executor.close();
    }
    expect(taken).toEqual(tasks.map((task) => [attemptTask(task), task]));
    const [[[first]]] = taken as [[[ReplicationResult, ReplicationResult], Task], unknown];
    expect(first).toEqual({
      ...simulateReplication(scenario, 3),
      monthly: new Float64Array(0),
      yearly: new Float64Array(0),
      series: new Float64Array(0),
      ledger: [],
    });
  });

  it('stops when an outcome cannot be taken, with the error of the taker', async () => {
    let taken = 0;
    const full = () => {
      taken += 1;
      if (taken === 3) throw new Error('the disk is full');
    };
    await expect(outcomesOf(make(), full)).rejects.toThrow('the disk is full');
    expect(taken).toBe(3);
  });

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    const stop = () => controller.abort(new Error('stopped'));
    await expect(outcomesOf(make(), stop, controller.signal)).rejects.toThrow('stopped');
  });

  it('starts nothing after a signal', async () => {
    const signal = AbortSignal.abort(new Error('stopped before'));
    const taken: Outcome[] = [];
    await expect(outcomesOf(make(), (outcome) => taken.push(outcome), signal)).rejects.toThrow(
      'stopped before',
    );
    expect(taken).toEqual([]);
  });
});
