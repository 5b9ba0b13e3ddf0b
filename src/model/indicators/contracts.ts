/** Indicators of contracts: how the market is shared, and what of the price is rent. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { cnyOf } from '../../kernel/money.ts';
import type { Contract } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import { type Indicator, NOT_NEGATIVE } from './indicator.ts';
import type { Scope } from './scope.ts';
import { byService, keptSums, money, ratio, signedIn, sumOver, total, type View, years } from './view.ts';

/** Months of a view in which a contract runs. */
function monthsRunning({ start, end }: Contract, { from, to }: View): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from));
}

/** Every service-year of a view: one service over one year. */
function serviceYears(view: View): View[] {
  return byService(view).flatMap(years);
}

/** Contract value earned in a view, CNY, by organization: p·vol for every month a contract runs. */
function revenues(view: View): Map<Organization, number> {
  const byOrganization = new Map<Organization, number>();
  for (const contract of view.scope.contracts) {
    const earned = contract.price * contract.volume * monthsRunning(contract, view);
    if (earned === 0) continue;
    byOrganization.set(contract.organization, (byOrganization.get(contract.organization) ?? 0) + earned);
  }
  return byOrganization;
}

export const concentration: Indicator = {
  name: 'concentration',
  unit: 'index',
  meaning: 'Herfindahl index of the market: 1 if one organization has it all, 1/n if n share it equally.',
  formula: 'sum of squared shares of contract value (p·vol·months) by service and year, value as weight',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    let squares = 0;
    let values = 0;
    for (const serviceYear of serviceYears(view)) {
      let sum = 0;
      let sumOfSquares = 0;
      for (const revenue of revenues(serviceYear).values()) {
        sum += revenue;
        sumOfSquares += revenue * revenue;
      }
      if (sum === 0) continue;
      squares += sumOfSquares / sum;
      values += sum;
    }
    return ratio(squares, values);
  },
};

export const winners: Indicator = {
  name: 'winners',
  unit: 'organizations/service-year',
  meaning: 'Distinct organizations that win a call of a service within a year.',
  formula: 'mean over services and years of distinct winners; renewals do not count',
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    const blocks = serviceYears(view);
    const counts = blocks.map((block) => winnersIn(block).size);
    return ratio(
      counts.reduce((sum, count) => sum + count, 0),
      blocks.length,
    );
  },
};

function winnersIn(view: View): Set<Organization> {
  const awarded = signedIn(view).filter(({ renewedFrom }) => renewedFrom === null);
  return new Set(awarded.map(({ organization }) => organization));
}

export const renewalShare: Indicator = {
  name: 'renewalShare',
  unit: 'share',
  meaning: 'Part of the commission contracts that end and are renewed without a call.',
  formula: 'renewed commission contracts / commission contracts that end',
  range: [0, 1],
  value: ({ scope, from, to }) => {
    const ended = scope.contracts.filter(({ mode, end }) => mode === 'commission' && end >= from && end < to);
    const renewed = new Set(scope.contracts.map(({ renewedFrom }) => renewedFrom));
    return ratio(ended.filter((contract) => renewed.has(contract)).length, ended.length);
  },
};

export const divertedShare: Indicator = {
  name: 'divertedShare',
  unit: 'share of payments',
  meaning: 'Part of payments that organizations divert from the service.',
  formula: 'diverted / payments',
  nullWhen: 'nothing was paid',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(money(view, 'diverted'), money(view, 'payments')),
};

export const excessShare: Indicator = {
  name: 'excessShare',
  unit: 'share of payments',
  meaning: 'Part of payments that lies above planned cost by more than is tolerated.',
  formula: 'sum over contract-months of max(0, p - C - k·c)·vol / payments, k = excessAllowance',
  nullWhen: 'nothing was paid',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(excessOf(view), money(view, 'payments')),
};

export const rentWasteShare: Indicator = {
  name: 'rentWasteShare',
  unit: 'share of payments',
  meaning: 'What contestants spend on influence to no use to anybody, relative to payments.',
  formula: 'rentWaste / payments',
  nullWhen: 'nothing was paid',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(money(view, 'rentWaste'), money(view, 'payments')),
};

export const rentTransferShare: Indicator = {
  name: 'rentTransferShare',
  unit: 'share of payments',
  meaning: 'What contestants pay into the pockets of those who decide, relative to payments.',
  formula: 'rentTransfer / payments',
  nullWhen: 'nothing was paid',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(money(view, 'rentTransfer'), money(view, 'payments')),
};

export const rentLoss: Indicator = {
  name: 'rentLoss',
  unit: 'share of payments',
  meaning: 'Part of payments that is lost to rent: spent on influence, diverted, or paid in excess.',
  formula: '(rentWaste + rentTransfer + diverted + excess) / payments',
  nullWhen: 'nothing was paid',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    const lost = total(view, 'rentWaste') + total(view, 'rentTransfer') + total(view, 'diverted');
    return ratio(cnyOf(lost) + excessOf(view), money(view, 'payments'));
  },
};

/** Excess of a view, CNY. */
function excessOf(view: View): number {
  return sumOver(
    keptSums(view.scope, 'excess', (months) => {
      for (const part of view.scope.parts) addExcess(months, part);
    }),
    view,
  );
}

/** Adds what a service pays in excess in every month. */
function addExcess(months: Float64Array, { contracts, record, services }: Scope): void {
  const allowance = record.conventions.excessAllowance * services[0].unitCost;
  for (const { price, plannedCost, volume, start, end } of contracts) {
    const excess = Math.max(0, price - plannedCost - allowance) * volume;
    for (let month = start; month < Math.min(end, months.length); month += 1) months[month] += excess;
  }
}

/** Indicators of contracts, in reading order. */
export const contractIndicators: readonly Indicator[] = [
  concentration,
  winners,
  renewalShare,
  rentLoss,
  rentWasteShare,
  rentTransferShare,
  divertedShare,
  excessShare,
];
