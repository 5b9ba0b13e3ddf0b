/** Options that every command which simulates has, and what follows from them. */
import os from 'node:os';
import type { Argv } from 'yargs';
import type { Warning } from '../../scenario/faults.ts';
import { type Language, languages } from '../../words/words.ts';
import { warningLine } from '../messages.ts';
import type { Terminal } from '../terminal.ts';
import { wholeNumber } from './whole-number.ts';

const THREADS_MAX = 256;

/** Options of simulations that leave nothing on disk, as yargs gives them. */
export interface RunningOptions {
  readonly replications?: string | undefined;
  readonly seed?: string | undefined;
  readonly months?: string | undefined;
  readonly window?: string | undefined;
  readonly set: readonly string[];
  readonly threads?: string | undefined;
  readonly limit?: string | undefined;
  readonly lang: Language;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** These, and where results go. */
export interface SimulationOptions extends RunningOptions {
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly 'no-report': boolean;
}

const text = { type: 'string', requiresArg: true } as const;

/** Options that mean the same wherever anything is simulated, as yargs declares them. */
export const everywhere = {
  replications: { ...text, alias: 'n', describe: 'number of replications [scenario]' },
  seed: { ...text, alias: 's', describe: 'seed, any text [scenario]' },
  set: {
    type: 'string',
    array: true,
    nargs: 1,
    default: [] as string[],
    describe: 'replace a value of the scenario: path=value (may be repeated)',
  },
  threads: { ...text, alias: 't', describe: 'worker threads [number of processors]' },
  limit: { ...text, describe: 'largest work admitted, resident-service-months' },
  lang: {
    choices: languages,
    default: languages[0],
    describe: 'language of what is printed, of the report and of pictures; errors and warnings are English',
  },
} as const;

/** Declares the options of simulations with results. */
export function simulationOptions<Options>(args: Argv<Options>) {
  const folder = settingOptions(args)
    .option('out', { ...text, alias: 'o', describe: 'result folder [outputs/NAME]' })
    .option('force', { type: 'boolean', default: false, describe: 'replace older results' })
    .option('no-report', { type: 'boolean', default: false, describe: 'write no report and no picture' });
  return resourceOptions(folder);
}

/** Declares the options of simulations that leave nothing on disk. */
export function runningOptions<Options>(args: Argv<Options>) {
  return resourceOptions(settingOptions(args));
}

function settingOptions<Options>(args: Argv<Options>) {
  return args
    .option('replications', everywhere.replications)
    .option('seed', everywhere.seed)
    .option('months', { ...text, describe: 'length of the run in months [scenario]' })
    .option('window', { ...text, describe: 'months of the summary, such as 37-60 [scenario]' })
    .option('set', everywhere.set);
}

function resourceOptions<Options>(args: Argv<Options>) {
  return args
    .option('threads', everywhere.threads)
    .option('limit', everywhere.limit)
    .option('lang', everywhere.lang)
    .option('json', { type: 'boolean', default: false, describe: 'print the results as one JSON object' })
    .option('quiet', { type: 'boolean', alias: 'q', default: false, describe: 'print nothing but errors' });
}

/** Worker threads and the largest work, from the options or by default. */
export function resourcesOf({ threads, limit }: Pick<SimulationOptions, 'threads' | 'limit'>): {
  readonly threads: number;
  readonly limit: number | undefined;
} {
  return {
    threads: wholeNumber('threads', threads, { from: 1, to: THREADS_MAX }) ?? os.availableParallelism(),
    limit: wholeNumber('limit', limit, { from: 1, to: Number.MAX_SAFE_INTEGER }),
  };
}

/** Options that stand for values of the scenario, in the form of `--set`. */
export function settingsOf({
  replications,
  seed,
  months,
  window,
  set,
}: Pick<SimulationOptions, 'replications' | 'seed' | 'months' | 'window' | 'set'>): string[] {
  const settings = [...set];
  if (months !== undefined) settings.push(`months=${months}`);
  if (window !== undefined) settings.push(`window=${window}`);
  if (replications !== undefined) settings.push(`replications=${replications}`);
  if (seed !== undefined) settings.push(`seed=${JSON.stringify(seed)}`);
  return settings;
}

/** Tells warnings about scenarios, each once. */
export function tellWarnings(warnings: readonly Warning[], { tell, errorColor }: Terminal): void {
  for (const line of new Set(warnings.map(warningLine))) tell(`${errorColor.yellow('warning:')} ${line}\n`);
}
