/** Indicators of need: whether the service goes where it is needed. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { type Indicator, NOT_NEGATIVE } from './indicator.ts';
import {
  byGovernment,
  byService,
  fiscalYears,
  inPerson,
  money,
  monthsOf,
  ratio,
  total,
  type View,
} from './view.ts';

export const coverage: Indicator = {
  name: 'coverage',
  unit: 'share',
  meaning: 'Part of the residents in need who are served.',
  formula: 'sum(enrolled) / sum(in need), persons at the end of each month',
  nullWhen: 'no resident was in need of a service in person',
  range: [0, 1],
  value: (view) => ratio(total(view, 'enrolledPersons'), total(view, 'needPersons')),
};

export const appliedShare: Indicator = {
  name: 'appliedShare',
  unit: 'share',
  meaning: 'Residents who have applied, served or waiting, relative to those in need.',
  formula: '(sum(enrolled) + sum(waiting)) / sum(in need), persons at the end of each month',
  range: NOT_NEGATIVE,
  value: (view) =>
    ratio(total(view, 'enrolledPersons') + total(view, 'waitingPersons'), total(view, 'needPersons')),
};

export const unmetNeed: Indicator = {
  name: 'unmetNeed',
  unit: 'share',
  meaning: 'Part of the residents in need who are not served.',
  formula: '1 - coverage',
  range: [0, 1],
  value: (view) => {
    const met = coverage.value(view);
    return met === null ? null : 1 - met;
  },
};

export const fundedNeedShare: Indicator = {
  name: 'fundedNeedShare',
  unit: 'share',
  meaning:
    'Part of the true need that the yearly plan has money for; above 1 it pays for more than is needed.',
  formula: 'sum(volume of the plan) / sum(true need share·residents), one plan a year',
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    if (total(view, 'needCostShare') === 0) return null;
    const needed = byService(view).reduce(
      (sum, part) => sum + total(part, 'trueNeed') * part.scope.persons,
      0,
    );
    return ratio(total(view, 'fundedVolume'), needed);
  },
};

export const mismatch: Indicator = {
  name: 'mismatch',
  unit: 'share',
  meaning: 'Part of the spending that would have to change service to follow need; null with one service.',
  formula: '½·sum over services |share of spending - share of need·unit cost|, by government',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    let misspent = 0;
    let spent = 0;
    for (const { services } of byGovernment(inPerson(view))) {
      const spending = services.map(spendingOf);
      const distance = halfDistance(
        spending,
        services.map((service) => total(service, 'needCostShare')),
      );
      if (distance === null) continue;
      const sum = sumOf(spending);
      misspent += distance * sum;
      spent += sum;
    }
    return ratio(misspent, spent);
  },
};

export const demandError: Indicator = {
  name: 'demandError',
  unit: 'share',
  meaning: "Distance of the government's picture of need from the true one; null with one service.",
  formula: '½·sum over services |pHat/sum(pHat) - nd/sum(nd)|, mean over fiscal years, residents as weights',
  range: [0, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    let errors = 0;
    let persons = 0;
    for (const { government, services } of byGovernment(inPerson(view))) {
      if (services.length < 2) continue;
      const tally = government.totals.demandError.subarray(view.from, view.to);
      errors += sumOf(tally) * government.persons;
      persons += fiscalYears(view) * government.persons;
    }
    return ratio(errors, persons);
  },
};

export const waiting: Indicator = {
  name: 'waiting',
  unit: 'persons',
  meaning: 'Residents who have applied and are not admitted yet.',
  formula: 'mean over months of persons waiting at the end of the month',
  value: (view) => total(view, 'waitingPersons') / monthsOf(view),
};

export const waitMonths: Indicator = {
  name: 'waitMonths',
  unit: 'months',
  meaning: 'Time from application to first admission; those who gave up are not in it.',
  formula: 'sum(t - month of application) / first admissions',
  value: (view) => ratio(total(view, 'waitMonthsSum'), total(view, 'firstAdmissions')),
};

export const unusedVolume: Indicator = {
  name: 'unusedVolume',
  unit: 'share',
  meaning: 'Part of the volume in force, purchased and in-house, that serves nobody.',
  formula: '(vol - served) / vol',
  range: [0, 1],
  value: (view) => {
    const volume = total(view, 'contractVolume') + total(view, 'inhouseVolume');
    const served = total(view, 'contractServed') + total(view, 'inhouseServed');
    return ratio(volume - served, volume);
  },
};

/** Half the sum of distances between the shares of two lists; null for one entry or where a list sums to 0. */
function halfDistance(one: readonly number[], other: readonly number[]): number | null {
  const sumOfOne = sumOf(one);
  const sumOfOther = sumOf(other);
  if (one.length < 2 || sumOfOne === 0 || sumOfOther === 0) return null;
  return one.reduce((sum, value, i) => sum + Math.abs(value / sumOfOne - other[i] / sumOfOther), 0) / 2;
}

function spendingOf(service: View): number {
  return money(service, 'payments') + money(service, 'inhouseCost');
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Indicators of need, in reading order. */
export const needIndicators: readonly Indicator[] = [
  coverage,
  appliedShare,
  unmetNeed,
  fundedNeedShare,
  mismatch,
  demandError,
  unusedVolume,
  waiting,
  waitMonths,
];
