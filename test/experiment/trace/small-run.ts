/** A small run in which calls fail and are awarded, residents wait and complain, and organizations enter. */
import type { TracedRun } from '../../../src/experiment/trace/run-traced.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';

const text = `format: 1
title: A small town
months: 30
window: 1-30
replications: 3
governments:
  town:
    agents: 150
    lotSize: 180
    minimumBids: 2
    auditRate: 0.4
    evaluators: { judge: {} }
services:
  community: { needShare: 0.2 }
  home-elder-care: { needShare: 0.2 }
`;

/** The run, with values that replace its own. */
export async function smallRun(set: readonly string[] = [], replication = 0): Promise<TracedRun> {
  const source = { path: 'town.yaml', text, readFile: () => undefined, set };
  return { scenario: (await readScenario(source)).scenario, replication };
}
