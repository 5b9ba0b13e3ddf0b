/** Runs a shipped scenario in this process and reads its indicators over the window. */
import { readFileSync } from 'node:fs';
import type { ReplicationResult } from '../../src/experiment/replicate.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { built } from '../setup/built.ts';

/** A scenario of the folder `scenarios`, with values set as on the command line. */
export async function shippedScenario(name: string, set: readonly string[] = []): Promise<Scenario> {
  const path = `scenarios/${name}.yaml`;
  const { scenario } = await built.readScenario({
    path,
    text: readFileSync(path, 'utf8'),
    readFile: (base) => readFileSync(base, 'utf8'),
    set,
  });
  return scenario;
}

/** Values of one run set by indicator: one number a replication, those in which it is not defined left out. */
export interface WindowValues {
  readonly of: (indicator: string) => number[];
  readonly mean: (indicator: string) => number;
}

/** Indicators of the widest scope over the window of a scenario. */
export async function windowValues(
  name: string,
  replications: number,
  set: readonly string[] = [],
): Promise<WindowValues> {
  const scenario = await shippedScenario(name, set);
  const panel = built.panelOf(scenario);
  const results = Array.from({ length: replications }, (_, k) => built.simulateReplication(scenario, k));
  const position = (indicator: string) => {
    const index = panel.indicators.findIndex((known) => known.name === indicator);
    if (index < 0) throw new Error(`no indicator is called ${indicator}`);
    return (panel.scopes.length - 1) * panel.indicators.length + index;
  };
  const of = (indicator: string) => defined(results, position(indicator));
  return {
    of,
    mean: (indicator) => {
      const values = of(indicator);
      if (values.length === 0) throw new Error(`${indicator} is defined in no replication`);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    },
  };
}

function defined(results: readonly ReplicationResult[], position: number): number[] {
  return results.map((result) => result.window[position]).filter((value) => !Number.isNaN(value));
}
