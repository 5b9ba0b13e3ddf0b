/** What a trace tells: events with the numbers that decided them, and the money of an account month by month. */
import type { Term } from '../../model/awards/mechanism.ts';

/** A number, word or switch of a story. */
export interface Fact {
  readonly name: string;
  readonly value: number | string | boolean | null;
  /** Empty for an index, a share or a word. */
  readonly unit: string;
}

/** A keyed draw and the chance it was compared with: the thing happens where u < chance. */
export interface Chance {
  readonly u: number;
  readonly chance: number;
}

/** One thing that happened, or did not although it could have. */
export interface Event {
  /** Counted from 1. */
  readonly month: number;
  /** Process of the month that decided it. */
  readonly process: string;
  /** Whom or what it concerns besides the subject of the trace: a service, call, contract or organization; or empty. */
  readonly about: string;
  readonly what: string;
  /** Null where no draw decided. */
  readonly draw: Chance | null;
  readonly terms: readonly Fact[];
}

/** Movements of one account in one process with the same counterpart, summed. */
export interface Flow {
  readonly process: string;
  readonly account: string;
  /** Slug of the other holder; empty for money from or to outside. */
  readonly counterpart: string;
  /** Whole fen, above 0 for receipts. */
  readonly fen: number;
}

/** The money of a month: start + flows = end, exactly. */
export interface MoneyMonth {
  readonly month: number;
  readonly startFen: number;
  readonly flows: readonly Flow[];
  readonly endFen: number;
}

/** The whole story of a subject in one replication. */
export interface Trace {
  readonly kind: 'call' | 'resident' | 'organization' | 'government';
  readonly subject: string;
  readonly replication: number;
  /** What the subject is. */
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  /** Of organizations and governments; empty for the others. */
  readonly money: readonly MoneyMonth[];
}

/** A fact, by default without unit. */
export function fact(name: string, value: Fact['value'], unit = ''): Fact {
  return { name, value, unit };
}

/** Terms of a mechanism as facts. */
export function factsOf(terms: readonly Term[]): Fact[] {
  return terms.map(({ name, value, unit }) => ({ name, value, unit }));
}
