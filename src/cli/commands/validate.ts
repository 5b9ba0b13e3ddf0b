/** `quasimarket validate FILE...`: checks scenarios without running them. */
import type { Argv } from 'yargs';
import { escapeControls } from '../../kernel/display.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { estimateWork, workText } from '../../scenario/estimate.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { tellError, warningLine } from '../messages.ts';
import { openScenarioFile } from '../scenario-files.ts';
import { exitCodeOf } from '../signals.ts';
import type { Terminal } from '../terminal.ts';

/** Options of the command. */
export interface ValidateOptions {
  readonly files: readonly string[];
}

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('files', { type: 'string', array: true, demandOption: true, describe: 'scenario files' })
    .example('$0 validate scenarios/*.yaml', 'check every scenario of a folder');
}

/** Runs the command; the exit code is the worst of the files'. */
export async function run({ files }: ValidateOptions, terminal: Terminal): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    try {
      const { scenario, warnings } = await readScenario(openScenarioFile(file));
      for (const warning of warnings) {
        terminal.tell(`${terminal.errorColor.yellow('warning:')} ${warningLine(warning)}\n`);
      }
      terminal.print(`${escapeControls(file)}: valid (${workText(estimateWork(scenario))})\n`);
    } catch (error) {
      if (!(error instanceof QuasimarketError)) throw error;
      tellError(error, terminal);
      exitCode = Math.max(exitCode, exitCodeOf(error));
    }
  }
  return exitCode;
}
