/** What every kind of service has to do. Shared code knows this interface and nothing of the kind behind it. */
import type { Contract } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import type { CommunityTotals, ServiceColumns } from '../agents/resident.ts';
import type { Service } from '../agents/service.ts';
import type { EffortMix } from '../awards/effort.ts';
import type { Outlook } from '../awards/outlook.ts';
import type { Constants } from '../parameters/constants.ts';
import type { ServiceParameters } from '../parameters/service.ts';
import type { ServiceStart } from '../residents/draw-service-columns.ts';
import type { World } from '../world.ts';

/** What the laws of a group give an organization for its size. */
export interface DrawnSize {
  /** Persons; `isDeclared` if the scenario states it for certain. */
  readonly capacity: number;
  readonly isDeclared: boolean;
  /** Months of unit cost at full capacity. */
  readonly cashMonths: number;
}

/** Capacity, persons, and cash at registration, CNY. */
export interface Size {
  readonly capacity: number;
  readonly cash: number;
}

/** A plan to be costed: efforts, and the private cost factor of the call (1: without it). */
export interface CostedPlan {
  readonly mix: EffortMix;
  readonly callCostFactor: number;
}

/** A kind of service: how it is planned, priced, received and judged. */
export interface ServiceKind {
  /** True if residents come to need it one by one, so that budgets are divided by need and in-house provision exists. */
  readonly isNeeded: boolean;
  /** Capacity and cash of an organization that registers for the service. */
  readonly sizeOf: (service: Service, drawn: DrawnSize, constants: Readonly<Constants>) => Size;
  /** What residents know, need and expect before the first month. */
  readonly startResidents: (start: ServiceStart) => ServiceColumns;
  /** Counts users, awareness and satisfaction by community anew. */
  readonly countResidents: (service: Service, totals: CommunityTotals, month: number) => void;
  /**
   * Plans the purchases of the year: renewals and lots.
   * @param budget - CNY of the year that the service may use
   * @returns CNY of the year that it takes
   */
  readonly plan: (world: World, service: Service, budget: number) => number;
  /** CNY per person-month that a unit of quality is measured in when offers are compared. */
  readonly valueUnit: (service: Service, reserve: number) => number;
  /** C: planned cost of an organization, CNY per person-month. */
  readonly plannedCost: (outlook: Outlook, organization: Organization, plan: CostedPlan) => number;
  /** Quality that the efforts of a plan would give, in [0, 1]. */
  readonly plannedQuality: (outlook: Outlook, organization: Organization, mix: EffortMix) => number;
  /** Terms that are fixed when a contract is signed; null where there are none. */
  readonly termsOf: (values: Readonly<ServiceParameters>) => Contract['policy'];
  /** Process 10: residents hear of it and come to it; sets the persons served by each contract. */
  readonly reachResidents: (world: World, service: Service) => void;
  /** Process 12: residents experience the month. */
  readonly letExperience: (world: World, service: Service) => void;
  /** yO: outcome of a contract at an evaluation, in [0, 1]. @param quality - mean since the last evaluation */
  readonly outcomeOf: (contract: Contract, quality: number, constants: Readonly<Constants>) => number;
  /** Settles a contract that ends. */
  readonly settle: (world: World, contract: Contract) => void;
  /** True if a resident uses the service: is served in person, or was paid in the last 12 months. */
  readonly isUser: (service: Service, resident: number, month: number) => boolean;
  /** What is wrong with the residents of the service at the end of a month, a sentence for each fault. */
  readonly residentFaults: (service: Service, month: number) => string[];
}
