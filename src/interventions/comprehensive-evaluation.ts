/** The intervention "comprehensive-evaluation". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Contracts, evaluators and the purchasing departments are evaluated together, and cost norms and capability learn from it. */
export const comprehensiveEvaluation: Intervention = {
  slug: 'comprehensive-evaluation',
  name: 'Evaluation of the whole system',
  description:
    'Contracts, evaluators and the purchasing departments are evaluated together, and cost norms and capability learn from it.',
  changes: [
    { scope: 'government', parameter: 'outcomeWeight', kind: 'to', value: 0.5 },
    { scope: 'government', parameter: 'independence', kind: 'add', value: 0.2 },
    { scope: 'government', parameter: 'evaluationRate', kind: 'to', value: 1 },
    { scope: 'government', parameter: 'systemLearning', kind: 'to', value: 1 },
  ],
  cost: { yearlyEnvelopeShare: 0.015 },
  costNote: '',
  lagMonths: 6,
  rampMonths: 12,
  countermeasures: ['comprehensive-evaluation'],
  evidence: [
    { source: assumption('Direction from a case study; the size is set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'mismatch', sign: '-' },
    { indicator: 'valueForMoney', sign: '+' },
  ],
  sideEffects: [
    { indicator: 'valueForMoney', words: 'Falls at first: the cost comes at once and learning takes years.' },
  ],
};
