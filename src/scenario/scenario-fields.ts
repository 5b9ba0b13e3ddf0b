/** The blocks and fields of a scenario file with what they mean, read from its JSON Schema. */
import { allParameters } from '../model/parameters/catalogue.ts';
import { scenarioJsonSchema } from './json-schema.ts';

/** A field of a scenario file that is no parameter. */
export interface ScenarioField {
  readonly name: string;
  /** Where it stands, such as `levers.cost.once`; NAME is any slug. */
  readonly path: string;
  /** Path of the block that it stands in; empty at the top. */
  readonly block: string;
  /** What it means, in Markdown. */
  readonly meaning: string;
  readonly isRequired: boolean;
}

/** Fields that stand together: those at the top, of a map, or of each entry of a list. */
export interface ScenarioBlock {
  /** Empty at the top. */
  readonly path: string;
  /** Without the parameters that the block takes. */
  readonly fields: readonly ScenarioField[];
  readonly takesParameters: boolean;
}

/** As much of a JSON Schema as is read here. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema | readonly Schema[];
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Meaning of fields that only hold others, by path or by name. */
const MEANINGS: Readonly<Record<string, string>> = {
  sources: 'Works that values are taken from, by key.',
  governments: 'Governments by slug.',
  services: 'Services by slug: values that differ from those at the top.',
  evaluators: 'Evaluators by slug, with [their parameters](parameters.md#evaluators); by default one.',
  type: 'Type of the organizations of the group.',
  types: 'Part of the group that is `nonprofit`, `enterprise` and `publicInstitution`, summing to 1.',
  levers: 'What policy changes during the run.',
  changes: 'Parameters that the lever moves.',
  kind: 'How the parameter is moved.',
  value: 'Number to add, factor to multiply by, or value to move to.',
  cost: 'What the lever costs at full strength; the parts add up.',
  target: 'Whom the lever reaches; by default everyone.',
  'levers.target.governments': 'Slugs of governments; by default all.',
  'levers.target.services': 'Slugs of services; by default all.',
  'levers.target.organizations': 'Slugs of organizations; by default all.',
  'levers.target.residents': 'Which residents; who has both of what is named is meant. By default all.',
  indicators: 'Indicators by formula.',
};

/** Every block of a scenario file, the top first; one that is used in several places stands where it comes first. */
export function scenarioBlocks(): readonly ScenarioBlock[] {
  const root = scenarioJsonSchema() as Schema;
  const blocks: ScenarioBlock[] = [];
  const seen = new Set<string>();
  const visit = (schema: Schema, path: string): void => {
    const { properties = {}, required = [] } = schema;
    // a map of the same fields, as services have at the top and in a government
    const shape = JSON.stringify(properties);
    if (seen.has(shape)) return;
    seen.add(shape);
    const names = Object.keys(properties).filter((name) => !isParameter(path, name));
    const described = names.map((name): ScenarioField => {
      const at = path === '' ? name : `${path}.${name}`;
      const meaning = meaningOf(at, name, resolved(root, properties[name]));
      return { name, path: at, block: path, meaning, isRequired: required.includes(name) };
    });
    if (described.length > 0) blocks.push({ path, fields: described, takesParameters: path in SCOPES });
    for (const { name, path: at } of described) {
      const inner = blockOf(root, properties[name], at);
      if (inner !== undefined) visit(inner.schema, inner.path);
    }
  };
  visit(resolved(root, root), '');
  return blocks;
}

const parameters = new Map(allParameters().map(({ name, scope }) => [`${scope} ${name}`, name]));
const SCOPES: Readonly<Record<string, string>> = {
  constants: 'constant',
  'services.NAME': 'service',
  'services.NAME.organizations': 'organization',
  'governments.NAME': 'government',
  'governments.NAME.evaluators.NAME': 'evaluator',
};

function isParameter(block: string, name: string): boolean {
  return parameters.has(`${SCOPES[block]} ${name}`);
}

/** The fields that a field holds: of a map, of the values of a map, or of the entries of a list. */
function blockOf(root: Schema, given: Schema, path: string): { schema: Schema; path: string } | undefined {
  const schema = resolved(root, given);
  const { properties, items, additionalProperties, anyOf = [] } = schema;
  if (properties !== undefined) return { schema, path };
  if (items !== undefined) return blockOf(root, items as Schema, path);
  if (additionalProperties) return blockOf(root, additionalProperties, `${path}.NAME`);
  const list = anyOf.map((one) => resolved(root, one)).find((one) => one.items !== undefined);
  return list === undefined ? undefined : blockOf(root, list, path);
}

/** A schema without references: its own words win over those it refers to. */
function resolved(root: Schema, schema: Schema): Schema {
  const { $ref, allOf = [], ...own } = schema;
  const name = $ref?.replace('#/definitions/', '');
  const referred = name === undefined ? [] : [root.definitions?.[name] ?? {}];
  const parts = [...allOf, ...referred].map((part) => resolved(root, part));
  return Object.assign({}, ...parts, own) as Schema;
}

function meaningOf(path: string, name: string, { description, enum: options, default: byDefault }: Schema) {
  const parts = [
    description ?? MEANINGS[path] ?? MEANINGS[name] ?? '',
    options === undefined ? '' : `One of ${options.map((option) => `\`${option}\``).join(', ')}.`,
    byDefault === undefined ? '' : `Default: ${String(byDefault)}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
