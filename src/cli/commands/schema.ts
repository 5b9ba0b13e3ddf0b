/** `quasimarket schema`: prints the JSON Schema of scenario files. */
import type { Argv } from 'yargs';
import { scenarioJsonSchemaText } from '../../scenario/json-schema.ts';
import type { Terminal } from '../terminal.ts';

/** Declares the options: none. */
export function options(args: Argv) {
  return args.example(
    '$0 schema > scenario.schema.json',
    'a schema with which editors complete scenario files',
  );
}

/** Runs the command. */
export async function run(_: unknown, terminal: Terminal): Promise<number> {
  terminal.print(scenarioJsonSchemaText());
  return 0;
}
