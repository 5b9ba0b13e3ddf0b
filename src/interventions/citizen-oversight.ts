/** The intervention "citizen-oversight". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Complaints of residents lead to audits more often, and residents know that they do. */
export const citizenOversight: Intervention = {
  slug: 'citizen-oversight',
  name: 'Oversight by citizens',
  description: 'Complaints of residents lead to audits more often, and residents know that they do.',
  changes: [
    { scope: 'government', parameter: 'complaintAuditGain', kind: 'multiply', value: 4 },
    { scope: 'government', parameter: 'rightsAwareness', kind: 'add', value: 0.3 },
  ],
  cost: { yearlyPerHead: 0.2 },
  costNote: '',
  lagMonths: 1,
  rampMonths: 6,
  countermeasures: ['public-supervision'],
  evidence: [
    {
      source: literature('bjork', 'Monitoring by the community raised effort and use of services.'),
      confidence: 'medium',
    },
    {
      source: literature('raffler', 'A larger repetition found modest effects on treatment and none on use.'),
      confidence: 'medium',
    },
    {
      source: literature('olken', 'Participation from below did little against missing spending.'),
      confidence: 'medium',
    },
  ],
  expected: [
    { indicator: 'quality', sign: '+', when: 'and small' },
    { indicator: 'rentLoss', sign: '?', when: 'on how well complaints find misconduct' },
  ],
  sideEffects: [{ indicator: 'complaints', words: 'Rise first.' }],
};
