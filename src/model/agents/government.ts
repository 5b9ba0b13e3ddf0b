/** Governments plan, purchase, supervise and pay. */

import type { GovernmentParameters } from '../parameters/government.ts';
import type { GovernmentPlace } from '../place.ts';
import type { GovernmentTally } from '../tallies.ts';
import type { Contract } from './contract.ts';
import type { Evaluator } from './evaluator.ts';
import type { ResidentColumns } from './resident.ts';
import type { Service } from './service.ts';

/** A payment that a government owes (a tranche); fen. */
export interface Due {
  readonly contract: Contract;
  readonly tranche: number;
  /** Month in which it falls due and month in which it is paid if cash allows. */
  readonly dueAt: number;
  readonly payAt: number;
  readonly amount: number;
}

/** A government; money in fen. */
export interface Government {
  readonly slug: string;
  readonly id: number;
  readonly place: GovernmentPlace;
  /** The government above it, null for none, and those directly below it, in the order in which they act. */
  readonly parent: Government | null;
  readonly children: Government[];
  /** Values of this month: the scenario's, moved by levers; legality, capability and disclosure are the states below moved by levers. */
  readonly values: GovernmentParameters;
  /** Values of this month at the places whose residents a lever of the run singles out; empty where none does. */
  readonly valuesByPlace: Map<number, GovernmentParameters>;
  /** Persons: agents times persons per agent. */
  readonly persons: number;
  readonly residents: ResidentColumns;
  /** Resident agents by place. */
  readonly agentsAt: Int32Array;
  readonly services: Service[];
  readonly evaluators: readonly Evaluator[];
  cash: number;
  /** Learned states before levers, in [0, 1]. */
  readonly learned: { legality: number; capability: number; disclosure: number };
  purchasedShare: number;
  trust: number;
  costBias: number;
  /** Own revenue of the year, CNY, and funds raised per year, CNY. */
  ownRevenue: number;
  fundsRaised: number;
  /** What it gets from its parent this month, CNY: for any use, and for purchase only. */
  readonly transfers: { general: number; earmarked: number };
  /** Envelopes of the year, CNY: purchase, in-house, and the part of the first kept for overheads. */
  purchaseEnvelope: number;
  inhouseEnvelope: number;
  overheadReserved: number;
  /** Committed since the last plan, CNY (amendment 5), for the carry of the next one. */
  committed: number;
  /** Month of the last plan, -1 before the first. */
  plannedAt: number;
  /** Tranches waiting to be paid, ordered by (payAt, contract id, tranche). */
  dues: Due[];
  /** Rules in force for the organizations: moved by levers. */
  readonly tally: GovernmentTally;
  /** By month of year: scandals, contracts running, escalated complaints and those followed by an audit. */
  readonly scandals: Int32Array;
  readonly contractMonths: Int32Array;
  readonly escalated: Int32Array;
  readonly resolved: Int32Array;
}

/**
 * Part of nominal supervision and publicity that is executed: floor + (1 - floor) · emphasis (em05).
 * @param emphasis - em of the government, in [0, 1]; @param emphasisFloor - executed without any emphasis
 */
export function executionFactor(emphasis: number, emphasisFloor: number): number {
  return emphasisFloor + (1 - emphasisFloor) * emphasis;
}
