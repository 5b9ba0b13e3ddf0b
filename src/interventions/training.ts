/** The intervention "training". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Registered nonprofits are trained. */
export const training: Intervention = {
  slug: 'training',
  name: 'Training of organizations',
  description: 'Registered nonprofits are trained.',
  changes: [{ scope: 'government', parameter: 'training', kind: 'to', value: 0.3 }],
  cost: { yearlyPerOrganization: 36000 },
  costNote: '',
  lagMonths: 3,
  rampMonths: 18,
  countermeasures: ['improve-so-ability', 'so-personnel-training'],
  evidence: [
    {
      source: literature(
        'ccf',
        'Capacity grew in all areas under random assignment; effects on service quality were not measured.',
      ),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'meanSkill', sign: '+' },
    { indicator: 'quality', sign: '+', when: 'with a lag' },
  ],
  sideEffects: [{ indicator: 'meanSkill', words: 'Falls back when training stops.' }],
};
