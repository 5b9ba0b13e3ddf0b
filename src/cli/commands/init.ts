/** `quasimarket init NAME`: writes a commented scenario to start from. */
import fs from 'node:fs';
import path from 'node:path';
import type { Argv } from 'yargs';
import { escapeControls } from '../../kernel/display.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { slugOf } from '../../kernel/text.ts';
import { SCHEMA_TITLE, scenarioJsonSchemaText } from '../../scenario/json-schema.ts';
import { starterText } from '../../scenario/starter.ts';
import { makeFolder, syncFolder, writeDurably } from '../../store/durable-file.ts';
import { writeError } from '../../store/write-errors.ts';
import type { Terminal } from '../terminal.ts';

/** Options of the command. */
export interface InitOptions {
  readonly name: string;
}

const SCHEMA_NAME = 'scenario.schema.json';
/** Names of devices, which Windows opens instead of a file of that name, whatever its extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('name', { type: 'string', demandOption: true, describe: 'name of the case' })
    .example('$0 init town', 'write town.yaml into this folder');
}

/** Writes NAME.yaml and, for editors, the schema beside it; nothing is ever overwritten. */
export async function run({ name }: InitOptions, terminal: Terminal): Promise<number> {
  const title = path.basename(name).replace(/\.ya?ml$/i, '');
  refuseName(name, title);
  const folder = path.dirname(name);
  const file = path.join(folder, `${slugOf(title)}.yaml`);
  if (fs.existsSync(file)) throw new QuasimarketError('input', 'is there already', { path: file });
  const schema = path.join(folder, SCHEMA_NAME);
  const kept = keptSchema(schema);
  try {
    makeFolder(folder);
    writeDurably(folder, path.basename(file), Buffer.from(starterText(title)));
    if (kept === undefined) writeDurably(folder, SCHEMA_NAME, Buffer.from(scenarioJsonSchemaText()));
    syncFolder(folder);
  } catch (error) {
    throw writeError(error, `cannot write ${file}`);
  }
  const [written, beside] = [file, schema].map(escapeControls);
  const also = kept === undefined ? ` and ${beside}, with which editors complete and check it` : '';
  terminal.print(
    `Wrote ${written}${also}.\nNext: quasimarket run ${written}\n      quasimarket compare ${written}\n`,
  );
  if (kept !== undefined && kept !== scenarioJsonSchemaText()) {
    const advice = 'is of another version and was left as it is; quasimarket schema prints that of this one';
    terminal.tell(`${terminal.errorColor.yellow('warning:')} ${beside} ${advice}\n`);
  }
  return 0;
}

/** A name has to make a file name that says something, on every system, in this folder or one that is named. */
function refuseName(name: string, title: string): void {
  const refuse = (message: string, rule: string) =>
    new QuasimarketError('input', `"${name}" ${message}`, { rule });
  const folders = name.split(/[\\/]/);
  if (folders.includes('..')) {
    throw refuse('leads out of this folder', 'write a name, such as town, or a folder and a name');
  }
  if (!/[\p{Letter}\p{Number}]/u.test(title)) {
    throw refuse('has no letter or digit', 'write the name of the case, such as town');
  }
  const reserved = [...folders.slice(0, -1).map((folder) => folder.split('.')[0]), slugOf(title)];
  if (reserved.some((part) => RESERVED.test(part))) {
    throw refuse('is the name of a device on Windows', 'choose another one');
  }
}

/**
 * The text of a schema of ours that is there already.
 *
 * @throws QuasimarketError `input` if something else bears its name
 */
function keptSchema(file: string): string | undefined {
  if (!fs.existsSync(file)) return undefined;
  try {
    const text = fs.readFileSync(file, 'utf8');
    if (JSON.parse(text).title === SCHEMA_TITLE) return text;
  } catch {
    // a folder, or no JSON: not ours either
  }
  throw new QuasimarketError('input', 'is there already and is no schema of scenario files', {
    path: file,
    rule: 'move it away, or choose another folder',
  });
}
