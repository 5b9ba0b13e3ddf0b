/** Runs scenarios with settings and keeps the window values of indicators. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { mean, variance } from '../../src/statistics/moments.ts';

type Library = typeof import('../../src/index.ts');

/** The built program: several times faster than running from source. */
const library = (await import(pathToFileURL('dist/index.js').href)) as Library;

/** One value a replication for each indicator; NaN where it is not defined. */
export type Values = Readonly<Record<string, readonly number[]>>;

/** Window values of the widest scope of a shipped scenario. */
export async function measure(
  name: string,
  indicators: readonly string[],
  replications: number,
  set: readonly string[],
): Promise<Values> {
  const path = `scenarios/${name}.yaml`;
  const readFile = (file: string) => readFileSync(file, 'utf8');
  const { scenario } = await library.readScenario({ path, text: readFile(path), readFile, set });
  const panel = library.panelOf(scenario);
  const results = Array.from({ length: replications }, (_, k) => library.simulateReplication(scenario, k));
  const first = (panel.scopes.length - 1) * panel.indicators.length;
  return Object.fromEntries(
    indicators.map((indicator) => {
      const index = panel.indicators.findIndex((known) => known.name === indicator);
      if (index < 0) throw new Error(`no indicator is called ${indicator}`);
      return [indicator, results.map(({ window }) => window[first + index])];
    }),
  );
}

/** Mean and variance of the values that are defined; null where there are too few. */
export function momentsOf(values: readonly number[]): { mean: number | null; variance: number | null } {
  const defined = values.filter((value) => !Number.isNaN(value));
  return { mean: mean(defined), variance: variance(defined) };
}

/** Standard deviation between replications, pooled over settings: the root of the mean variance. */
export function pooledNoise(variances: readonly (number | null)[]): number {
  const known = variances.filter((value) => value !== null);
  return Math.sqrt(mean(known) ?? 0);
}
