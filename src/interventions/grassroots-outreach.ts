/** The intervention "grassroots-outreach". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Community workers explain services face to face and help with forms. */
export const grassrootsOutreach: Intervention = {
  slug: 'grassroots-outreach',
  name: 'Outreach through communities',
  description: 'Community workers explain services face to face and help with forms.',
  changes: [
    { scope: 'government', parameter: 'publicitySpend', kind: 'to', value: 0.2 },
    { scope: 'government', parameter: 'grassrootsShare', kind: 'to', value: 1 },
    { scope: 'service', parameter: 'burden', kind: 'add', value: -0.15 },
  ],
  cost: {},
  costNote:
    'The spending on publicity and half of it again, by resident and month, from the account of the programme.',
  lagMonths: 2,
  rampMonths: 6,
  countermeasures: ['grassroots-publicity'],
  evidence: [
    {
      source: literature(
        'fn',
        'Assistance beside information about tripled enrolment of eligible people in a random trial.',
      ),
      confidence: 'high',
    },
    { source: literature('dl', 'Closing offices cut applications and receipt.'), confidence: 'high' },
  ],
  expected: [
    { indicator: 'awareness', sign: '+' },
    { indicator: 'coverage', sign: '+' },
    { indicator: 'compensationRate', sign: '+', when: 'where residents are insured' },
    { indicator: 'awarenessGap', sign: '-' },
  ],
  sideEffects: [
    {
      indicator: 'awareness',
      words: 'No more people are reached in a month than community workers can visit.',
    },
  ],
};
