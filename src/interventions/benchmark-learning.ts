/** The intervention "benchmark-learning". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government compares itself with the best of its peers and takes over their rules and practice. */
export const benchmarkLearning: Intervention = {
  slug: 'benchmark-learning',
  name: 'Learning from peers',
  description:
    'The government compares itself with the best of its peers and takes over their rules and practice.',
  changes: [{ scope: 'government', parameter: 'benchmark', kind: 'to', value: 1 }],
  cost: { yearlyPerHead: 0.1 },
  costNote: '',
  lagMonths: 6,
  rampMonths: 24,
  countermeasures: ['learn-advanced-practice', 'foreign-experience'],
  evidence: [
    {
      source: assumption('Direction from the case studies; the size is set by judgement.'),
      confidence: 'low',
    },
  ],
  expected: [
    { indicator: 'processCompliance', sign: '+' },
    { indicator: 'bidsPerCall', sign: '+' },
    { indicator: 'rentLoss', sign: '-' },
  ],
  sideEffects: [
    { indicator: 'processCompliance', words: 'Unchanged for a government that has no peer ahead of it.' },
  ],
};
