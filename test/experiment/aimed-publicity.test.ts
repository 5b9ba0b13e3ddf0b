/** Publicity for one fifth by income, against the same county without it, in the same replications. */
import { describe, expect, it } from 'vitest';
import { panelOf, simulateReplication } from '../../src/experiment/replicate.ts';
import { armScenario } from '../../src/scenario/arms.ts';
import { armOf } from '../../src/scenario/choose-arms.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { pairedEffect } from '../../src/statistics/paired.ts';
import { head, read } from '../scenario/reading.ts';

const RUNS = 8;
const county = `${head}months: 30
window: 19-30
services: {community: {}}
governments:
  county: {agents: 1000, personsPerAgent: 60, communities: 4}
interventions:
  - {slug: publicity-for-the-poorest, use: publicity, target: {residents: {quintiles: [1]}}}
  - {slug: publicity-for-the-richest, use: publicity, target: {residents: {quintiles: [5]}}}
  - {slug: publicity-in-a-village, use: publicity, target: {residents: {communities: [3]}}}
`;

const names = ['awarenessQuintile1', 'awarenessQuintile5', 'awareness'] as const;

/** Awareness of the poorest fifth, of the richest and of all, over the window of every replication. */
function awarenessIn(scenario: Scenario): number[][] {
  const { indicators } = panelOf(scenario);
  const places = names.map((name) => indicators.findIndex((one) => one.name === name));
  const windows = Array.from({ length: RUNS }, (_, k) => simulateReplication(scenario, k, 'window').window);
  return places.map((at) => windows.map((window) => window[at]));
}

/** Effects of an intervention on them, by replication. */
async function effectsOf(slug: string) {
  const { scenario } = await read(county);
  const [before, after] = [scenario, armScenario(scenario, armOf(scenario, slug))].map(awarenessIn);
  const [poorest, richest, all] = after.map((values, i) => values.map((value, k) => value - before[i][k]));
  return { poorest, richest, all };
}

describe('publicity for one fifth by income', () => {
  it.each([
    ['poorest', 'richest'],
    ['richest', 'poorest'],
  ] as const)('makes the service known to the %s fifth, and hardly to the %s', async (meant, other) => {
    const effects = await effectsOf(`publicity-for-the-${meant}`);
    const gap = pairedEffect(effects[other], effects[meant]);
    expect(gap?.low).toBeGreaterThan(0.05);
    const own = pairedEffect(effects.all, effects[meant]);
    expect(own?.low).toBeGreaterThan(0.05);
  });

  it('makes it known to poor and rich alike where it is for a community', async () => {
    const { poorest, richest, all } = await effectsOf('publicity-in-a-village');
    for (const one of [poorest, richest, all]) {
      expect(
        pairedEffect(
          one.map(() => 0),
          one,
        )?.low,
      ).toBeGreaterThan(0.02);
    }
  });
});
