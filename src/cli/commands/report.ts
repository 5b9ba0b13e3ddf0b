/** `quasimarket report DIR`: makes the report of results that are there already. */
import path from 'node:path';
import type { Argv } from 'yargs';
import { escapeControls } from '../../kernel/display.ts';
import { readStudy } from '../../store/read-study.ts';
import { claimFolder } from '../../store/write-folder.ts';
import { type Language, languages } from '../../words/words.ts';
import { REPORT_NAME, reportText } from '../make-report.ts';
import type { Terminal } from '../terminal.ts';

/** Options of the command, as yargs gives them. */
export interface ReportOptions {
  readonly folder: string;
  readonly lang: Language;
}

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('folder', { type: 'string', demandOption: true, describe: 'result folder of run or compare' })
    .option('lang', { choices: languages, default: 'en' as const, describe: 'language of the report' })
    .example('$0 report outputs/town', 'outputs/town/report.html, from the results as they are')
    .example('$0 report outputs/town --lang zh', 'the same in Chinese');
}

/** Runs the command; gives the exit code. */
export async function run({ folder, lang }: ReportOptions, terminal: Terminal): Promise<number> {
  const { manifest, study } = readStudy(folder, REPORT_NAME);
  const text = await reportText(study, lang);
  const claim = claimFolder(folder, true);
  try {
    for (const file of manifest.files.filter(({ name }) => name !== REPORT_NAME)) claim.keep(file);
    const report = claim.create(REPORT_NAME);
    report.append(Buffer.from(text));
    report.finish();
    const { format: _, program: __, files: ___, ...provenance } = manifest;
    claim.commit(provenance);
  } finally {
    claim.abandon();
  }
  terminal.print(`${escapeControls(path.join(folder, REPORT_NAME))}\n`);
  return 0;
}
