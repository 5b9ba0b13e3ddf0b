/** docs/reference/parameters.md: every number of the model. */
import { formatNumber } from '../../src/kernel/quantities.ts';
import { allParameters, type CatalogueEntry } from '../../src/model/parameters/catalogue.ts';
import type { Source } from '../../src/model/parameters/definition.ts';
import { levelDefaults } from '../../src/model/parameters/levels.ts';
import { type Law, organizationTypes } from '../../src/model/parameters/organization.ts';
import { serviceDefaults } from '../../src/model/parameters/service.ts';
import { sources } from '../../src/model/parameters/sources.ts';
import { parameterUnits } from '../../src/model/parameters/units.ts';
import { code, page, table } from './markdown.ts';

const HEADINGS: Readonly<Record<CatalogueEntry['scope'], readonly [heading: string, intro: string]>> = {
  government: ['Governments', 'Below `governments.NAME` in a scenario.'],
  service: ['Services', 'Below `services.NAME`, or `governments.NAME.services.NAME` for one government.'],
  organization: [
    'Organizations',
    'Below `services.NAME.organizations`: a law for each attribute, drawn once for each organization and cut to the bounds.',
  ],
  evaluator: ['Evaluators', 'Below `governments.NAME.evaluators.NAME`.'],
  constant: ['Behavioural constants', 'Below `constants`; common to a run.'],
};

/** The text of the page. */
export function parametersPage(): string {
  const scopes = Object.keys(HEADINGS) as CatalogueEntry['scope'][];
  return page('Parameters', [
    'Every number that the model reads. A value outside its admissible range is an error, a value outside its plausible ' +
      'range a warning; the plausible range is what uncertainty is about. Levers can move numbers, ' +
      'switches and choices that are not marked “start only”, but no lists and nothing of organizations and evaluators. Sources are abbreviated; the list is at the end. “Assumption” means that no data were found: the value is a judgement.',
    ...scopes.flatMap(scopeBlocks),
    ...defaultsBlocks(),
    ...levelBlocks(),
    '## Units',
    table(
      ['unit', 'meaning'],
      Object.entries(parameterUnits).map(([unit, { meaning }]) => [unit, meaning]),
    ),
    '## Sources',
    'Read as abstracts, excerpts or first pages: check the paper before quoting a number.',
    table(
      ['key', 'work', 'what it measured'],
      Object.entries(sources).map(([key, { cite, measured }]) => [key, cite, measured]),
    ),
  ]);
}

function scopeBlocks(scope: CatalogueEntry['scope']): string[] {
  const [heading, intro] = HEADINGS[scope];
  const rows = allParameters()
    .filter((entry) => entry.scope === scope)
    .map(rowOf);
  const ranges = scope === 'organization' ? 'bounds' : 'admissible';
  return [
    `## ${heading}`,
    intro,
    table(['parameter', 'symbol', 'unit', 'default', ranges, 'plausible', 'meaning', 'source'], rows),
  ];
}

function rowOf({ name, definition }: CatalogueEntry): string[] {
  const unit = 'unit' in definition ? definition.unit : kindText(definition);
  const marks = [
    'startOnly' in definition && definition.startOnly ? 'Start only.' : '',
    'perOrganization' in definition && definition.perOrganization
      ? 'A lever may target single organizations.'
      : '',
    'perResident' in definition && definition.perResident ? 'A lever may single out residents.' : '',
  ];
  return [
    code(name),
    definition.symbol ?? '',
    unit,
    defaultText(definition),
    ...rangeTexts(definition),
    [definition.meaning, ...marks].filter((text) => text !== '').join(' '),
    sourceText(definition.source),
  ];
}

function kindText(definition: CatalogueEntry['definition']): string {
  return definition.kind === 'choice' ? definition.options.join(', ') : 'true or false';
}

function defaultText(definition: CatalogueEntry['definition']): string {
  switch (definition.kind) {
    case 'law':
      return lawTexts(definition.law);
    case 'number':
      return formatNumber(definition.default);
    case 'vector':
      return definition.default.map((value) => formatNumber(value)).join(', ');
    default:
      return String(definition.default);
  }
}

function rangeTexts(definition: CatalogueEntry['definition']): [string, string] {
  if (definition.kind === 'law') return [rangeText(definition.bounds), rangeText(definition.plausible)];
  if (definition.kind === 'number' || definition.kind === 'vector') {
    return [rangeText(definition.admissible), rangeText(definition.plausible)];
  }
  return ['', ''];
}

function rangeText([lowest, highest]: readonly [number, number]): string {
  return `${formatNumber(lowest)} to ${formatNumber(highest)}`;
}

/** The law of every type, once if they share it. */
function lawTexts(laws: Readonly<Record<string, Law>>): string {
  const texts = organizationTypes.map((type) => [type, lawText(laws[type])] as const);
  const distinct = new Set(texts.map(([, text]) => text));
  return distinct.size === 1 ? texts[0][1] : texts.map(([type, text]) => `${type}: ${text}`).join('; ');
}

function lawText(law: Law): string {
  if ('constant' in law) return formatNumber(law.constant);
  if ('normal' in law) return `normal(${law.normal.mean}, ${law.normal.spread})`;
  if ('lognormal' in law) return `lognormal(median ${law.lognormal.median}, ${law.lognormal.spread})`;
  if ('beta' in law) return `beta(${law.beta.shapes.join(', ')})`;
  return `uniform(${law.uniform.from}, ${law.uniform.to})`;
}

function sourceText(source: Source): string {
  if (source.kind === 'literature') return `${source.key}: ${source.note}`;
  return source.note === undefined ? 'assumption' : `assumption: ${source.note}`;
}

function levelBlocks(): string[] {
  const rows = Object.entries(levelDefaults).flatMap(([level, { values, source }]) =>
    Object.entries(values).map(([name, value]) => [
      code(level),
      code(name),
      'index',
      formatNumber(value),
      sourceText(source),
    ]),
  );
  return [
    '## Defaults by level of government',
    'A government of a `level` starts from these values where it does not state its own; without a level it is a county.',
    table(['level', 'parameter', 'unit', 'default', 'source'], rows),
  ];
}

function defaultsBlocks(): string[] {
  const rows = Object.entries(serviceDefaults).flatMap(([slug, values]) =>
    Object.entries(values).map(([name, value]) => [code(slug), code(name), String(value)]),
  );
  return [
    '## Defaults of well-known services',
    'A service with one of these slugs starts from these values; any other service has to state its unit cost.',
    table(['service', 'parameter', 'default'], rows),
  ];
}
