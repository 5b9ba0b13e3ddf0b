/** The intervention "function-transfer". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government hands more of its services over to purchase, and does so faster. */
export const functionTransfer: Intervention = {
  slug: 'function-transfer',
  name: 'Function transfer',
  description: 'The government hands more of its services over to purchase, and does so faster.',
  changes: [
    { scope: 'government', parameter: 'purchasedShareTarget', kind: 'add', value: 0.3 },
    { scope: 'government', parameter: 'transferMonths', kind: 'multiply', value: 0.5 },
  ],
  cost: { yearlyEnvelopeShare: 0.03 },
  costNote: '',
  lagMonths: 0,
  rampMonths: 0,
  countermeasures: ['deepen-reform-change-concept', 'expand-purchase'],
  evidence: [
    {
      source: literature(
        'petersen',
        'Savings differ by kind of service and fall over time, so that no sign of quality or coverage is certain.',
      ),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'realisedPurchasedShare', sign: '+' },
    { indicator: 'coverage', sign: '?', when: 'on prices against in-house cost' },
    { indicator: 'quality', sign: '?', when: 'on skill and effort of organizations against those in-house' },
  ],
  sideEffects: [{ indicator: 'bidsPerCall', words: 'Falls per lot where organizations are few.' }],
};
