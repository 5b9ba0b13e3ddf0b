/**
 * `npm run bands [-- REPLICATIONS]`: runs every band with its counterfactuals and writes docs/bands.md; thirty
 * replications take some minutes on two processors. What differs from the record of `scripts/bands` is told on stderr.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';
import type { CaseBand } from './band.ts';
import { caseBands } from './cases.ts';
import { type BandOutcome, outcomesOf } from './outcomes.ts';
import { bandsPage } from './page.ts';

const [replications = 30] = process.argv.slice(2).map(Number);

function tellSurprises({ band, isIn, counterfactuals }: BandOutcome): void {
  const claims = [
    { what: 'the band', found: isIn, known: band.isIn },
    ...counterfactuals.map((one) => ({
      what: one.counterfactual.words,
      found: !one.isIn,
      known: one.counterfactual.isMissed,
    })),
  ];
  for (const { what, found, known } of claims) {
    if (found !== known) process.stderr.write(`  not as on record: ${band.quantity.name}: ${what}\n`);
  }
}

async function caseOf(scenario: string, bands: readonly CaseBand[]) {
  const started = performance.now();
  const outcomes = await outcomesOf(bands, replications, executor);
  process.stderr.write(`${scenario}: ${Math.round((performance.now() - started) / 1000)} s\n`);
  outcomes.forEach(tellSurprises);
  return { scenario, outcomes };
}

const executor = threadsExecutor(availableParallelism(), pathToFileURL('dist/worker.js'));
const cases = [];
for (const scenario of new Set(caseBands.map((band) => band.scenario))) {
  const own = caseBands.filter((band) => band.scenario === scenario);
  cases.push(await caseOf(scenario, own));
}
await executor.close();
writeFileSync('docs/bands.md', bandsPage(cases, replications));
