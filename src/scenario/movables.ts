/** What levers can move. */
import { constants } from '../model/parameters/constants.ts';
import type { Definition } from '../model/parameters/definition.ts';
import { governmentParameters } from '../model/parameters/government.ts';
import { serviceParameters } from '../model/parameters/service.ts';
import type { LeverChange } from '../model/place.ts';

/** A parameter that a lever may move. */
export interface Movable {
  readonly scope: LeverChange['scope'];
  readonly definition: Definition;
}

/** Tables of what levers may move. */
const tables = {
  government: governmentParameters,
  service: serviceParameters,
  constant: constants,
} as const satisfies Record<LeverChange['scope'], Readonly<Record<string, Definition>>>;

/** Every parameter of the tables, by code word; {@link whyFixed} says which of them levers refuse. */
export const movables: ReadonlyMap<string, Movable> = new Map(
  Object.entries(tables).flatMap(([scope, table]) =>
    Object.entries(table).map(([name, definition]): [string, Movable] => [
      name,
      { scope: scope as LeverChange['scope'], definition: definition as Definition },
    ]),
  ),
);

/** Parameters of which a lever may single out some of those who have them. */
export function namesWith(mark: 'perOrganization' | 'perResident'): string[] {
  return [...movables].filter(([, { definition }]) => definition[mark]).map(([name]) => name);
}

/** Why no lever can move a parameter, as the rule of an error; undefined if one can. */
export function whyFixed(definition: Definition): string | undefined {
  if (definition.startOnly) return 'it keeps its value of the start, so that a lever would move nothing';
  return definition.kind === 'vector' ? 'levers move numbers, switches and choices, not lists' : undefined;
}
