/** Looks for every problem again: docs/studies.md says what comes out. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../scripts/studies/problems.ts';
import { type ExhibitResult, isSeen, measureProblems, readProblems } from '../../scripts/studies/results.ts';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';

const THREADS = 2;
const recorded = readProblems();

describe('problems of the studies', () => {
  const executor = threadsExecutor(THREADS, pathToFileURL('dist/worker.js'));
  let found: readonly ExhibitResult[] = [];
  beforeAll(async () => {
    found = await measureProblems(executor);
  }, 600_000);
  afterAll(() => executor.close());

  it.each(Object.keys(problems))('%s is seen where it is on record', (id) => {
    const seenIn = (results: readonly ExhibitResult[]) =>
      results
        .filter(({ problem }) => problem === id)
        .map(({ exhibit, difference }) => isSeen(problems[id].exhibits[exhibit], difference));
    expect(seenIn(found)).toEqual(seenIn(recorded));
  });
});
