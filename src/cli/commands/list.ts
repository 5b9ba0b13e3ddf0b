/** `quasimarket list KIND`: lists scenarios, indicators, interventions, levers or parameters. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Argv } from 'yargs';
import { interventions } from '../../interventions/registry.ts';
import { displayWidth, escapeControls } from '../../kernel/display.ts';
import { headline, indicators } from '../../model/indicators/registry.ts';
import { allParameters } from '../../model/parameters/catalogue.ts';
import { wrapText } from '../../report/wrap-text.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { isLever } from '../parameter-text.ts';
import { openScenarioFile } from '../scenario-files.ts';
import type { Terminal } from '../terminal.ts';

const KINDS = ['scenarios', 'indicators', 'interventions', 'levers', 'parameters'] as const;

/** Space between columns. */
const GAP = '  ';

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
  terminal.print(columnsText(await rowsOf(kind), terminal.columns));
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

/**
 * Rows in columns of equal width, the last of them wrapped; on a narrow terminal it stands below the others.
 *
 * @param width - columns of the terminal
 */
function columnsText(rows: readonly (readonly string[])[], width: number): string {
  const heads = rows.map((row) => row.slice(0, -1).map(escapeControls));
  const widths =
    heads[0]?.map((_, column) => Math.max(...heads.map((head) => displayWidth(head[column])))) ?? [];
  const beside = widths.reduce((sum, one) => sum + one + GAP.length, 0);
  const isNarrow = 2 * beside > width;
  const indent = isNarrow ? GAP.length : beside;
  const lines = rows.flatMap((row, r) => {
    const head = heads[r].map((cell, column) => padded(cell, widths[column]) + GAP).join('');
    const [first = '', ...rest] = wrapText(row[row.length - 1], width - indent);
    const below = rest.map((line) => ' '.repeat(indent) + line);
    return isNarrow ? [head.trimEnd(), ' '.repeat(indent) + first, ...below] : [head + first, ...below];
  });
  return `${lines.join('\n')}\n`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
