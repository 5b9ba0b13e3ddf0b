/** docs/reference/scenario.md: the fields of a scenario file, read from its JSON Schema. */
import { allParameters } from '../../src/model/parameters/catalogue.ts';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { starterText } from '../../src/scenario/starter.ts';
import { code, page, table } from './markdown.ts';

/** As much of a JSON Schema as the page needs. */
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

const root = scenarioJsonSchema() as Schema;
const parameterNames = new Set(allParameters().map(({ name }) => name));

/** The text of the page. */
export function scenarioPage(): string {
  const service = valuesOf(at(root, 'services'));
  const government = valuesOf(at(root, 'governments'));
  const lever = itemsOf(at(root, 'levers'));
  return page('Scenario files', [
    'A scenario is one YAML 1.2 file. Fields in bold are required; everything else has a default. An unknown field is an error. ' +
      '`quasimarket validate` names every error with its line and column; `scenarios/scenario.schema.json` lets editors complete ' +
      'and check the file.',
    '## How values are written',
    VALUES,
    '## Fields at the top',
    fieldsTable(root),
    '## `sources.KEY`',
    fieldsTable(valuesOf(at(root, 'sources'))),
    '## `services.NAME`',
    fieldsTable(service, '[parameter of a service](parameters.md#services)'),
    '## `services.NAME.organizations`',
    fieldsTable(
      itemsOf(at(service, 'organizations')),
      '[attribute of organizations](parameters.md#organizations), as a law',
    ),
    '## `governments.NAME`',
    fieldsTable(government, '[parameter of a government](parameters.md#governments)'),
    '## `governments.NAME.residents`',
    fieldsTable(itemsOf(at(government, 'residents'))),
    '## `levers`',
    fieldsTable(lever),
    '## `levers.changes`',
    fieldsTable(itemsOf(at(lever, 'changes'))),
    '## `levers.cost`',
    fieldsTable(at(lever, 'cost')),
    '## `levers.target`',
    'Slugs; an absent list means all.',
    fieldsTable(at(lever, 'target')),
    '## `interventions`',
    'Nothing here acts unless an arm takes it. With `use` everything else has the value of the [catalogue](interventions.md), but for ' +
      'what is stated: single parts of the cost, or all of the changes. Without `use` the fields are those of `levers`.',
    fieldsTable(itemsOf(at(root, 'interventions'))),
    '## `arms`',
    'What a comparison sets against the scenario as it stands, in this order. Without arms it takes every intervention that changes something ' +
      'in the scenario.',
    fieldsTable(itemsOf(at(root, 'arms'))),
    PLANNED,
    '## `indicators.NAME`',
    fieldsTable(valuesOf(at(root, 'indicators'))),
    '## A file to start from',
    '`quasimarket init example-town` writes this one.',
    `\`\`\`yaml\n${starterText('Example town').trimEnd()}\n\`\`\``,
  ]);
}

const VALUES = [
  '- A number is taken in the unit of its parameter: `unitCost: 130`.',
  '- A quantity carries its unit and is converted: `48 million CNY/year`, `15 %`, `6 months`. Units are made of CNY, fen, month, ' +
    'year, person, % and counted things, joined by `/` and `-`. A wrong dimension is an error.',
  '- A map says where a value comes from: `{value: 8 %, source: census-2020, note: aged 80 and over}`. `source` is a key of ' +
    '`sources`, a citation, or `assumption`.',
  '- An attribute of organizations is a number or a law: `{normal: {mean: 0.6, spread: 0.12}}`, `{lognormal: {median: 600, spread: 0.5}}`, ' +
    '`{beta: {shapes: [3, 8]}}`, `{uniform: {from: 0, to: 1}}`; or one of these for each type of organization.',
  '- Months count from 1. `window: 37-60` includes both.',
  '- `extends: other.yaml` takes another file of the same folder tree as the base: maps are merged, lists and single values replaced.',
].join('\n');

const PLANNED = [
  '```yaml',
  'interventions:',
  '  - {slug: publicity-late, use: publicity, start: 25, strength: 50 %}',
  '  - slug: subsidy',
  '    changes: [{parameter: reserveMarkup, kind: add, value: 0.05}]',
  '    cost: {yearlyPerHead: 1 CNY/person/year}',
  'arms:',
  '  - {slug: outreach, interventions: [publicity-late, grassroots-outreach]}',
  '```',
].join('\n');

/** Meaning of fields that only hold others, which have a section of their own. */
const MEANINGS: Readonly<Record<string, string>> = {
  sources: 'Works that values are taken from, by key.',
  governments: 'Governments by slug.',
  services: 'Services by slug: values that differ from those at the top.',
  evaluators: 'Evaluators by slug, with [their parameters](parameters.md#evaluators); by default one.',
  types: 'Part of the group that is `nonprofit`, `enterprise` and `publicInstitution`, summing to 1.',
  levers: 'What policy changes during the run.',
  changes: 'Parameters that the lever moves.',
  value: 'Number to add, factor to multiply by, or value to move to.',
  cost: 'What the lever costs at full strength; the parts add up.',
  organizations: 'Slugs of organizations.',
  target: 'Whom the lever reaches; by default everyone.',
  indicators: 'Indicators by formula.',
};

/** A schema without references: its own words win over those it refers to. */
function resolved(schema: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...(allOf ?? []), ...($ref === undefined ? [] : [definition($ref)])].map(resolved);
  return Object.assign({}, ...parts, own) as Schema;
}

function definition($ref: string): Schema {
  const name = $ref.replace('#/definitions/', '');
  const found = root.definitions?.[name];
  if (found === undefined) throw new Error(`the schema has no definition ${name}`);
  return found;
}

function at(schema: Schema, name: string): Schema {
  const found = resolved(schema).properties?.[name];
  if (found === undefined) throw new Error(`the schema has no field ${name}`);
  return resolved(found);
}

/** What the values of a map look like. */
function valuesOf(map: Schema): Schema {
  const { additionalProperties } = resolved(map);
  if (!additionalProperties) throw new Error('the schema is not that of a map');
  return resolved(additionalProperties);
}

/** What the entries of a list look like. */
function itemsOf(list: Schema): Schema {
  const whole = resolved(list);
  const one =
    whole.items === undefined ? whole.anyOf?.map(resolved).find(({ items }) => items !== undefined) : whole;
  const items = one?.items;
  if (items === undefined || Array.isArray(items)) throw new Error('the schema is not that of a list');
  return resolved(items as Schema);
}

/** Fields of an object; those that are parameters are left to the page of parameters. */
function fieldsTable(schema: Schema, parameters?: string): string {
  const { properties = {}, required = [] } = resolved(schema);
  const isParameter = (name: string) => parameters !== undefined && parameterNames.has(name);
  const rows = Object.entries(properties)
    .filter(([name]) => !isParameter(name))
    .map(([name, field]) => [
      required.includes(name) ? `**${code(name)}**` : code(name),
      meaningOf(name, resolved(field)),
    ]);
  if (parameters !== undefined) rows.push(['…', `any ${parameters}`]);
  return table(['field', 'meaning'], rows);
}

function meaningOf(name: string, { description, enum: options, default: byDefault }: Schema): string {
  const parts = [
    description ?? MEANINGS[name] ?? '',
    options === undefined ? '' : `One of ${options.map(code).join(', ')}.`,
    byDefault === undefined ? '' : `Default: ${String(byDefault)}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
