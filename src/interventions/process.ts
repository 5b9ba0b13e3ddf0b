/** The intervention "process". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Departments follow one checked process from plan to payment, with trained staff and published steps. */
export const process: Intervention = {
  slug: 'process',
  name: 'Sound purchase process',
  description:
    'Departments follow one checked process from plan to payment, with trained staff and published steps.',
  changes: [
    { scope: 'government', parameter: 'legality', kind: 'add', value: 0.2 },
    { scope: 'government', parameter: 'processFactor', kind: 'multiply', value: 0.5 },
    { scope: 'government', parameter: 'capability', kind: 'add', value: 0.1 },
    { scope: 'government', parameter: 'disclosure', kind: 'add', value: 0.1 },
  ],
  cost: { yearlyPerHead: 0.5 },
  costNote: '',
  lagMonths: 3,
  rampMonths: 12,
  countermeasures: [
    'sound-process-mechanism',
    'improve-system-mechanism',
    'system-construction',
    'optimize-process',
  ],
  evidence: [
    { source: assumption('Direction from the case studies; sizes are set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'rentLoss', sign: '-' },
    { indicator: 'bidsPerCall', sign: '+' },
    { indicator: 'valueForMoney', sign: '+' },
  ],
  sideEffects: [
    {
      indicator: 'priceRatio',
      words: 'Prices fall more when calls are opened to competition at the same time.',
    },
  ],
};
