/** Indicators of cost: what the public pays, and what it gets for that. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { cnyOf } from '../../kernel/money.ts';
import { type Indicator, NOT_NEGATIVE } from './indicator.ts';
import { adjustedServiceOf, servedOf } from './quality.ts';
import { byService, governmentPart, inPerson, money, monthsOf, ratio, total, type View } from './view.ts';

const THOUSAND_CNY = 1000;

/**
 * Administration, CNY: audits, evaluation fees and venture programmes of the services, and their equal part of the interviews, the
 * publicity and the lever programmes of the government.
 */
export function administrationOf(view: View): number {
  const ofGovernment =
    governmentPart(view, 'surveyCost') +
    governmentPart(view, 'publicity') +
    governmentPart(view, 'programme');
  const ofService =
    money(view, 'auditCost') + money(view, 'evaluationCost') + money(view, 'ventureProgramme');
  return ofService + cnyOf(ofGovernment);
}

/** Total public cost, CNY: payments to organizations, in-house provision and administration. */
export function publicCostOf(view: View): number {
  return money(view, 'payments') + money(view, 'inhouseCost') + administrationOf(view);
}

export const valueForMoney: Indicator = {
  name: 'valueForMoney',
  unit: 'quality-person-months/1000 CNY',
  meaning: 'Service received, weighted by quality, for every 1000 CNY of public money.',
  formula: '1000·sum(q·served) / (payments + in-house cost + administration)',
  nullWhen: 'no public money was spent',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(THOUSAND_CNY * adjustedServiceOf(view), publicCostOf(inPerson(view))),
};

export const costPerUnit: Indicator = {
  name: 'costPerUnit',
  unit: 'CNY/person-month',
  meaning: 'Public money for a person served for a month.',
  formula: '(payments + in-house cost + administration) / sum(served)',
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(publicCostOf(inPerson(view)), servedOf(view)),
};

export const costPerAdjusted: Indicator = {
  name: 'costPerAdjusted',
  unit: 'CNY/quality-person-month',
  meaning: 'Public money for a month of service at full quality.',
  formula: '(payments + in-house cost + administration) / sum(q·served)',
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(publicCostOf(inPerson(view)), adjustedServiceOf(view)),
};

export const administrationShare: Indicator = {
  name: 'administrationShare',
  unit: 'share',
  meaning: 'Part of public money that goes into running the purchase instead of the service.',
  formula: '(audits + evaluation + survey + publicity + programmes) / total public cost',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(administrationOf(view), publicCostOf(view)),
};

export const publicCost: Indicator = {
  name: 'publicCost',
  unit: 'CNY/year',
  meaning: 'Public money spent in a year: payments to organizations, in-house provision and administration.',
  formula: '(payments + in-house cost + administration) / years',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => (publicCostOf(view) * MONTHS_PER_YEAR) / monthsOf(view),
};

/** Parts of the public cost by year; they add up to it. */
const partOfCost = (
  name: string,
  {
    meaning,
    formula,
    of,
  }: { readonly meaning: string; readonly formula: string; readonly of: (view: View) => number },
): Indicator => ({
  name,
  unit: 'CNY/year',
  meaning,
  formula: `${formula} / years`,
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => (of(view) * MONTHS_PER_YEAR) / monthsOf(view),
});

export const purchaseCost = partOfCost('purchaseCost', {
  meaning: 'Public money paid to organizations in a year; part of the public cost.',
  formula: 'payments',
  of: (view) => money(view, 'payments'),
});

export const inHouseCost = partOfCost('inHouseCost', {
  meaning: 'Public money spent in a year on provision by the government itself; part of the public cost.',
  formula: 'in-house cost',
  of: (view) => money(view, 'inhouseCost'),
});

export const administrationCost = partOfCost('administrationCost', {
  meaning:
    'Public money spent in a year on running the purchase, interventions included; part of the public cost.',
  formula: '(audits + evaluation + survey + publicity + programmes)',
  of: administrationOf,
});

export const policyCost: Indicator = {
  name: 'policyCost',
  unit: 'CNY/year',
  meaning: 'Public money spent in a year on interventions themselves: lever programmes and publicity.',
  formula: '(programmes of levers + publicity) / years',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) =>
    (cnyOf(governmentPart(view, 'programme') + governmentPart(view, 'publicity')) * MONTHS_PER_YEAR) /
    monthsOf(view),
};

export const priceRatio: Indicator = {
  name: 'priceRatio',
  unit: 'ratio',
  meaning: 'Contract price relative to the unit cost of the service, over contracts signed.',
  formula: 'sum(p·vol) / sum(c·vol)',
  nullWhen: 'no contract was signed',
  range: NOT_NEGATIVE,
  value: (view) => ratio(total(view, 'priceVolumeSum'), total(view, 'costVolumeSum')),
};

export const priceToReserve: Indicator = {
  name: 'priceToReserve',
  unit: 'ratio',
  meaning: 'Price of tendered contracts relative to the reserve price of the call that awarded them.',
  formula: 'sum(p·vol) / sum(r·vol) over tender awards',
  range: [0, 1],
  value: (view) => ratio(total(view, 'tenderPriceSum'), total(view, 'tenderReserveSum')),
};

export const savings: Indicator = {
  name: 'savings',
  unit: 'share',
  meaning: 'Part of the in-house cost that contracts signed save; below 0 they cost more.',
  formula: '1 - sum(p·vol) / sum(c·(1 + xIn)·vol)',
  value: (view) => {
    const bought = ratio(total(view, 'priceVolumeSum'), inhouseCostOfContracts(view));
    return bought === null ? null : 1 - bought;
  },
};

/** What the volume of contracts signed would cost in-house, CNY a month. */
function inhouseCostOfContracts(view: View): number {
  return byService(view).reduce(
    (sum, part) => sum + total(part, 'costVolumeSum') * (1 + part.scope.services[0].inhouseExcess),
    0,
  );
}

/** Indicators of cost, in reading order. */
export const costIndicators: readonly Indicator[] = [
  valueForMoney,
  costPerUnit,
  costPerAdjusted,
  publicCost,
  purchaseCost,
  inHouseCost,
  administrationCost,
  policyCost,
  priceRatio,
  priceToReserve,
  savings,
  administrationShare,
];
