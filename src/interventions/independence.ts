/** The intervention "independence". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Evaluators are drawn and paid by a third side instead of by those whom they judge. */
export const independence: Intervention = {
  slug: 'independence',
  name: 'Independent evaluation',
  description: 'Evaluators are drawn and paid by a third side instead of by those whom they judge.',
  changes: [
    { scope: 'government', parameter: 'independence', kind: 'to', value: 0.9 },
    { scope: 'constant', parameter: 'evaluationFee', kind: 'multiply', value: 1.2 },
  ],
  cost: {},
  costNote: 'The fee of evaluations rises by a fifth.',
  lagMonths: 3,
  rampMonths: 12,
  countermeasures: [],
  evidence: [
    {
      source: literature(
        'duflo13',
        'Auditors assigned at random and paid from a common fund reported the truth, and pollution fell.',
      ),
      confidence: 'high',
    },
  ],
  expected: [
    { indicator: 'evaluationValidity', sign: '+' },
    { indicator: 'quality', sign: '+', when: 'where outcomes count in evaluations' },
  ],
  sideEffects: [{ indicator: 'survival', words: 'Falls, since lower scores withhold more of the tranches.' }],
};
