/** The intervention "outcome-evaluation". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Every contract is evaluated, and mainly by what users got. */
export const outcomeEvaluation: Intervention = {
  slug: 'outcome-evaluation',
  name: 'Evaluation by outcomes',
  description: 'Every contract is evaluated, and mainly by what users got.',
  changes: [
    { scope: 'government', parameter: 'outcomeWeight', kind: 'to', value: 0.6 },
    { scope: 'government', parameter: 'evaluationRate', kind: 'to', value: 1 },
    { scope: 'constant', parameter: 'evaluationFee', kind: 'multiply', value: 1.3 },
  ],
  cost: {},
  costNote: 'The fee of evaluations rises by three tenths, and more of them are made.',
  lagMonths: 0,
  rampMonths: 0,
  countermeasures: ['needs-oriented-evaluation'],
  evidence: [
    {
      source: assumption(
        'Direction from a case study and from the equations of effort; the size is set by judgement.',
      ),
      confidence: 'low',
    },
  ],
  expected: [
    { indicator: 'quality', sign: '+' },
    { indicator: 'satisfaction', sign: '+' },
  ],
  sideEffects: [{ indicator: 'survival', words: 'Falls for small organizations, whose scores are noisy.' }],
};
