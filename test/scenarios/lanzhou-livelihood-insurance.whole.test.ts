import { beforeAll, describe, expect, it } from 'vitest';
import { type WindowValues, windowValues } from './window-means.ts';

const REPLICATIONS = 30;
const name = 'lanzhou-livelihood-insurance';
const service = 'services.livelihood-insurance';
const publicity = ['governments.lanzhou.publicitySpend=0.2', 'governments.lanzhou.grassrootsShare=1'];

describe('the Lanzhou insurance lands in its bands, and each counterfactual misses them', () => {
  let base: WindowValues;
  beforeAll(async () => {
    base = await windowValues(name, REPLICATIONS);
  });

  it('pays back a small part of premiums, most of it where claims are automatic', async () => {
    expect(base.mean('compensationRate')).toBeGreaterThan(0.03);
    expect(base.mean('compensationRate')).toBeLessThan(0.35);
    expect(base.mean('claimRate')).toBeLessThan(0.4);
    const automatic = await windowValues(name, REPLICATIONS, [`${service}.automaticShare=1`]);
    expect(automatic.mean('compensationRate')).toBeGreaterThan(0.5);
    expect(automatic.mean('claimRate')).toBeGreaterThan(0.7);
  });

  it('is known to few, to many with publicity in communities', async () => {
    expect(base.mean('awareness')).toBeGreaterThan(0.1);
    expect(base.mean('awareness')).toBeLessThan(0.4);
    expect(base.mean('socialRecognition')).toBeLessThan(0.25);
    const known = await windowValues(name, REPLICATIONS, [...publicity, `${service}.automaticShare=1`]);
    expect(known.mean('awareness')).toBeGreaterThan(0.4);
    expect(known.mean('socialRecognition')).toBeGreaterThan(0.25);
  });

  it('makes good less than half of losses, more with a full policy that approves all', async () => {
    expect(base.mean('benefitAdequacy')).toBeLessThan(0.5);
    const full = await windowValues(name, REPLICATIONS, [
      `${service}.coverShare=1`,
      `${service}.deductible=0`,
      'constants.approvalBase=1',
    ]);
    expect(full.mean('benefitAdequacy')).toBeGreaterThan(0.5);
  });

  it('costs CNY 1.2 to 1.9 a policy and year', () => {
    expect(base.mean('premiumPerPolicy')).toBeGreaterThan(1.2);
    expect(base.mean('premiumPerPolicy')).toBeLessThan(1.9);
  });
});
