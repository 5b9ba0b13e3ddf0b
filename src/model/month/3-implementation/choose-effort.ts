/** Process 9: every organization chooses the effort of each running contract, within the money it can reach. */

import { clip, pow } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { cnyOf } from '../../../kernel/money.ts';
import { sumOf } from '../../../kernel/sum.ts';
import type { Contract } from '../../agents/contract.ts';
import { governanceOf, type Organization, reachOf } from '../../agents/organization.ts';
import {
  auditChanceOf,
  contractibleEffort,
  type EffortTerms,
  effectiveMission,
  effortCostFactor,
  openEffort,
  renewalValueOf,
} from '../../awards/effort.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { World } from '../../world.ts';

/** Users per hundred: complaints are counted per 100 users. */
const PER_HUNDRED = 100;

/**
 * Complaints per 100 users over the last 12 months (amendment 6): 100 · complaints / user-months, with at least
 * a full year of the contract's volume below the line.
 */
export function complaintsPer100(complaints: number, userMonths: number, agents: number): number {
  const months = Math.max(userMonths, MONTHS_PER_YEAR * agents);
  return months === 0 ? 0 : (PER_HUNDRED * complaints) / months;
}

/** Audit chance of a contract-month: min(1, aM + gain · complaints per 100 users). */
export function contractAuditChance(auditChance: number, gain: number, complaints: number): number {
  return Math.min(1, auditChance + gain * complaints);
}

/**
 * Factor on efforts when money is short: sqrt(max(0, (af · C - base) / (C - base))), 1 when af = 1.
 * @param fundedShare - part of the month's costs that can be paid, in [0, 1]
 * @param unitCost - C at the chosen efforts; @param fixedPart - base, what is spent at no effort
 */
export function fundedEffort(fundedShare: number, unitCost: number, fixedPart: number): number {
  if (fundedShare >= 1 || unitCost <= fixedPart) return 1;
  return Math.sqrt(Math.max(0, (fundedShare * unitCost - fixedPart) / (unitCost - fixedPart)));
}

/** Part of the service that is suspended: 1 - af · C / base where money does not even cover the fixed part. */
export function suspendedShare(fundedShare: number, unitCost: number, fixedPart: number): number {
  return fundedShare * unitCost < fixedPart ? 1 - (fundedShare * unitCost) / fixedPart : 0;
}

/**
 * Part of receipts that is diverted: d0 · (1 - kA · aM) · (1 - kD · D) · memory^min(most, audits) · (1 - g · governance).
 */
export function diversionOf(
  terms: { auditChance: number; disclosure: number; auditsPast: number; governance: number },
  constants: Constants,
): number {
  const watched = 1 - constants.diversionAudit * terms.auditChance;
  const disclosed = 1 - constants.diversionDisclosure * terms.disclosure;
  const remembered = pow(constants.auditMemory, Math.min(constants.auditsRemembered, terms.auditsPast));
  const governed = 1 - constants.governanceDiversion * terms.governance;
  return clip(constants.diversionBase * watched * disclosed * remembered * governed, 0, 1);
}

/** Step: chosen efforts, then what money allows, then diversion. */
export function chooseEffort(world: World): void {
  for (const organization of world.organizations) {
    const contracts = organization.contracts.filter(({ place }) => place >= 0);
    if (contracts.length === 0) continue;
    for (const contract of contracts) choose(world, contract);
    fund(world, organization, contracts);
  }
}

/** What decides the efforts of a contract this month, before money. */
export interface EffortChoice {
  /** Per 100 users over the last 12 months. */
  readonly complaints: number;
  /** aM with complaints, in [0, 1]. */
  readonly auditChance: number;
  /** o·aE·iota, in [0, 1]. */
  readonly outcomeEvaluation: number;
  readonly terms: EffortTerms;
}

/** The terms of the choice of effort on a running contract. */
export function effortChoiceOf({ constants }: World, contract: Contract): EffortChoice {
  const { government, organization, service } = contract;
  const { values } = government;
  const agents = contract.volume / values.personsPerAgent;
  const complaints = complaintsPer100(
    sumOf(contract.complaintsOfYear),
    sumOf(contract.userMonthsOfYear),
    agents,
  );
  const base = auditChanceOf(values, constants);
  const auditChance = contractAuditChance(base, values.complaintAuditGain, complaints);
  const independence = values.independence * (contract.evaluator?.values.ownIndependence ?? 0);
  return {
    complaints,
    auditChance,
    outcomeEvaluation: values.outcomeWeight * values.evaluationRate * independence,
    terms: {
      mission: effectiveMission(organization.mission, auditChance, constants),
      renewalValue: renewalValueOf(contract.mode, constants, values.disclosure),
      profitWeight: organization.profitWeight,
      effortCostShare: service.values.effortCostShare,
      costMultiplier: organization.costMultiplier,
      effortMin: constants.effortMin,
    },
  };
}

function choose(world: World, contract: Contract): void {
  const { constants } = world;
  const { government, organization, service } = contract;
  const { auditChance, outcomeEvaluation, terms } = effortChoiceOf(world, contract);
  contract.auditChance = auditChance;
  contract.contractibleEffort = contractibleEffort(terms, auditChance, constants.penalty);
  contract.openEffort = openEffort(terms, outcomeEvaluation, constants.penalty);
  contract.diversion = diversionOf(
    {
      auditChance,
      disclosure: government.values.disclosure,
      auditsPast: organization.auditsPast,
      governance: governanceOf(organization),
    },
    constants,
  );
  contract.suspendedShare = 0;
  service.tally.contractMonths += 1;
  if (isAtBound(contract, constants.effortMin)) service.tally.boundMonths += 1;
}

function isAtBound(contract: Contract, effortMin: number): boolean {
  const { contractibleEffort, openEffort } = contract;
  return (
    contractibleEffort <= effortMin || contractibleEffort >= 1 || openEffort <= effortMin || openEffort >= 1
  );
}

/** Scales efforts, or suspends, where cash and credit do not cover the month's costs at last month's load. */
function fund(world: World, organization: Organization, contracts: readonly Contract[]): void {
  const costs = contracts.map((contract) => unitCostOf(contract));
  const due = contracts.reduce((sum, contract, k) => sum + expectedUsers(world, contract) * costs[k], 0);
  const fundedShare = due === 0 ? 1 : clip(cnyOf(reachOf(organization)) / due, 0, 1);
  contracts.forEach((contract, k) => {
    if (fundedShare < 1) shrink(world, contract, { fundedShare, unitCost: costs[k] });
    contract.deliveredEffort = Math.min(contract.promise, contract.contractibleEffort);
  });
}

function shrink(world: World, contract: Contract, money: { fundedShare: number; unitCost: number }): void {
  const { effortMin } = world.constants;
  const { effortCostShare, unitCost } = contract.service.values;
  const multiplier = contract.organization.costMultiplier * contract.callCostFactor;
  const fixedPart = unitCost * multiplier * (1 - effortCostShare);
  const factor = fundedEffort(money.fundedShare, money.unitCost, fixedPart);
  // the unit cost is that of delivered effort, so that is what money buys less of
  const delivered = Math.min(contract.promise, contract.contractibleEffort);
  contract.contractibleEffort = Math.max(effortMin, delivered * factor);
  contract.openEffort = Math.max(effortMin, contract.openEffort * factor);
  contract.suspendedShare = suspendedShare(money.fundedShare, money.unitCost, fixedPart);
}

function expectedUsers(world: World, contract: Contract): number {
  return contract.start === world.month ? contract.volume : contract.served;
}

/** Cost of a contract's service at its efforts, CNY per person-month. */
export function unitCostOf(contract: Contract): number {
  const { organization, service } = contract;
  const mix = {
    completeness: contract.completeness,
    contractible: Math.min(contract.promise, contract.contractibleEffort),
    open: contract.openEffort,
  };
  const factor = effortCostFactor(mix, organization.costMultiplier, service.values.effortCostShare);
  return service.values.unitCost * factor * contract.callCostFactor;
}
