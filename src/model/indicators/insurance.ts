/** Indicators of insured services, seen by buyer, receiver and user; null where nothing is insured. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { cnyOf } from '../../kernel/money.ts';
import { type Indicator, NOT_NEGATIVE } from './indicator.ts';
import { level, money, ratio, total, type View } from './view.ts';

/** Payouts against what is asked; null without policies. */
const perPremium = (view: View, fen: 'payouts' | 'refunds'): number | null =>
  ratio(money(view, fen), money(view, 'premiums'));

export const compensationRate: Indicator = {
  name: 'compensationRate',
  unit: 'share',
  meaning:
    'User: part of the premiums that comes back to residents as payments; the loss ratio of the buyer.',
  formula: 'sum(payouts) / sum(premiums)',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => perPremium(view, 'payouts'),
};

export const filedShare: Indicator = {
  name: 'filedShare',
  unit: 'share',
  meaning: 'User: part of insured incidents for which a claim is filed or handled automatically.',
  formula: 'claims filed / incidents',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(total(view, 'claimsFiled'), total(view, 'incidents')),
};

export const claimRate: Indicator = {
  name: 'claimRate',
  unit: 'share',
  meaning: 'User: part of insured incidents for which a payment is made.',
  formula: 'paid claims / incidents',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(total(view, 'claimsPaid'), total(view, 'incidents')),
};

export const benefitAdequacy: Indicator = {
  name: 'benefitAdequacy',
  unit: 'share',
  meaning: 'User: part of the losses of those who claim that payments make good, claims in vain included.',
  formula: 'sum(payouts) / sum(losses of incidents claimed or handled automatically)',
  range: NOT_NEGATIVE,
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(money(view, 'payouts'), money(view, 'claimedLosses')),
};

export const coverageDepth: Indicator = {
  name: 'coverageDepth',
  unit: 'share',
  meaning: 'User: part of the mean loss that the terms of a policy promise.',
  formula: 'E[pay] / E[loss]',
  range: [0, 1],
  value: (view) => ratio(total(view, 'expectedPayment'), total(view, 'expectedLoss')),
};

export const premiumPerPolicy: Indicator = {
  name: 'premiumPerPolicy',
  unit: 'CNY/policy-year',
  meaning: 'Buyer: premium for a policy and year.',
  formula: '12·sum(premiums) / policy-months in force',
  range: NOT_NEGATIVE,
  value: (view) => {
    const insured = money(view, 'premiums');
    const monthly = insured === 0 ? null : ratio(insured, total(view, 'insuredPersons'));
    return monthly === null ? null : MONTHS_PER_YEAR * monthly;
  },
};

export const costPerClaim: Indicator = {
  name: 'costPerClaim',
  unit: 'CNY',
  meaning: 'Buyer: premiums for every claim that is paid.',
  formula: 'sum(premiums) / paid claims',
  reach: MONTHS_PER_YEAR,
  value: (view) => ratio(money(view, 'premiums'), total(view, 'claimsPaid')),
};

export const insurerMargin: Indicator = {
  name: 'insurerMargin',
  unit: 'share',
  meaning: 'Receiver: part of the premiums left after payments, administration and refunds.',
  formula: '(premiums - payouts - administration - refunds) / premiums',
  range: [-Number.MAX_VALUE, 1],
  reach: MONTHS_PER_YEAR,
  value: (view) => {
    const premiums = money(view, 'premiums');
    const spent = money(view, 'payouts') + money(view, 'administration') + money(view, 'refunds');
    return ratio(premiums - spent, premiums);
  },
};

export const insurerCapital: Indicator = {
  name: 'insurerCapital',
  unit: 'CNY',
  meaning: 'Receiver: cash of the registered insurers.',
  formula: 'mean over months of sum(cash of the register); null without expected losses',
  value: (view) => (total(view, 'expectedLoss') === 0 ? null : cnyOf(level(view, 'insurerCapital'))),
};

export const unpaidClaims: Indicator = {
  name: 'unpaidClaims',
  unit: 'CNY',
  meaning: 'Receiver: approved claims that wait for money, liabilities beside the accounts.',
  formula: 'mean over months of claims waiting at the end of the month; null without expected losses',
  value: (view) => (total(view, 'expectedLoss') === 0 ? null : cnyOf(level(view, 'unpaidClaims'))),
};

/** Indicators of insurance: buyer, receiver, user. */
export const insuranceIndicators: readonly Indicator[] = [
  premiumPerPolicy,
  costPerClaim,
  insurerMargin,
  insurerCapital,
  unpaidClaims,
  compensationRate,
  filedShare,
  claimRate,
  benefitAdequacy,
  coverageDepth,
];
