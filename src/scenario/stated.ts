/** Values of a resolved scenario as lines of a file, each with its unit and where it comes from. */
import type { Translation } from '../kernel/translation.ts';
import type { Definitions, Source } from '../model/parameters/definition.ts';
import type { Scenario } from './scenario.ts';
import { type Block, type Line, line } from './yaml-text.ts';

/** Origins of stated values by path, and what is said of them in two languages. */
export type Origins = Pick<Scenario, 'provenance' | 'translations'>;

/** A value to write. */
export interface Stated {
  readonly value: unknown;
  readonly unit?: string | undefined;
  readonly byDefault: unknown;
  /** Source of the default. */
  readonly source?: Source;
}

/** A value with its unit and where it comes from. */
export function stated(origins: Origins, path: string, { value, unit, byDefault, source }: Stated): Line {
  const origin = origins.provenance[path];
  if (origin !== undefined) {
    const note = origin.note === '' ? undefined : inBoth(origins, origin.note);
    return line({ value, unit, source: origin.source === '' ? undefined : origin.source, note });
  }
  if (JSON.stringify(value) !== JSON.stringify(byDefault)) return line(value);
  if (source === undefined) return line({ value, unit, source: 'default' });
  return line({
    value,
    unit,
    source: `default (${source.kind === 'literature' ? source.key : 'assumption'})`,
  });
}

/** Values of a table. */
export interface Parameters {
  readonly table: Definitions;
  readonly values: Readonly<Record<string, unknown>>;
  readonly defaults?: Readonly<Record<string, unknown>> | undefined;
}

/** The values of a table of parameters. */
export function parametersBlock(
  origins: Origins,
  path: string,
  { table, values, defaults }: Parameters,
): Block {
  return Object.fromEntries(
    Object.entries(table).map(([name, definition]) => [
      name,
      stated(origins, `${path}.${name}`, {
        value: values[name],
        unit: 'unit' in definition ? definition.unit : undefined,
        byDefault: defaults?.[name] ?? definition.default,
        source: definition.source,
      }),
    ]),
  );
}

/** A text as it is written: with its translation, if it has one. */
export function inBoth({ translations }: Pick<Scenario, 'translations'>, text: string): string | Translation {
  return translations.find(({ en }) => en === text) ?? text;
}

/** The name of a thing, if it has one besides its slug. */
export function nameBlock(scenario: Scenario, path: string): Block {
  const name = scenario.names[path];
  return name === undefined ? {} : { name: line(inBoth(scenario, name)) };
}
