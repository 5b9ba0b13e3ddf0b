/** Window values of scenarios, with values set, an arm taken, and only one government looked at; each world runs once. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Executor, Task } from '../src/experiment/executor.ts';
import type { Panel } from '../src/experiment/replicate.ts';
import type { Arm } from '../src/scenario/scenario.ts';
import { pairedEffect } from '../src/statistics/paired.ts';

type Library = typeof import('../src/index.ts');

/** Loaded when first needed: pages are tested without a built program, and it is several times faster than source. */
const library = async () => (await import(pathToFileURL('dist/index.js').href)) as Library;

/** What runs. */
export interface World {
  readonly scenario: string;
  /** Assignments as after `--set`. */
  readonly set?: readonly string[];
  /** An arm as after `--arms`. */
  readonly arm?: string;
}

/** A number of each replication: the value of an indicator over the window, NaN where it is not defined. */
export interface Measure extends World {
  readonly indicator: string;
  /** Everything, where it is left out. */
  readonly government?: string;
}

/** Mean of the differences with its 95 % interval, and the means of both sides. */
export interface Difference {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

interface Runs {
  readonly panel: Panel;
  readonly windows: readonly Float64Array[];
}

const nothing: Arm = { slug: 'nothing', name: '', interventions: [], levers: [] };

/** Values by replication; worlds that are measured again are not run again. */
export function measuring(executor: Executor, replications: number): (measure: Measure) => Promise<number[]> {
  const done = new Map<string, Promise<Runs>>();
  return async ({ indicator, government, scenario, set = [], arm = '' }) => {
    const key = JSON.stringify([scenario, set, arm]);
    const runs = done.get(key) ?? runWorld({ scenario, set, arm }, replications, executor);
    done.set(key, runs);
    const { panel, windows } = await runs;
    const at = positionOf(panel, indicator, government);
    return windows.map((window) => window[at]);
  };
}

/** Differences `to - from`, replication by replication; null where fewer than two are defined. */
export function differenceOf(from: readonly number[], to: readonly number[]): Difference | null {
  const pairs = from
    .map((value, k) => [value, to[k]] as const)
    .filter((pair) => !pair.some((value) => Number.isNaN(value)));
  const [a, b] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
  const paired = pairedEffect(a, b);
  if (paired === null || paired.low === null || paired.high === null) return null;
  const { mean: effect, low, high } = paired;
  return { count: pairs.length, from: meanOf(a), to: meanOf(b), effect, low, high };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function positionOf({ scopes, indicators }: Panel, indicator: string, government?: string): number {
  const scope =
    government === undefined
      ? scopes.length - 1
      : scopes.findLastIndex((one) => one.government === government);
  const index = indicators.findIndex(({ name }) => name === indicator);
  if (index < 0 || scope < 0) throw new Error(`there is no ${indicator} of ${government ?? 'all'}`);
  return scope * indicators.length + index;
}

async function runWorld(
  { scenario: name, set, arm }: Required<World>,
  replications: number,
  executor: Executor,
): Promise<Runs> {
  const { armOf, armScenario, isFailed, panelOf, readScenario } = await library();
  const path = `scenarios/${name}.yaml`;
  const readFile = (file: string) => readFileSync(file, 'utf8');
  const { scenario } = await readScenario({ path, text: readFile(path), readFile, set });
  const world = armScenario(scenario, arm === '' ? nothing : armOf(scenario, arm));
  const tasks = Array.from(
    { length: replications },
    (_, k): Task => ({ scenarios: [world], replication: k, keep: 'window' }),
  );
  const windows: Float64Array[] = [];
  await executor.run(tasks, {
    signal: new AbortController().signal,
    onOutcomes([outcome]) {
      if (isFailed(outcome)) throw new Error(`${name} ${arm} failed: ${outcome.reason}`);
      windows.push(outcome.window);
    },
  });
  return { panel: panelOf(world), windows };
}
