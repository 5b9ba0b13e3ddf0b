import { describe, expect, it } from 'vitest';
import {
  captureChance,
  flawChance,
  modeOf,
  openCalls,
  tenderChance,
  ventureChance,
} from '../../../../src/model/month/2-award/open-calls.ts';
import { awardMonth, type MarketSketch, marketWorld, publish } from '../../../setup/market.ts';

function chances(government: MarketSketch['government'] = {}) {
  const { world, government: bought } = marketWorld({ government });
  return {
    tender: tenderChance(bought.values, world.constants),
    flaw: flawChance(bought.values, world.constants),
    capture: captureChance(bought.values, world.constants),
  };
}

function opened(lots: number, sketch: MarketSketch = {}) {
  const market = marketWorld(sketch);
  for (let index = 0; index < lots; index++) publish(market, { index });
  openCalls(market.world);
  return market;
}

describe('the mode of a lot', () => {
  it('is more often a tender under stricter law and less often where procedures are audited', () => {
    expect(chances({ proceduralAuditRate: 0 }).tender).toBeCloseTo(0.5, 12);
    expect(chances().tender).toBeCloseTo(0.5 - 0.25 * 0.1, 12);
    expect(chances({ legality: 0.8 }).tender).toBeCloseTo(0.5 + 0.5 * 0.4 - 0.025, 12);
    expect(chances({ tenderShare: 1, legality: 1 }).tender).toBe(1);
  });

  it('is a tender as often as that chance says', () => {
    const { world } = opened(2000);
    const share = world.calls.filter((call) => call.mode === 'tender').length / 2000;
    // four standard errors
    expect(Math.abs(share - 0.475)).toBeLessThan(0.045);
  });

  it('is a tender, then venture as far as both are below 1, else a commission', () => {
    const modes = (tender: number, venture: number) =>
      [0.1, 0.45, 0.55, 0.95].map((u) => modeOf(u, { tender, venture }));
    expect(modes(0.5, 0.1)).toEqual(['tender', 'tender', 'venture', 'commission']);
    expect(modes(0.5, 0.9)).toEqual(['tender', 'tender', 'venture', 'venture']);
    expect(modes(0, 0)).toEqual(['commission', 'commission', 'commission', 'commission']);
  });

  it('is venture as often as the government wants, in eligible services', () => {
    const chance = (ventureEligible: boolean, isNeeded = true) =>
      ventureChance({ ventureShare: 0.3 }, { kind: { isNeeded }, values: { ventureEligible } });
    expect([chance(true), chance(false), chance(true, false)]).toEqual([0.3, 0, 0]);
    const { world } = opened(2000, { government: { ventureShare: 0.3 } });
    const [contest, ...others] = world.calls.filter((call) => call.mode === 'venture');
    expect(others).toEqual([]);
    expect(Math.abs(contest.lot.parts / 2000 - 0.3)).toBeLessThan(0.041);
  });

  it('stays when the lot is opened again', () => {
    const market = opened(40, { government: { tenderShare: 0.5, ventureShare: 0 } });
    const modes = new Map(market.world.calls.map((call) => [call.lot.path, call.mode]));
    for (const lot of market.service.lots) lot.publishAt = 2;
    market.world.month = 2;
    openCalls(market.world);
    expect(market.world.calls).toHaveLength(40);
    expect(new Map(market.world.calls.map((call) => [call.lot.path, call.mode]))).toEqual(modes);
  });
});

describe('a flawed process', () => {
  it('is rarer under law, capability, better process and procedural audits', () => {
    expect(chances({ proceduralAuditRate: 0 }).flaw).toBeCloseTo(1.2 * 0.6 * 0.6, 12);
    expect(chances().flaw).toBeCloseTo(1.2 * 0.36 * 0.95, 12);
    expect(chances({ processFactor: 0.5 }).flaw).toBeCloseTo(0.6 * 0.36 * 0.95, 12);
    expect(chances({ legality: 1 }).flaw).toBe(0);
  });

  it('is drawn once a lot and counted with the lots', () => {
    const market = opened(1000, { government: { proceduralAuditRate: 0, ventureShare: 0 } });
    const { tally } = market.service;
    expect(tally.lots).toBe(1000);
    expect(Math.abs(tally.flawedLots / 1000 - 0.432)).toBeLessThan(0.065);
    for (const lot of market.service.lots) lot.publishAt = 2;
    market.world.month = 2;
    const flaws = market.service.lots.map((lot) => lot.flawed);
    openCalls(market.world);
    expect(tally.lots).toBe(1000);
    expect(tally.lotsOpenedTwice).toBe(1000);
    expect(market.service.lots.map((lot) => lot.flawed)).toEqual(flaws);
  });
});

describe('capture', () => {
  it('is rarer under legality, disclosure, audits of either kind and capability', () => {
    const audits = 0.08 * 0.7 + 0.1;
    const safeguards = 0.4 + 0.2 + 0.8 * audits + 0.5 * 0.4;
    const capture = (changes: MarketSketch['government'] = {}) =>
      chances({ captureSusceptibility: 0.4, ...changes }).capture;
    expect(capture()).toBeCloseTo(0.4 * Math.exp(-safeguards), 12);
    expect(capture({ legality: 1 }) / capture()).toBeCloseTo(Math.exp(-0.6), 12);
    expect(capture({ disclosure: 0.7 }) / capture()).toBeCloseTo(Math.exp(-0.5), 12);
    expect(capture({ capability: 0.8 }) / capture()).toBeCloseTo(Math.exp(-0.2), 12);
    expect(capture({ proceduralAuditRate: 0.6 }) / capture()).toBeCloseTo(Math.exp(-0.4), 12);
    expect(capture({ auditRate: 0.58 }) / capture()).toBeCloseTo(Math.exp(-0.8 * 0.35), 12);
  });

  it('weighs legality and disclosure as the constants say', () => {
    const { world, government } = marketWorld({ government: { captureSusceptibility: 0.4 } });
    const weighed = { ...world.constants, captureLegality: 2, captureDisclosure: 3 };
    const chance = (constants: typeof weighed) => captureChance(government.values, constants);
    expect(chance(weighed) / chance(world.constants)).toBeCloseTo(Math.exp(-0.4 - 2 * 0.2), 12);
  });

  it('is drawn once a lot of tender or commission, and counted with the lots', () => {
    const government = { captureSusceptibility: 0.9, tenderShare: 0.3, ventureShare: 0.3 };
    const market = opened(1500, { government });
    const { tally } = market.service;
    const captured = market.world.calls.filter((call) => call.captured);
    expect(tally.capturedLots).toBe(captured.length);
    expect(captured.every((call) => call.mode !== 'venture')).toBe(true);
    const chance = chances(government).capture;
    // four standard errors
    expect(Math.abs(captured.length / (market.world.calls.length - 1) - chance)).toBeLessThan(0.06);
    for (const lot of market.service.lots) lot.publishAt = 2;
    market.world.month = 2;
    openCalls(market.world);
    expect(tally.capturedLots).toBe(captured.length);
  });
});

describe('the scandals of a month', () => {
  it('are counted from the publication of its calls on, in place of those a year before', () => {
    const { government, world } = opened(1);
    government.scandals.set([3, 4], 1);
    world.month = 13;
    openCalls(world);
    expect([...government.scandals.slice(0, 3)]).toEqual([0, 0, 4]);
  });
});

describe('the calls of a month', () => {
  it('are those of the lots that are due, in id order', () => {
    const market = marketWorld();
    for (let index = 0; index < 12; index++) publish(market, { index, publishAt: index === 5 ? 2 : 1 });
    openCalls(market.world);
    const ids = market.world.calls.map((call) => call.lot.id);
    expect(ids).toHaveLength(11);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  it('carry the path of the lot and the openings before', () => {
    const market = opened(1, { government: { tenderShare: 1, auditAvoidance: 0 } });
    expect(market.world.calls[0]).toMatchObject({
      path: 'call/lot/county/community/0/0/0',
      opening: 1,
      bidsNeeded: 3,
    });
    market.world.month = 2;
    market.service.lots[0].publishAt = 2;
    openCalls(market.world);
    expect(market.world.calls[0]).toMatchObject({ path: 'call/lot/county/community/0/0/1', opening: 2 });
  });

  it('cost the government a procedural audit where one is made, once a lot', () => {
    const market = opened(30, { government: { proceduralAuditRate: 1 } });
    expect(market.service.tally.proceduralAudits).toBe(30);
    expect(market.government.cash).toBe(-30 * 200_000);
    expect(market.world.ledger.sinks.audits).toBe(30 * 200_000);
    market.world.month = 2;
    for (const lot of market.service.lots) lot.publishAt = 2;
    openCalls(market.world);
    expect(market.government.cash).toBe(-30 * 200_000);
  });

  it('need nothing but an offer where the lot is commissioned', () => {
    const market = marketWorld({
      organizations: [{ slug: 'a' }],
      government: { tenderShare: 0, tenderByLaw: 0, ventureShare: 0 },
    });
    publish(market);
    const [call] = awardMonth(market);
    expect([call.mode, call.bidsNeeded, call.outcome]).toEqual(['commission', 1, 'awarded']);
  });

  it('count what audits cost, and the second opening of a lot only', () => {
    const audited = opened(3, { government: { proceduralAuditRate: 1 } });
    expect(audited.service.tally.auditCost).toBe(3 * 200_000);
    const { service, world } = opened(3, { government: { proceduralAuditRate: 0 } });
    expect([service.tally.proceduralAudits, service.tally.auditCost]).toEqual([0, 0]);
    for (const month of [2, 3]) {
      world.month = month;
      for (const lot of service.lots) lot.publishAt = month;
      openCalls(world);
      expect(service.tally.lotsOpenedTwice).toBe(3);
    }
  });

  it('are flawed at most for certain, before procedures are audited', () => {
    const careless = { processFactor: 2, legality: 0, capability: 0 };
    expect(chances({ ...careless, proceduralAuditRate: 0 }).flaw).toBe(1);
    expect(chances(careless).flaw).toBeCloseTo(0.95, 12);
  });
});
