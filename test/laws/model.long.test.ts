import fc from 'fast-check';
import { describe, it } from 'vitest';
import { comparisons, conservation } from './claims.ts';
import { scenarios, scenariosWithLevers } from './scenarios.ts';

const seed = 7;

/** Laws with a counterexample that is still to be mended: their tests fail as soon as they hold, and move up again. */
const broken = comparisons.filter(({ claim }) => claim.startsWith('a replication is the same alone'));

describe('in 2,000 scenarios', () => {
  it.fails(`${conservation.claim} (open: has a counterexample)`, async () => {
    await fc.assert(fc.asyncProperty(scenarios, conservation.holds), { numRuns: 2000, seed });
  });

  it.each(comparisons.filter((law) => !broken.includes(law)))('$claim', async ({ holds, ofLevers }) => {
    const any = ofLevers ? scenariosWithLevers : scenarios;
    await fc.assert(fc.asyncProperty(any, holds), { numRuns: 300, seed });
  });

  it.fails.each(broken)('$claim (open: has a counterexample)', async ({ holds, ofLevers }) => {
    const any = ofLevers ? scenariosWithLevers : scenarios;
    await fc.assert(fc.asyncProperty(any, holds), { numRuns: 300, seed });
  });
});
