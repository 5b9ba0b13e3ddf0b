/** `quasimarket check FILE...`: judges what scenarios claim of themselves, like tests. */
import type { Argv } from 'yargs';
import { armsOfChecks, runChecks } from '../../experiment/checks/run-checks.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { estimateTogether, refuseLargeWork } from '../../scenario/estimate.ts';
import { type ReadScenario, readScenario } from '../../scenario/read-scenario.ts';
import { type CheckedFile, checkedIn, checkJson, checkText, countsOf, totalText } from '../check-report.ts';
import { chooseExecutor } from '../executors/choose.ts';
import { tellError, tellStopped } from '../messages.ts';
import { programVersion } from '../program-version.ts';
import { startProgress } from '../progress.ts';
import { openScenarioFile } from '../scenario-files.ts';
import { exitCodeOf, untilSignal } from '../signals.ts';
import type { Terminal } from '../terminal.ts';
import {
  type RunningOptions,
  resourcesOf,
  runningOptions,
  settingsOf,
  tellWarnings,
} from './simulation-options.ts';

/** Options of the command, as yargs gives them. */
export interface CheckOptions extends RunningOptions {
  readonly files: readonly string[];
}

/** Declares the options. */
export function options(args: Argv) {
  return runningOptions(
    args.positional('files', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'scenario files with "checks"',
    }),
  )
    .example('$0 check scenarios/f-town.yaml', 'the checks of a scenario, with all its replications')
    .example('$0 check town.yaml --set governments.town.minimumBids=1', 'which claims survive another rule?');
}

/** Runs the command: 0 if every check passes, 1 if one does not, 2 if a file cannot be checked; then none is. */
export async function run(given: CheckOptions, terminal: Terminal): Promise<number> {
  const resources = resourcesOf(given);
  const read: (ReadScenario & { readonly file: string })[] = [];
  let refusal = 0;
  for (const file of given.files) {
    try {
      read.push({ file, ...(await readChecks(file, given, resources.limit)) });
    } catch (error) {
      if (!(error instanceof QuasimarketError)) throw error;
      tellError(error, terminal);
      refusal = Math.max(refusal, exitCodeOf(error));
    }
  }
  if (refusal > 0) return refusal;
  const progressFormat = terminal.words.run.progress;
  const isPrinted = !given.json && !given.quiet;
  if (!given.quiet)
    tellWarnings(
      read.flatMap(({ warnings }) => warnings),
      terminal,
    );
  const checked: CheckedFile[] = [];
  for (const { file, scenario } of read) {
    const one = {
      file,
      scenario,
      result: await judged(scenario, resources.threads, given.quiet ? null : progressFormat),
    };
    if (isPrinted) terminal.print(checkText(checkedIn(one, given.lang), terminal));
    checked.push(one);
  }
  if (given.json) terminal.print(`${JSON.stringify(checkJson(checked, programVersion))}\n`);
  else if (isPrinted) terminal.print(totalText(checked, terminal));
  const stopped = checked.flatMap(({ result }) => result.failures);
  tellStopped(stopped, 'see the report with --json', terminal);
  const { fails, unknown } = countsOf(checked);
  return fails + unknown > 0 || stopped.length > 0 ? 1 : 0;
}

/** A scenario that has checks, and not too many of them. */
async function readChecks(
  file: string,
  given: CheckOptions,
  limit: number | undefined,
): Promise<ReadScenario> {
  const read = await readScenario({ ...openScenarioFile(file), set: settingsOf(given) });
  if (read.scenario.checks.every(({ checks }) => checks.length === 0)) {
    const rule = 'write them under "checks", as docs/reference/scenario.md shows';
    throw new QuasimarketError('input', 'has no checks', { path: file, rule });
  }
  refuseLargeWork(estimateTogether(armsOfChecks(read.scenario).map(({ scenario }) => scenario)), limit);
  return read;
}

function judged(scenario: ReadScenario['scenario'], threads: number, progressFormat: string | null) {
  return untilSignal(async (signal) => {
    const arms = armsOfChecks(scenario);
    const runs = arms.length * scenario.replications;
    const executor = chooseExecutor(threads, runs, estimateTogether(arms.map((arm) => arm.scenario)));
    const progress = startProgress(runs, progressFormat);
    try {
      return await runChecks({ scenario, executor, signal, onReplications: progress.step });
    } finally {
      progress.stop();
      await executor.close();
    }
  });
}
