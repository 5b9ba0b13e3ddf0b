/** Constants of insured services: claims, approval, beliefs and the size of insurers. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Constants of insurance. */
export const insuranceConstants = {
  claimBase: number(
    { unit: 'log-odds', default: 1.45, admissible: [0, 20], plausible: [0.725, 2.175] },
    'Log-odds that someone aware of the insurance claims after an incident, without burden and help.',
  ),
  claimBurden: number(
    { unit: 'log-odds', default: 1.2, admissible: [0, 20], plausible: [0.6, 1.8] },
    'Fall of the log-odds of a claim per unit of burden and missing literacy.',
  ),
  approvalBase: number(
    { unit: 'probability', default: 0.6, admissible: [0, 1], plausible: [0.3, 0.9] },
    'Chance that a claim is approved by an insurer without effort.',
  ),
  approvalEffort: number(
    { unit: 'slope', default: 0.4, admissible: [0, 1], plausible: [0.2, 0.6] },
    'Rise of the chance of approval per unit of open effort of the insurer.',
  ),
  claimLearning: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Weight of a contract that ends in what its insurer believes about claims.',
  ),
  insurerCapacity: number(
    { unit: 'factor', default: 1.5, admissible: [0, 100], plausible: [0.75, 2.25], startOnly: true },
    'Policies that an insurer can carry at registration, as a multiple of the residents.',
  ),
  capitalShare: number(
    { unit: 'factor', default: 0.5, admissible: [0, 10], plausible: [0.25, 0.75], startOnly: true },
    'Cash of an insurer at registration, as a multiple of the yearly reference premiums of all residents.',
  ),
} satisfies Definitions;
