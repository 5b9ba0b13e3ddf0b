/** The intervention "competition". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** More lots go to open tender, lots are smaller, calls are spread more widely and organizations from outside may bid. */
export const competition: Intervention = {
  slug: 'competition',
  name: 'Competition',
  description:
    'More lots go to open tender, lots are smaller, calls are spread more widely and organizations from outside may bid.',
  changes: [
    { scope: 'government', parameter: 'tenderShare', kind: 'add', value: 0.4 },
    { scope: 'government', parameter: 'lotSplit', kind: 'multiply', value: 0.5 },
    { scope: 'government', parameter: 'outsideAccess', kind: 'add', value: 0.8 },
    { scope: 'government', parameter: 'outsideOpen', kind: 'to', value: true },
  ],
  cost: { yearlyEnvelopeShare: 0.02 },
  costNote: '',
  lagMonths: 1,
  rampMonths: 6,
  countermeasures: ['benign-competition', 'introduce-competition', 'diversify-providers'],
  evidence: [
    {
      source: literature('cm08', 'Half as many bidders again went with prices about five per cent lower.'),
      confidence: 'medium',
    },
    {
      source: literature(
        'carril',
        'Wider publicity lowered prices and raised overruns and delays of complex purchases.',
      ),
      confidence: 'high',
    },
    {
      source: literature(
        'lf',
        'Electronic tendering did not lower prices, but brought better winners from elsewhere.',
      ),
      confidence: 'high',
    },
  ],
  expected: [
    { indicator: 'bidsPerCall', sign: '+' },
    { indicator: 'priceRatio', sign: '-' },
    { indicator: 'rentLoss', sign: '-' },
    {
      indicator: 'quality',
      sign: '?',
      when: '+ where contracts are complete and disclosure and supervision strong, - where they are weak',
    },
  ],
  sideEffects: [
    { indicator: 'failedShare', words: 'Rises where organizations are few.' },
    {
      indicator: 'quality',
      words:
        'An organization that may lose the next tender has less reason to exert effort than one that is commissioned again.',
    },
  ],
};
