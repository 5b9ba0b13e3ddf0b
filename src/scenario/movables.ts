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

/** Every parameter that a lever may name, by code word; those read at the start only are refused with a reason. */
export const movables: ReadonlyMap<string, Movable> = new Map(
  Object.entries(tables).flatMap(([scope, table]) =>
    Object.entries(table).map(([name, definition]): [string, Movable] => [
      name,
      { scope: scope as LeverChange['scope'], definition: definition as Definition },
    ]),
  ),
);
