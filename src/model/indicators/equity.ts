/** Indicators of equity: who benefits, and where, among those who need the service. */
import {
  type Amounts,
  concentrationIndex as concentrationOf,
  gini,
  theil,
} from '../../statistics/inequality.ts';
import { QUINTILES } from '../agents/resident.ts';
import type { EquityRecord, IncomeGroup } from './follow-equity.ts';
import { type Indicator, NOT_NEGATIVE } from './indicator.ts';
import type { Scope } from './scope.ts';
import { inPerson, ratio, sumOver, type View } from './view.ts';

/** Measures of the inequality of benefit of one scope. */
interface Inequality {
  readonly gini: number | null;
  readonly theil: number | null;
  readonly within: number | null;
  readonly between: number | null;
  readonly concentration: number | null;
}

/** Measures that were asked for: sorting residents is dear, and they are the same in every month. */
const kept = new WeakMap<Scope, Inequality>();

export const benefitGini = ofBenefit(
  'benefitGini',
  'Inequality of benefit among residents in need: 0 if all have the same, near 1 if few have all.',
  'Gini coefficient (population) of sum(q) over the window, residents in need for equityNeedMonths or more',
  { range: [0, 1], read: (measures) => measures.gini },
);

export const benefitTheil = ofBenefit(
  'benefitTheil',
  'Inequality of benefit among residents in need that splits exactly into within and between communities.',
  'sum(b·ln(b/mean b)) / sum(b), same residents',
  { range: NOT_NEGATIVE, read: (measures) => measures.theil },
);

export const benefitTheilWithin = ofBenefit(
  'benefitTheilWithin',
  'Part of the Theil inequality of benefit that lies within communities.',
  'sum over communities of share of benefit·Theil index of the community',
  { range: NOT_NEGATIVE, read: (measures) => measures.within },
);

export const benefitTheilBetween = ofBenefit(
  'benefitTheilBetween',
  'Part of the Theil inequality of benefit that lies between communities.',
  'sum over communities of share of benefit·ln(mean of the community/mean)',
  { range: NOT_NEGATIVE, read: (measures) => measures.between },
);

export const concentrationIndex = ofBenefit(
  'concentrationIndex',
  'Whether benefit goes to the richer residents in need (above 0) or to the poorer (below 0).',
  '2·cov(benefit, fractional rank of the income quintile) / mean benefit, same residents',
  { range: [-1, 1], read: (measures) => measures.concentration },
);

export const awarenessGap: Indicator = {
  name: 'awarenessGap',
  unit: 'share',
  meaning:
    'How much more of the richest fifth than of the poorest know of the service; null outside the window.',
  formula: 'aware/residents of quintile 5 - aware/residents of quintile 1, persons at the end of each month',
  range: [-1, 1],
  value: (view) => {
    const rich = awareShareOf(view, QUINTILES);
    const poor = awareShareOf(view, 1);
    return rich === null || poor === null ? null : rich - poor;
  },
};

export const crossCell: Indicator = {
  name: 'crossCell',
  unit: 'share',
  meaning:
    'Part of those served who would have to live in other communities to match need; null with one community and ' +
    'outside the window.',
  formula: '½·sum over communities |share of enrolled - share of need|, enrolled as weight',
  range: [0, 1],
  value: (view) => ratio(sumOfEquity(view, 'misplaced'), sumOfEquity(view, 'placed')),
};

export const duplication: Indicator = {
  name: 'duplication',
  unit: 'share',
  meaning:
    'Part of communities served above their part of the need while another is served below; null with one ' +
    'community and outside the window.',
  formula: 'communities with an agent or more above need, where one has an agent or more below / communities',
  range: [0, 1],
  value: (view) => ratio(sumOfEquity(view, 'duplicated'), sumOfEquity(view, 'communities')),
};

interface Reading {
  readonly range: readonly [lowest: number, highest: number];
  readonly read: (measures: Inequality) => number | null;
}

/** A measure of benefit, which is known once the window has ended. */
function ofBenefit(name: string, meaning: string, formula: string, { range, read }: Reading): Indicator {
  return {
    name,
    unit: 'index',
    meaning: `${meaning.slice(0, -1)}; without a value before the last month of the window.`,
    formula,
    nullWhen: 'no resident in need of a service in person had any benefit',
    range,
    value: ({ scope, to }) => (to < scope.record.window.to ? null : read(inequalityOf(scope))),
  };
}

function inequalityOf(scope: Scope): Inequality {
  let measures = kept.get(scope);
  if (measures === undefined) {
    measures = measure(scope);
    kept.set(scope, measures);
  }
  return measures;
}

function measure(scope: Scope): Inequality {
  const { amounts, places, cells } = benefitOf(scope);
  const parts = theil(amounts, cells);
  return {
    gini: gini(amounts),
    theil: parts?.total ?? null,
    within: parts?.within ?? null,
    between: parts?.between ?? null,
    concentration: concentrationOf(amounts, places),
  };
}

/** Benefit, quintile and cell of every resident that counts; a community of each service is a cell of its own. */
function benefitOf(scope: Scope): { amounts: Amounts; places: number[]; cells: number[] } {
  const values: number[] = [];
  const weights: number[] = [];
  const places: number[] = [];
  const cells: number[] = [];
  let firstCell = 0;
  for (const { equity } of scope.services) {
    const { weight, benefit, place } = equity.beneficiaries;
    let cellCount = 0;
    for (let i = 0; i < benefit.length; i += 1) {
      const cell = Math.floor(place[i] / QUINTILES);
      values.push(benefit[i]);
      weights.push(weight);
      places.push(place[i] % QUINTILES);
      cells.push(firstCell + cell);
      cellCount = Math.max(cellCount, cell + 1);
    }
    firstCell += cellCount;
  }
  return { amounts: { values, weights }, places, cells };
}

function sumOfEquity(view: View, column: Exclude<keyof EquityRecord, 'beneficiaries' | 'byIncome'>): number {
  return view.scope.services.reduce((sum, { equity }) => sum + sumOver(equity[column], view), 0);
}

/** @param quintile - 1 (poorest) to 5 */
function sumOfIncome(view: View, quintile: number, column: keyof IncomeGroup): number {
  return view.scope.services.reduce(
    (sum, { equity }) => sum + sumOver(equity.byIncome[quintile - 1][column], view),
    0,
  );
}

function awareShareOf(view: View, quintile: number): number | null {
  return ratio(sumOfIncome(view, quintile, 'aware'), sumOfIncome(view, quintile, 'residents'));
}

/** Which fifth of the residents by income, in words; poorest first. */
const fifths = ['poorest', 'second poorest', 'middle', 'second richest', 'richest'] as const;

/** Coverage and awareness of every fifth by income: who gains and who loses. */
const incomeIndicators: readonly Indicator[] = [
  ...fifths.map(
    (fifth, i): Indicator => ({
      name: `coverageQuintile${i + 1}`,
      unit: 'share',
      meaning: `Part of the residents in need who are served, ${fifth} fifth by income; null outside the window.`,
      formula: `enrolled and in need / in need, quintile ${i + 1}, persons at the end of each month`,
      range: [0, 1],
      value: (view) =>
        ratio(sumOfIncome(inPerson(view), i + 1, 'enrolled'), sumOfIncome(inPerson(view), i + 1, 'need')),
    }),
  ),
  ...fifths.map(
    (fifth, i): Indicator => ({
      name: `awarenessQuintile${i + 1}`,
      unit: 'share',
      meaning: `Part of the residents who know of the service, ${fifth} fifth by income; null outside the window.`,
      formula: `aware / residents, quintile ${i + 1}, persons at the end of each month`,
      range: [0, 1],
      value: (view) => awareShareOf(view, i + 1),
    }),
  ),
];

/** Indicators of equity, in reading order. */
export const equityIndicators: readonly Indicator[] = [
  concentrationIndex,
  benefitGini,
  benefitTheil,
  benefitTheilWithin,
  benefitTheilBetween,
  awarenessGap,
  crossCell,
  duplication,
  ...incomeIndicators,
];
