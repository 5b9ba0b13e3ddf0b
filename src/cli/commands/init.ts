/** `quasimarket init NAME`: writes a commented scenario to start from. */
import fs from 'node:fs';
import path from 'node:path';
import type { Argv } from 'yargs';
import { escapeControls } from '../../kernel/display.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { slugOf } from '../../kernel/text.ts';
import { scenarioJsonSchemaText } from '../../scenario/json-schema.ts';
import { starterText } from '../../scenario/starter.ts';
import { createDurably, syncFolder } from '../../store/durable-file.ts';
import { writeError } from '../../store/write-errors.ts';
import type { Terminal } from '../terminal.ts';

/** Options of the command. */
export interface InitOptions {
  readonly name: string;
}

const SCHEMA_NAME = 'scenario.schema.json';

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('name', { type: 'string', demandOption: true, describe: 'name of the case' })
    .example('$0 init town', 'write town.yaml into this folder');
}

/** Writes NAME.yaml and, for editors, the schema beside it; nothing is ever overwritten. */
export async function run({ name }: InitOptions, terminal: Terminal): Promise<number> {
  const title = path.basename(name).replace(/\.ya?ml$/i, '');
  const folder = path.dirname(name);
  const file = path.join(folder, `${slugOf(title)}.yaml`);
  if (fs.existsSync(file)) throw new QuasimarketError('input', 'is there already', { path: file });
  try {
    fs.mkdirSync(folder, { recursive: true });
    write(folder, path.basename(file), starterText(title));
    if (!fs.existsSync(path.join(folder, SCHEMA_NAME))) {
      write(folder, SCHEMA_NAME, scenarioJsonSchemaText());
    }
    syncFolder(folder);
  } catch (error) {
    throw writeError(error, `cannot write ${file}`);
  }
  terminal.print(`Wrote ${escapeControls(file)}. Next: quasimarket run ${escapeControls(file)}\n`);
  return 0;
}

function write(folder: string, name: string, text: string): void {
  const file = createDurably(folder, name);
  try {
    file.append(Buffer.from(text));
    file.finish();
  } catch (error) {
    file.abandon();
    fs.rmSync(path.join(folder, `${name}.writing`), { force: true });
    throw error;
  }
}
