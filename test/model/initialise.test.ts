import { describe, expect, it } from 'vitest';
import {
  drawOrganization,
  memberSlugs,
  register,
  valueAt,
} from '../../src/model/agents/draw-organization.ts';
import { IN_HOUSE } from '../../src/model/agents/resident.ts';
import { startRun } from '../../src/model/simulate.ts';
import { groupOf, placeOf } from '../setup/place.ts';

describe('the world before its first month', () => {
  it('has every government, service and organization in slug order, whatever the order of the place', () => {
    const place = placeOf({
      governments: ['b', 'a'],
      services: ['home-elder-care', 'community'],
      registered: 2,
    });
    const world = startRun(place, 'start', 0);
    expect(world.services.map(({ path }) => path)).toEqual([
      'service/a/community',
      'service/a/home-elder-care',
      'service/b/community',
      'service/b/home-elder-care',
    ]);
    expect(world.organizations.map(({ slug }) => slug).slice(0, 3)).toEqual([
      'a-community-01',
      'a-community-02',
      'a-home-elder-care-01',
    ]);
  });

  it('holds a month of revenue, and what the in-house envelope pays for is provided in-house', () => {
    const sketch = { government: { revenueShock: 0, purchasedShareStart: 0.25 }, services: ['community'] };
    const world = startRun(placeOf({ ...sketch, registered: 1, service: { needShare: 0.9 } }), 'start', 0);
    const [government] = world.governments;
    const [service] = government.services;
    // .06 · 3000 · 12000 persons; three quarters of it at 12 · 108 CNY a person
    expect(government.cash).toBe(18_000_000);
    expect(service.inhousePlanned).toBe(1200);
    const enrolled = [...service.columns.contract].filter((server) => server === IN_HOUSE).length;
    expect(enrolled).toBe(20);
    expect(service.communities.users.reduce((sum, n) => sum + n, 0)).toBe(20);
  });

  it('enters all money of organizations from outside', () => {
    const { organizations, governments, ledger } = startRun(placeOf(), 'start', 0);
    const held = [...organizations, ...governments].reduce((sum, { cash }) => sum + cash, 0);
    expect(ledger.sources.startingCash).toBe(held);
  });

  it('gives a replication the same draws whatever is drawn beside it', () => {
    const one = startRun(placeOf({ governments: ['a'], registered: 2 }), 'start', 3);
    const two = startRun(placeOf({ governments: ['a', 'b'], registered: 2 }), 'start', 3);
    expect(two.services[0].columns).toEqual(one.services[0].columns);
    expect(two.organizations[0].skill).toBe(one.organizations[0].skill);
    expect(startRun(placeOf({ governments: ['a'] }), 'start', 4).services[0].columns).not.toEqual(
      one.services[0].columns,
    );
  });
});

describe('drawing an organization', () => {
  it('follows the law of every attribute', () => {
    expect(valueAt({ constant: 3 }, 0.1)).toBe(3);
    expect(valueAt({ normal: { mean: 2, spread: 1 } }, 0.5)).toBeCloseTo(2, 12);
    expect(valueAt({ lognormal: { median: 600, spread: 0.5 } }, 0.5)).toBeCloseTo(600, 9);
    expect(valueAt({ uniform: { from: 2, to: 4 } }, 0.25)).toBe(2.5);
    // Beta(1, 4): 1 - (1 - u)^(1/4)
    expect(valueAt({ beta: { shapes: [1, 4] } }, 0.9375)).toBeCloseTo(0.5, 9);
  });

  it('numbers the members of a group, and leaves a single one its slug', () => {
    expect(memberSlugs(groupOf('a', 1))).toEqual(['a']);
    expect(memberSlugs(groupOf('a', 2))).toEqual(['a-01', 'a-02']);
    expect(memberSlugs(groupOf('a', 100))[99]).toBe('a-100');
    expect(memberSlugs(groupOf('a', 0))).toEqual([]);
  });

  const world = startRun(placeOf({ services: ['community', 'home-elder-care'], registered: 1 }), 'draw', 0);
  const drawn = (laws: Parameters<typeof groupOf>[2]) =>
    drawOrganization(world, world.services[0], { slug: 'x', group: groupOf('x', 1, laws), enteredAt: -1 });

  it('raises a drawn capacity to the lot size, but not a declared one', () => {
    expect(drawn({ capacity: { uniform: { from: 1, to: 2 } } }).capacity).toBe(180);
    expect(drawn({ capacity: { constant: 7 } }).capacity).toBe(7);
  });

  it('scales cash, credit and fixed cost by a month at full capacity', () => {
    const { cash, credit, fixedCost } = drawn({ capacity: { constant: 500 } });
    // 500 · 100 CNY: .75, 1 and .02 months
    expect([cash, credit, fixedCost]).toEqual([3_750_000, 5_000_000, 100_000]);
  });

  it('cuts attributes to their bounds', () => {
    expect(drawn({ skill: { constant: 3 } }).skill).toBe(0.95);
    expect(drawn({ skill: { normal: { mean: -9, spread: 1 } } }).skill).toBe(0.2);
  });

  it('enters registers in slug order with cash from outside', () => {
    const organization = drawn({});
    const capital = organization.cash;
    const before = world.ledger.sources.entrantCapital;
    register(world, organization, 'entrantCapital');
    expect(world.ledger.sources.entrantCapital - before).toBe(capital);
    expect(organization.cash).toBe(capital);
    expect(world.services[0].register.map(({ slug }) => slug)).toEqual(['county-community', 'x']);
    expect(world.services[1].register.map(({ slug }) => slug)).toEqual(['county-home-elder-care']);
  });

  it('offers a second service of its government where that is certain', () => {
    const sure = startRun(placeOf({ registered: 3, constants: { secondServiceChance: 1 } }), 'draw', 0);
    expect(sure.organizations.every(({ services }) => services.length === 2)).toBe(true);
    expect(sure.services[0].register).toHaveLength(6);
  });
});
