/** The intervention "quality-scoring". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Bids are compared with more weight on the quality they promise and less on price. */
export const qualityScoring: Intervention = {
  slug: 'quality-scoring',
  name: 'Quality in scoring',
  description: 'Bids are compared with more weight on the quality they promise and less on price.',
  changes: [{ scope: 'government', parameter: 'qualityWeight', kind: 'add', value: 0.6 }],
  cost: {},
  costNote: 'Nothing is charged: bids are scored by another rule at the same effort.',
  lagMonths: 0,
  rampMonths: 1,
  countermeasures: [],
  evidence: [
    {
      source: assumption('Follows from the scoring rule; no study of its size was read.'),
      confidence: 'low',
    },
  ],
  expected: [
    { indicator: 'priceRatio', sign: '+' },
    { indicator: 'quality', sign: '?', when: 'on how much of quality a contract can specify' },
  ],
  sideEffects: [
    {
      indicator: 'quality',
      words:
        'Promises are believed up to a limit, so that little is gained where quality is hard to specify.',
    },
  ],
};
