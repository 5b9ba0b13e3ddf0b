/** The intervention "demand-survey". */
import { assumption } from '../model/parameters/entry.ts';
import type { Intervention } from './intervention.ts';

/** Residents are interviewed about their needs every year. */
export const demandSurvey: Intervention = {
  slug: 'demand-survey',
  name: 'Survey of demand',
  description: 'Residents are interviewed about their needs every year.',
  changes: [{ scope: 'government', parameter: 'surveySize', kind: 'add', value: 800 }],
  cost: {},
  costNote: 'Every interview is charged when it happens.',
  lagMonths: 0,
  rampMonths: 0,
  countermeasures: ['demand-management', 'identify-needs'],
  evidence: [{ source: assumption('Follows from the precision of samples.'), confidence: 'high' }],
  expected: [
    { indicator: 'demandError', sign: '-' },
    { indicator: 'mismatch', sign: '-', when: 'where budgets follow needs' },
  ],
  sideEffects: [{ indicator: 'mismatch', words: 'Unchanged where budgets follow last year alone.' }],
};
