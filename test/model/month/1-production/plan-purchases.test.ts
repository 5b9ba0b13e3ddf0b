import { describe, expect, it } from 'vitest';
import { type Contract, noSupport } from '../../../../src/model/agents/contract.ts';
import {
  budgetShares,
  costNorm,
  inhouseVolume,
  lotCount,
  lotVolumes,
  planCare,
  planPurchases,
  slipOf,
  wholeAgents,
} from '../../../../src/model/month/1-production/plan-purchases.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { sign } from '../../../setup/contracts.ts';
import { marketWorld } from '../../../setup/market.ts';
import { type PlaceSketch, placeOf } from '../../../setup/place.ts';

const norm = {
  unitCost: 100,
  effortCostShare: 0.35,
  standardEffort: 0.75,
  costAccounting: 1,
  costBias: 0.1,
  costNoise: 0.2,
  normal: -1,
};

describe('the cost norm', () => {
  it('is the cost of standard effort under full cost accounting', () => {
    expect(costNorm(norm)).toBeCloseTo(84.6875, 10);
  });

  it('carries bias and noise in the part that is not accounted for', () => {
    expect(costNorm({ ...norm, costAccounting: 0, costNoise: 0 }) / 84.6875).toBeCloseTo(1.105_170_918, 9);
    expect(costNorm({ ...norm, costAccounting: 0.5 }) / 84.6875).toBeCloseTo(0.951_229_425, 9);
    // half of (.1 + .2 · .5)
    expect(costNorm({ ...norm, costAccounting: 0.5, normal: 0.5 }) / 84.6875).toBeCloseTo(1.105_170_918, 9);
  });
});

describe('the division of the budget', () => {
  it('moves from habit to need by its weight', () => {
    const [community, care] = budgetShares([0.5, 0.5], [30, 10], 0.4);
    expect(community).toBeCloseTo(0.6, 15);
    expect(care).toBeCloseTo(0.4, 15);
    expect(budgetShares([0.9, 0.1], [1, 1], 0)).toEqual([0.9, 0.1]);
  });

  it('follows habit where no need is believed', () => {
    expect(budgetShares([0.9, 0.1], [0, 0], 1)).toEqual([0.9, 0.1]);
  });
});

describe('lots', () => {
  it('are planned in whole agents', () => {
    expect([179, 180, 59, -5].map((volume) => wholeAgents(volume, 60))).toEqual([120, 180, 0, 0]);
  });

  it('are as many as the size goes into the volume, to the nearest', () => {
    expect([600, 224, 225, 374].map((slots) => lotCount(slots, 150, 60, true))).toEqual([4, 1, 2, 2]);
  });

  it('are at least one, unless the service is served already or no agent fits', () => {
    expect(lotCount(60, 150, 60, false)).toBe(1);
    expect(lotCount(60, 150, 60, true)).toBe(0);
    expect(lotCount(59, 150, 60, false)).toBe(0);
  });

  it('are equal in agents, with the rest for the first ones, and none is empty', () => {
    expect(lotVolumes(600, 4, 60)).toEqual([180, 180, 120, 120]);
    expect(lotVolumes(120, 3, 60)).toEqual([60, 60]);
    expect(lotVolumes(600, 0, 60)).toEqual([]);
  });

  it('slip by one month or more where departments do not work together', () => {
    expect(slipOf(0.49, 0.99, 0.5, 3)).toBe(3);
    expect(slipOf(0.49, 0, 0.5, 3)).toBe(1);
    expect(slipOf(0.5, 0.99, 0.5, 3)).toBe(0);
    expect(slipOf(0, 0.5, 1, 3)).toBe(0);
  });
});

describe('in-house volume', () => {
  const terms = {
    budget: 129_600,
    unitCost: 100,
    inhouseExcess: 0.08,
    needCeiling: 1.1,
    needyPersons: 1000,
    personsPerAgent: 10,
  };

  it('is what the envelope pays for at in-house cost', () => {
    expect(inhouseVolume(terms)).toBe(100);
  });

  it('is at most the ceiling over need', () => {
    expect(inhouseVolume({ ...terms, needyPersons: 50 })).toBe(50);
  });
});

describe('the yearly plan', () => {
  /** A county with one service and an exact cost norm of 84.6875, reserve 94.85, in its planning month. */
  function planned(more: PlaceSketch = {}, envelope = 1_000_000) {
    const place = placeOf({
      services: ['community'],
      ...more,
      government: { costAccounting: 1, coordination: 1, ...more.government },
    });
    const world = startRun(place, 'plan', 0);
    const [government] = world.governments;
    const [service] = world.services;
    Object.assign(government, { purchaseEnvelope: envelope, overheadReserved: 0, inhouseEnvelope: 0 });
    service.believedNeed = 1;
    world.month = 1;
    planPurchases(world);
    return { world, government, service, volume: service.lots.reduce((sum, lot) => sum + lot.volume, 0) };
  }

  it('buys what the budget pays for at the reserve, in whole agents', () => {
    // 1000000 / (12 · 94.85) = 878.6 persons
    const { service, volume } = planned();
    expect(service.lots[0].reserve).toBeCloseTo(94.85, 10);
    expect(volume).toBe(840);
    expect(service.tally.fundedVolume).toBe(840);
    // 840 / 180 is nearest to 5 lots: 14 agents
    const volumes = service.lots.map((lot) => lot.volume).sort();
    expect(volumes).toEqual([120, 180, 180, 180, 180]);
  });

  it('keeps the overheads back', () => {
    const place = { government: { costAccounting: 1, coordination: 1 } };
    const world = startRun(placeOf({ services: ['community'], ...place }), 'plan', 0);
    const [government] = world.governments;
    const envelopes = { purchaseEnvelope: 1_000_000, inhouseEnvelope: 129_600, overheadReserved: 500_000 };
    Object.assign(government, envelopes);
    world.services[0].believedNeed = 1;
    world.month = 1;
    planPurchases(world);
    expect(world.services[0].lots.reduce((sum, lot) => sum + lot.volume, 0)).toBe(420);
  });

  it('buys no more than a little above the believed need', () => {
    // 1.1 · 12000 persons · 1 is far away; at a need of 5 %: 660 persons
    const { world, service } = planned({}, 0);
    service.lots = [];
    service.believedNeed = 0.05;
    service.tally.fundedVolume = 7;
    service.government.purchaseEnvelope = 1_000_000;
    planPurchases(world);
    expect(service.tally.fundedVolume).toBe(667);
  });

  it('publishes at once under full coordination, and one to three months late under none', () => {
    expect(planned().service.lots.every((lot) => lot.publishAt === 1)).toBe(true);
    const late = planned({ government: { coordination: 0 } }).service;
    expect(late.lots.every((lot) => lot.publishAt >= 2 && lot.publishAt <= 4)).toBe(true);
    expect(late.tally.slippedLots).toBe(late.lots.length);
  });

  it('plans no lot without an envelope and no lot for a service that nobody is believed to need', () => {
    expect(planned({}, 0).volume).toBe(0);
  });

  it('keeps lots in the order of their ids and remembers who held them last year', () => {
    const { world, service } = planned();
    const ids = service.lots.map((lot) => lot.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const [organization] = world.organizations;
    service.holderOfLot.set('0/0', organization);
    service.lots = [];
    world.month = 13;
    planPurchases(world);
    const next = service.lots.find((lot) => lot.index === 0);
    expect(next?.predecessor).toBe(organization);
    expect(service.lots.find((lot) => lot.index === 1)?.predecessor).toBeNull();
  });

  /** Plans the year of `planned` again, with contracts that are in force. */
  function plannedBeside(contracts: readonly object[], envelope = 1_000_000) {
    const { world, government, service } = planned({ services: ['community', 'home-elder-care'] }, 0);
    const [, other] = world.services;
    service.pastShare = 1;
    other.pastShare = 0;
    other.believedNeed = 0;
    government.values.needsWeight = 0;
    government.purchaseEnvelope = envelope;
    service.lots = [];
    service.tally.fundedVolume = 0;
    for (const terms of contracts) {
      world.contracts.push({
        service,
        government,
        mode: 'tender',
        price: 90,
        volume: 0,
        ...terms,
        support: noSupport,
      } as Contract);
    }
    const elsewhere = {
      service: other,
      government,
      mode: 'tender',
      price: 90,
      volume: 300,
      end: 20,
      support: noSupport,
    };
    world.contracts.push(elsewhere as unknown as Contract);
    planPurchases(world);
    return service.lots.reduce((sum, lot) => sum + lot.volume, 0);
  }

  it('buys less by what contracts of the service that run beyond the year take', () => {
    expect(plannedBeside([])).toBe(840);
    const beyond = [
      { volume: 240, end: 14 },
      { volume: 120, end: 20 },
    ];
    expect(plannedBeside(beyond)).toBe(480);
    expect(plannedBeside([{ volume: 240, end: 13 }])).toBe(840);
    expect(plannedBeside([{ volume: 6000, end: 14 }])).toBe(0);
  });

  it('makes no lot of a small rest where a contract serves, and one where nothing does', () => {
    // 70000 / (12 · 94.85) = 61 persons
    expect(plannedBeside([], 70_000)).toBe(60);
    expect(plannedBeside([{ volume: 60, end: 14 }], 140_000)).toBe(0);
  });

  it('sets aside what a service takes that nobody needs, with its overheads, before dividing the rest', () => {
    const { world, government } = planned({ services: ['community', 'home-elder-care'] }, 0);
    const [community, other] = world.services;
    const budgets: number[] = [];
    const plan = (_world: unknown, _service: unknown, budget: number) => {
      budgets.push(budget);
      return 400_000;
    };
    Object.assign(other, { kind: { ...other.kind, isNeeded: false, plan }, inhousePlanned: 7 });
    Object.assign(government.values, { needsWeight: 0 });
    Object.assign(government, { purchaseEnvelope: 1_000_000, overheadReserved: 60_000 });
    Object.assign(community, { pastShare: 1, lots: [] });
    community.tally.fundedVolume = 0;
    planPurchases(world);
    expect([budgets, other.setAside, other.inhousePlanned]).toEqual([[1_000_000], 400_000, 7]);
    expect(government.overheadReserved).toBeCloseTo(36_000, 6);
    // 564000 / (12 · 94.85) = 495.5 persons
    expect(community.tally.fundedVolume).toBe(480);
  });

  it('makes no lot of a small rest where a renewed commission serves', () => {
    const market = marketWorld({
      organizations: [{ slug: 'o-1', capacity: 10_000 }],
      government: { costAccounting: 1, lotSize: 180 },
      constants: { renewalChance: 1 },
    });
    const { world, service } = market;
    sign(market, { mode: 'commission' });
    world.month = 13;
    service.believedNeed = 1;
    // 180 persons, of which the renewal takes 120
    planCare(world, service, 12 * 94.85 * 190);
    expect(service.tally).toMatchObject({ renewals: 1, fundedVolume: 180 });
    expect(service.lots).toEqual([]);
  });

  it('splits projects into more lots where the government splits', () => {
    // 840 / 90
    expect(planned({ government: { lotSplit: 0.5 } }).service.lots).toHaveLength(9);
  });

  it('counts the months by which lots slip, and the lots', () => {
    const { lots, tally } = planned({ government: { coordination: 0.5 } }).service;
    const slips = lots.map(({ publishAt }) => publishAt - 1);
    expect(tally.slipMonths).toBe(slips.reduce((sum, slip) => sum + slip, 0));
    expect(tally.slippedLots).toBe(slips.filter((slip) => slip > 0).length);
    expect(tally.slippedLots).toBeGreaterThan(0);
    expect(tally.slippedLots).toBeLessThan(lots.length);
  });

  it('divides both envelopes by its shares, remembers them, and begins new margins', () => {
    const { world, government } = planned({ services: ['community', 'home-elder-care'] }, 0);
    const [community, care] = world.services;
    Object.assign(government, { inhouseEnvelope: 1_000_000 });
    Object.assign(government.values, { needsWeight: 0.5 });
    community.pastShare = 0.25;
    care.pastShare = 0.75;
    community.needShareTrue = 0.2;
    care.needShareTrue = 0.1;
    community.believedNeed = 0.3;
    care.believedNeed = 0.1;
    for (const service of world.services) {
      Object.assign(service, { marginSum: 2, marginCount: 3 });
      Object.assign(service.tally, { fundedVolume: 5, needCostShare: 3 });
    }
    planPurchases(world);
    const norms = world.services.map(({ values }) =>
      costNorm({ ...norm, unitCost: values.unitCost, effortCostShare: values.effortCostShare }),
    );
    const [, share] = budgetShares([0.25, 0.75], [0.3 * norms[0], 0.1 * norms[1]], 0.5);
    expect(care.pastShare).toBeCloseTo(share, 12);
    expect(community.pastShare).toBeCloseTo(1 - share, 12);
    for (const [s, service] of world.services.entries()) {
      const { unitCost, inhouseExcess } = service.values;
      const paid = ([0.25, 0.75][s] * 1_000_000) / (12 * unitCost * (1 + inhouseExcess));
      expect(service.inhousePlanned).toBe(wholeAgents(paid, 60));
      expect(service.tally.fundedVolume).toBe(5 + service.inhousePlanned);
      expect([service.marginSum, service.marginCount]).toEqual([0, 0]);
      const costs = world.services.map(({ needShareTrue, values }) => needShareTrue * values.unitCost);
      expect(service.tally.needCostShare).toBeCloseTo(3 + costs[s] / (costs[0] + costs[1]), 12);
    }
  });

  it('records no share of a need that nobody has', () => {
    const { world, service } = planned({}, 0);
    service.needShareTrue = 0;
    service.tally.needCostShare = 3;
    planPurchases(world);
    expect(service.tally.needCostShare).toBe(3);
  });

  it('is made by no government without services', () => {
    const { world, government } = planned({}, 0);
    government.services.length = 0;
    world.month = 13;
    planPurchases(world);
    expect(government.plannedAt).toBe(1);
  });
});
