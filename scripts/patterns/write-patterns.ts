/**
 * `npm run patterns [-- V1 V2 competition …]`: runs the patterns and sign maps, or those that are named (`page`: none), and
 * writes what came out into `scripts/patterns/record.json`, docs/patterns.md and docs/images. What differs from the record before is told on stderr.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';
import { renderSvg } from '../../src/report/render-svg.ts';
import { type MapOutcome, mapOutcomeOf } from './map-outcomes.ts';
import { mapPicture, picturePath } from './map-picture.ts';
import { signMaps } from './maps.ts';
import { outcomeOf, type PatternOutcome } from './outcomes.ts';
import { patternsPage } from './page.ts';
import { patterns } from './patterns.ts';
import { MAP_REPLICATIONS, RECORD, REPLICATIONS, readRecord } from './record.ts';
import { sharedRunner } from './run.ts';

const named = process.argv.slice(2);
const isAsked = (id: string) => named.length === 0 || named.includes(id);
const before = existsSync(RECORD) ? readRecord() : undefined;

async function timed<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  process.stderr.write(`${id}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

const executor = threadsExecutor(availableParallelism(), pathToFileURL('dist/worker.js'));
const foundPatterns: PatternOutcome[] = [];
for (const [k, pattern] of patterns.entries()) {
  const known = before?.patterns[k];
  if (known !== undefined && !isAsked(pattern.id)) {
    foundPatterns.push(known);
    continue;
  }
  const found = await timed(pattern.id, () => outcomeOf(pattern, REPLICATIONS, sharedRunner(executor)));
  foundPatterns.push(found);
  if (known !== undefined && known.status !== found.status)
    process.stderr.write(`  not as on record: ${known.status} before, ${found.status} now\n`);
}
const foundMaps: MapOutcome[] = [];
for (const [k, map] of signMaps.entries()) {
  const known = before?.maps[k];
  if (known !== undefined && !isAsked(map.id)) foundMaps.push(known);
  else foundMaps.push(await timed(map.id, () => mapOutcomeOf(map, MAP_REPLICATIONS, sharedRunner(executor))));
}
await executor.close();
const record = {
  replications: REPLICATIONS,
  mapReplications: MAP_REPLICATIONS,
  patterns: foundPatterns,
  maps: foundMaps,
};
writeFileSync(RECORD, `${JSON.stringify(record, null, 1)}\n`);
writeFileSync('docs/patterns.md', patternsPage(patterns, signMaps, record));
for (const [k, map] of signMaps.entries())
  writeFileSync(picturePath(map), await renderSvg(mapPicture(map, foundMaps[k])));
