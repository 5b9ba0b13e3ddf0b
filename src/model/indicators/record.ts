/** What a run leaves behind: monthly totals and the procurement ledger. Indicators are formulas of it. */
import type { Window } from '../../kernel/clock.ts';
import type { Call, Contract } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import type { Ledger } from '../ledger.ts';
import type { Constants } from '../parameters/constants.ts';
import type { GovernmentTally, ServiceTally } from '../tallies.ts';
import type { EquityRecord } from './follow-equity.ts';

/** Record of one run. */
export interface RunRecord {
  readonly months: number;
  /** Window of the scenario, in which take-up is followed. */
  readonly window: Window;
  /** Conventions of measurement. */
  readonly conventions: Conventions;
  readonly governments: readonly GovernmentRecord[];
  readonly services: readonly ServiceRecord[];
  /**
   * Every opening of a lot, in order of month and lot, copied in the month of opening. Of its lot only what is
   * readonly tells the state of that month; its contract goes on to its last state.
   */
  readonly calls: readonly Call[];
  /** Every contract that was signed, in order of signature; each in its last state. */
  readonly contracts: readonly Contract[];
  readonly organizations: readonly Organization[];
  readonly ledger: Ledger;
}

/** Constants of measurement, as the scenario states them. */
export type Conventions = Readonly<
  Pick<Constants, 'excessAllowance' | 'recognitionTrust' | 'survivalMonths' | 'takeUpMonths'>
>;

/** Monthly totals of a government: one array of `months` numbers a tally. */
export interface GovernmentRecord {
  readonly slug: string;
  readonly persons: number;
  readonly totals: Readonly<Record<keyof GovernmentTally, Float64Array>>;
}

/** Monthly totals of a government's service. */
export interface ServiceRecord {
  readonly slug: string;
  readonly government: string;
  /** CNY per person-month, and the excess cost of in-house provision as a share; both at the start. */
  readonly unitCost: number;
  /** Whether residents need it one by one; else everyone is covered. */
  readonly isNeeded: boolean;
  readonly inhouseExcess: number;
  readonly totals: Readonly<Record<keyof ServiceTally, Float64Array>>;
  /** The cohort of take-up: residents aware, in need and not enrolled at the start of the window, persons. */
  readonly takeUpCohort: number;
  /**
   * Of these, persons who were enrolled at the end of at least one month of the window so far, by month; it
   * stays as it is once `takeUpMonths` have passed, and is 0 before the window.
   */
  readonly takeUpEnrolled: Float64Array;
  /** Where need and service lie in the window, and who benefits. */
  readonly equity: EquityRecord;
  /** What indicators of quality read of contracts and of in-house provision. */
  readonly deliveries: Deliveries;
}

/**
 * Every contract-month, and every month of in-house provision, with persons served: an entry each, in order of month. Columns
 * and not rows, for a run has thousands.
 */
export interface Deliveries {
  /** In [0, 1]. */
  readonly quality: number[];
  /** Persons. */
  readonly served: number[];
  /** Entries at the end of each month observed so far. */
  readonly end: Int32Array;
}
