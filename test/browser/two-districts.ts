import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/words/words.ts';
import { run, runIn } from '../faults/program.ts';
import { twoDistricts } from '../setup/two-districts.ts';

/** As small as a report can be that has something in every section. */
export const TWO_DISTRICTS = twoDistricts({ months: 24, replications: 3, agents: [150, 100] });

/** Makes the results of a command in a new folder of a folder. @param words - command and options without the file */
export function resultsOf(parent: string, scenario: string, words: readonly string[]): string {
  const folder = fs.mkdtempSync(path.join(parent, 'case-'));
  fs.writeFileSync(path.join(folder, 'case.yaml'), scenario);
  const [command, ...options] = words;
  const { status, stderr } = runIn(folder, [command, 'case.yaml', '--out', 'out', '--quiet', ...options]);
  if (status !== 0) throw new Error(stderr);
  return path.join(folder, 'out');
}

/** The report of results in both languages; they have the English one. @returns the two files by language */
export function reportsOf(results: string): Readonly<Record<Language, string>> {
  const zh = path.join(path.dirname(results), 'zh.html');
  const { status, stderr } = run(['report', results, '--lang', 'zh', '--out', zh]);
  if (status !== 0) throw new Error(stderr);
  return { en: path.join(results, 'report.html'), zh };
}
