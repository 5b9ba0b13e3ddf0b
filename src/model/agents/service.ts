/** A service that one government provides in-house or purchases: the market of a government and a service. */

import type { ServiceKind } from '../kinds/kind.ts';
import type { ServiceParameters } from '../parameters/service.ts';
import type { ServicePlace } from '../place.ts';
import type { ServiceTally } from '../tallies.ts';
import type { Contract, Lot } from './contract.ts';
import type { Government } from './government.ts';
import type { Organization } from './organization.ts';
import type { CommunityTotals, ServiceColumns } from './resident.ts';

/** A government's service. */
export interface Service {
  readonly slug: string;
  /** `service/G/S`. */
  readonly path: string;
  readonly id: number;
  readonly place: ServicePlace;
  /** How it is planned, priced, received and judged. */
  readonly kind: ServiceKind;
  readonly government: Government;
  /** Values of this month: the scenario's, moved by levers. */
  readonly values: ServiceParameters;
  /** Values of this month at the places whose residents a lever of the run singles out; empty where none does. */
  readonly valuesByPlace: Map<number, ServiceParameters>;
  /** Registered organizations that offer it, active ones only, in slug order. */
  readonly register: Organization[];
  columns: ServiceColumns;
  readonly communities: CommunityTotals;
  /** Running contracts by place; a freed place is null and taken again by the lowest index first. */
  readonly running: (Contract | null)[];
  /** Lots planned and neither awarded nor lapsed, in id order. */
  lots: Lot[];
  /** Contracts that end in the month and whose residents are released before admission (process 8 to process 10). */
  readonly released: number[];
  /** True need share and its estimate by the government, both shares of residents. */
  needShareTrue: number;
  believedNeed: number;
  /** Share of last year's budget. */
  pastShare: number;
  /** CNY a year that the plan took out of the envelope before dividing it; 0 where it was divided. */
  setAside: number;
  /** Persons per month the in-house envelope pays for this year, and what cash allows this month. */
  inhousePlanned: number;
  inhouseVolume: number;
  /** Persons served in-house this month. */
  inhouseServed: number;
  /** Organizations that held a contract, with the last month they did, for incumbency and entry. */
  readonly holders: Map<Organization, number>;
  /** Sum and count of p/C - 1 (clipped to 0..1) over the year's awards. */
  marginSum: number;
  marginCount: number;
  /** Holder of each lot index of the previous year, by `year/index`. */
  readonly holderOfLot: Map<string, Organization>;
  readonly tally: ServiceTally;
}
