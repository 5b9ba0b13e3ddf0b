/** The intervention "fundraising". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government raises money for services from donors and funders. */
export const fundraising: Intervention = {
  slug: 'fundraising',
  name: 'Fund-raising',
  description: 'The government raises money for services from donors and funders.',
  changes: [{ scope: 'government', parameter: 'fundraisingEffort', kind: 'add', value: 0.2 }],
  cost: {},
  costNote: 'The spending on fund-raising itself, by resident and year, from the account of the programme.',
  lagMonths: 3,
  rampMonths: 12,
  countermeasures: ['multi-stakeholder-fundraising'],
  evidence: [
    {
      source: literature('andreoni', 'More than five dollars came in per dollar spent on raising them.'),
      confidence: 'medium',
    },
    {
      source: literature('dewit', 'Donations change little or fall as public support grows.'),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'fundedNeedShare', sign: '+' },
    { indicator: 'coverage', sign: '+' },
  ],
  sideEffects: [{ indicator: 'survival', words: 'Organizations lose donations as public money grows.' }],
};
