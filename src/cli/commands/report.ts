/** `quasimarket report DIR`: makes the report of results that are there already. */
import path from 'node:path';
import type { Argv } from 'yargs';
import { escapeControls } from '../../kernel/display.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { amendFolder } from '../../store/amend-folder.ts';
import { readStudy } from '../../store/read-study.ts';
import { refuseTaken, writeNamedFile } from '../../store/write-file.ts';
import { type Language, languages } from '../../words/words.ts';
import { isReport, REPORT_NAME, reportText } from '../make-report.ts';
import type { Terminal } from '../terminal.ts';

/** Options of the command, as yargs gives them. */
export interface ReportOptions {
  readonly folder: string;
  readonly lang: Language;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('folder', { type: 'string', demandOption: true, describe: 'result folder of run or compare' })
    .option('lang', { choices: languages, default: 'en' as const, describe: 'language of the report' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      alias: 'o',
      describe: `file to write [${REPORT_NAME} in the folder]`,
    })
    .option('force', {
      type: 'boolean',
      default: false,
      describe: 'replace a file that is no report; reports are replaced anyway',
    })
    .example('$0 report outputs/town', 'outputs/town/report.html, from the results as they are')
    .example('$0 report outputs/town --lang zh --out town-zh.html', 'the same in Chinese, beside it');
}

/** Runs the command; gives the exit code. */
export async function run({ folder, lang, out, force }: ReportOptions, terminal: Terminal): Promise<number> {
  const usual = path.join(folder, REPORT_NAME);
  const file = out ?? usual;
  refuseName(file);
  const study = readStudy(folder, REPORT_NAME);
  const replacing = { force, isOurs: isReport };
  refuseTaken(file, replacing);
  const content = Buffer.from(await reportText(study, lang));
  if (path.resolve(file) === path.resolve(usual)) amendFolder(folder, REPORT_NAME, content, replacing);
  else writeNamedFile(file, content, replacing);
  terminal.print(`Wrote ${escapeControls(file)}\n`);
  return 0;
}

function refuseName(file: string): void {
  if (path.extname(file).toLowerCase() === '.html') return;
  throw new QuasimarketError('input', `is "${file}"`, { path: '--out', rule: 'a report ends with .html' });
}
