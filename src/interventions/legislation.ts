/** The intervention "legislation". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The government completes the rules on purchase and binds its departments to follow them. */
export const legislation: Intervention = {
  slug: 'legislation',
  name: 'Legislation',
  description: 'The government completes the rules on purchase and binds its departments to follow them.',
  changes: [
    { scope: 'government', parameter: 'legality', kind: 'add', value: 0.35 },
    { scope: 'government', parameter: 'tenderByLaw', kind: 'add', value: 0.3 },
    { scope: 'service', parameter: 'completenessGain', kind: 'add', value: 0.05 },
    { scope: 'government', parameter: 'purchasedShareTarget', kind: 'add', value: 0.1 },
  ],
  cost: { oncePerHead: 1 },
  costNote: '',
  lagMonths: 6,
  rampMonths: 24,
  countermeasures: ['improve-legislation', 'perfect-legal-system'],
  evidence: [
    {
      source: assumption(
        'Direction from the case studies; sizes set so that a government with few rules comes near one with full rules.',
      ),
      confidence: 'low',
    },
  ],
  expected: [
    { indicator: 'rentLoss', sign: '-' },
    { indicator: 'processCompliance', sign: '+' },
    { indicator: 'priceRatio', sign: '-' },
    { indicator: 'quality', sign: '?', when: 'more tenders mean lower prices and less renewal' },
  ],
  sideEffects: [
    {
      indicator: 'failedShare',
      words: 'Rises where organizations are few, since more lots need several bids.',
    },
  ],
};
