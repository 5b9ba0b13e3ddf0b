/** The switches of woven mutants, in the worker that runs the tests: at most one mutant is planted at a time. */

/** What woven files find at `globalThis.__mutants`. */
interface Woven {
  /** True if the mutant of this number is planted. */
  at(number: number): boolean;
  /** True if mutants from one number up to another need their switches: one is planted, or all are watched. */
  within(first: number, end: number): boolean;
  /** Counts one turn of a loop. */
  turn(): void;
}

let planted = -1;
let turns = 0;
let turnsAllowed = Number.POSITIVE_INFINITY;
let reached = new Uint8Array(0);

const woven: Woven = {
  at(number) {
    reached[number] = 1;
    return number === planted;
  },
  within(first, end) {
    return reached.length > 0 || (planted >= first && planted < end);
  },
  turn() {
    turns++;
    if (turns > turnsAllowed) throw new Error('a loop without an end');
  },
};

Object.assign(globalThis, { __mutants: woven });

/** Plants one mutant and allows loops so many turns; -1 plants none. */
export function plant(number: number, turnsOfLoops: number): void {
  planted = number;
  turns = 0;
  turnsAllowed = turnsOfLoops;
}

/** Turns of loops since the last planting. */
export function turnsTaken(): number {
  return turns;
}

/** Begins to note which of so many mutants are reached. */
export function noteReached(count: number): Uint8Array {
  reached = new Uint8Array(count);
  return reached;
}
