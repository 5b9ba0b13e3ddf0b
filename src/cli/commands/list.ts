/** `quasimarket list KIND`: lists scenarios, indicators, interventions, levers or parameters. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Argv } from 'yargs';
import { interventions } from '../../interventions/registry.ts';
import { escapeControls } from '../../kernel/display.ts';
import { headline, indicators } from '../../model/indicators/registry.ts';
import { allParameters } from '../../model/parameters/catalogue.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { isLever } from '../parameter-text.ts';
import { openScenarioFile } from '../scenario-files.ts';
import type { Terminal } from '../terminal.ts';

const KINDS = ['scenarios', 'indicators', 'interventions', 'levers', 'parameters'] as const;

/** Options of the command. */
export interface ListOptions {
  readonly kind: (typeof KINDS)[number];
}

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('kind', { choices: KINDS, demandOption: true, describe: 'what to list' })
    .example('$0 list levers', 'parameters that a scenario can move during a run')
    .example('$0 list interventions', 'what a comparison can set against a scenario');
}

/** Runs the command. */
export async function run({ kind }: ListOptions, terminal: Terminal): Promise<number> {
  terminal.print(columns(await rowsOf(kind)));
  return 0;
}

async function rowsOf(kind: ListOptions['kind']): Promise<readonly (readonly string[])[]> {
  if (kind === 'scenarios') return scenarioRows();
  if (kind === 'indicators') {
    return indicators.map(({ name, unit, meaning }) => [
      name,
      unit,
      meaning + (headline.includes(name) ? ' *' : ''),
    ]);
  }
  if (kind === 'interventions') {
    return interventions.map(({ slug, description }) => [slug, description]);
  }
  const entries = allParameters().filter((entry) => kind === 'parameters' || isLever(entry));
  return entries.map(({ scope, name, definition }) => [name, scope, definition.meaning]);
}

/** Scenarios of the current folder, its folder `scenarios`, or else those that come with the program. */
async function scenarioRows(): Promise<readonly (readonly string[])[]> {
  const shipped = path.relative('.', fileURLToPath(new URL(shippedFolder(), import.meta.url)));
  const folders = new Set(['.', 'scenarios', shipped]);
  const rows: string[][] = [];
  for (const folder of folders) {
    if (!fs.existsSync(folder)) continue;
    const names = fs.readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name));
    for (const name of names.sort()) {
      const title = await titleOf(path.join(folder, name));
      if (title !== undefined) rows.push([path.join(folder, name), title]);
    }
  }
  return rows;
}

/** From src/cli/commands in the source, from dist in the program. */
function shippedFolder(): string {
  return import.meta.url.endsWith('.ts') ? '../../../scenarios' : '../scenarios';
}

/** The title of a scenario; undefined for a YAML file that is none. */
async function titleOf(file: string): Promise<string | undefined> {
  try {
    return (await readScenario(openScenarioFile(file))).scenario.title;
  } catch {
    return undefined;
  }
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(width(column))))
      .map(escapeControls)
      .join('  '),
  );
  return `${lines.join('\n')}\n`;
}
