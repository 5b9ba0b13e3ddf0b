import fc from 'fast-check';
import { describe, it } from 'vitest';
import { comparisons, conservation } from './claims.ts';
import { scenarios, scenariosWithLevers } from './scenarios.ts';

const seed = 7;

describe('in 2,000 scenarios', () => {
  it(conservation.claim, async () => {
    await fc.assert(fc.asyncProperty(scenarios, conservation.holds), { numRuns: 2000, seed });
  });

  it.each(comparisons)('$claim', async ({ holds, ofLevers }) => {
    const any = ofLevers ? scenariosWithLevers : scenarios;
    await fc.assert(fc.asyncProperty(any, holds), { numRuns: 300, seed });
  });
});
