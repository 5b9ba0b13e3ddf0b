/** All patterns and sign maps (`scripts/patterns`) run again: what is on record is what comes out. */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { mapOutcomeOf } from '../../scripts/patterns/map-outcomes.ts';
import { signMaps } from '../../scripts/patterns/maps.ts';
import { outcomeOf } from '../../scripts/patterns/outcomes.ts';
import { patterns } from '../../scripts/patterns/patterns.ts';
import { MAP_REPLICATIONS, REPLICATIONS, readRecord } from '../../scripts/patterns/record.ts';
import { sharedRunner } from '../../scripts/patterns/run.ts';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';

const executor = threadsExecutor(availableParallelism(), pathToFileURL('dist/worker.js'));
afterAll(() => executor.close());
const record = readRecord();

describe('a pattern', () => {
  for (const [k, pattern] of patterns.entries()) {
    const { status, claims } = record.patterns[k];
    it(`${pattern.id} ${status} as on record: ${pattern.claim}`, async () => {
      const outcome = await outcomeOf(pattern, REPLICATIONS, sharedRunner(executor));
      const found = outcome.claims.map((claim, i) => `${pattern.claims[i].words}: ${claim.status}`);
      expect(found, JSON.stringify(outcome.claims)).toEqual(
        claims.map((claim, i) => `${pattern.claims[i].words}: ${claim.status}`),
      );
      expect(outcome.status).toBe(status);
    });
  }
});

describe('the signs of', () => {
  for (const [k, map] of signMaps.entries()) {
    it(`${map.title} are those on record`, async () => {
      const outcome = await mapOutcomeOf(map, MAP_REPLICATIONS, sharedRunner(executor));
      const signs = ({ cells }: typeof outcome) =>
        cells.map((rows) => rows.map((row) => row.map(({ sign }) => sign)));
      expect(signs(outcome)).toEqual(signs(record.maps[k]));
    });
  }
});
