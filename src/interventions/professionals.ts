/** The intervention "professionals". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government hires professionals who plan, call, award and supervise. */
export const professionals: Intervention = {
  slug: 'professionals',
  name: 'Professionals in purchasing',
  description: 'The government hires professionals who plan, call, award and supervise.',
  changes: [
    { scope: 'government', parameter: 'capabilityTarget', kind: 'to', value: 0.8 },
    { scope: 'government', parameter: 'coordination', kind: 'add', value: 0.2 },
  ],
  cost: { yearlyPerHead: 1.2 },
  costNote: '',
  lagMonths: 3,
  rampMonths: 24,
  countermeasures: ['introduce-professionals'],
  evidence: [
    {
      source: literature(
        'best',
        'Individual buyers and their offices account for 39 per cent of the variance of prices.',
      ),
      confidence: 'high',
    },
  ],
  expected: [
    { indicator: 'demandError', sign: '-', when: 'where needs are surveyed' },
    { indicator: 'rentLoss', sign: '-' },
    { indicator: 'valueForMoney', sign: '+' },
  ],
  sideEffects: [
    {
      indicator: 'valueForMoney',
      words: 'Falls at first: staff is paid at once and capability grows over years.',
    },
  ],
};
