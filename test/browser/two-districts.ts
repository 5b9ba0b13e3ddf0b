import fs from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '../../src/words/words.ts';
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

/** Makes the report of results in both languages. @returns the two files by language */
export function reportsOf(results: string): Readonly<Record<Language, string>> {
  const made = languages.map((language) => {
    const { status, stderr } = run(['report', results, '--lang', language]);
    if (status !== 0) throw new Error(stderr);
    const file = path.join(path.dirname(results), `${language}.html`);
    fs.copyFileSync(path.join(results, 'report.html'), file);
    return [language, file] as const;
  });
  return Object.fromEntries(made) as Record<Language, string>;
}
