/** Process 11: load, quality and cost of every contract and of in-house provision, over all governments at once. */
import { monthOfYear } from '../../../kernel/clock.ts';
import type { Contract } from '../../agents/contract.ts';
import type { Service } from '../../agents/service.ts';
import { effortQuality } from '../../awards/effort.ts';
import { spend } from '../../ledger.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { World } from '../../world.ts';
import { inhouseCost } from './begin-and-end-contracts.ts';
import { unitCostOf } from './choose-effort.ts';

/** Factor of crowding: max(floor, 1 - slope · max(0, load - knee)²). */
export function loadFactor(load: number, constants: Constants): number {
  const excess = Math.max(0, load - constants.loadKnee);
  return Math.max(constants.loadFloor, 1 - constants.loadSlope * excess * excess);
}

/** Quality: h · (kap · min(eP, e_C) + (1 - kap) · e_N) · (1 - diverted) · load factor · (1 - suspended), in [0, 1]. */
export function qualityOf(terms: {
  effortQuality: number;
  diversion: number;
  loadFactor: number;
  suspendedShare: number;
}): number {
  return terms.effortQuality * (1 - terms.diversion) * terms.loadFactor * (1 - terms.suspendedShare);
}

/** Step: served persons are those enrolled; costs are posted, quality is set for the month. */
export function deliverServices(world: World): void {
  for (const organization of world.organizations) {
    organization.served = 0;
    for (const contract of organization.contracts) {
      if (contract.place >= 0) organization.served += contract.served;
    }
  }
  for (const contract of world.contracts) {
    if (contract.place >= 0) deliver(world, contract);
  }
  for (const service of world.services) deliverInhouse(world, service);
}

function deliver(world: World, contract: Contract): void {
  const { organization } = contract;
  const mix = {
    completeness: contract.completeness,
    contractible: contract.deliveredEffort,
    open: contract.openEffort,
  };
  contract.quality = qualityOf({
    effortQuality: effortQuality(mix, organization.skill),
    diversion: contract.diversion,
    loadFactor: loadFactor(organization.served / organization.capacity, world.constants),
    suspendedShare: contract.suspendedShare,
  });
  const cost = contract.served * (1 - contract.suspendedShare) * unitCostOf(contract);
  spend(world.ledger, organization, cost, 'production');
  countDelivery(world, contract);
}

function countDelivery(world: World, contract: Contract): void {
  const { served, quality, service } = contract;
  contract.servedTotal += served;
  contract.qualityServedTotal += served * quality;
  contract.servedSinceEvaluation += served;
  contract.qualityServedSinceEvaluation += served * quality;
  contract.servedSinceDue += served;
  contract.userMonthsOfYear[monthOfYear(world.month)] = served / contract.government.values.personsPerAgent;
  const { tally } = service;
  tally.contractVolume += contract.volume;
  tally.contractServed += served;
  tally.contractQualitySum += served * quality;
  tally.suspendedVolume += contract.suspendedShare * served;
}

/** Quality of in-house provision: skill times effort of the government's own staff. */
export function inhouseQuality(service: Service): number {
  return service.values.inhouseSkill * service.values.inhouseEffort;
}

function deliverInhouse(world: World, service: Service): void {
  const { government, tally, inhouseServed } = service;
  if (service.inhouseVolume > 0) {
    tally.inhouseCost += spend(
      world.ledger,
      government,
      inhouseCost(service, service.inhouseVolume),
      'inhouse',
    );
  }
  tally.inhouseServed += inhouseServed;
  tally.inhouseQualitySum += inhouseServed * inhouseQuality(service);
}
