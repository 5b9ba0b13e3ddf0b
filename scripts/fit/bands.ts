/** What is believed of the cases: bands of MODEL section 1.6, and those of pattern V23 that are held out of the fit. */
import type { Band } from '../../src/analysis/history-matching.ts';

/** A band of one indicator of a case, over the window of its scenario and its widest scope. */
export interface CaseBand extends Band {
  readonly scenario: string;
  readonly indicator: string;
}

interface Limits {
  readonly from?: number;
  readonly to?: number;
}

function bands(scenario: string, limits: Readonly<Record<string, Limits>>): CaseBand[] {
  return Object.entries(limits).map(([indicator, { from = -Infinity, to = Infinity }]) => ({
    scenario,
    indicator,
    low: from,
    high: to,
  }));
}

/**
 * Bands that settings are matched to. Quantities that the scenario sets are not among them, nor differences between
 * two scenarios, nor what pattern V23 says of the default county.
 */
export const fittedBands: readonly CaseBand[] = [
  ...bands('default-county', {
    tenderCallsPerYear: { from: 20 },
    bidsPerCall: { from: 2.5, to: 5 },
    singleBidShare: { from: 0.05, to: 0.3 },
    winners: { from: 5 },
    concentration: { to: 0.3 },
    effortAtBound: { to: 0.4 },
  }),
  ...bands('nanjing-gulou-commission', { renewalShare: { from: 0.8 } }),
  ...bands('shanghai-welfare-bidding', {
    bidsPerCall: { from: 2.5, to: 7 },
    failedShare: { from: 0.05, to: 0.35 },
    priceToReserve: { from: 0.65, to: 0.95 },
    winners: { from: 8 },
  }),
  ...bands('f-town', {
    demandError: { from: 0.2 },
    bidsPerCall: { to: 2.5 },
    qualityP10: { to: 0.3 },
  }),
];

/** Bands of pattern V23 in the default county, looked at after the fit. */
export const heldOutCounty: readonly CaseBand[] = bands('default-county', {
  failedShare: { from: 0.15, to: 0.4 },
  bidsVarianceToMean: { from: 1 },
});

/** Bands of pattern V23 in the European preset; the single-bid share is of calls with a bid. */
export const heldOutEurope = {
  bidsPerCall: { low: 2.5, high: 5.7 },
  singleOfBid: { low: 0.2, high: 0.45 },
  bidsVarianceToMean: { low: 1, high: Infinity },
} as const;
