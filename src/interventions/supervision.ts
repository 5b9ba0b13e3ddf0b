/** The intervention "supervision". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Running contracts are audited more often, and what falls short of the promise is fined. */
export const supervision: Intervention = {
  slug: 'supervision',
  name: 'Supervision of contracts',
  description: 'Running contracts are audited more often, and what falls short of the promise is fined.',
  changes: [{ scope: 'government', parameter: 'auditRate', kind: 'to', value: 0.643 }],
  cost: {},
  costNote: 'Every audit is charged when it happens.',
  lagMonths: 1,
  rampMonths: 6,
  countermeasures: ['accept-supervision', 'refine-process-supervision'],
  evidence: [
    {
      source: literature('olken', 'Certain audits cut missing spending by about eight percentage points.'),
      confidence: 'high',
    },
    { source: literature('dhr', 'Monitored pay halved absence of teachers.'), confidence: 'high' },
    {
      source: literature('frey', 'Control can crowd out motivation; the size is unknown.'),
      confidence: 'low',
    },
  ],
  expected: [
    { indicator: 'quality', sign: '+', when: 'where contracts are complete' },
    { indicator: 'rentLoss', sign: '-' },
  ],
  sideEffects: [
    {
      indicator: 'quality',
      words:
        'Very frequent audits crowd out the mission of organizations, which shows where quality is hard to specify.',
    },
  ],
};
