/** Process 2, once a year: what the government will spend on purchases and on its own provision. */
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { commitmentOf } from '../../agents/contract.ts';
import type { Government } from '../../agents/government.ts';
import type { Service } from '../../agents/service.ts';
import type { World } from '../../world.ts';
import { availableTo } from './transfer-revenue.ts';

/**
 * Purchase envelope of a year, CNY: purchasedShare · available + raised funds + 12 · earmarked transfer + carry.
 * @param terms - `available` to services in a year, `earmarked` for purchase in a month; `carry` is what last year's
 *   envelope left uncommitted, at least 0
 */
export function purchaseEnvelope(terms: {
  purchasedShare: number;
  available: number;
  fundsRaised: number;
  earmarked: number;
  carry: number;
}): number {
  const bound = terms.fundsRaised + MONTHS_PER_YEAR * terms.earmarked;
  return terms.purchasedShare * terms.available + bound + terms.carry;
}

/** Uncommitted rest of last year's envelope, CNY: max(0, envelope - committed). */
export function carryOf(envelope: number, committed: number): number {
  return Math.max(0, envelope - committed);
}

/** Value in a year of a service's contracts from before the last plan that run past the year of that plan, CNY. */
export function runningCommitment(world: World, service: Service): number {
  const { plannedAt } = service.government;
  let sum = 0;
  for (const contract of world.contracts) {
    if (contract.service !== service || contract.signedAt >= plannedAt) continue;
    if (contract.end > plannedAt + MONTHS_PER_YEAR) sum += commitmentOf(contract) * MONTHS_PER_YEAR;
  }
  return sum;
}

/**
 * What stays committed against the last plan's envelope, CNY (amendment 5): signed or renewed since that plan at
 * p · vol · min(dur, 12), earlier contracts that run past that plan's year at p · vol · 12, and lots of that plan
 * still waiting at their reserve. Overheads are reserved beside it; a reserve raised for a second opening is met
 * from them.
 */
export function committedOf(world: World, government: Government): number {
  let sum = government.committed;
  for (const service of government.services) {
    sum += runningCommitment(world, service);
    for (const lot of service.lots) {
      if (lot.plannedAt !== government.plannedAt) continue;
      sum += lot.reserve * lot.volume * Math.min(lot.months, MONTHS_PER_YEAR);
    }
  }
  return sum;
}

/** Step: envelopes of the year; nothing is carried into the first plan. */
export function setEnvelopes(world: World): void {
  for (const government of world.governments) {
    const first = world.month < MONTHS_PER_YEAR;
    const carry = first
      ? 0
      : carryOf(government.purchaseEnvelope, committedOf(world, government) + government.overheadReserved);
    const { purchasedShare, fundsRaised, transfers } = government;
    const available = availableTo(government);
    const { earmarked } = transfers;
    government.purchaseEnvelope = purchaseEnvelope({
      purchasedShare,
      available,
      fundsRaised,
      earmarked,
      carry,
    });
    government.inhouseEnvelope = (1 - purchasedShare) * available;
    government.overheadReserved = world.constants.overheadShare * government.purchaseEnvelope;
    government.committed = 0;
  }
}
