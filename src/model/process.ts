/** A process of the month: a name, a cadence, and a step that reads and writes the world. */
import type { Call } from './agents/contract.ts';
import type { World } from './world.ts';

/** When a process acts: every month, in the first month of the fiscal year, or in the planning month. */
export type Cadence = 'monthly' | 'fiscal year' | 'planning month';

/** Phase of the month, named after the mechanisms of the project system. */
export type Phase = '1-production' | '2-award' | '3-implementation' | '4-evaluation' | '5-adaptation';

/** One entry of the month. */
export interface Process {
  /** Verb phrase: the name of the file, the export and the section of the ODD. */
  readonly name: string;
  readonly phase: Phase;
  readonly cadence: Cadence;
  /** The processes of one call follow each other call by call, so that capacity is up to date for the next lot. */
  readonly step: (world: World, observer?: RunObserver) => void;
}

/** A process that acts, and the call on which it acts if it takes the calls one by one. */
export interface Moment {
  readonly process: string;
  readonly call: Call | null;
}

/** Told before and after every process, and of those on calls before and after each call; writes nothing in the world. */
export interface RunObserver {
  readonly before: (world: World, moment: Moment) => void;
  readonly after: (world: World, moment: Moment) => void;
}

/** A step on one call. */
export type CallStep = (world: World, call: Call) => void;
