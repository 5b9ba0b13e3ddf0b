/** What supervision, surveys, evaluation and publicity cost, and what fund-raising brings. */
import type { Definitions } from '../definition.ts';
import { literature, number } from '../entry.ts';

/** Constants of public administration and funds. */
export const moneyConstants = {
  cashStartMonths: number(
    { unit: 'months', default: 1, admissible: [0, 120], plausible: [0.5, 1.5], startOnly: true },
    'Cash of a government in the first month, in months of its revenue for services.',
  ),
  auditCost: number(
    { unit: 'CNY', default: 800, admissible: [0, 1e7], plausible: [400, 1200] },
    'Cost of one audit of a running contract.',
  ),
  proceduralAuditCost: number(
    { unit: 'CNY', default: 2000, admissible: [0, 1e7], plausible: [1000, 3000] },
    'Cost of one audit of the procedure of an award.',
  ),
  interviewCost: number(
    { unit: 'CNY', default: 60, admissible: [0, 1e6], plausible: [30, 90] },
    'Cost of one interview about needs.',
  ),
  evaluationFee: number(
    { unit: 'share', default: 0.03, admissible: [0, 1], plausible: [0.015, 0.045] },
    'Fee of an evaluation as part of the contract value.',
  ),
  grassrootsPremium: number(
    { unit: 'share', default: 0.5, admissible: [0, 10], plausible: [0.25, 0.75] },
    'Part by which publicity through communities costs more than mass media for the same spending level.',
  ),
  fundraisingYield: number(
    { symbol: 'frYield', unit: 'factor', default: 5, admissible: [0, 100], plausible: [1, 5] },
    'Money raised per yuan of fund-raising effort when effort is small.',
    literature(
      'andreoni',
      'More than 5 per unit spent on fund-raising, for charities in the United States; taken as the upper end.',
    ),
  ),
  fundraisingCeiling: number(
    { symbol: 'frMax', unit: 'CNY/person/year', default: 2, admissible: [0.001, 1000], plausible: [1, 3] },
    'Money that unlimited fund-raising brings.',
  ),
} satisfies Definitions;
