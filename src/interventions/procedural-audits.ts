/** The intervention "procedural-audits". */
import { literature } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** The procedure of awards is audited more often before contracts are signed. */
export const proceduralAudits: Intervention = {
  slug: 'procedural-audits',
  name: 'Audits of procedure',
  description: 'The procedure of awards is audited more often before contracts are signed.',
  changes: [{ scope: 'government', parameter: 'proceduralAuditRate', kind: 'add', value: 0.5 }],
  cost: {},
  costNote: 'Every audit is charged when it happens.',
  lagMonths: 1,
  rampMonths: 6,
  countermeasures: ['refine-process-supervision'],
  evidence: [
    {
      source: literature(
        'gerardino',
        'Tenders are checked more than direct awards, so that audits shift lots away from tenders.',
      ),
      confidence: 'high',
    },
  ],
  expected: [
    { indicator: 'rentLoss', sign: '-' },
    { indicator: 'processCompliance', sign: '+' },
  ],
  sideEffects: [
    { indicator: 'tenderCallsPerYear', words: 'Falls, since direct awards escape more of the audits.' },
  ],
};
