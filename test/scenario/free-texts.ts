/** Fields of scenario files that take text. */
import { textLanguages } from '../../src/kernel/translation.ts';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';

/** A part of a JSON Schema. */
interface Part {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Part[];
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly items?: Part;
}

const schema = scenarioJsonSchema();

/**
 * Every field that takes any text by the schema, after the block that it stands in: `sources.url`. Those of a value with its
 * source are `value.source` and the like, whichever parameter it is of; of a text in two languages both, `arms.name.zh`.
 */
export function freeTexts(): string[] {
  const found = new Set<string>();
  visit(schema, ['scenario', 'scenario']);
  return [...found].sort();

  function visit(part: Part, [block, key]: readonly [block: string, key: string]): void {
    if (isLocal(part)) {
      for (const language of textLanguages) found.add(`${block}.${key}.${language}`);
      return;
    }
    if (part.type === 'string' && !part.pattern && !part.enum) found.add(`${block}.${key}`);
    const fields = part.properties ?? {};
    for (const [name, field] of Object.entries(fields))
      visit(field, ['source' in fields ? 'value' : key, name]);
    for (const one of partsOf(part)) visit(one, [block, key]);
  }
}

/** Whether a text may be given by language. */
function isLocal({ anyOf = [] }: Part): boolean {
  const maps = anyOf.map((one) => (one.$ref === undefined ? one : partAt(one.$ref)).properties ?? {});
  return maps.some((properties) => textLanguages.every((language) => language in properties));
}

/** Fields that may be given by language: `arms.name`. */
export function localTexts(): string[] {
  return freeTexts().flatMap((field) => (field.endsWith('.zh') ? [field.slice(0, -'.zh'.length)] : []));
}

/** Parts that say more of the same field, or of what its list or map holds. */
function partsOf({ $ref, allOf = [], anyOf = [], oneOf = [], items, additionalProperties }: Part): Part[] {
  const entries = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  const referred = $ref === undefined ? [] : [partAt($ref)];
  return [...allOf, ...anyOf, ...oneOf, ...entries, ...referred, ...(items === undefined ? [] : [items])];
}

function partAt(reference: string): Part {
  const path = reference.replace('#/', '').split('/');
  return path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], schema) as Part;
}
