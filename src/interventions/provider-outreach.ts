/** The intervention "provider-outreach". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Contracts oblige organizations and insurers to make their service known, and prices allow for it. */
export const providerOutreach: Intervention = {
  slug: 'provider-outreach',
  name: 'Outreach by providers',
  description:
    'Contracts oblige organizations and insurers to make their service known, and prices allow for it.',
  changes: [
    { scope: 'government', parameter: 'outreachClause', kind: 'to', value: true },
    { scope: 'government', parameter: 'reserveMarkup', kind: 'add', value: 0.02 },
    { scope: 'service', parameter: 'premiumReference', kind: 'multiply', value: 1.02 },
  ],
  cost: {},
  costNote: 'Paid through higher reserve prices and premiums.',
  lagMonths: 1,
  rampMonths: 0,
  countermeasures: ['insurer-outreach'],
  evidence: [
    { source: assumption('Direction from a case study; the size is set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'awareness', sign: '+' },
    { indicator: 'coverage', sign: '+' },
    { indicator: 'compensationRate', sign: '+', when: 'where residents are insured' },
  ],
  sideEffects: [{ indicator: 'insurerMargin', words: 'Falls, since more incidents are claimed.' }],
};
