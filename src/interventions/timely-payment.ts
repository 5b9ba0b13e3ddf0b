/** The intervention "timely-payment". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government pays larger advances and pays on time. */
export const timelyPayment: Intervention = {
  slug: 'timely-payment',
  name: 'Timely payment',
  description: 'The government pays larger advances and pays on time.',
  changes: [
    { scope: 'government', parameter: 'paymentDelay', kind: 'to', value: 0.3 },
    { scope: 'government', parameter: 'advance', kind: 'to', value: 0.5 },
    { scope: 'government', parameter: 'midTranche', kind: 'to', value: 0.3 },
  ],
  cost: {},
  costNote: 'Nothing is charged: the same money is paid earlier.',
  lagMonths: 0,
  rampMonths: 3,
  countermeasures: ['financial-security-system'],
  evidence: [
    {
      source: literature('urban', 'Late payment by governments was common and a burden for nonprofits.'),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'lateShare', sign: '-' },
    { indicator: 'survival', sign: '+' },
    { indicator: 'bidsPerCall', sign: '+' },
  ],
  sideEffects: [
    { indicator: 'quality', words: 'The last tranche is smaller, so that a bad evaluation costs less.' },
  ],
};
