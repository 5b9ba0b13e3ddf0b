/** Process 13: audits of running contracts, fines for shortfalls, and scandals. */
import { MONTHS_PER_YEAR, monthOfYear } from '../../../kernel/clock.ts';
import { normalFrom } from '../../../kernel/distributions.ts';
import { cnyOf, fenOf } from '../../../kernel/money.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Contract } from '../../agents/contract.ts';
import { reachOf } from '../../agents/organization.ts';
import { exposeScandal } from '../../expose-scandal.ts';
import { spend, transferFen } from '../../ledger.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/** Shortfall an audit sees: max(0, promised - delivered effort) + noise · z. */
export function seenShortfall(promise: number, delivered: number, noise: number, normal: number): number {
  return Math.max(0, promise - delivered) + noise * normal;
}

/** Fine, CNY: min(cash and credit, penalty · price · served · shortfall). */
export function fineOf(terms: {
  reach: number;
  penalty: number;
  price: number;
  served: number;
  shortfall: number;
}): number {
  return Math.min(terms.reach, terms.penalty * terms.price * terms.served * terms.shortfall);
}

/** Step: takes note of the month's complaints, then audits each running contract with its chance. */
export function superviseContracts(world: World): void {
  const month = monthOfYear(world.month);
  for (const government of world.governments) {
    government.escalated[month] = 0;
    government.resolved[month] = 0;
  }
  const running = world.contracts.filter(({ place }) => place >= 0);
  for (const contract of running) hearComplaints(world, contract);
  for (const contract of running) {
    const u = draw(world.run, purposes.audit, contract.id, counterOf(world.month));
    if (u < contract.auditChance) audit(world, contract);
  }
}

function hearComplaints(world: World, contract: Contract): void {
  const month = monthOfYear(world.month);
  contract.complaintsOfYear[month] = contract.complaints;
  contract.openEscalations[month] = contract.escalations;
  contract.government.escalated[month] += contract.escalations;
}

function audit(world: World, contract: Contract): void {
  const { constants, ledger, month } = world;
  const { government, organization, service } = contract;
  const { tally } = service;
  contract.audits += 1;
  organization.auditsPast += 1;
  tally.audits += 1;
  tally.auditCost += spend(ledger, government, constants.auditCost, 'audits');
  const u = draw(world.run, purposes.shortfall, contract.id, counterOf(month));
  const shortfall = seenShortfall(
    contract.promise,
    contract.deliveredEffort,
    constants.shortfallNoise,
    normalFrom(u, 0, 1),
  );
  if (shortfall > constants.shortfallTolerance) fine(world, contract, shortfall);
  answerEscalations(world, contract);
  if (isScandalous(world, contract)) exposeScandal(world, contract);
}

function fine(world: World, contract: Contract, shortfall: number): void {
  const { government, organization, service } = contract;
  const amount = fineOf({
    reach: cnyOf(reachOf(organization)),
    penalty: world.constants.penalty,
    price: contract.price,
    served: contract.served,
    shortfall,
  });
  const fen = transferFen(
    world.ledger,
    { from: organization, to: government, account: 'fines' },
    fenOf(amount),
  );
  contract.fines += fen;
  service.tally.fines += fen;
}

/** True if the audited contract hides something and the audit detects it. */
function isScandalous(world: World, contract: Contract): boolean {
  if (!contract.captured && contract.diversion <= world.constants.diversionScandal) return false;
  const u = draw(world.run, purposes.detection, contract.id, counterOf(world.month));
  return u < world.constants.detectionShare;
}

/** An audit answers the contract's escalated complaints of the last months. */
function answerEscalations(world: World, contract: Contract): void {
  const { government, openEscalations } = contract;
  for (let ago = 0; ago < world.constants.resolvedMonths; ago += 1) {
    const month = (world.month - ago + MONTHS_PER_YEAR) % MONTHS_PER_YEAR;
    government.resolved[month] += openEscalations[month];
    government.tally.resolvedEscalations += openEscalations[month] * government.values.personsPerAgent;
    openEscalations[month] = 0;
  }
}
