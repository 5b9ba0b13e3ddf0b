/** Process 15: tranches fall due, wait for the government's delay, and are paid in order while cash lasts. */
import { clip } from '../../../kernel/arithmetic.ts';
import { monthOfYear } from '../../../kernel/clock.ts';
import { geometricFrom } from '../../../kernel/distributions.ts';
import { fenOf } from '../../../kernel/money.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Contract } from '../../agents/contract.ts';
import type { Due, Government } from '../../agents/government.ts';
import { isActive } from '../../agents/organization.ts';
import { spendFen, transferFen } from '../../ledger.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';
import { midOf } from './evaluate-contracts.ts';

/** Part of a tranche that is paid after an evaluation at its date: clip((score - payFloor) / paySpan, 0, 1). */
export function paidShare(score: number, payFloor: number, paySpan: number): number {
  if (paySpan === 0) return score >= payFloor ? 1 : 0;
  return clip((score - payFloor) / paySpan, 0, 1);
}

/** What a contract is worth, fen: price · volume · months, rounded once. */
export function contractValue(contract: Contract): number {
  return fenOf(contract.price * contract.volume * contract.lot.months);
}

/** Tranche of a contract that falls due in a month: its number and its amount in fen before what is withheld. */
export interface Tranche {
  readonly number: number;
  readonly amount: number;
}

/** Tranches of the month by payment basis; the last of a block takes the rounding remainder. */
export function tranchesOf(world: World, contract: Contract): Tranche[] {
  const { month, constants } = world;
  const { government } = contract;
  const mid = midOf(contract, constants);
  const last = contract.end - 1;
  if (contract.basis === 'monthly') {
    return [{ number: month - contract.start, amount: fenOf(contract.price * contract.volume) }];
  }
  const tranches: Tranche[] = [];
  if (contract.basis === 'activity') {
    const served = fenOf(contract.price * contract.servedSinceDue);
    if (month === mid || month === last) tranches.push({ number: month === last ? 2 : 1, amount: served });
    return tranches;
  }
  const value = contractValue(contract);
  const { advance, midTranche } = government.values;
  if (month === contract.start) tranches.push({ number: 0, amount: Math.round(advance * value) });
  if (month === mid) tranches.push({ number: 1, amount: Math.round(midTranche * value) });
  if (month === last) tranches.push({ number: 2, amount: value });
  return tranches;
}

/** Step: new dues, then payments in order of (payment month, contract, tranche) until one cannot be paid. */
export function payDues(world: World): void {
  const clearGrants = monthOfYear(world.month);
  for (const organization of world.organizations) organization.grants[clearGrants] = 0;
  for (const contract of world.contracts) {
    if (contract.place >= 0) fallDue(world, contract);
  }
  for (const government of world.governments) payGovernment(world, government);
}

function fallDue(world: World, contract: Contract): void {
  const ceiling = contractValue(contract);
  for (const { number, amount } of tranchesOf(world, contract)) {
    const scheduled = Math.min(amount, ceiling - contract.scheduled);
    contract.scheduled += scheduled;
    if (contract.basis === 'activity') contract.servedSinceDue = 0;
    const share = shareDue(world, contract);
    const due = Math.round(scheduled * share);
    contract.service.tally.withheld += scheduled - due;
    if (due > 0) insertDue(contract.government.dues, newDue(world, contract, number, due));
  }
}

/** Monthly payments are never reduced; others are by the score of an evaluation at their date. */
function shareDue(world: World, contract: Contract): number {
  const { constants, month } = world;
  if (contract.basis === 'monthly' || contract.lastScore === null) return 1;
  if (contract.lastScoreAt !== month || month === contract.start) return 1;
  return paidShare(contract.lastScore, constants.payFloor, constants.paySpan);
}

function newDue(world: World, contract: Contract, tranche: number, amount: number): Due {
  const { month } = world;
  const u = draw(world.run, purposes.delay, contract.id, counterOf(0, tranche));
  const delay = geometricFrom(u, contract.government.values.paymentDelay);
  return { contract, tranche, dueAt: month, payAt: month + delay, amount };
}

/** Adds a due to others, which stand in the order of payment: month, contract, tranche. */
export function insertDue(dues: Due[], due: Due): void {
  let at = dues.length;
  while (at > 0 && isPaidBefore(due, dues[at - 1])) at -= 1;
  dues.splice(at, 0, due);
}

function isPaidBefore(a: Due, b: Due): boolean {
  if (a.payAt !== b.payAt) return a.payAt < b.payAt;
  if (a.contract.id !== b.contract.id) return a.contract.id < b.contract.id;
  return a.contract.path === b.contract.path ? a.tranche < b.tranche : a.contract.path < b.contract.path;
}

function payGovernment(world: World, government: Government): void {
  const { dues } = government;
  let paid = 0;
  while (paid < dues.length && dues[paid].payAt <= world.month && dues[paid].amount <= government.cash) {
    pay(world, government, dues[paid]);
    paid += 1;
  }
  dues.splice(0, paid);
  government.tally.arrears += dues.reduce((sum, due) => sum + (due.payAt <= world.month ? due.amount : 0), 0);
}

function pay(world: World, government: Government, due: Due): void {
  const { contract, amount } = due;
  const { organization, service } = contract;
  const { tally } = service;
  transferFen(world.ledger, { from: government, to: organization, account: 'payments' }, amount);
  contract.paid += amount;
  organization.grants[monthOfYear(world.month)] += amount;
  tally.payments += amount;
  tally.tranchesPaid += 1;
  tally.delayMonthsSum += world.month - due.dueAt;
  if (world.month > due.dueAt) tally.tranchesLate += 1;
  const diverted = Math.round(contract.diversion * amount);
  if (diverted > 0) tally.diverted += spendFen(world.ledger, organization, diverted, 'diverted');
}

/** Cancels what a government still owes to organizations that have exited (amendment 12). */
export function cancelDues(government: Government): void {
  government.dues = government.dues.filter(({ contract }) => isActive(contract.organization));
}
