/** Runs settings on the built program, each once for all that ask for it. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Executor } from '../../src/experiment/executor.ts';
import type { Outcome } from '../../src/experiment/outcome.ts';
import type { Keep, ReplicationResult } from '../../src/experiment/replicate.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Runs } from '../bands/measure.ts';
import type { Measure, Series, Setting } from './pattern.ts';

type Library = typeof import('../../src/index.ts');

/** Loaded when first needed: what is written down here is tested without a built program. */
const library = async () => (await import(pathToFileURL('dist/index.js').href)) as Library;

/** Numbers of a measure in the replications of a setting. */
export type Runner = (series: Series, replications: number) => Promise<readonly number[]>;

/** A runner that keeps what it has run. */
export function sharedRunner(executor?: Executor): Runner {
  const done = new Map<string, Promise<Runs>>();
  const probes = new Map<string, Promise<readonly number[]>>();
  const probedOnce = ({ setting, measure }: Series, replications: number) => {
    const key = JSON.stringify([measure.name, setting.file, setting.set, replications]);
    const known = probes.get(key) ?? probed(setting, measure.probe!, replications);
    probes.set(key, known);
    return known;
  };
  return async (series, replications) => {
    const { setting, measure } = series;
    const { probe, keep = 'window' } = measure;
    if (probe !== undefined) return probedOnce(series, replications);
    const key = JSON.stringify([setting.file, setting.set, replications, keep]);
    const known = done.get(key) ?? run(setting, { replications, keep, executor });
    done.set(key, known);
    return measure.of(await known);
  };
}

async function scenarioOf({ file, set }: Setting): Promise<Scenario> {
  const { readScenario } = await library();
  const readFile = (path: string) => readFileSync(path, 'utf8');
  const { scenario } = await readScenario({ path: file, text: readFile(file), readFile, set });
  return scenario;
}

interface HowToRun {
  readonly replications: number;
  readonly keep: Keep;
  readonly executor: Executor | undefined;
}

async function run(setting: Setting, { replications, keep, executor }: HowToRun): Promise<Runs> {
  const { attemptReplication, isFailed, panelOf } = await library();
  const scenario = await scenarioOf(setting);
  const results: ReplicationResult[] = [];
  const collect = (outcome: Outcome) => {
    if (isFailed(outcome)) throw new Error(`${setting.file} ${setting.set}: ${outcome.reason}`);
    results.push(outcome);
  };
  const numbers = Array.from({ length: replications }, (_, k) => k);
  if (executor === undefined) for (const k of numbers) collect(attemptReplication(scenario, k, keep));
  else {
    await executor.run(
      numbers.map((replication) => ({ scenarios: [scenario], replication, keep })),
      {
        onOutcomes: (outcomes) => outcomes.forEach(collect),
        signal: new AbortController().signal,
      },
    );
  }
  return { panel: panelOf(scenario), results };
}

async function probed(setting: Setting, probe: NonNullable<Measure['probe']>, replications: number) {
  const { placeOf, runMonths, startRun } = await library();
  const scenario = await scenarioOf(setting);
  return Array.from({ length: replications }, (_, k) => {
    const world = startRun(placeOf(scenario), scenario.seed, k);
    runMonths(world, () => {});
    return probe(world);
  });
}
