/** The intervention "product-design". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The next policies pay more of a loss, settle most incidents without a claim and return premiums that were not paid out. */
export const productDesign: Intervention = {
  slug: 'product-design',
  name: 'Better insurance policies',
  description:
    'The next policies pay more of a loss, settle most incidents without a claim and return premiums that were not paid out.',
  changes: [
    { scope: 'service', parameter: 'coverShare', kind: 'add', value: 0.2 },
    { scope: 'service', parameter: 'deductible', kind: 'multiply', value: 0.5 },
    { scope: 'service', parameter: 'automaticShare', kind: 'add', value: 0.6 },
    { scope: 'service', parameter: 'lossRatioMinimum', kind: 'to', value: 0.6 },
    { scope: 'service', parameter: 'refundShare', kind: 'to', value: 0.5 },
    { scope: 'service', parameter: 'premiumReference', kind: 'multiply', value: 1.1 },
  ],
  cost: {},
  costNote: 'Paid through the premium.',
  lagMonths: 0,
  rampMonths: 0,
  countermeasures: ['improve-product-design'],
  evidence: [
    {
      source: literature('ningbo', 'Gauges that report floods make claims nearly automatic.'),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'compensationRate', sign: '+' },
    { indicator: 'benefitAdequacy', sign: '+' },
    { indicator: 'satisfaction', sign: '+' },
  ],
  sideEffects: [
    {
      indicator: 'insurerMargin',
      words: 'Falls, so that fewer insurers can offer a policy within the highest premium.',
    },
  ],
};
