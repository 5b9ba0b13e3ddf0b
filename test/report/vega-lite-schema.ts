/** The official schema of vega-lite. */
import { Ajv } from 'ajv';
import schema from 'vega-lite/vega-lite-schema.json' with { type: 'json' };

/** Faults that are told of a specification. */
const MOST = 3;
/** Compiled once, which takes two seconds. */
const isSpec = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** What the official schema finds wrong in a specification as it is written to a file; empty if all is well. */
export function schemaFaults(spec: object): string[] {
  if (isSpec(JSON.parse(JSON.stringify(spec)))) return [];
  return (isSpec.errors ?? [])
    .slice(0, MOST)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
