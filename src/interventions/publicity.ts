/** The intervention "publicity". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government makes services known through mass media. */
export const publicity: Intervention = {
  slug: 'publicity',
  name: 'Publicity',
  description: 'The government makes services known through mass media.',
  changes: [{ scope: 'government', parameter: 'publicitySpend', kind: 'to', value: 0.2 }],
  cost: {},
  costNote: 'The spending itself, by resident and month, from the account of the programme.',
  lagMonths: 0,
  rampMonths: 3,
  countermeasures: ['enhance-publicity'],
  evidence: [
    {
      source: literature('fn', 'Information raised enrolment of eligible people in a random trial.'),
      confidence: 'high',
    },
  ],
  expected: [
    { indicator: 'awareness', sign: '+' },
    { indicator: 'coverage', sign: '+' },
    { indicator: 'compensationRate', sign: '+', when: 'where residents are insured' },
    { indicator: 'satisfaction', sign: '?', when: 'on whether capacity keeps up' },
  ],
  sideEffects: [
    { indicator: 'waiting', words: 'Rises where capacity is short.' },
    { indicator: 'awarenessGap', words: 'Rises, since mass media reach the better off more.' },
    { indicator: 'disconfirmation', words: 'Falls where publicity promises more than the service gives.' },
  ],
};
