/** Residents are columns: one entry per resident agent of a government, and one set of columns per service. */

/** Income quintiles, 1 (poorest) to 5, and the one that mass media and outreach reach alike. */
export const QUINTILES = 5;
export const MIDDLE_QUINTILE = 3;

/** State of a resident with respect to a care service. */
export const NONE = 0;
/** Applied and not admitted yet. */
export const WAITING = 1;
/** Receives the service. */
export const ENROLLED = 2;

/** Bits of `ServiceColumns.flags`. */
export const NEED = 1;
export const AWARE = 2;
/** The state stands in bits 2 and 3. */
export const STATE_SHIFT = 2;
export const STATE_MASK = 3 << STATE_SHIFT;
/** Waits for the continuation of a service that ended under them. */
export const CONTINUING = 16;
export const EVER_ENROLLED = 32;

/** Value of `contract` for a resident without a contract, and for one served in-house. */
export const NO_CONTRACT = -1;
export const IN_HOUSE = -2;

/** What does not change during a run: 6 bytes a resident. */
export interface ResidentColumns {
  /** Number of resident agents; each stands for `personsPerAgent` persons. */
  readonly count: number;
  readonly communities: number;
  /** community · 5 + quintile - 1, with communities from 0 and quintiles 1 (poorest) to 5. */
  readonly place: Uint16Array;
  /** Administrative literacy in [0, 1]. */
  readonly literacy: Float32Array;
}

/** What a resident knows, does and feels about one service: 21 bytes a resident. */
export interface ServiceColumns {
  readonly flags: Uint8Array;
  /**
   * Index into `Service.running` of the contract that serves an enrolled resident; `NO_CONTRACT`; `IN_HOUSE`.
   * Where residents choose, a waiting resident carries the contract whose queue it stands in.
   */
  readonly contract: Int16Array;
  /** Month of application (or of the release that continues), -1 before. */
  readonly waitSince: Int16Array;
  /** Month of admission, kept through a continuation, -1 before. */
  readonly tenureSince: Int16Array;
  /** Month of becoming aware, -1 if aware at the start. */
  readonly awareSince: Int16Array;
  /** Month of the last payment of an insurance; only insured services have this column, and no need, queue and benefit. */
  readonly paidAt: Int16Array;
  /** Expected quality in [0, 1]. */
  readonly expectation: Float32Array;
  /** Satisfaction in [0, 1]; NaN before the first experience. */
  readonly satisfaction: Float32Array;
  /** Persons per agent times quality, summed over the months of the window. */
  readonly benefit: Float32Array;
}

/** Totals of a community at the end of the month before: what neighbours can see. */
export interface CommunityTotals {
  /** Residents, constant. */
  readonly residents: Int32Array;
  readonly users: Int32Array;
  readonly aware: Int32Array;
  /** Sum of round(satisfaction · 65536) over those with one, and their number. */
  readonly satisfactionSum: Float64Array;
  readonly satisfactionCount: Int32Array;
}

/** State of a resident from its flags: NONE, WAITING or ENROLLED. */
export function stateOf(flags: number): number {
  return (flags & STATE_MASK) >> STATE_SHIFT;
}
