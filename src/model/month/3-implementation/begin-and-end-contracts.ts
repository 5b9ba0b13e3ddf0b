/** Process 8: contracts end and begin; the in-house volume of the month is what cash allows. */
import { monthOfYear } from '../../../kernel/clock.ts';
import { cnyOf } from '../../../kernel/money.ts';
import type { Contract } from '../../agents/contract.ts';
import type { Government } from '../../agents/government.ts';
import type { Service } from '../../agents/service.ts';
import { spend } from '../../ledger.ts';
import type { World } from '../../world.ts';

/**
 * In-house volume that cash pays for: W · floor(min(1, cash / planned cost) · planned volume / W) (amendment 7).
 * @param cash - CNY of the government, may be negative
 * @param plannedCost - CNY of all in-house volumes of the government at full size
 */
export function fundedInhouseVolume(
  planned: number,
  cash: number,
  plannedCost: number,
  personsPerAgent: number,
): number {
  const share = plannedCost === 0 ? 1 : Math.min(1, Math.max(0, cash) / plannedCost);
  return Math.floor((share * planned) / personsPerAgent) * personsPerAgent;
}

/** In-house cost of a volume, CNY a month: c · (1 + excess) · volume, used or not. */
export function inhouseCost(service: Service, volume: number): number {
  return service.values.unitCost * (1 + service.values.inhouseExcess) * volume;
}

/**
 * Step: releases the places of ended contracts, gives places to those that begin, pays for the programmes around contracts,
 * and funds in-house volumes from what is left.
 */
export function beginAndEndContracts(world: World): void {
  for (const service of world.services) service.released.length = 0;
  const { month } = world;
  for (const contract of world.contracts) {
    if (contract.end <= month) endContract(world, contract);
  }
  removeEnded(world);
  for (const contract of world.contracts) {
    if (contract.start === month) beginContract(contract);
  }
  for (const contract of world.contracts) payProgramme(world, contract);
  for (const government of world.governments) {
    government.contractMonths[monthOfYear(month)] = runningContracts(world, government);
    fundInhouse(government);
  }
}

function endContract(world: World, contract: Contract): void {
  contract.ended = true;
  // signed, but its organization is gone before the start
  if (contract.place < 0) return;
  const { service } = contract;
  service.kind.settle(world, contract);
  service.running[contract.place] = null;
  service.released.push(contract.place);
  contract.place = -1;
  if (contract.mode === 'commission') service.tally.commissionEnded += 1;
}

function removeEnded(world: World): void {
  const hasEnded = (contract: Contract) => contract.ended;
  if (!world.contracts.some(hasEnded)) return;
  removeFrom(world.contracts, hasEnded);
  for (const organization of world.organizations) removeFrom(organization.contracts, hasEnded);
}

function removeFrom(contracts: Contract[], isGone: (contract: Contract) => boolean): void {
  let kept = 0;
  for (const contract of contracts) {
    if (!isGone(contract)) {
      contracts[kept] = contract;
      kept += 1;
    }
  }
  contracts.length = kept;
}

/** Takes the lowest free place that no resident of an ended contract still points to. */
function beginContract(contract: Contract): void {
  const { service } = contract;
  const { running, released } = service;
  let place = running.findIndex((other, index) => other === null && !released.includes(index));
  if (place < 0) place = running.length;
  running[place] = contract;
  contract.place = place;
}

/** A month's part of what the programme around a contract costs, while it runs. */
function payProgramme(world: World, { government, place, service, support }: Contract): void {
  if (place < 0 || support.programmeCost === 0) return;
  service.tally.ventureProgramme += spend(world.ledger, government, support.programmeCost, 'programme');
}

function runningContracts(world: World, government: Government): number {
  return world.contracts.filter((contract) => contract.government === government && contract.place >= 0)
    .length;
}

function fundInhouse(government: Government): void {
  const { services, values } = government;
  const planned = services.reduce((sum, service) => sum + inhouseCost(service, service.inhousePlanned), 0);
  for (const service of services) {
    service.inhouseVolume = fundedInhouseVolume(
      service.inhousePlanned,
      cnyOf(government.cash),
      planned,
      values.personsPerAgent,
    );
    service.tally.inhouseVolume += service.inhouseVolume;
  }
}

/** Volume of running contracts of a service, persons. */
export function contractVolume(service: Service): number {
  return service.running.reduce((sum, contract) => sum + (contract?.volume ?? 0), 0);
}
