/** The JSON Schema with which editors complete and check scenario files; made from the one zod schema. */
import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

/** Title of the schema, by which a file is known to be one. */
export const SCHEMA_TITLE = 'Scenario of quasimarket';

const NOTE =
  'Generated from the schema of the program (quasimarket schema). Numbers are taken in the unit named in the description, or written as quantities such as "15 %" and "3 months".';

/** JSON Schema (draft 7) of a scenario file as people write it. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema, { target: 'draft-07', io: 'input', reused: 'ref' });
  return { title: SCHEMA_TITLE, description: NOTE, ...(schema as Record<string, unknown>) };
}

/** The text of `scenario.schema.json`. */
export function scenarioJsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}
