import { beforeAll, describe, expect, it } from 'vitest';
import type { Organization } from '../../src/model/agents/organization.ts';

import { built } from '../setup/built.ts';
import { shippedScenario, type WindowValues, windowValues } from './window-means.ts';

const REPLICATIONS = 30;
const name = 'nanjing-gulou-commission';

/** The first organization that holds the lot in each run, after the last month. */
async function incumbents(set: readonly string[] = []): Promise<Organization[]> {
  const scenario = await shippedScenario(name, set);
  const place = built.placeOf(scenario);
  const first: Organization[] = [];
  for (let k = 0; k < REPLICATIONS; k += 1) {
    let holder: Organization | undefined;
    built.simulate(place, scenario.seed, k, (world) => {
      holder ??= world.contracts.find((contract) => contract.place >= 0)?.organization;
    });
    if (holder !== undefined) first.push(holder);
  }
  return first;
}

describe('the Gulou commission lands in its bands, and each counterfactual misses them', () => {
  let base: WindowValues;
  beforeAll(async () => {
    base = await windowValues(name, REPLICATIONS);
  });

  it('renews more than 80 % of its contracts, none when commissions are not renewed', async () => {
    expect(base.mean('renewalShare')).toBeGreaterThan(0.8);
    const never = await windowValues(name, REPLICATIONS, ['constants.renewalChance=0']);
    expect(never.mean('renewalShare')).toBe(0);
  });

  it('pays at least 3 % of unit cost more than the same district by tender', async () => {
    // four organizations rarely make the three bids of the rule: a tender that fails ends in a commission
    const tender = await windowValues(name, REPLICATIONS, [
      'governments.gulou.tenderShare=1',
      'governments.gulou.minimumBids=1',
    ]);
    expect(base.mean('priceRatio') - tender.mean('priceRatio')).toBeGreaterThanOrEqual(0.03);
  });

  it("lowers the incumbent's cost by experience, not skill, and not without learning", async () => {
    const holders = await incumbents();
    for (const holder of holders) {
      expect(holder.costMultiplier).toBeLessThan(holder.baseCostMultiplier);
      expect(holder.skill).toBe(holder.baseSkill);
    }
    for (const holder of await incumbents(['constants.learningRate=1'])) {
      expect(holder.costMultiplier).toBe(holder.baseCostMultiplier);
    }
  });

  it('keeps more than 90 % of incumbents alive, not when they are paid years late', async () => {
    const alive = (holders: readonly Organization[]) =>
      holders.filter(({ exitedAt }) => exitedAt === null).length / holders.length;
    expect(alive(await incumbents())).toBeGreaterThan(0.9);
    const late = await incumbents([
      'governments.gulou.paymentDelay=48 months',
      'governments.gulou.advance=0',
      'governments.gulou.midTranche=0',
    ]);
    expect(alive(late)).toBeLessThan(0.9);
  });
});
