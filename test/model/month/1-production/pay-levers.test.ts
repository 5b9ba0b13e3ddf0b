import { describe, expect, it } from 'vitest';
import {
  affordableShare,
  affordableShares,
  chargesOf,
  onceCost,
  paidShare,
  payCharges,
  runningCost,
  spendingOf,
} from '../../../../src/model/month/1-production/pay-levers.ts';
import type { LeverSchedule } from '../../../../src/model/place.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { governmentOf, groupOf, leverOf, type PlaceSketch, placeOf } from '../../../setup/place.ts';

describe('what a payer can afford', () => {
  it('is the part of what is due that its cash covers', () => {
    expect([300, 100, 50, 0, -20].map((cash) => affordableShare(cash, 100))).toEqual([1, 1, 0.5, 0, 0]);
  });

  it('is everything where nothing is due, even without cash', () => {
    expect(affordableShare(0, 0)).toBe(1);
    expect(affordableShare(-5, 0)).toBe(1);
  });
});

describe('what a lever costs', () => {
  const place = { persons: 1000, organizations: 5, purchaseEnvelope: 100_000 };

  it('adds its yearly parts and spreads them over the months', () => {
    const lever = leverOf({
      cost: { yearly: 1200, yearlyPerHead: 2.4, yearlyPerOrganization: 600, yearlyEnvelopeShare: 0.012 },
    });
    // 100 + 200 + 250 + 100
    expect(runningCost(lever, 0, place)).toBeCloseTo(650, 10);
  });

  it('costs in proportion to strength, ramp and fade', () => {
    const timing = { start: 0, rampMonths: 10, stop: 20, fadeMonths: 4 };
    const lever = leverOf({ strength: 0.5, ...timing, cost: { yearly: 1200 } });
    expect([0, 5, 10, 21, 24].map((month) => runningCost(lever, month, place))).toEqual([0, 25, 50, 37.5, 0]);
  });

  it('costs its one-off part by strength alone', () => {
    const lever = leverOf({ strength: 0.5, rampMonths: 24, cost: { once: 1000, oncePerHead: 3 } });
    expect(onceCost(lever, 1000)).toBe(2000);
  });

  it('costs nothing at strength 0', () => {
    const lever = leverOf({ strength: 0, cost: { once: 1000, yearly: 1200 } });
    expect(onceCost(lever, 1000)).toBe(0);
    expect(runningCost(lever, 0, place)).toBe(0);
  });
});

describe('paying for levers', () => {
  /** A world with levers, and the account of one month's charges. */
  function charged(levers: LeverSchedule[], sketch: PlaceSketch = {}, cashCNY = 1000) {
    const world = startRun(placeOf({ registered: 2, ...sketch, levers }), 'pay', 0);
    const [government] = world.governments;
    government.cash = cashCNY * 100;
    const month = (t: number) => {
      world.month = t;
      const charges = chargesOf(world);
      const shares = affordableShares(world, charges);
      payCharges(world, charges, shares);
      return { charges, shares };
    };
    return { world, government, month };
  }

  it('scales all levers of a payer by one share', () => {
    const levers = [
      leverOf({ slug: 'a', cost: { yearly: 12_000 } }),
      leverOf({ slug: 'b', cost: { yearly: 36_000 } }),
    ];
    const { world, government, month } = charged(levers);
    const { shares } = month(0);
    expect(shares.get(government)).toBe(0.25);
    expect(government.cash).toBe(0);
    expect(government.tally.programme).toBe(100_000);
    expect(world.ledger.sinks.programme).toBe(100_000);
  });

  it('keeps the unpaid part of a one-off cost due until it is paid', () => {
    const { world, government, month } = charged([leverOf({ start: 2, lagMonths: 1, cost: { once: 4000 } })]);
    month(2);
    expect(government.cash).toBe(100_000);
    let shares = month(3).shares;
    expect(world.leverState[0].unpaidOnce[0]).toBe(3000);
    // a quarter of the month's charges, and a quarter of the one-off cost so far
    expect(paidShare(world, 0, 0, shares)).toBe(0.0625);
    government.cash = 600_000;
    shares = month(4).shares;
    expect(world.leverState[0].unpaidOnce[0]).toBe(0);
    expect(government.cash).toBe(300_000);
    expect(paidShare(world, 0, 0, shares)).toBe(1);
  });

  it('charges every government that the lever targets, each for its own residents', () => {
    const target = { governments: ['a', 'c'], services: null, organizations: null };
    const levers = [leverOf({ target, cost: { yearlyPerHead: 0.12 } })];
    const { world } = charged(levers, { governments: ['a', 'b', 'c'] });
    expect(chargesOf(world).map(({ government, running }) => [government, running])).toEqual([
      [0, 120],
      [2, 120],
    ]);
  });

  it('charges by head for the residents that it singles out alone, once and while it is in force', () => {
    const residents = { quintiles: [1, 2], communities: [2] };
    const target = { governments: null, services: null, organizations: null, residents };
    const { world, government, month } = charged(
      [leverOf({ target, cost: { oncePerHead: 2, yearlyPerHead: 12 } })],
      {},
      1,
    );
    const persons = 60 * [...government.residents.place].filter((place) => [5, 6].includes(place)).length;
    expect(persons).toBeGreaterThan(600);
    const { charges, shares } = month(0);
    expect(charges[0]).toMatchObject({ running: persons, once: 2 * persons });
    // the share of the month's charges that 1 CNY pays, and as much of the one-off cost
    expect(paidShare(world, 0, 0, shares)).toBeCloseTo((1 / (3 * persons)) ** 2, 12);
  });

  it('charges by organization for those that are targeted, active and able to serve', () => {
    const place = placeOf({ registered: 3, services: ['community'] });
    const idle = groupOf('idle', 1, { capacity: { constant: 0 } });
    const [government] = place.governments;
    const [service] = government.services;
    const services = [{ ...service, organizations: [...service.organizations, idle] }];
    const levers = [leverOf({ cost: { yearlyPerOrganization: 1200 } })];
    const world = startRun({ ...place, governments: [{ ...government, services }], levers }, 'pay', 0);
    expect(chargesOf(world)[0].running).toBeCloseTo(300, 10);
    world.organizations[0].exitedAt = 0;
    expect(chargesOf(world)[0].running).toBeCloseTo(200, 10);
  });

  it('charges by organization for those at home that it names', () => {
    const target = { governments: null, services: null, organizations: ['a-community-01', 'b-community-02'] };
    const levers = [leverOf({ target, cost: { yearlyPerOrganization: 1200 } })];
    const { world } = charged(levers, { governments: ['a', 'b', 'c'], services: ['community'] });
    expect(chargesOf(world).map(({ running }) => running)).toEqual([100, 100, 0]);
    const all = charged([leverOf({ cost: { yearlyPerOrganization: 1200 } })], { governments: ['a', 'b'] });
    expect(chargesOf(all.world).map(({ running }) => running)).toEqual([400, 400]);
  });

  it('pays for training by the nonprofit, and for what concerns all by the organization', () => {
    const on = (...parameters: string[]) =>
      leverOf({
        changes: parameters.map((parameter) => ({ parameter, scope: 'government', kind: 'to', value: 0.3 })),
        cost: { yearlyPerOrganization: 1200 },
      });
    const count = (lever: LeverSchedule) => {
      const world = startRun(placeOf({ registered: 30, services: ['community'], levers: [lever] }), 'pay', 0);
      const nonprofits = world.organizations.filter(({ type }) => type === 'nonprofit').length;
      return { nonprofits, charged: Math.round(chargesOf(world)[0].running / 100) };
    };
    const { nonprofits, charged: trained } = count(on('training', 'disclosure'));
    expect(nonprofits).toBeGreaterThan(5);
    expect(nonprofits).toBeLessThan(30);
    expect(trained).toBe(nonprofits);
    expect(count(on('governanceSupport')).charged).toBe(30);
    expect(count(on('training', 'governanceSupport')).charged).toBe(30);
    expect(count(on('disclosure')).charged).toBe(30);
  });

  it('lets a funder outside pay everything with money of its own', () => {
    const { world, government, month } = charged(
      [leverOf({ payer: 'funder', cost: { yearly: 60_000 } })],
      {},
      0,
    );
    const { shares } = month(0);
    expect(government.cash).toBe(0);
    expect(world.ledger.sources.funders).toBe(500_000);
    expect(world.ledger.sinks.programme).toBe(500_000);
    expect(paidShare(world, 0, 0, shares)).toBe(1);
  });

  it('lets the government above each targeted one pay, as far as its cash goes', () => {
    const place = placeOf({ services: ['community'], registered: 1 });
    const governments = ['a', 'b', 'top'].map((slug) => ({
      ...governmentOf(slug, { services: [] }),
      parent: slug === 'top' ? null : 'top',
    }));
    const target = { governments: ['a', 'b'], services: null, organizations: null };
    const levers = [leverOf({ payer: 'parent', target, cost: { yearly: 12_000 } })];
    const world = startRun({ ...place, governments, levers }, 'pay', 0);
    const [top, a, b] = world.governments;
    const before = [a.cash, b.cash];
    top.cash = 50_000;
    const charges = chargesOf(world);
    const shares = affordableShares(world, charges);
    payCharges(world, charges, shares);
    // 1000 CNY a month for each of two, and 500 CNY to pay them from
    expect(top.cash).toBe(0);
    expect([a.cash, b.cash]).toEqual(before);
    expect([a.tally.programme, b.tally.programme]).toEqual([25_000, 25_000]);
    expect(paidShare(world, 0, 1, shares)).toBe(0.25);
  });

  it('charges no parent where there is none', () => {
    const { world } = charged([leverOf({ payer: 'parent', cost: { yearly: 1 } })]);
    expect(() => chargesOf(world)).toThrow('county has no parent to pay for a lever');
  });

  it('lets an organization pay from its own cash', () => {
    const { world, government, month } = charged([
      leverOf({ payer: 'county-community-01', cost: { yearly: 12_000 } }),
    ]);
    const payer = world.organizations.find(({ slug }) => slug === 'county-community-01')!;
    payer.cash = 25_000;
    const { shares } = month(0);
    expect(payer.cash).toBe(0);
    expect(government.cash).toBe(100_000);
    expect(paidShare(world, 0, 0, shares)).toBe(0.25);
  });

  it('charges publicity by head and month, outreach dearer, and fund-raising by head and year', () => {
    const world = startRun(
      placeOf({ government: { publicitySpend: 0.1, grassrootsShare: 0.4, fundraisingEffort: 0.3 } }),
      'pay',
      0,
    );
    const { publicity, fundraising } = spendingOf(world, world.governments[0]);
    // 12000 persons
    expect(publicity).toBeCloseTo(1440, 10);
    expect(fundraising).toBeCloseTo(300, 10);
  });

  it('charges publicity by group where groups differ, each for its own spending, outreach and persons', () => {
    const world = startRun(
      placeOf({ government: { publicitySpend: 0.1, grassrootsShare: 0.4, fundraisingEffort: 0.3 } }),
      'pay',
      0,
    );
    const [government] = world.governments;
    const { values, valuesByPlace } = government;
    const [first, , third] = [...government.agentsAt].map((agents) => 60 * agents);
    valuesByPlace.set(0, { ...values, publicitySpend: 0.3 });
    valuesByPlace.set(1, { ...values, emphasis: 1 });
    valuesByPlace.set(2, { ...values, grassrootsShare: 1 });
    const { publicity, fundraising } = spendingOf(world, government);
    const rest = 12_000 - first - third;
    expect(publicity).toBeCloseTo(0.3 * 1.2 * first + 0.1 * 1.5 * third + 0.1 * 1.2 * rest, 8);
    expect(fundraising).toBeCloseTo(300, 10);
  });

  it('charges groups that are like the rest as one with it, to the last bit', () => {
    const world = startRun(placeOf({ government: { publicitySpend: 0.1, grassrootsShare: 0.7 } }), 'pay', 0);
    const [government] = world.governments;
    const before = spendingOf(world, government);
    for (const place of [0, 3, 7]) government.valuesByPlace.set(place, { ...government.values });
    expect(spendingOf(world, government)).toEqual(before);
  });

  it('reckons what is due to the last bit in the same way, in whatever order charges are listed', () => {
    const { world, government } = charged([], {}, 0.5);
    const charges = [0.1, 0.7, 0.3, 0.9, 0.2, 0.6].map((running, lever) => ({
      lever,
      government: 0,
      payer: government,
      running,
      once: 0,
    }));
    const shares = charges.flatMap((_, shift) => {
      const turned = [...charges.slice(shift), ...charges.slice(0, shift)];
      return [turned, turned.toReversed()].map((list) => affordableShares(world, list).get(government));
    });
    expect(new Set(shares).size).toBe(1);
    expect(shares[0]).toBeCloseTo(0.5 / 2.8, 12);
  });
});
