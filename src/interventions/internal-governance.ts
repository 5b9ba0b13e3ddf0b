/** The intervention "internal-governance". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Organizations are helped to put accounts, boards and controls in order. */
export const internalGovernance: Intervention = {
  slug: 'internal-governance',
  name: 'Internal governance',
  description: 'Organizations are helped to put accounts, boards and controls in order.',
  changes: [{ scope: 'government', parameter: 'governanceSupport', kind: 'to', value: 1 }],
  cost: { yearlyPerOrganization: 6000 },
  costNote: '',
  lagMonths: 6,
  rampMonths: 12,
  countermeasures: ['so-internal-governance'],
  evidence: [
    { source: assumption('Direction from a case study; the size is set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'survival', sign: '+' },
    { indicator: 'rentLoss', sign: '-' },
  ],
  sideEffects: [
    {
      indicator: 'administrationShare',
      words: 'Rises with every organization that is helped, also those without a contract.',
    },
  ],
};
