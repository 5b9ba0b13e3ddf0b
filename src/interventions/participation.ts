/** The intervention "participation". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Residents take part in planning what is purchased; the better off speak up more. */
export const participation: Intervention = {
  slug: 'participation',
  name: 'Participation of citizens',
  description: 'Residents take part in planning what is purchased; the better off speak up more.',
  changes: [
    { scope: 'government', parameter: 'participation', kind: 'add', value: 0.5 },
    { scope: 'government', parameter: 'eliteBias', kind: 'add', value: 0.3 },
  ],
  cost: { yearlyPerHead: 1 },
  costNote: '',
  lagMonths: 3,
  rampMonths: 12,
  countermeasures: ['citizen-participation'],
  evidence: [
    {
      source: literature('gonc', 'Participatory budgets moved spending towards what residents preferred.'),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'mismatch', sign: '-' },
    { indicator: 'satisfaction', sign: '+' },
  ],
  sideEffects: [{ indicator: 'concentrationIndex', words: 'Rises where those who speak are better off.' }],
};
