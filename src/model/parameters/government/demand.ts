/** How a government finds out what residents need. */
import type { Definitions } from '../definition.ts';
import { literature, number } from '../entry.ts';

/** Demand management of a government. */
export const demandOfGovernment = {
  surveySize: number(
    { symbol: 'nS', unit: 'persons/year', default: 0, admissible: [0, 1e7], plausible: [0, 2000] },
    'Residents interviewed about their needs each year.',
  ),
  needsWeight: number(
    { symbol: 'na', unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0, 1] },
    'Weight of estimated need and cost in the division of the purchase budget; the rest follows last year.',
  ),
  costAccounting: number(
    { symbol: 'CA', unit: 'index', default: 0.3, admissible: [0, 1], plausible: [0, 1] },
    'Quality of cost accounting; at 1 the cost norm is free of bias and noise.',
  ),
  participation: number(
    { symbol: 'pt', unit: 'index', default: 0.1, admissible: [0, 1], plausible: [0, 1] },
    'Strength of participation of citizens in planning, which works like additional interviews.',
    literature('gonc', 'Sign only: participatory budgets moved spending towards what residents preferred.'),
  ),
  eliteBias: number(
    { symbol: 'ec', unit: 'index', default: 0, admissible: [0, 1], plausible: [0, 0.6] },
    'How far participants speak for the better off; at 1 the richest quintile has twice the average voice.',
  ),
} satisfies Definitions;
