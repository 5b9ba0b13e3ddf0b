/** Short ways to read a scenario in tests. */
import { formatError, QuasimarketError } from '../../src/kernel/error.ts';
import { type ReadScenario, readScenario } from '../../src/scenario/read-scenario.ts';

/** The head of every test scenario. */
export const head = 'format: 1\ntitle: Test\n';
/** A service and a government, all default. */
export const county = 'services:\n  community: {}\ngovernments:\n  county: {}\n';

/** Files that a test scenario may extend, by path. */
export type Files = Readonly<Record<string, string>>;

/** Reads a scenario called `s.yaml`. */
export function read(text: string, files: Files = {}, set: readonly string[] = []): Promise<ReadScenario> {
  return readScenario({ path: 's.yaml', text, readFile: (path) => files[path], set });
}

/** The errors of a refused scenario, each as its first printed line; fails if the scenario is accepted. */
export async function faultsOf(
  text: string,
  files: Files = {},
  set: readonly string[] = [],
): Promise<string[]> {
  const error = await read(text, files, set).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Error('the scenario was accepted');
  if (!(error instanceof QuasimarketError)) throw error;
  return (error.faults ?? [error]).map((fault) => formatError(fault).split('\n')[0]);
}
