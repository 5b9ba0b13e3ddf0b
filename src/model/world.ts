/** The whole state of one run. */
import type { RunKey } from '../kernel/random.ts';
import type { Call, Contract } from './agents/contract.ts';
import type { Government } from './agents/government.ts';
import type { Organization } from './agents/organization.ts';
import type { Service } from './agents/service.ts';
import type { Ledger } from './ledger.ts';
import type { Constants } from './parameters/constants.ts';
import type { Place } from './place.ts';

/** State of a run; processes change it month by month, indicators only read it. */
export interface World {
  /** The same throughout a run; other levers, where runs part. */
  place: Place;
  readonly run: RunKey;
  /** Month t, from 0. */
  month: number;
  /** Values of this month: the scenario's, moved by levers. */
  readonly constants: Constants;
  /** In topological order (parents first), ties by slug. */
  readonly governments: readonly Government[];
  /** All services, government by government, in slug order. */
  readonly services: readonly Service[];
  /** Every organization that was ever registered, in slug order. */
  readonly organizations: Organization[];
  /** Signed and running contracts, in the order of their paths. */
  readonly contracts: Contract[];
  /** Calls opened this month and handed from process to process, in id order of their lots. */
  readonly calls: Call[];
  /** Contracts signed this month (awards and renewals), for the record. */
  readonly signed: Contract[];
  readonly ledger: Ledger;
  /** What each lever carries from month to month, by lever index. */
  leverState: readonly LeverState[];
}

/** What a lever carries from month to month. */
export interface LeverState {
  /** Unpaid part of its one-off cost, CNY, by government index. */
  readonly unpaidOnce: Float64Array;
}
