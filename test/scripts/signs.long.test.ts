/** Tries every intervention again: docs/signs.md says what comes out. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSigns, readSigns, type SignResult } from '../../scripts/signs/results.ts';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';
import { interventions } from '../../src/interventions/registry.ts';

const THREADS = 2;
const recorded = readSigns();

describe('the first expected sign of every intervention', () => {
  const executor = threadsExecutor(THREADS, pathToFileURL('dist/worker.js'));
  let found: readonly SignResult[] = [];
  beforeAll(async () => {
    found = await measureSigns(executor);
  }, 600_000);
  afterAll(() => executor.close());

  it.each(interventions.map(({ slug }) => slug))('%s has the status on record', (slug) => {
    const statusOf = (results: readonly SignResult[]) => {
      const own = results.find(({ intervention }) => intervention === slug)!;
      return { shows: own.shows, explained: own.explained?.shows ?? null };
    };
    expect(statusOf(found)).toEqual(statusOf(recorded));
  });
});
