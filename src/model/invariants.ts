/** Rules that hold in every month of every run (MODEL 7.3); a violation stops the run and names who broke it. */
import { pow } from '../kernel/arithmetic.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { fenOf } from '../kernel/money.ts';
import type { Contract } from './agents/contract.ts';
import type { Government } from './agents/government.ts';
import type { Organization } from './agents/organization.ts';
import { callFaults } from './call-faults.ts';
import { sinks, sources } from './ledger.ts';
import { committedOf, runningCommitment } from './month/1-production/set-envelopes.ts';
import type { World } from './world.ts';

/** Relative tolerance of comparisons of real numbers. */
const TOLERANCE = 1e-9;

/** Stops the run at the first rule that is broken. @throws QuasimarketError ('state') with month, agent and variable */
export function checkInvariants(world: World): void {
  const faults = [...moneyFaults(world), ...agentFaults(world), ...callFaults(world, TOLERANCE)];
  if (faults.length > 0) stop(world, faults);
}

/** Rules that need a walk over all residents: checked in the planning months and at the end. */
export function checkResidents(world: World): void {
  const faults = world.services.flatMap((service) => service.kind.residentFaults(service, world.month));
  if (faults.length > 0) stop(world, faults);
}

/** Commitments against the year's envelope: checked in the first month of a year, before the next plan. */
export function checkCommitments(world: World): void {
  const faults = commitmentFaults(world);
  if (faults.length > 0) stop(world, faults);
}

function stop(world: World, faults: readonly string[]): never {
  throw new QuasimarketError('state', `month ${world.month + 1}: ${faults.slice(0, 3).join('; ')}`);
}

/** Sum of sources = cash of all governments and organizations + sum of sinks, in exact fen. */
export function moneyFaults(world: World): string[] {
  const { ledger } = world;
  const entered = sources.reduce((sum, account) => sum + ledger.sources[account], 0);
  const left = sinks.reduce((sum, account) => sum + ledger.sinks[account], 0);
  const held =
    world.governments.reduce((sum, { cash }) => sum + cash, 0) +
    world.organizations.reduce((sum, { cash }) => sum + cash, 0);
  const faults: string[] = [];
  if (!Number.isSafeInteger(entered) || !Number.isSafeInteger(left) || !Number.isSafeInteger(held)) {
    faults.push('money is not in whole fen, or beyond what can be counted exactly');
  }
  if (entered !== held + left) {
    faults.push(`money: ${entered} fen came in, but ${held} are held and ${left} have left`);
  }
  return faults;
}

/** One list for all agents: a list for each of them and each month would cost a tenth of a run. */
function agentFaults(world: World): string[] {
  const faults: string[] = [];
  for (const government of world.governments) checkGovernment(government, faults);
  for (const organization of world.organizations) checkOrganization(organization, faults);
  for (const contract of world.contracts) checkContract(world, contract, faults);
  return faults;
}

/** Learned states of a government, in [0, 1]. */
const learnedStates = ['legality', 'capability', 'disclosure'] as const;
/** Its other shares and indices. */
const governmentIndices = ['purchasedShare', 'trust'] as const satisfies readonly (keyof Government)[];

function checkGovernment(government: Government, faults: string[]): void {
  const { slug, learned } = government;
  for (const name of learnedStates) {
    if (!isIndex(learned[name])) faults.push(`${slug}: ${name} is ${learned[name]}, outside 0 to 1`);
  }
  for (const name of governmentIndices) {
    if (!isIndex(government[name])) faults.push(`${slug}: ${name} is ${government[name]}, outside 0 to 1`);
  }
}

function isIndex(value: number): boolean {
  return value >= 0 && value <= 1;
}

/**
 * Value committed since the plan, at most what the plan gave each service or what earlier contracts take of it if that
 * is more; reserves raised for another opening come on top. Checked before the next plan.
 */
export function commitmentFaults(world: World): string[] {
  const { retenderReserve, tenderTries } = world.constants;
  const raised = pow(retenderReserve, tenderTries - 1);
  return world.governments.flatMap((government) => {
    const committed = committedOf(world, government);
    const setAside = government.services.reduce((sum, service) => sum + service.setAside, 0);
    const available = government.purchaseEnvelope - setAside - government.overheadReserved;
    let most = 0;
    for (const service of government.services) {
      const planned = available * service.pastShare + service.setAside;
      most += Math.max(planned * raised, runningCommitment(world, service));
    }
    return committed > most * (1 + TOLERANCE)
      ? [`${government.slug}: ${committed} CNY are committed, of which the plan allowed ${most} CNY`]
      : [];
  });
}

function checkOrganization(organization: Organization, faults: string[]): void {
  const { slug, skill, costMultiplier, reputation, contracts, capacity } = organization;
  if (!isIndex(skill)) faults.push(`${slug}: skill is ${skill}`);
  if (!isIndex(reputation)) faults.push(`${slug}: reputation is ${reputation}`);
  if (!(costMultiplier > 0)) faults.push(`${slug}: costMultiplier is ${costMultiplier}`);
  const most = mostCommitted(contracts);
  if (most > capacity) faults.push(`${slug}: ${most} persons are contracted above capacity ${capacity}`);
}

/** Most persons contracted in any month, those to come included; the sum can only rise where a contract starts. */
function mostCommitted(contracts: readonly Contract[]): number {
  let most = 0;
  for (const { start } of contracts) {
    let volume = 0;
    for (const other of contracts) if (other.start <= start && start < other.end) volume += other.volume;
    most = Math.max(most, volume);
  }
  return most;
}

/** Chances, shares and indices of a contract, all in [0, 1]. */
const contractIndices = [
  'quality',
  'auditChance',
  'deliveredEffort',
  'contractibleEffort',
  'openEffort',
  'diversion',
  'suspendedShare',
  'completeness',
  'promise',
] as const satisfies readonly (keyof Contract)[];

/** True if all of them are: written out, for looking each up by its name in every contract and month takes a fiftieth of a run. */
function hasIndices(contract: Contract): boolean {
  return (
    isIndex(contract.quality) &&
    isIndex(contract.auditChance) &&
    isIndex(contract.deliveredEffort) &&
    isIndex(contract.contractibleEffort) &&
    isIndex(contract.openEffort) &&
    isIndex(contract.diversion) &&
    isIndex(contract.suspendedShare) &&
    isIndex(contract.completeness) &&
    isIndex(contract.promise)
  );
}

function checkContract(world: World, contract: Contract, faults: string[]): void {
  const { path, price, plannedCost, reserve, served, volume, paid, lot, support } = contract;
  const ownCost = plannedCost * (1 - support.cofunding);
  const value = fenOf(price * volume * lot.months);
  if (paid > value) faults.push(`${path}: ${paid} fen were paid of ${value}`);
  if (!(served >= 0 && served <= volume)) faults.push(`${path}: ${served} persons served of ${volume}`);
  if (!hasIndices(contract)) {
    for (const name of contractIndices) {
      if (!isIndex(contract[name])) faults.push(`${path}: ${name} is ${contract[name]}`);
    }
  }
  if (!(price <= reserve * (1 + TOLERANCE)))
    faults.push(`${path}: price ${price} is above the reserve ${reserve}`);
  if (contract.renewedFrom === null && !(price >= ownCost * (1 - TOLERANCE))) {
    faults.push(
      `${path}: price ${price} is below the planned cost ${ownCost} less what the organization carries`,
    );
  }
  if (contract.place >= 0 && (contract.start > world.month || contract.end <= world.month)) {
    faults.push(`${path}: runs in month ${world.month + 1}, outside its dates`);
  }
  const { lastScoreAt, start, end } = contract;
  if (lastScoreAt >= 0 && !(lastScoreAt >= start && lastScoreAt < end)) {
    faults.push(`${path}: was scored in month ${lastScoreAt + 1}, outside its dates`);
  }
}
