import { describe, expect, it } from 'vitest';
import type { Organization } from '../../src/model/agents/organization.ts';

import { built } from '../setup/built.ts';
import { describeBands } from './bands.ts';
import { shippedScenario } from './window-means.ts';

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

describeBands(name);

describe('the incumbents of the Gulou commission', () => {
  it('lower their cost by experience, not skill, and not without learning', async () => {
    const holders = await incumbents();
    for (const holder of holders) {
      expect(holder.costMultiplier).toBeLessThan(holder.baseCostMultiplier);
      expect(holder.skill).toBe(holder.baseSkill);
    }
    for (const holder of await incumbents(['constants.learningRate=1'])) {
      expect(holder.costMultiplier).toBe(holder.baseCostMultiplier);
    }
  });

  it('survive in more than 90 % of runs, not when they are paid years late', async () => {
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
