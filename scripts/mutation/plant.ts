/** Runs in a worker of Vitest: plants the mutants of its part one after the other and runs the tests that reach them. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, inject, it } from 'vitest';
import type { Answer, Part } from './part.ts';
import { failureOf } from './run-tests.ts';
import { noteReached, plant, turnsTaken } from './switches.ts';

declare module 'vitest' {
  interface ProvidedContext {
    part: Part;
  }
  interface TaskMeta {
    answer?: Answer;
  }
}

/** Loops may turn so many times more often than without a fault before they count as endless. */
const TURNS_FACTOR = 2;
const TURNS_MORE = 100_000;
/** Vitest sends what tests report in lots, at most this late, by the runner that ran last. */
const REPORTS_SENT_MS = 500;
/** Stands for what a test file does outside its tests. */
const OUTSIDE = '';

/** How a test file runs without a fault. */
interface Baseline {
  readonly path: string;
  readonly milliseconds: number;
  readonly turns: number;
  /** For each test 1 at the numbers of the mutants that it reaches. */
  readonly reachedBy: ReadonlyMap<string, Uint8Array>;
}

let answer: Answer | undefined;

// not inside the test: a test may not run others
beforeAll(async () => {
  answer = await answerOf(inject('part'));
  // a lot that a quiet runner still has to send would take the answer along, to nobody
  await pause(REPORTS_SENT_MS);
}, 0);

it('plants every mutant of its part', ({ task }) => {
  if (answer !== undefined) task.meta.answer = answer;
});

async function answerOf({ mutants, tests, count }: Part): Promise<Answer> {
  const baselines: Baseline[] = [];
  for (const path of tests) baselines.push(await baselineOf(path, count));
  baselines.sort((a, b) => a.milliseconds - b.milliseconds);
  const killed: number[] = [];
  const unreached: number[] = [];
  for (const { number, mirror } of mutants) {
    const related = baselines.filter(({ reachedBy }) =>
      [...reachedBy.values()].some((flags) => flags[number] === 1),
    );
    const ordered = [
      ...related.filter(({ path }) => path === mirror),
      ...related.filter(({ path }) => path !== mirror),
    ];
    if (related.length === 0) unreached.push(number);
    if (await isKilled(number, ordered)) killed.push(number);
  }
  // a mutant that left something behind would have spoilt those after it
  for (const path of tests) await baselineOf(path, count);
  return { killed, unreached };
}

async function baselineOf(path: string, count: number): Promise<Baseline> {
  const reachedBy = new Map<string, Uint8Array>();
  const note = (name: string) => reachedBy.set(name, noteReached(count));
  plant(-1, Number.POSITIVE_INFINITY);
  note(OUTSIDE);
  const start = performance.now();
  const failure = await failureOf(path, { wants: () => true, before: note });
  noteReached(0);
  if (failure !== null) throw new Error(`${path} fails without a mutant: ${failure}`);
  return { path, milliseconds: performance.now() - start, turns: turnsTaken(), reachedBy };
}

async function isKilled(number: number, related: readonly Baseline[]): Promise<boolean> {
  for (const { path, turns, reachedBy } of related) {
    const reaches = (name: string) => reachedBy.get(name)?.[number] === 1;
    plant(number, turns * TURNS_FACTOR + TURNS_MORE);
    const failure = await failureOf(path, { wants: (name) => reaches(OUTSIDE) || reaches(name) });
    plant(-1, Number.POSITIVE_INFINITY);
    if (failure !== null) return true;
  }
  return false;
}
