import { describe, expect, it } from 'vitest';
import { noSupport } from '../../../../src/model/agents/contract.ts';
import {
  passesRenewal,
  renewalVolume,
  renewContracts,
  volumeTaken,
} from '../../../../src/model/month/1-production/renew-contracts.ts';
import { type ContractSketch, sign } from '../../../setup/contracts.ts';
import { type MarketSketch, marketWorld } from '../../../setup/market.ts';

describe('the rule of renewal', () => {
  it('lets contracts without a score and those at the renewal score pass', () => {
    expect([null, 0.5, 0.49].map((score) => passesRenewal(score, 0.5))).toEqual([true, true, false]);
  });

  it('renews what the plan has left, if that is half of the old volume or more', () => {
    expect(renewalVolume(100, 300, 0.5)).toBe(100);
    expect(renewalVolume(100, 60, 0.5)).toBe(60);
    expect(renewalVolume(100, 50, 0.5)).toBe(50);
    expect(renewalVolume(100, 49, 0.5)).toBe(0);
    expect(renewalVolume(100, 0, 0)).toBe(0);
  });

  it('takes more of the plan where the price is above its reserve', () => {
    const { government } = marketWorld();
    expect(volumeTaken({ volume: 120, price: 90, support: noSupport, government }, 100)).toBe(120);
    expect(volumeTaken({ volume: 120, price: 110, support: noSupport, government }, 100)).toBe(180);
    const support = { ...noSupport, programmeCost: 1300 };
    expect(volumeTaken({ volume: 120, price: 90, support, government }, 100)).toBe(180);
  });
});

describe('renewals of a plan', () => {
  const always: MarketSketch = {
    organizations: [{ slug: 'o-1', capacity: 10_000 }],
    constants: { renewalChance: 1 },
  };

  /** A commission that runs from month 2 to 13, at the plan of month 13 or another. */
  function renewed(
    sketch: MarketSketch = always,
    contract: ContractSketch = {},
    plan = { slots: 600, month: 13 },
  ) {
    const market = marketWorld(sketch);
    const old = sign(market, { mode: 'commission', ...contract });
    market.world.month = plan.month;
    const result = renewContracts(market.world, market.service, { slots: plan.slots, reserve: 100 });
    return { ...market, old, ...result, next: market.world.contracts.find((one) => one.renewedFrom === old) };
  }

  it('continue a commission from its end at the same price and promise, without a call', () => {
    const { old, next, count, taken, service } = renewed();
    expect(count).toBe(1);
    expect(taken).toBe(120);
    expect(next).toMatchObject({
      start: 14,
      end: 26,
      price: 90,
      promise: 0.6,
      volume: 120,
      renewals: 1,
      bids: 0,
    });
    expect(next?.path).toBe(old.path.replace(/0$/, '1'));
    expect(service.tally.renewals).toBe(1);
  });

  it('never continue a contract that was tendered', () => {
    expect(renewed(always, { mode: 'tender' }).count).toBe(0);
  });

  it('decide in the last plan before the end, and once', () => {
    expect(renewed(always, {}, { slots: 600, month: 1 }).count).toBe(0);
    expect(renewed(always, {}, { slots: 600, month: 2 }).count).toBe(1);
    expect(renewed(always, {}, { slots: 600, month: 14 }).count).toBe(0);
    const { world, service } = renewed();
    expect(renewContracts(world, service, { slots: 600, reserve: 100 }).count).toBe(0);
  });

  it('need a passing score, a chance, and an organization that is there and not blacklisted', () => {
    const failing = (change: (market: ReturnType<typeof marketWorld>) => void, sketch = always) => {
      const market = marketWorld(sketch);
      sign(market, { mode: 'commission' });
      market.world.month = 13;
      change(market);
      return renewContracts(market.world, market.service, { slots: 600, reserve: 100 }).count;
    };
    expect(failing(() => {})).toBe(1);
    expect(failing(({ world }) => Object.assign(world.contracts[0], { lastScore: 0.4 }))).toBe(0);
    expect(failing(({ world }) => Object.assign(world.organizations[0], { exitedAt: 12 }))).toBe(0);
    expect(failing(({ world }) => Object.assign(world.organizations[0], { blacklistedUntil: 14 }))).toBe(0);
    expect(failing(({ world }) => Object.assign(world.organizations[0], { blacklistedUntil: 13 }))).toBe(1);
    expect(failing(() => {}, { ...always, constants: { renewalChance: 0 } })).toBe(0);
  });

  it('use up more of the plan where the price is above its reserve', () => {
    // 120 persons at 150 against a reserve of 100: 180 of the plan
    const { taken, next } = renewed(always, { price: 150, reserve: 160 });
    expect(next?.volume).toBe(120);
    expect(taken).toBe(180);
    // of 120 slots only 80 persons can be paid: one agent of 60
    const scarce = renewed(always, { price: 150, reserve: 160 }, { slots: 120, month: 13 });
    expect(scarce.next?.volume).toBe(60);
    expect(scarce.taken).toBe(120);
  });

  it('are dealt in id order while the plan has volume', () => {
    const market = marketWorld(always);
    const contracts = [0, 1, 2].map((index) => sign(market, { index, mode: 'commission' }));
    market.world.month = 13;
    const { count, taken } = renewContracts(market.world, market.service, { slots: 240, reserve: 100 });
    expect([count, taken]).toEqual([2, 240]);
    const [first, second] = [...contracts].sort((a, b) => a.id - b.id);
    const origins = market.world.contracts.flatMap(({ renewedFrom }) => renewedFrom ?? []);
    expect(new Set(origins)).toEqual(new Set([first, second]));
  });

  it('are dealt in the order of ids, however contracts are listed, and of the service alone', () => {
    for (const turned of [false, true]) {
      const market = marketWorld(always);
      const contracts = [0, 1, 2, 3].map((index) => sign(market, { index, mode: 'commission' }));
      if (turned) market.world.contracts.reverse();
      market.world.month = 13;
      const other = { ...market.service, slug: 'other' };
      expect(renewContracts(market.world, other, { slots: 600, reserve: 100 }).count).toBe(0);
      renewContracts(market.world, market.service, { slots: 240, reserve: 100 });
      const [first, second] = [...contracts].sort((a, b) => a.id - b.id);
      const origins = market.world.contracts.flatMap(({ renewedFrom }) => renewedFrom ?? []);
      expect(new Set(origins)).toEqual(new Set([first, second]));
      expect(market.service.tally.renewals).toBe(2);
    }
  });

  it('take no less of the plan where the price is below its reserve', () => {
    const { government } = marketWorld();
    expect(volumeTaken({ volume: 120, price: 40, government, support: noSupport }, 100)).toBe(120);
    const scarce = renewed(always, { price: 40 }, { slots: 60, month: 13 });
    expect(scarce.next?.volume).toBe(60);
  });
});
