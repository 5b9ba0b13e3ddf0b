/** Constants of the direct commission and of the contract that is signed. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Constants of direct commission and signature. */
export const commissionConstants = {
  commissionTries: number(
    { unit: 'count', default: 4, admissible: [1, 24], plausible: [2, 6], whole: true },
    'Months in which a direct commission is tried before the lot lapses.',
  ),
  commissionConnection: number(
    { unit: 'slope', default: 5, admissible: [0, 100], plausible: [2.5, 7.5] },
    'Rise of the weight in invitations per unit of connection to the government.',
  ),
  commissionIncumbent: number(
    { unit: 'slope', default: 2, admissible: [0, 100], plausible: [1, 3] },
    'Rise of the weight in invitations for organizations that held a contract lately.',
  ),
  commissionFloor: number(
    { unit: 'index', default: 0.2, admissible: [0, 1], plausible: [0.1, 0.3] },
    'Weight in invitations of an organization of reputation 0.',
  ),
  incumbentMonths: number(
    { unit: 'months', default: 12, admissible: [0, 120], plausible: [6, 18], whole: true },
    'Months after a contract during which its holder counts as incumbent in invitations.',
  ),
  softNoise: number(
    { unit: 'index', default: 0.25, admissible: [0, 1], plausible: [0.125, 0.375] },
    'Standard deviation of the error in judging an organization that has not worked with the government yet.',
  ),
  softNoiseCapability: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of that error that full capability removes.',
  ),
  softConnection: number(
    { unit: 'slope', default: 0.05, admissible: [0, 1], plausible: [0.025, 0.075] },
    'Favour in the choice among the invited per unit of connection.',
  ),
  bargainingShare: number(
    { symbol: 'bg', unit: 'share', default: 0.6, admissible: [0, 1], plausible: [0.3, 0.9] },
    'Part of the gap between cost and reserve that a sole invited organization obtains.',
  ),
  bargainingInvited: number(
    { unit: 'slope', default: 0.25, admissible: [0, 10], plausible: [0.125, 0.375] },
    'How fast that part falls with every further organization invited.',
  ),
  completenessBase: number(
    { unit: 'factor', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of what is specifiable that a government of capability 0 writes into the contract.',
  ),
  completenessCapability: number(
    { unit: 'slope', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Addition to that part at full capability.',
  ),
} satisfies Definitions;
