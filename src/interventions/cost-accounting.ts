/** The intervention "cost-accounting". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Cost norms come from accounts, and budgets follow estimated need and cost. */
export const costAccounting: Intervention = {
  slug: 'cost-accounting',
  name: 'Accounting of demand and cost',
  description: 'Cost norms come from accounts, and budgets follow estimated need and cost.',
  changes: [
    { scope: 'government', parameter: 'costAccounting', kind: 'to', value: 0.9 },
    { scope: 'government', parameter: 'needsWeight', kind: 'to', value: 0.8 },
  ],
  cost: { yearlyEnvelopeShare: 0.005 },
  costNote: '',
  lagMonths: 6,
  rampMonths: 12,
  countermeasures: ['needs-cost-allocation'],
  evidence: [
    { source: assumption('Direction from a case study; the size is set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'mismatch', sign: '-' },
    { indicator: 'failedShare', sign: '?', when: 'on whether reserve prices were too high or too low' },
    { indicator: 'valueForMoney', sign: '+' },
  ],
  sideEffects: [
    { indicator: 'failedShare', words: 'Rises where a tight reserve price leaves organizations no margin.' },
    { indicator: 'mismatch', words: 'Budgets follow errors where needs are not surveyed.' },
  ],
};
