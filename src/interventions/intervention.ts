/** What every intervention states: which levers it moves, what it costs, when it acts, and what is expected of it. */
import type { constants } from '../model/parameters/constants.ts';
import type { Source } from '../model/parameters/definition.ts';
import type { governmentParameters } from '../model/parameters/government.ts';
import type { serviceParameters } from '../model/parameters/service.ts';
import type { LeverChange, LeverCost } from '../model/place.ts';
import type { CountermeasureId } from './countermeasures.ts';

/** Changes that the compiler admits for one table of parameters: numbers move, switches and choices are set. */
type ChangeOf<Scope extends LeverChange['scope'], Table> = {
  [Name in keyof Table & string]: Table[Name] extends { kind: 'number' }
    ? {
        readonly scope: Scope;
        readonly parameter: Name;
        readonly kind: LeverChange['kind'];
        readonly value: number;
      }
    : Table[Name] extends { kind: 'switch' }
      ? { readonly scope: Scope; readonly parameter: Name; readonly kind: 'to'; readonly value: boolean }
      : Table[Name] extends { kind: 'choice'; options: readonly (infer Option)[] }
        ? {
            readonly scope: Scope;
            readonly parameter: Name;
            readonly kind: 'to';
            readonly value: Option & string;
          }
        : never;
}[keyof Table & string];

/** One change at full strength, in the unit of its parameter; a parameter that does not exist does not compile. */
export type InterventionChange =
  | ChangeOf<'government', typeof governmentParameters>
  | ChangeOf<'service', typeof serviceParameters>
  | ChangeOf<'constant', typeof constants>;

/** Direction of an effect: raises, lowers, leaves, or depends. */
export type Sign = '+' | '-' | '0' | '?';

/** A hypothesis about one indicator, to be tested; nothing in the model reads it. */
export interface ExpectedSign {
  /** Code word of an indicator. */
  readonly indicator: string;
  readonly sign: Sign;
  /** Where the sign holds, or what it depends on. */
  readonly when?: string;
}

/** A known price of the intervention. */
export interface SideEffect {
  /** Code word of the indicator in which it shows. */
  readonly indicator: string;
  readonly words: string;
}

/** What is known of the effect, and how sure. */
export interface Evidence {
  readonly source: Source;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** An intervention: plain data. It moves levers and nothing else. */
export interface Intervention {
  readonly slug: string;
  readonly name: string;
  /** What is done, in one sentence. */
  readonly description: string;
  readonly changes: readonly InterventionChange[];
  /** What it costs at full strength beyond what the changed parameters charge by themselves; absent parts are 0. */
  readonly cost: Partial<LeverCost>;
  /** What the changed parameters charge by themselves, or why nothing is charged; empty if `cost` is all. */
  readonly costNote: string;
  /** Months from the decision until the change begins. */
  readonly lagMonths: number;
  /** Months over which the change grows to full strength. */
  readonly rampMonths: number;
  /** Countermeasures of the case studies that it carries out. */
  readonly countermeasures: readonly CountermeasureId[];
  readonly evidence: readonly Evidence[];
  /** The first one is the main hypothesis. */
  readonly expected: readonly ExpectedSign[];
  readonly sideEffects: readonly SideEffect[];
}
