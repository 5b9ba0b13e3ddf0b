import { describe, expect, it } from 'vitest';
import { poissonFrom } from '../../../../src/kernel/distributions.ts';
import { counterOf, draw } from '../../../../src/kernel/random.ts';
import {
  enterOrganizations,
  entryRateOf,
  modelGroup,
} from '../../../../src/model/month/5-adaptation/enter-organizations.ts';
import { purposes } from '../../../../src/model/purposes.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { groupOf, type PlaceSketch, placeOf } from '../../../setup/place.ts';

describe('the rate of entry', () => {
  const terms = { entryRate: 0.06, entryMargin: 2, active: 10, margin: 0, support: 0 };

  it('is in proportion to those who hold contracts, one at least', () => {
    expect(entryRateOf(terms)).toBeCloseTo(0.05, 15);
    expect(entryRateOf({ ...terms, active: 0 })).toBeCloseTo(0.005, 15);
  });

  it('rises with margins and support', () => {
    expect(entryRateOf({ ...terms, margin: 0.25, support: 1 })).toBeCloseTo(0.15, 15);
  });
});

describe('whom entrants are like', () => {
  it('is the largest group, and the first slug of equally large ones, in any order', () => {
    const groups = [groupOf('c', 1), groupOf('b', 5), groupOf('a', 5)];
    expect(modelGroup(groups)?.slug).toBe('a');
    expect(modelGroup([...groups].reverse())?.slug).toBe('a');
    expect(modelGroup([groupOf('a', 1), groupOf('b', 5)])?.slug).toBe('b');
  });

  it('is never a group that can serve nobody', () => {
    const idle = groupOf('a', 9, { capacity: { constant: 0 } });
    expect(modelGroup([idle, groupOf('b', 1)])?.slug).toBe('b');
    expect(modelGroup([idle])).toBeNull();
    expect(modelGroup([])).toBeNull();
    expect(modelGroup([groupOf('a', 1, { capacity: { constant: 300 } })])?.slug).toBe('a');
    const { laws, types, ...group } = groupOf('a', 1);
    const none = Object.fromEntries(Object.keys(types).map((type) => [type, 0])) as typeof types;
    const onlyIdle = {
      ...group,
      types: { ...none, nonprofit: 1 },
      laws: { ...laws, capacity: { ...laws.capacity, nonprofit: { constant: 0 } } },
    };
    expect(modelGroup([onlyIdle])).toBeNull();
  });
});

describe('entry', () => {
  function entered(constants: PlaceSketch['constants'], sketch: PlaceSketch = {}) {
    const place = placeOf({ services: ['community'], registered: 2, ...sketch, constants: { ...constants } });
    const world = startRun(place, 'entry', 0);
    for (world.month = 3; world.month < 9; world.month += 1) enterOrganizations(world);
    return { world, service: world.services[0] };
  }

  it('brings organizations with capital from outside into the register, in slug order', () => {
    // ten entries expected in six months
    const { world, service } = entered(
      { entryRate: 10, entryMargin: 0 },
      { government: { organizationSupport: 1 } },
    );
    const entrants = world.organizations.filter(({ enteredAt }) => enteredAt >= 0);
    expect(entrants.length).toBe(service.tally.entries);
    expect(entrants.length).toBeGreaterThan(0);
    expect(service.register.map(({ slug }) => slug)).toEqual(service.register.map(({ slug }) => slug).sort());
    expect(service.register).toHaveLength(2 + entrants.length);
    expect(entrants.every(({ slug }) => /^entrant\/county\/community\/[3-8]\/\d+$/.test(slug))).toBe(true);
    const capital = entrants.reduce((sum, { cash }) => sum + cash, 0);
    expect(world.ledger.sources.entrantCapital).toBe(capital);
    expect(capital).toBeGreaterThan(0);
  });

  it('does not happen at a rate of 0 or where nobody was ever registered', () => {
    expect(entered({ entryRate: 0 }).service.tally.entries).toBe(0);
    const place = placeOf({ services: ['community'], constants: { entryRate: 1000 } });
    const [government] = place.governments;
    const services = government.services.map((service) => ({ ...service, organizations: [] }));
    const world = startRun({ ...place, governments: [{ ...government, services }] }, 'entry', 0);
    enterOrganizations(world);
    expect(world.organizations).toEqual([]);
  });

  it('counts holders of contracts of the last two years as active', () => {
    const busy = entered({ entryRate: 0.5 });
    const [first] = busy.world.organizations;
    const rateAt = (lastHeld: number) => {
      busy.service.holders.clear();
      for (let k = 0; k < 60; k += 1) busy.service.holders.set({ ...first, slug: `h-${k}` }, lastHeld);
      busy.service.tally.entries = 0;
      busy.world.month = 30;
      enterOrganizations(busy.world);
      return busy.service.tally.entries;
    };
    // 60 active: 2.5 a month; none: .04
    expect(rateAt(7)).toBeGreaterThan(rateAt(6));
  });

  it('is lured by the mean margin of the awards of the year', () => {
    const { world, service } = entered({ entryRate: 0 });
    Object.assign(world.constants, { entryRate: 60, entryMargin: 4 });
    Object.assign(service, { marginSum: 1.5, marginCount: 5 });
    Object.assign(service.tally, { entries: 7 });
    const rate = entryRateOf({ entryRate: 60, entryMargin: 4, active: 0, margin: 0.3, support: 0 });
    const u = draw(world.run, purposes.entry, service.id, counterOf(world.month));
    enterOrganizations(world);
    expect(service.tally.entries).toBe(7 + poissonFrom(u, rate));
    expect(poissonFrom(u, rate)).toBeGreaterThan(poissonFrom(u, rate / 2.2));
  });
});
