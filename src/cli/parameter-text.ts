/** Parameters as people read them. */
import { formatNumber } from '../kernel/quantities.ts';
import type { CatalogueEntry } from '../model/parameters/catalogue.ts';
import type { Definition, Source } from '../model/parameters/definition.ts';
import { type LevelParameter, levelDefaults } from '../model/parameters/levels.ts';
import type { Law } from '../model/parameters/organization.ts';
import { sources } from '../model/parameters/sources.ts';
import { movables, whyFixed } from '../scenario/movables.ts';

/** Where a value of each scope stands in a scenario. */
const PLACES: Readonly<Record<CatalogueEntry['scope'], string>> = {
  government: 'governments.NAME',
  service: 'services.NAME',
  organization: 'services.NAME.organizations',
  evaluator: 'governments.NAME.evaluators.NAME',
  constant: 'constants',
};

/** Whether a scenario can move a parameter during a run. */
export function isLever(entry: CatalogueEntry): boolean {
  return leverText(entry) === MOVABLE;
}

const MOVABLE = 'yes, a scenario can move it during a run';

function leverText({ scope, name, definition }: CatalogueEntry): string {
  if (definition.kind === 'law') return 'no, organizations are drawn at the start';
  if (movables.get(name)?.scope !== scope) return 'no, evaluators keep what they are';
  const reason = whyFixed(definition);
  return reason === undefined ? MOVABLE : `no: ${reason}`;
}

/** Everything that is known of a parameter, a fact a line. */
export function factsOf(entry: CatalogueEntry): readonly (readonly [label: string, text: string])[] {
  const { scope, name, definition } = entry;
  const facts: [string, string][] = [['unit', 'unit' in definition ? definition.unit : 'none']];
  facts.push(...rangesOf(entry), ['source', sourceText(definition.source)]);
  facts.push(['in a scenario', `${PLACES[scope]}.${name}`]);
  facts.push(['lever', leverText(entry)]);
  return facts;
}

function rangesOf(entry: CatalogueEntry): [string, string][] {
  const { definition } = entry;
  if (definition.kind === 'law') {
    const types = Object.entries(definition.law).map(([type, law]) => `${type} ${lawText(law)}`);
    return [
      [
        'default',
        [...new Set(Object.values(definition.law).map(lawText))].length === 1
          ? lawText(definition.law.nonprofit)
          : types.join(', '),
      ],
      ['bounds', rangeText(definition.bounds)],
      ['plausible', rangeText(definition.plausible)],
    ];
  }
  const facts: [string, string][] = [['default', defaultText(definition)], ...levelsOf(entry)];
  if (definition.kind === 'number' || definition.kind === 'vector') {
    facts.push(
      ['admissible', rangeText(definition.admissible)],
      ['plausible', rangeText(definition.plausible)],
    );
  }
  if (definition.kind === 'choice') facts.push(['choices', definition.options.join(', ')]);
  return facts;
}

/** The defaults by level of government, for the few parameters that have them. */
function levelsOf({ scope, name }: CatalogueEntry): [string, string][] {
  const levels = Object.entries(levelDefaults).flatMap(([level, { values }]) =>
    scope === 'government' && Object.hasOwn(values, name)
      ? [`${level} ${formatNumber(values[name as LevelParameter])}`]
      : [],
  );
  return levels.length === 0 ? [] : [['by level', levels.join(', ')]];
}

function defaultText(definition: Definition): string {
  if (definition.kind === 'vector')
    return `[${definition.default.map((value) => formatNumber(value)).join(', ')}]`;
  return definition.kind === 'number' ? formatNumber(definition.default) : String(definition.default);
}

function rangeText([lowest, highest]: readonly [number, number]): string {
  return `${formatNumber(lowest)} to ${formatNumber(highest)}`;
}

function lawText(law: Law): string {
  if ('constant' in law) return formatNumber(law.constant);
  if ('normal' in law) return `normal, mean ${law.normal.mean}, spread ${law.normal.spread}`;
  if ('lognormal' in law) return `lognormal, median ${law.lognormal.median}, spread ${law.lognormal.spread}`;
  if ('beta' in law) return `beta, shapes ${law.beta.shapes.join(' and ')}`;
  return `uniform from ${law.uniform.from} to ${law.uniform.to}`;
}

function sourceText(source: Source): string {
  if (source.kind === 'assumption')
    return source.note === undefined ? 'assumption' : `assumption: ${source.note}`;
  return `${sources[source.key]?.cite ?? source.key}. ${source.note}`;
}
