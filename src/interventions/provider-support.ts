/** The intervention "provider-support". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Founding organizations is made easier, bidding is made cheaper and credit is guaranteed. */
export const providerSupport: Intervention = {
  slug: 'provider-support',
  name: 'Support of providers',
  description: 'Founding organizations is made easier, bidding is made cheaper and credit is guaranteed.',
  changes: [
    { scope: 'government', parameter: 'organizationSupport', kind: 'to', value: 1 },
    { scope: 'government', parameter: 'bidCost', kind: 'multiply', value: 0.5 },
    { scope: 'government', parameter: 'creditFactor', kind: 'multiply', value: 1.5 },
  ],
  cost: { yearlyEnvelopeShare: 0.01 },
  costNote: '',
  lagMonths: 3,
  rampMonths: 18,
  countermeasures: ['so-policy-support', 'encourage-social-forces'],
  evidence: [
    {
      source: assumption('Direction from the case studies; the sizes are set by judgement.'),
      confidence: 'low',
    },
  ],
  expected: [
    { indicator: 'organizationsPer10k', sign: '+' },
    { indicator: 'bidsPerCall', sign: '+' },
  ],
  sideEffects: [
    { indicator: 'meanSkill', words: 'Does not rise: organizations come that have not served yet.' },
  ],
};
