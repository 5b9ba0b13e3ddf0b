import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryErrors, regretOf, repliesInRun, repliesOn } from '../../scripts/belief/regret.ts';
import type { Call } from '../../src/model/agents/contract.ts';
import type { Place } from '../../src/model/place.ts';
import { placeOf } from '../../src/scenario/scenario.ts';
import { read } from '../scenario/reading.ts';
import { awardMonth, drawnOrganizations, marketWorld, publish } from '../setup/market.ts';

let county: Place;
beforeAll(async () => {
  const { scenario } = await read(readFileSync('scenarios/default-county.yaml', 'utf8'));
  county = placeOf(scenario);
});

/** Regret of a bidder who asks a multiple of the mark-up of the belief law, rivals following the law. */
function regretAt(markUpFactor: number) {
  return regretOf(repliesInRun(county, 'regret', [2], { drawings: 60, grid: 20, markUpFactor }));
}

describe('a bid by the belief law in the default county', { timeout: 60_000 }, () => {
  it('is within 15 % of the gain and 0.3 % of the price of the best reply to rivals who bid alike', () => {
    const regret = regretAt(1);
    expect(regret.bidders).toBeGreaterThan(30);
    expect(regret.ofGain).toBeLessThan(0.15);
    expect(regret.ofPrice).toBeLessThan(0.003);
    expect(regret.entryOfGain).toBeLessThan(0.05);
    // chance in the choice of the best reply can make regret negative, but no more than that
    expect(regret.ofGain).toBeGreaterThan(-0.02);
  });

  it('is better than twice and than a quarter of its mark-up', () => {
    const regret = regretAt(1).ofGain;
    expect(regretAt(2.5).ofGain).toBeGreaterThan(2 * regret);
    expect(regretAt(0.25).ofGain).toBeGreaterThan(2 * regret);
  });
});

describe('the replies of this study', () => {
  it('ask the prices that the model asks', () => {
    const market = marketWorld({
      organizations: drawnOrganizations(8),
      government: { tenderShare: 1, auditAvoidance: 0, minimumBids: 2, bidCost: 0 },
      constants: { awarenessBase: 50 },
    });
    publish(market);
    const [call] = awardMonth(market);
    // as it was before the award
    for (const { contracts } of market.world.organizations) contracts.length = 0;
    const replies = repliesOn(market.world, call as Call, { drawings: 2, grid: 1 });
    const prices = call.bids.map(({ price }) => price).sort((a, b) => a - b);
    expect(prices.length).toBeGreaterThan(4);
    expect(replies.map(({ price }) => price).sort((a, b) => a - b)).toEqual(
      prices.map((price) => expect.closeTo(price, 10)),
    );
  });

  it('lose by wrong decisions to bid what is between belief and gain', () => {
    const mean = 3;
    for (const [believed, gain] of [
      [5, 2],
      [2, 5],
      [1, 0],
    ]) {
      let loss = 0;
      let chance = 0;
      const [from, to] = [Math.min(believed, gain), Math.max(believed, gain)];
      for (let k = 0; k < 4000; k++) {
        const x = from + ((to - from) * (k + 0.5)) / 4000;
        if (x < 0) continue;
        const mass = (Math.exp(-x / mean) / mean) * ((to - from) / 4000);
        chance += mass;
        loss += Math.abs(gain - x) * mass;
      }
      const { wrongEntry, entryLoss } = entryErrors(believed, gain, mean);
      expect(wrongEntry).toBeCloseTo(chance, 4);
      expect(entryLoss).toBeCloseTo(loss, 4);
    }
    expect(entryErrors(4, 1, 0)).toEqual({ wrongEntry: 0, entryLoss: 0 });
  });
});
