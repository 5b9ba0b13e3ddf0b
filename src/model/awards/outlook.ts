/** What a contract would mean for an organization's effort and cost, before anybody has promised anything. */
import type { Mode } from '../agents/contract.ts';
import type { Government } from '../agents/government.ts';
import type { Organization } from '../agents/organization.ts';
import type { Service } from '../agents/service.ts';
import type { Constants } from '../parameters/constants.ts';
import type { World } from '../world.ts';
import {
  auditChanceOf,
  contractCompleteness,
  contractibleEffort,
  type EffortMix,
  effectiveMission,
  effortCostFactor,
  expectedIndependence,
  openEffort,
  renewalValueOf,
} from './effort.ts';

/** What a contract of a service signed this month in one mode would mean for effort and cost. */
export interface Outlook {
  readonly service: Service;
  readonly government: Government;
  readonly constants: Constants;
  /** kap of the contract to be signed, in [0, 1]. */
  readonly completeness: number;
  /** aM, before complaints, and o·aE·iota: what controls each kind of effort, both in [0, 1]. */
  readonly auditChance: number;
  readonly outcomeEvaluation: number;
  /** rho of the mode, in unit costs. */
  readonly renewalValue: number;
}

/** The outlook of a contract of a service in a mode, signed this month. */
export function outlookOf(world: World, service: Service, mode: Mode): Outlook {
  const { constants } = world;
  const { government } = service;
  const { values, evaluators } = government;
  const independence = expectedIndependence(values.independence, evaluators);
  return {
    service,
    government,
    constants,
    completeness: contractCompleteness(service.values, values.capability, constants),
    auditChance: auditChanceOf(values, constants),
    outcomeEvaluation: values.outcomeWeight * values.evaluationRate * independence,
    renewalValue: renewalValueOf(mode, constants, values.disclosure),
  };
}

/** Efforts that an organization would choose under an outlook, before any promise. */
export function chosenEfforts(
  outlook: Outlook,
  organization: Organization,
): { contractible: number; open: number } {
  const { constants, service, auditChance } = outlook;
  const terms = {
    mission: effectiveMission(organization.mission, auditChance, constants),
    renewalValue: outlook.renewalValue,
    profitWeight: organization.profitWeight,
    effortCostShare: service.values.effortCostShare,
    costMultiplier: organization.costMultiplier,
    effortMin: constants.effortMin,
  };
  return {
    contractible: contractibleEffort(terms, auditChance, constants.penalty),
    open: openEffort(terms, outlook.outcomeEvaluation, constants.penalty),
  };
}

/** Cost of serving a person for a month with a mix of efforts, before the private factor of a call, CNY. */
export function costOf(outlook: Outlook, organization: Organization, mix: EffortMix): number {
  const { unitCost, effortCostShare } = outlook.service.values;
  return unitCost * effortCostFactor(mix, organization.costMultiplier, effortCostShare);
}

/**
 * Planned cost of a contract whose promise stands, as at a renewal: the efforts, skill and completeness are today's.
 * @returns CNY per person-month
 */
export function plannedCostAt(
  outlook: Outlook,
  organization: Organization,
  kept: { readonly promise: number; readonly callCostFactor: number },
): number {
  const { contractible, open } = chosenEfforts(outlook, organization);
  const mix = {
    completeness: outlook.completeness,
    contractible: Math.min(kept.promise, contractible),
    open,
  };
  return outlook.service.kind.plannedCost(outlook, organization, {
    mix,
    callCostFactor: kept.callCostFactor,
  });
}
