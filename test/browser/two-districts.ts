import fs from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '../../src/words/words.ts';
import { run, runIn } from '../faults/program.ts';

/** Two districts, two services, three arms: small, and with a value for every section of the report. */
export const TWO_DISTRICTS = `format: 1
title: Home care in two districts 两区居家养老
description: Two small districts purchase home care and community work.
months: 24
window: 13-24
replications: 3
services:
  home-elder-care: {name: Home care}
  community: {name: Community work}
governments:
  east: {name: East district, agents: 150, tenderShare: {value: 0.3, source: assumption, note: Few tenders.}}
  west: {name: 西区, agents: 100}
arms:
  - {slug: publicity, name: Publicity, interventions: [publicity]}
  - {slug: supervision, name: Supervision, interventions: [supervision]}
  - {slug: both, name: Publicity + supervision, interventions: [publicity, supervision]}
checks:
  - describe: Publicity
    it:
      - {it: makes the services known, arm: publicity, indicator: awareness, effect: rises}
      - {it: makes everything cheap, arm: publicity, indicator: publicCost, effect: falls}
`;

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
