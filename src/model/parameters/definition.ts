/** What every parameter of the model carries: a name, a unit, two ranges and a source. */

import type { OrganizationType } from './organization.ts';

/** Where a number comes from: an assumption, or a key of `sources.ts` with what was measured there. */
export type Source =
  | { readonly kind: 'assumption'; readonly note?: string }
  | { readonly kind: 'literature'; readonly key: string; readonly note: string };

interface Described {
  /** Symbol in the equations of the ODD, where it has one. */
  readonly symbol?: string;
  /** What it is, in one plain sentence. */
  readonly meaning: string;
  readonly source: Source;
  /**
   * True when a run keeps the scenario's value, because only the setup or the indicators read it: moving it during a run
   * would do nothing, and levers refuse it.
   */
  readonly startOnly?: true;
  /** True when its value can differ between the organizations of one government (a lever may target some of them). */
  readonly perOrganization?: true;
  /** True when its value can differ between the residents of one government (a lever may single some of them out). */
  readonly perResident?: true;
  /** Types of organizations that it concerns, where it does not concern all. */
  readonly onlyTypes?: readonly OrganizationType[];
}

/** A number with a unit, an admissible range (outside: error) and a plausible range (outside: warning). */
export interface NumberDefinition extends Described {
  readonly kind: 'number';
  readonly unit: string;
  readonly default: number;
  readonly admissible: readonly [lowest: number, highest: number];
  readonly plausible: readonly [lowest: number, highest: number];
  /** Only whole numbers are admitted. */
  readonly whole?: true;
}

/** A list of numbers of fixed length. */
export interface VectorDefinition extends Described {
  readonly kind: 'vector';
  /** True if a scenario may give any number of entries. */
  readonly lengthFree?: true;
  readonly unit: string;
  readonly default: readonly number[];
  /** Range of each entry. */
  readonly admissible: readonly [lowest: number, highest: number];
  readonly plausible: readonly [lowest: number, highest: number];
}

/** On or off. */
export interface SwitchDefinition extends Described {
  readonly kind: 'switch';
  readonly default: boolean;
}

/** One of a few words. */
export interface ChoiceDefinition extends Described {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default: string;
}

/** Any parameter of the model. */
export type Definition = NumberDefinition | VectorDefinition | SwitchDefinition | ChoiceDefinition;

/** A table of parameters by code word. */
export type Definitions = Readonly<Record<string, Definition>>;

/** The type of the value that a definition describes. */
export type ValueOf<D> = D extends { kind: 'number' }
  ? number
  : D extends { kind: 'vector' }
    ? readonly number[]
    : D extends { kind: 'switch' }
      ? boolean
      : D extends { kind: 'choice'; options: readonly (infer Option)[] }
        ? Option
        : never;

/** The values of a table of parameters, mutable because levers move them during a run. */
export type ValuesOf<Table> = { -readonly [Name in keyof Table]: ValueOf<Table[Name]> };

/** The default values of a table of parameters. */
export function defaultsOf<Table extends Definitions>(table: Table): ValuesOf<Table> {
  const entries = Object.entries(table).map(([name, definition]) => [name, definition.default]);
  return Object.fromEntries(entries) as ValuesOf<Table>;
}
