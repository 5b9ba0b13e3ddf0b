/** Process 2: a government passes a part of its own revenue on to the governments below it, a twelfth each month. */
import { pow } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { cnyOf, fenOf } from '../../../kernel/money.ts';
import type { Government } from '../../agents/government.ts';
import { transferFen } from '../../ledger.ts';
import type { World } from '../../world.ts';

/** What one government gets from its parent in a month, fen. */
export interface Transfer {
  readonly parent: Government;
  readonly child: Government;
  readonly general: number;
  readonly earmarked: number;
}

/**
 * Weights by which transfers are divided: N · (rev / lowest rev)^(-eq), which is in proportion to N · rev^(-eq).
 * Where the poorest has no revenue at all, the limit: with eq above 0 it and its like get everything.
 * @param children - residents, persons, and own revenue per head, CNY a year; those without residents get nothing
 * @param equalisation - eq, at least 0: 0 gives every resident the same
 */
export function transferWeights(
  children: readonly { readonly persons: number; readonly revenuePerHead: number }[],
  equalisation: number,
): number[] {
  const peopled = children.filter(({ persons }) => persons > 0);
  const lowest = Math.min(...peopled.map(({ revenuePerHead }) => revenuePerHead));
  return children.map(({ persons, revenuePerHead }) => {
    if (persons === 0 || equalisation === 0 || revenuePerHead === lowest) return persons;
    return lowest === 0 ? 0 : persons * pow(revenuePerHead / lowest, -equalisation);
  });
}

/** Part of its own revenue that a government passes on: tauP, or 0 without residents below to receive it. */
export function passedShare(government: Government): number {
  return government.children.some(({ persons }) => persons > 0) ? government.values.transferShare : 0;
}

/**
 * Money of a year for services, CNY: own revenue · (1 - passed share) + 12 · general transfer of a month.
 * @param general - general transfer received this month, CNY
 */
export function availableRevenue(ownRevenue: number, passed: number, general: number): number {
  return ownRevenue * (1 - passed) + MONTHS_PER_YEAR * general;
}

/** The money of the year for services of a government, CNY. */
export function availableTo(government: Government): number {
  return availableRevenue(government.ownRevenue, passedShare(government), government.transfers.general);
}

/** What a government passes on this month, child by child; each amount is rounded to fen once. */
export function transfersOf(parent: Government): Transfer[] {
  const passed = passedShare(parent);
  if (passed === 0) return [];
  const { children, ownRevenue, values } = parent;
  const weights = transferWeights(
    children.map(({ persons, values: { revenuePerHead } }) => ({ persons, revenuePerHead })),
    values.equalisation,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const monthly = (passed * ownRevenue) / MONTHS_PER_YEAR;
  return children.map((child, index) => {
    const amount = fenOf((monthly * weights[index]) / sum);
    const earmarked = Math.round(values.transferEarmarked * amount);
    return { parent, child, general: amount - earmarked, earmarked };
  });
}

/** Notes with every government what it gets this month, and returns the transfers of all. */
export function announceTransfers(world: World): Transfer[] {
  const transfers = world.governments.flatMap(transfersOf);
  for (const { transfers: received } of world.governments) {
    received.general = 0;
    received.earmarked = 0;
  }
  for (const { child, general, earmarked } of transfers) {
    child.transfers.general = cnyOf(general);
    child.transfers.earmarked = cnyOf(earmarked);
  }
  return transfers;
}

/** Step: transfers are the first outflow of a month, paid from the revenue that has just come in. */
export function transferRevenue(world: World): void {
  for (const { parent, child, general, earmarked } of announceTransfers(world)) {
    parent.tally.transfersPaid += transferFen(
      world.ledger,
      { from: parent, to: child, account: 'transfers' },
      general + earmarked,
    );
    child.tally.transfersGeneral += general;
    child.tally.transfersEarmarked += earmarked;
  }
}
