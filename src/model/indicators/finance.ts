/** Indicators of public finance and coordination. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { cnyOf } from '../../kernel/money.ts';
import { mean } from '../../statistics/moments.ts';
import type { GovernmentTally } from '../tallies.ts';
import type { Indicator } from './indicator.ts';
import {
  byGovernment,
  callsOf,
  fiscalYears,
  governmentTotal,
  money,
  monthsOf,
  ratio,
  total,
} from './view.ts';

export const realisedPurchasedShare: Indicator = {
  name: 'realisedPurchasedShare',
  unit: 'share',
  meaning: 'Part of spending on services that goes into purchase instead of in-house provision.',
  formula: 'payments / (payments + in-house cost)',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    const purchased = money(view, 'payments');
    return ratio(purchased, purchased + money(view, 'inhouseCost'));
  },
};

export const lateShare: Indicator = {
  name: 'lateShare',
  unit: 'share',
  meaning: 'Part of payments that come after the month in which they fall due.',
  formula: 'tranches paid late / tranches paid',
  range: [0, 1],
  value: (view) => ratio(total(view, 'tranchesLate'), total(view, 'tranchesPaid')),
};

export const paymentDelay: Indicator = {
  name: 'paymentDelay',
  unit: 'months',
  meaning: 'Mean time from due to paid.',
  formula: 'sum(month paid - month due) / tranches paid',
  value: (view) => ratio(total(view, 'delayMonthsSum'), total(view, 'tranchesPaid')),
};

export const arrears: Indicator = {
  name: 'arrears',
  unit: 'CNY',
  meaning: 'What the government owes beyond the month in which it should have paid; of the whole government.',
  formula: 'mean over months of dues that could not be paid',
  value: (view) => cnyOf(governmentTotal(view, 'arrears')) / monthsOf(view),
};

export const fundingConcentration: Indicator = {
  name: 'fundingConcentration',
  unit: 'index',
  meaning: 'How far the budget hangs on one source: 1 if there is one; of the whole government.',
  formula:
    'sum of squared shares of own revenue kept, transfers from the parent and funds raised, money as weight over governments',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    let squares = 0;
    let sums = 0;
    for (const { services } of byGovernment(view)) {
      const of = (tally: keyof GovernmentTally) => governmentTotal(services[0], tally);
      const own = of('ownRevenue') - of('transfersPaid');
      const raised = of('fundsRaised');
      const received = of('transfersGeneral') + of('transfersEarmarked');
      const sum = own + raised + received;
      if (sum === 0) continue;
      squares += (own * own + raised * raised + received * received) / sum;
      sums += sum;
    }
    return ratio(squares, sums);
  },
};

export const surveyCoverage: Indicator = {
  name: 'surveyCoverage',
  unit: 'share',
  meaning: 'Part of the residents asked about their needs in a year; of the whole government.',
  formula: 'interviews / (residents·fiscal years)',
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(governmentTotal(view, 'surveyed'), view.scope.persons * fiscalYears(view)),
};

export const lotSlip: Indicator = {
  name: 'lotSlip',
  unit: 'months',
  meaning: 'Mean delay between the plan and the publication of a lot.',
  formula: 'mean(month published - month planned) over lots opened for the first time',
  value: (view) => {
    const calls = callsOf(view).filter(({ opening }) => opening === 1);
    const delays = calls.map(({ openedAt, lot }) => openedAt - lot.plannedAt);
    return mean(delays);
  },
};

/** Indicators of public finance, in reading order. */
export const financeIndicators: readonly Indicator[] = [
  realisedPurchasedShare,
  lateShare,
  paymentDelay,
  arrears,
  fundingConcentration,
  surveyCoverage,
  lotSlip,
];
