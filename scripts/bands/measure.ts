/** Runs shipped scenarios with values set, on the built program: several times faster than from source. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Executor } from '../../src/experiment/executor.ts';
import type { Panel, ReplicationResult } from '../../src/experiment/replicate.ts';
import { mean, variance } from '../../src/statistics/moments.ts';

type Library = typeof import('../../src/index.ts');

/** Loaded when first needed: quantities are tested without a built program. */
const library = async () => (await import(pathToFileURL('dist/index.js').href)) as Library;

/** The replications of a scenario, and what their numbers are. */
export interface Runs {
  readonly panel: Panel;
  readonly results: readonly ReplicationResult[];
}

/**
 * Runs a scenario of the folder `scenarios`.
 *
 * @param set - assignments as after `--set`
 * @param executor - where replications run; without one they run here
 */
export async function runScenario(
  name: string,
  replications: number,
  set: readonly string[] = [],
  executor?: Executor,
): Promise<Runs> {
  const path = `scenarios/${name}.yaml`;
  const readFile = (file: string) => readFileSync(file, 'utf8');
  const { attemptReplication, isFailed, panelOf, readScenario, runReplications } = await library();
  const { scenario } = await readScenario({ path, text: readFile(path), readFile, set });
  const results: ReplicationResult[] = [];
  const keep = (outcome: ReturnType<typeof attemptReplication>) => {
    if (isFailed(outcome)) throw new Error(`${name} failed: ${JSON.stringify(outcome)}`);
    results.push(outcome);
  };
  const numbers = Array.from({ length: replications }, (_, k) => k);
  if (executor === undefined) for (const k of numbers) keep(attemptReplication(scenario, k));
  else
    await runReplications(executor, scenario, numbers, {
      onOutcome: keep,
      signal: new AbortController().signal,
    });
  return { panel: panelOf(scenario), results };
}

/** Mean and variance of the values that are defined; null where there are too few. */
export function momentsOf(values: readonly number[]): { mean: number | null; variance: number | null } {
  const defined = values.filter((value) => !Number.isNaN(value));
  return { mean: mean(defined), variance: variance(defined) };
}
