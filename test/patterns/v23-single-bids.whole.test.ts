/**
 * Pattern V23: bids come in crowds and alone. In the European Union 24 to 42 % of procedures draw a single bid at a
 * mean of 3.2 to 5.7 bids (European Court of Auditors, special report 28/2023); of 65 lots of Nanjing in 2016 more
 * than 30 % failed. The pattern is held out of the fit (`scripts/fit`).
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/statistics/interval.ts';
import { type WindowValues, windowValues } from '../scenarios/window-means.ts';

const REPLICATIONS = 30;
/** Above it effort stands too often at a bound for a pattern to say anything. */
const EFFORT_AT_BOUND = 0.4;

/** Calls with a single bid as a share of calls with a bid; where one bid suffices only calls without any fail. */
function singleOfBid(values: WindowValues): number[] {
  const failed = values.of('failedShare');
  return values.of('singleBidShare').map((single, k) => single / (1 - failed[k]));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('V23: the European preset', () => {
  let preset: WindowValues;
  let independent: WindowValues;
  beforeAll(async () => {
    preset = await windowValues('european-preset', REPLICATIONS);
    independent = await windowValues('european-preset', REPLICATIONS, ['constants.callShock=0']);
  });

  it('is tested where effort is seldom at a bound', () => {
    for (const arm of [preset, independent]) expect(arm.mean('effortAtBound')).toBeLessThan(EFFORT_AT_BOUND);
  });

  it('draws a mean of 2.5 to 5.7 bids', () => {
    expect(preset.mean('bidsPerCall')).toBeGreaterThanOrEqual(2.5);
    expect(preset.mean('bidsPerCall')).toBeLessThanOrEqual(5.7);
  });

  it('draws a single bid in 20 to 45 % of the calls with a bid, which independent entry does not', () => {
    const share = meanOf(singleOfBid(preset));
    expect(share).toBeGreaterThanOrEqual(0.2);
    expect(share).toBeLessThanOrEqual(0.45);
    // at about the same mean number of bids
    expect(Math.abs(independent.mean('bidsPerCall') - preset.mean('bidsPerCall'))).toBeLessThan(1);
    expect(meanOf(singleOfBid(independent))).toBeLessThan(0.2);
  });

  it('owes its single bids to the common shock of calls, seed by seed', () => {
    const without = singleOfBid(independent);
    const differences = singleOfBid(preset).map((share, k) => share - without[k]);
    expect(meanInterval(differences)?.low).toBeGreaterThan(0);
  });

  it('leaves 15 to 40 % of its calls without a bid', () => {
    expect(preset.mean('failedShare')).toBeGreaterThanOrEqual(0.15);
    expect(preset.mean('failedShare')).toBeLessThanOrEqual(0.4);
  });

  it('has bids that vary more than their mean, less without the common shock', () => {
    expect(preset.mean('bidsVarianceToMean')).toBeGreaterThan(1);
    expect(independent.mean('bidsVarianceToMean')).toBeLessThan(1);
  });
});

describe('V23: the default county', () => {
  it('draws 2.5 to 5.7 bids that vary more than their mean, and fails 15 to 40 % of its calls', async () => {
    const county = await windowValues('default-county', REPLICATIONS);
    expect(county.mean('bidsPerCall')).toBeGreaterThanOrEqual(2.5);
    expect(county.mean('bidsPerCall')).toBeLessThanOrEqual(5.7);
    expect(county.mean('effortAtBound')).toBeLessThan(EFFORT_AT_BOUND);
    expect(county.mean('failedShare')).toBeGreaterThanOrEqual(0.15);
    expect(county.mean('failedShare')).toBeLessThanOrEqual(0.4);
    expect(county.mean('bidsVarianceToMean')).toBeGreaterThan(1);
  });
});
