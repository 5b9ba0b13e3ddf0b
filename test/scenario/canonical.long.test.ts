import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { randomScenario } from './random-scenario.ts';
import { read } from './reading.ts';

it('writes any resolved scenario as a file that reads as the same scenario with the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario(), async (text) => {
      const { scenario } = await read(text);
      const written = resolvedYaml(scenario);
      const again = await read(written);
      expect(again.scenario).toEqual(scenario);
      expect(resolvedYaml(again.scenario)).toBe(written);
      expect(scenarioHash(again.scenario)).toBe(scenarioHash(scenario));
    }),
    { numRuns: 1000 },
  );
});
