/** How a government checks contracts while they run and evaluates them. */
import type { Definitions } from '../definition.ts';
import { literature, number } from '../entry.ts';

/** Supervision, evaluation and payment of a government. */
export const supervisionOfGovernment = {
  auditRate: number(
    { symbol: 'aMnom', unit: 'probability', default: 0.08, admissible: [0, 1], plausible: [0, 0.6] },
    'Nominal chance that a running contract is audited in a month; emphasis decides how much of it is done.',
  ),
  proceduralAuditRate: number(
    { symbol: 'aP', unit: 'probability', default: 0.1, admissible: [0, 1], plausible: [0, 0.6] },
    'Chance that the procedure of an award is audited before the contract is signed.',
  ),
  evaluationRate: number(
    { symbol: 'aE', unit: 'probability', default: 0.8, admissible: [0, 1], plausible: [0, 1] },
    'Chance that a contract is evaluated at an evaluation date.',
  ),
  outcomeWeight: number(
    { symbol: 'o', unit: 'share', default: 0.2, admissible: [0, 1], plausible: [0, 1] },
    'Weight of outcomes for users in an evaluation; the rest is compliance with the promise.',
  ),
  independence: number(
    { symbol: 'iota', unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0, 1] },
    'Independence of evaluators from the organizations they evaluate, as the government arranges it.',
    literature(
      'duflo13',
      'Sign only: auditors chosen and paid by the audited reported results just inside the limit.',
    ),
  ),
  rightsAwareness: number(
    { symbol: 'rt', unit: 'index', default: 0, admissible: [0, 1], plausible: [0, 1], perResident: true },
    'How well residents know that they may complain and how.',
  ),
  complaintAuditGain: number(
    { symbol: 'cg', unit: 'slope', default: 0.005, admissible: [0, 1], plausible: [0, 0.1] },
    'Rise of the monthly audit chance per complaint among 100 users.',
    literature(
      'bjork',
      'Sign mixed: strong effects in one trial, modest ones in a larger repetition; the size is an assumption.',
    ),
  ),
  paymentDelay: number(
    { symbol: 'muL', unit: 'months', default: 2, admissible: [0, 60], plausible: [0.3, 6] },
    'Mean delay of a payment after its due date.',
    literature('urban', 'Gives the order of magnitude and the range, for the United States.'),
  ),
  advance: number(
    { symbol: 'trA', unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0, 0.6] },
    'Part of the contract value that falls due at the start; with the middle part at most 1.',
  ),
  midTranche: number(
    { symbol: 'trB', unit: 'share', default: 0.4, admissible: [0, 1], plausible: [0, 0.6] },
    'Part of the contract value that falls due in the middle of the contract.',
  ),
} satisfies Definitions;
