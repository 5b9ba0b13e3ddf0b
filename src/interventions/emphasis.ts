/** The intervention "emphasis". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Leaders give purchase more attention, so that more of the planned supervision and publicity is carried out. */
export const emphasis: Intervention = {
  slug: 'emphasis',
  name: 'Attention of leaders',
  description:
    'Leaders give purchase more attention, so that more of the planned supervision and publicity is carried out.',
  changes: [{ scope: 'government', parameter: 'emphasis', kind: 'add', value: 0.4 }],
  cost: { yearlyEnvelopeShare: 0.01 },
  costNote: '',
  lagMonths: 0,
  rampMonths: 6,
  countermeasures: ['strengthen-attention'],
  evidence: [
    { source: assumption('Direction from a case study; the size is set by judgement.'), confidence: 'low' },
  ],
  expected: [
    { indicator: 'quality', sign: '+' },
    { indicator: 'awareness', sign: '+', when: 'where money is spent on publicity' },
  ],
  sideEffects: [
    {
      indicator: 'auditCoverage',
      words:
        'Works only through supervision and publicity that are planned, and wears off when attention turns away.',
    },
  ],
};
