/** Constants of indicators: conventions of measurement, which tallies and indicators read and no process acts on. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Constants of measurement. */
export const indicatorsConstants = {
  effortBoundWarning: number(
    { unit: 'share', default: 0.4, admissible: [0, 1], plausible: [0.2, 0.6], startOnly: true },
    'Part of contract-months with effort at a bound above which a run warns that incentives say little.',
  ),
  equityNeedMonths: number(
    { unit: 'months', default: 12, admissible: [1, 600], plausible: [6, 18], whole: true, startOnly: true },
    'Months in need within the window from which on a resident counts in measures of equity.',
  ),
  excessAllowance: number(
    { unit: 'factor', default: 0.05, admissible: [0, 5], plausible: [0.025, 0.075], startOnly: true },
    'Gap between price and cost, in multiples of the unit cost, that does not count as excess.',
  ),
  recognitionTrust: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75], startOnly: true },
    'Weight of trust in social recognition; the rest is satisfaction.',
  ),
  survivalMonths: number(
    { unit: 'months', default: 24, admissible: [1, 600], plausible: [12, 36], whole: true, startOnly: true },
    'Horizon of the survival of organizations.',
  ),
  takeUpMonths: number(
    { unit: 'months', default: 12, admissible: [1, 600], plausible: [6, 18], whole: true, startOnly: true },
    'Horizon of take-up by residents who know of a service and need it.',
  ),
} satisfies Definitions;
