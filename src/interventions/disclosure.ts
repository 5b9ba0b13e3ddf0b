/** The intervention "disclosure". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Calls, awards, scores and results are published. */
export const disclosure: Intervention = {
  slug: 'disclosure',
  name: 'Disclosure',
  description: 'Calls, awards, scores and results are published.',
  changes: [{ scope: 'government', parameter: 'disclosure', kind: 'add', value: 0.5 }],
  cost: { yearlyPerHead: 0.2 },
  costNote: '',
  lagMonths: 2,
  rampMonths: 6,
  countermeasures: ['sunshine-operation', 'information-disclosure'],
  evidence: [
    {
      source: literature(
        'reinikka',
        'Capture of grants fell after amounts were published; how much is due to it is disputed.',
      ),
      confidence: 'medium',
    },
    {
      source: literature('lf', 'Publishing tenders brought better winners from elsewhere.'),
      confidence: 'high',
    },
  ],
  expected: [
    { indicator: 'bidsPerCall', sign: '+' },
    { indicator: 'rentLoss', sign: '-' },
    { indicator: 'quality', sign: '+' },
    {
      indicator: 'socialRecognition',
      sign: '?',
      when: 'trust gains from openness and loses from scandals that become visible',
    },
  ],
  sideEffects: [
    { indicator: 'socialRecognition', words: 'Scandals are seen where nothing was seen before.' },
  ],
};
