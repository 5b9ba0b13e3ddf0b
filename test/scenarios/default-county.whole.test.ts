import { beforeAll, describe, expect, it } from 'vitest';
import { type WindowValues, windowValues } from './window-means.ts';

const county = 'governments.county';
const REPLICATIONS = 12;

describe('the default county trades inside its band, and each counterfactual misses it', () => {
  let base: WindowValues;
  beforeAll(async () => {
    base = await windowValues('default-county', REPLICATIONS);
  });

  it('opens at least 20 tender calls a year, which fewer laws and less notice bring down', async () => {
    expect(base.mean('tenderCallsPerYear')).toBeGreaterThanOrEqual(20);
    const unseen = await windowValues('default-county', REPLICATIONS, [
      'constants.awarenessBase=0.8',
      `${county}.legality=0`,
    ]);
    expect(unseen.mean('tenderCallsPerYear')).toBeLessThan(20);
    expect(unseen.mean('failedShare')).toBeGreaterThan(0.4);
  });

  it('draws 2.5 to 5 bids a call, single in 5 to 30 %', () => {
    expect(base.mean('bidsPerCall')).toBeGreaterThan(2.5);
    expect(base.mean('bidsPerCall')).toBeLessThan(5);
    expect(base.mean('singleBidShare')).toBeGreaterThan(0.05);
    expect(base.mean('singleBidShare')).toBeLessThan(0.3);
  });

  it('spreads bids more than independent entry would, which the common shock per call does', async () => {
    expect(base.mean('bidsVarianceToMean')).toBeGreaterThan(1);
    const independent = await windowValues('default-county', REPLICATIONS, ['constants.callShock=0']);
    expect(independent.mean('bidsVarianceToMean')).toBeLessThan(1);
  });

  it('fails 15 to 40 % of its calls, which one bid enough for an award would end', async () => {
    expect(base.mean('failedShare')).toBeGreaterThan(0.15);
    expect(base.mean('failedShare')).toBeLessThan(0.4);
    const one = await windowValues('default-county', REPLICATIONS, [`${county}.minimumBids=1`]);
    expect(one.mean('failedShare')).toBeLessThan(0.15);
  });

  it('has several winners in each service and year, none with lots above every capacity', async () => {
    expect(base.mean('winners')).toBeGreaterThanOrEqual(5);
    expect(base.mean('concentration')).toBeLessThan(0.3);
    // a contest divides the money of its lots, however large they are
    const huge = await windowValues('default-county', 4, [
      `${county}.lotSplit=20`,
      `${county}.ventureShare=0`,
    ]);
    expect(huge.mean('winners')).toBeLessThan(1);
  });

  it('keeps effort at a bound in fewer than 40 % of contract-months', () => {
    expect(base.mean('effortAtBound')).toBeLessThan(0.4);
  });
});
