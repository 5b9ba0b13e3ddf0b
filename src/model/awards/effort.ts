/**
 * What effort an organization chooses and what it costs: the equations of process 9, which planning an
 * offer (process 6) shares. Effort is a share of full effort in (0, 1].
 */
import { clip } from '../../kernel/arithmetic.ts';
import type { Mode } from '../agents/contract.ts';
import type { Evaluator } from '../agents/evaluator.ts';
import { executionFactor } from '../agents/government.ts';
import type { Constants } from '../parameters/constants.ts';
import type { GovernmentParameters } from '../parameters/government.ts';

/** Value of a good record for the next award, by mode. */
const renewalValues: Readonly<Record<Mode, (constants: Constants) => number>> = {
  tender: ({ renewalValueTender }) => renewalValueTender,
  commission: ({ renewalValueCommission }) => renewalValueCommission,
  venture: ({ renewalValueVenture }) => renewalValueVenture,
};

/** What an organization has at stake in a unit of effort, whichever part of the service it goes to. */
export interface EffortTerms {
  /** Mission after crowding-out, `effectiveMission`, in [0, 1]. */
  readonly mission: number;
  /** Value of a good record, `renewalValueOf`, in unit costs. */
  readonly renewalValue: number;
  /** Weight of money in the organization's aims, in (0, 1]. */
  readonly profitWeight: number;
  /** Part of the unit cost that varies with effort, in (0, 1). */
  readonly effortCostShare: number;
  /** Cost multiplier of the organization, above 0. */
  readonly costMultiplier: number;
  /** Least effort, in (0, 1]. */
  readonly effortMin: number;
}

/**
 * Chance that a contract-month is audited before complaints: min(1, auditRate·(floor + (1-floor)·emphasis)).
 * @param values - parameters of the government this month
 * @returns probability per contract-month, in [0, 1]
 */
export function auditChanceOf(
  values: Pick<GovernmentParameters, 'auditRate' | 'emphasis'>,
  constants: Pick<Constants, 'emphasisFloor'>,
): number {
  return Math.min(1, values.auditRate * executionFactor(values.emphasis, constants.emphasisFloor));
}

/**
 * Mission left under control: om·(1 - xi·max(0, aM - aTol)/(1 - aTol)); audits beyond what is tolerated crowd it out.
 * @param mission - om, in [0, 1]
 * @param auditChance - aM, in [0, 1]
 * @returns effective mission, in [0, 1]
 */
export function effectiveMission(
  mission: number,
  auditChance: number,
  constants: Pick<Constants, 'crowdOut' | 'crowdOutFrom'>,
): number {
  const excess = auditChance - constants.crowdOutFrom;
  if (excess <= 0) return mission;
  return mission * (1 - (constants.crowdOut * excess) / (1 - constants.crowdOutFrom));
}

/**
 * Value of a good record: rho = renewalValue(mode)·(1 - k + k·D); the more is disclosed, the further a record travels.
 * @param disclosure - D, in [0, 1]
 * @returns rho in unit costs, at least 0
 */
export function renewalValueOf(mode: Mode, constants: Constants, disclosure: number): number {
  const reach = 1 - constants.renewalValueDisclosure + constants.renewalValueDisclosure * disclosure;
  return renewalValues[mode](constants) * reach;
}

/**
 * Effort on what the contract specifies: clip((omE + rho + aM·phi)/(2·la·beta·th), effortMin, 1).
 * @param auditChance - aM, in [0, 1]
 * @param penalty - phi, in unit costs, at least 0
 */
export function contractibleEffort(terms: EffortTerms, auditChance: number, penalty: number): number {
  return effortAt(terms, auditChance * penalty);
}

/**
 * Effort on what only an evaluation of outcomes can see: clip((omE + rho + o·aE·iota·phi)/(2·la·beta·th), effortMin, 1).
 * @param outcomeEvaluation - o·aE·iota: outcome weight times evaluation rate times independence, in [0, 1]
 * @param penalty - phi, in unit costs, at least 0
 */
export function openEffort(terms: EffortTerms, outcomeEvaluation: number, penalty: number): number {
  return effortAt(terms, outcomeEvaluation * penalty);
}

function effortAt(terms: EffortTerms, control: number): number {
  const stake = terms.mission + terms.renewalValue + control;
  const slope = 2 * terms.profitWeight * terms.effortCostShare * terms.costMultiplier;
  return clip(stake / slope, terms.effortMin, 1);
}

/**
 * Independence that bidders expect of the evaluation of a contract: iota times the mean own independence of the
 * government's evaluators, weighted by their chance to be assigned; 0 if none can be assigned.
 * @param independence - iota, in [0, 1]
 * @returns iotaUsed, in [0, 1]
 */
export function expectedIndependence(independence: number, evaluators: readonly Evaluator[]): number {
  let weights = 0;
  let weighted = 0;
  for (const { values } of evaluators) {
    weights += values.weight;
    weighted += values.weight * values.ownIndependence;
  }
  return weights > 0 ? (independence * weighted) / weights : 0;
}

/**
 * Share of quality that can be specified and verified: min(1, kap0·(base + slope·b) + dKap), at least 0.
 * @param service - completeness kap0 and completenessGain dKap of the service
 * @param capability - b of the government, in [0, 1]
 * @returns kap, in [0, 1]
 */
export function contractCompleteness(
  service: { readonly completeness: number; readonly completenessGain: number },
  capability: number,
  constants: Pick<Constants, 'completenessBase' | 'completenessCapability'>,
): number {
  const drafted = constants.completenessBase + constants.completenessCapability * capability;
  return clip(service.completeness * drafted + service.completenessGain, 0, 1);
}

/** Effort on the two parts of a service and the weight of the first. */
export interface EffortMix {
  /** kap, in [0, 1]. */
  readonly completeness: number;
  /** Effort on the contractible part, as delivered, and on the rest. */
  readonly contractible: number;
  readonly open: number;
}

/**
 * Cost of a service at given efforts: th·[(1-beta) + beta·(kap·e_C² + (1-kap)·e_N²)].
 * @returns share of the unit cost; 1 at full effort with th = 1
 */
export function effortCostFactor(mix: EffortMix, costMultiplier: number, effortCostShare: number): number {
  const { completeness, contractible, open } = mix;
  const squares = completeness * contractible * contractible + (1 - completeness) * open * open;
  return costMultiplier * (1 - effortCostShare + effortCostShare * squares);
}

/**
 * Quality before load, diversion and suspension: h·(kap·e_C + (1-kap)·e_N).
 * @param skill - h, in [0, 1]
 * @returns quality in [0, 1]
 */
export function effortQuality(mix: EffortMix, skill: number): number {
  return skill * (mix.completeness * mix.contractible + (1 - mix.completeness) * mix.open);
}
