/** Venture philanthropy of a government: how often, how much, and what its programme costs. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Parameters of venture philanthropy. */
export const ventureOfGovernment = {
  ventureShare: number(
    { symbol: 'piV', unit: 'probability', default: 0.1, admissible: [0, 1], plausible: [0, 0.4] },
    'Chance that a lot of an eligible service is awarded by a venture philanthropy contest.',
  ),
  ventureGrantMax: number(
    { symbol: 'gMax', unit: 'CNY', default: 200000, admissible: [0, 1e9], plausible: [5e4, 1e6] },
    'Largest grant of a contest to one organization.',
  ),
  ventureCofunding: number(
    { symbol: 'cf', unit: 'share', default: 0.1, admissible: [0, 0.9], plausible: [0, 0.3] },
    'Part of the price of a venture contract that the organization carries itself.',
  ),
  ventureProgramme: number(
    { symbol: 'vAdm', unit: 'share', default: 0.15, admissible: [0, 2], plausible: [0.05, 0.3] },
    'Cost of the programme around a grant, its training included, in multiples of the grant.',
  ),
} satisfies Definitions;
