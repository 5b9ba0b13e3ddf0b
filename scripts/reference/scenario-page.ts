/** docs/reference/scenario.md: the fields of a scenario file, read from its JSON Schema. */
import { namesWith } from '../../src/scenario/movables.ts';
import { scenarioBlocks } from '../../src/scenario/scenario-fields.ts';
import { starterText } from '../../src/scenario/starter.ts';
import { code, page, table } from './markdown.ts';

/** The text of the page. */
export function scenarioPage(): string {
  return page('Scenario files', [
    'A scenario is one YAML 1.2 file. Fields in bold are required; everything else has a default. An unknown field is an error. ' +
      '`quasimarket validate` names every error with its line and column; `scenarios/scenario.schema.json` lets editors complete ' +
      'and check the file.',
    '## How values are written',
    VALUES,
    '## Fields at the top',
    fieldsTable(''),
    '## `sources.NAME`',
    fieldsTable('sources.NAME'),
    '## `services.NAME`',
    fieldsTable('services.NAME', '[parameter of a service](parameters.md#services)'),
    '## `services.NAME.organizations`',
    fieldsTable(
      'services.NAME.organizations',
      '[attribute of organizations](parameters.md#organizations), as a law',
    ),
    '## `services.NAME.organizations.types`',
    fieldsTable('services.NAME.organizations.types'),
    '## `governments.NAME`',
    fieldsTable('governments.NAME', '[parameter of a government](parameters.md#governments)'),
    '## `governments.NAME.residents`',
    fieldsTable('governments.NAME.residents'),
    '## `levers`',
    fieldsTable('levers'),
    '## `levers.changes`',
    fieldsTable('levers.changes'),
    'All changes of a parameter act together: the factors of `multiply`, then what `add` adds. Of several `to` that hold in the same ' +
      'months, the one that moves the value most from what the scenario states counts, in each month (of equal ones the higher); a ' +
      'warning names both and says which it is once both are in full force. A switch or a choice takes one value at a time: two ' +
      'levers, or interventions of one arm, that set it for the same months are refused.',
    'A lever or intervention that begins after the run is refused, and so is a check about later years. Where `--months` or `--set` ' +
      'has made the run shorter, a warning says instead that it changes nothing, or that the check is left undecided.',
    '## `levers.cost`',
    fieldsTable('levers.cost'),
    '## `levers.target`',
    'An absent list means all.',
    fieldsTable('levers.target'),
    '## `levers.target.residents`',
    `Residents of a government by income and by where they live, for what acts on residents directly: only ${perResident} can differ ` +
      'between them. Publicity and costs by head are then charged for these residents alone.',
    fieldsTable('levers.target.residents'),
    AIMED,
    '## `interventions`',
    'Nothing here acts unless an arm takes it. With `use` everything else has the value of the [catalogue](interventions.md), but for ' +
      'what is stated: single parts of the cost, or all of the changes. Without `use` the fields are those of `levers`.',
    fieldsTable('interventions'),
    '## `arms`',
    'What a comparison sets against the scenario as it stands, in this order. Without arms it takes each of ' +
      'the interventions above; without these too, every one of the catalogue that changes something in the scenario, and says so.',
    fieldsTable('arms'),
    PLANNED,
    '## `checks`',
    'What the scenario claims of itself, in groups; `quasimarket check` runs the arms that are named, with all replications, and judges every ' +
      'claim. Nothing of it acts in a run. A group is about everything, a government, or a service of a government.',
    fieldsTable('checks'),
    '## `checks.it`',
    'Each check states one of `between`, `atLeast`, `atMost`, `effect`, `order`, `orderOfGovernments`, `shape` and `conserved`. Bands are those of ' +
      'the mean over the replications; effects, orders and shapes are judged by the 95 % interval of paired differences, not adjusted for the ' +
      'number of checks. A check whose indicator is defined in too few replications is undecided and does not pass.',
    fieldsTable('checks.it'),
    CHECKED,
    '## `indicators.NAME`',
    fieldsTable('indicators.NAME'),
    '## `questionnaire`',
    fieldsTable('questionnaire'),
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
  '- A text that readers see is a text, or one a language: `name: {en: Lanzhou, zh: 兰州市}`. Who reads the language that is missing is told ' +
    'the other. Results know a thing by its slug and a text by its English form, so that tables stay the same in every language; one ' +
    'English text has one Chinese one in a file.',
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

const perResident = namesWith('perResident')
  .map((name) => `[${code(name)}](parameters.md)`)
  .join(', ');

const AIMED = [
  '```yaml',
  'interventions:',
  '  - slug: publicity-for-the-poorest',
  '    use: publicity',
  '    target: {residents: {quintiles: [1]}}',
  '  - slug: outreach-in-two-villages',
  '    use: grassroots-outreach',
  '    target: {residents: {quintiles: [1, 2], communities: [3, 7]}}',
  '```',
].join('\n');

const CHECKED = [
  '```yaml',
  'checks:',
  '  - describe: Few know, so little comes back',
  '    it:',
  '      - {it: pays back a third at most, indicator: compensationRate, between: [0.03, 0.35]}',
  '      - {it: is better known with publicity, arm: publicity, indicator: awareness, effect: rises, by: [0.1, 0.6]}',
  '      - {it: gains most by publicity, indicator: awareness, order: [publicity, provider-outreach, baseline]}',
  '      - {it: grows over the years, indicator: socialRecognition, shape: rising, years: [2, 5]}',
  '      - {it: neither makes nor loses a fen, conserved: money}',
  '```',
].join('\n');

/** Fields of a block; those that are parameters are left to the page of parameters. */
function fieldsTable(path: string, parameters?: string): string {
  const block = scenarioBlocks().find((one) => one.path === path);
  if (block === undefined) throw new Error(`scenario files have no block ${path}`);
  const rows = block.fields.map(({ name, meaning, isRequired }) => [
    isRequired ? `**${code(name)}**` : code(name),
    meaning,
  ]);
  if (parameters !== undefined) rows.push(['…', `any ${parameters}`]);
  return table(['field', 'meaning'], rows);
}
