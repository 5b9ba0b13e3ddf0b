/** The intervention "polycentric". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Sister governments share their registers, residents and funders join decisions, and evaluators gain independence. */
export const polycentric: Intervention = {
  slug: 'polycentric',
  name: 'Several centres of governance',
  description:
    'Sister governments share their registers, residents and funders join decisions, and evaluators gain independence.',
  changes: [
    { scope: 'government', parameter: 'disclosure', kind: 'add', value: 0.2 },
    { scope: 'government', parameter: 'participation', kind: 'add', value: 0.3 },
    { scope: 'government', parameter: 'pooled', kind: 'to', value: true },
    { scope: 'government', parameter: 'ventureShare', kind: 'add', value: 0.1 },
    { scope: 'government', parameter: 'independence', kind: 'add', value: 0.2 },
    { scope: 'government', parameter: 'coordination', kind: 'add', value: -0.1 },
  ],
  cost: { yearlyPerHead: 2 },
  costNote: '',
  lagMonths: 6,
  rampMonths: 24,
  countermeasures: ['multi-center-governance'],
  evidence: [
    { source: assumption('Direction from a case study; the sizes are set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'bidsPerCall', sign: '+', when: 'where there are sister governments' },
    { indicator: 'mismatch', sign: '-' },
    { indicator: 'socialRecognition', sign: '+', when: 'through trust' },
  ],
  sideEffects: [{ indicator: 'lotSlip', words: 'Rises, since more sides have to agree.' }],
};
