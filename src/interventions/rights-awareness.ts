/** The intervention "rights-awareness". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Residents are told that they may complain, how, and what they are entitled to. */
export const rightsAwareness: Intervention = {
  slug: 'rights-awareness',
  name: 'Awareness of rights',
  description: 'Residents are told that they may complain, how, and what they are entitled to.',
  changes: [
    { scope: 'government', parameter: 'rightsAwareness', kind: 'to', value: 0.5 },
    { scope: 'service', parameter: 'organicAwareness', kind: 'add', value: 0.002 },
  ],
  cost: { yearlyPerHead: 1.2 },
  costNote: '',
  lagMonths: 2,
  rampMonths: 12,
  countermeasures: ['rights-awareness'],
  evidence: [
    { source: assumption('Direction from a case study; the size is set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'complaints', sign: '+' },
    { indicator: 'quality', sign: '+', when: 'later, where complaints lead to audits' },
  ],
  sideEffects: [
    {
      indicator: 'complaints',
      words: 'The first rise shows that people speak up, not that services got worse.',
    },
  ],
};
