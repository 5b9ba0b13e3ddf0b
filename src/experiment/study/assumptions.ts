/** What a scenario states of a place, each value with where it comes from: what a reader may doubt. */
import { compareCodeUnits } from '../../kernel/text.ts';
import { allParameters } from '../../model/parameters/catalogue.ts';
import type { Definition } from '../../model/parameters/definition.ts';
import { sources as modelSources } from '../../model/parameters/sources.ts';
import type { Provenance, Scenario } from '../../scenario/scenario.ts';

/** A value of the scenario, or a default of the model that the scenario leaves as it is. */
export interface Assumption {
  /** Path in the scenario; of a default the name of the parameter alone. */
  readonly path: string;
  /** Code word of the parameter; empty where the path names none. */
  readonly parameter: string;
  /** The value as JSON; empty where it is no single value of the scenario. */
  readonly value: string;
  readonly unit: string;
  readonly origin: Provenance['origin'];
  /** Citation of the source; empty for an assumption and where none is given. */
  readonly source: string;
  readonly note: string;
  /** Range in which an informed reader would look for it; null where there is none. */
  readonly plausible: readonly [low: number, high: number] | null;
}

const definitions: ReadonlyMap<string, Definition> = new Map(
  allParameters().flatMap((entry) =>
    entry.scope === 'organization' ? [] : [[entry.name, entry.definition] as const],
  ),
);

/** Everything that the scenario states, by path, and then the defaults of numbers that it leaves open. */
export function assumptionsOf(scenario: Scenario): Assumption[] {
  // fields without a block, such as the months of the run, are told elsewhere
  const stated = Object.entries(scenario.provenance)
    .filter(([path]) => path.includes('.'))
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([path, origin]) => statedValue(scenario, path, origin));
  const known = new Set(stated.map(({ parameter }) => parameter));
  return [...stated, ...defaultsBut(known)];
}

function statedValue(scenario: Scenario, path: string, { origin, source, note }: Provenance): Assumption {
  const [block, name] = path.split('.').slice(-2);
  const definition = definitions.get(name);
  return {
    path,
    parameter: definition === undefined ? '' : name,
    value: textOf(valueAt(scenario, path.split('.'))),
    unit: definition === undefined ? unitIn(block) : 'unit' in definition ? definition.unit : '',
    origin,
    source: source === 'assumption' ? '' : citationOf(scenario, source),
    note,
    plausible: plausibleOf(definition),
  };
}

/** The unit of a value that is no parameter, by the block in which it stands: types of organizations have shares. */
function unitIn(block: string): string {
  return block === 'types' ? 'share' : '';
}

function citationOf({ sources }: Scenario, source: string): string {
  return sources[source]?.citation ?? source;
}

function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

/** Blocks of which the values of the scenario are told as they stand: months, for one, count from 0 in levers. */
const told = ['constants', 'governments', 'questionnaire'];

/** The value at a path of the resolved scenario; undefined where several stand for it or it is no value. */
function valueAt(scenario: Scenario, path: readonly string[]): unknown {
  if (!told.includes(path[0])) return undefined;
  const value = path.reduce<unknown>(partOf, scenario);
  const isOne = (one: unknown) => one !== null && typeof one !== 'object';
  return isOne(value) || (Array.isArray(value) && value.every(isOne)) ? value : undefined;
}

/** What a word of a path names: a field, a parameter, or the member of a list by its slug. */
function partOf(whole: unknown, word: string): unknown {
  if (typeof whole !== 'object' || whole === null) return undefined;
  if (Array.isArray(whole)) return whole.find(({ slug }) => slug === word);
  const fields = whole as Readonly<Record<string, unknown>>;
  return Object.hasOwn(fields, word) ? fields[word] : partOf(fields.parameters, word);
}

function defaultsBut(known: ReadonlySet<string>): Assumption[] {
  return [...definitions].flatMap(([name, definition]): Assumption[] => {
    if (known.has(name) || definition.kind !== 'number') return [];
    const { source, unit } = definition;
    return [
      {
        path: name,
        parameter: name,
        value: textOf(definition.default),
        unit,
        origin: 'default',
        source: source.kind === 'literature' ? (modelSources[source.key]?.cite ?? source.key) : '',
        note: source.note ?? '',
        plausible: plausibleOf(definition),
      },
    ];
  });
}

function plausibleOf(definition: Definition | undefined): Assumption['plausible'] {
  return definition?.kind === 'number' ? definition.plausible : null;
}
