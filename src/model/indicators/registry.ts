/** Every indicator of this version, in reading order. */
import { contractIndicators } from './contracts.ts';
import { costIndicators } from './cost.ts';
import { equityIndicators } from './equity.ts';
import { financeIndicators } from './finance.ts';
import type { Indicator } from './indicator.ts';
import { insuranceIndicators } from './insurance.ts';
import { marketIndicators } from './market.ts';
import { needIndicators } from './need.ts';
import { organizationIndicators } from './organizations.ts';
import { qualityIndicators } from './quality.ts';
import { supervisionIndicators } from './supervision.ts';
import { takeUpIndicators } from './take-up.ts';

/** Every indicator, in reading order: what residents get, what it costs, how the market and its supervision work. */
export const indicators: readonly Indicator[] = [
  ...qualityIndicators,
  ...costIndicators,
  ...needIndicators,
  ...equityIndicators,
  ...takeUpIndicators,
  ...marketIndicators,
  ...contractIndicators,
  ...supervisionIndicators,
  ...financeIndicators,
  ...organizationIndicators,
  ...insuranceIndicators,
];

/**
 * Names always printed together, so that no gain is shown without its price and its receivers, and rent never without
 * its parts; the last four tell why.
 */
export const headline: readonly string[] = [
  'valueForMoney',
  'quality',
  'purchasedQuality',
  'qualityP10',
  'coverage',
  'concentrationIndex',
  'survival',
  'rentLoss',
  'rentWasteShare',
  'rentTransferShare',
  'divertedShare',
  'excessShare',
  'awareness',
  'satisfaction',
  'bidsPerCall',
  'priceRatio',
];

/** Headline indicators of which neither more nor less is better for the public: what one side keeps the other lacks. */
const neitherIsBetter: readonly string[] = ['insurerMargin'];

/** Headline indicators of which less is better; of the others more is. */
const less: readonly string[] = [
  'concentrationIndex',
  'rentLoss',
  'rentWasteShare',
  'rentTransferShare',
  'divertedShare',
  'excessShare',
  'priceRatio',
  'premiumPerPolicy',
];

/** Names printed besides where something is insured: what comes back to residents, and at what premium and margin. */
export const insuredHeadline: readonly string[] = [
  'compensationRate',
  'claimRate',
  'benefitAdequacy',
  'premiumPerPolicy',
  'insurerMargin',
];

/** Whether less of an indicator is better for the public; null where neither less nor more is. */
export function lessIsBetter(indicator: string): boolean | null {
  return neitherIsBetter.includes(indicator) ? null : less.includes(indicator);
}

/** Names of what is followed in the window of a scenario alone, and not defined by fiscal year. */
export const onlyInWindow: readonly string[] = [...equityIndicators.map(({ name }) => name), 'takeUp'];

/** The indicator of a name, undefined if there is none. */
export function indicatorNamed(name: string): Indicator | undefined {
  return byName.get(name);
}

const byName: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((indicator) => [indicator.name, indicator]),
);
