import { describe, expect, it } from 'vitest';
import { moveLevers } from '../../../../src/model/month/1-production/move-levers.ts';
import type { LeverChange, LeverSchedule } from '../../../../src/model/place.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { leverOf, type PlaceSketch, placeOf } from '../../../setup/place.ts';

function of(
  parameter: string,
  kind: LeverChange['kind'],
  value: LeverChange['value'],
  scope: LeverChange['scope'] = 'government',
): LeverChange {
  return { parameter, scope, kind, value };
}

/** A world whose levers have moved for a month. */
function moved(levers: LeverSchedule[], sketch: PlaceSketch = {}, month = 0) {
  const world = startRun(placeOf({ registered: 3, ...sketch, levers }), 'levers', 0);
  world.month = month;
  moveLevers(world);
  return world;
}

describe('the values of a month', () => {
  it('move on the schedule and come back after the stop', () => {
    const schedule = { start: 2, rampMonths: 4, stop: 8, fadeMonths: 2 };
    const lever = leverOf({ ...schedule, changes: [of('emphasis', 'add', 0.4)] });
    const world = startRun(placeOf({ levers: [lever] }), 'levers', 0);
    const values = [0, 2, 3, 4, 6, 8, 9, 10, 11].map((month) => {
      world.month = month;
      moveLevers(world);
      return Number(world.governments[0].values.emphasis.toFixed(12));
    });
    expect(values).toEqual([0.4, 0.4, 0.5, 0.6, 0.8, 0.8, 0.6, 0.4, 0.4]);
  });

  it('are exactly the scenario again after the stop, and at strength 0', () => {
    const changes = [
      of('emphasis', 'multiply', 1.7),
      of('outsideOpen', 'to', true),
      of('penalty', 'to', 1, 'constant'),
    ];
    const stopped = startRun(placeOf({ levers: [leverOf({ changes, stop: 1 })] }), 'levers', 0);
    for (const month of [0, 1]) {
      stopped.month = month;
      moveLevers(stopped);
    }
    expect(stopped.governments[0].values).toEqual(stopped.place.governments[0].parameters);
    expect(stopped.constants).toEqual(stopped.place.constants);
    const absent = moved([leverOf({ changes, strength: 0 })]);
    expect(absent.governments[0].values).toEqual(absent.place.governments[0].parameters);
  });

  it('reach the governments and services that are targeted, and no others', () => {
    const target = { governments: ['b'], services: ['home-elder-care'], organizations: null };
    const world = moved([leverOf({ target, changes: [of('burden', 'to', 0.1, 'service')] })], {
      governments: ['a', 'b'],
    });
    expect(world.services.map(({ path, values }) => [path, Number(values.burden.toFixed(9))])).toEqual([
      ['service/a/community', 0.5],
      ['service/a/home-elder-care', 0.5],
      ['service/b/community', 0.5],
      ['service/b/home-elder-care', 0.1],
    ]);
  });

  it('set switches and choices for the whole time at any strength', () => {
    const changes = [of('outsideOpen', 'to', true), of('paymentBasis', 'to', 'activity', 'service')];
    const lever = leverOf({ changes, strength: 0.1, rampMonths: 20 });
    const world = moved([lever]);
    expect(world.governments[0].values.outsideOpen).toBe(true);
    expect(world.services[0].values.paymentBasis).toBe('activity');
  });

  it('keep months whole on a ramp', () => {
    const lever = leverOf({ rampMonths: 10, changes: [of('contractMonths', 'to', 24)] });
    expect(moved([lever], {}, 3).governments[0].values.contractMonths).toBe(16);
  });

  it('do not depend on the order of levers, not even where cash is short', () => {
    const levers = [0.3, 0.7, 0.1, 0.9].map((value, index) =>
      leverOf({
        slug: `l-${index}`,
        strength: 0.3 + value / 2,
        changes: [
          of('disclosure', 'to', value),
          of('emphasis', 'add', value / 7),
          of('auditRate', 'multiply', 1 + value),
        ],
        cost: { yearly: 1e7 * value, once: 1e6 / (1 + value) },
      }),
    );
    const forwards = moved(levers).governments[0];
    const backwards = moved([...levers].reverse()).governments[0];
    expect(backwards.values).toEqual(forwards.values);
    expect(forwards.values.disclosure).toBeGreaterThan(0.2);
    expect(forwards.values.disclosure).toBeLessThan(0.5);
  });
});

describe('levers on governments', () => {
  it('reach those that are targeted, their organizations included, and no others', () => {
    const target = { governments: ['b'], services: null, organizations: null };
    const changes = [of('emphasis', 'add', 0.4), of('training', 'to', 0.8)];
    const world = moved([leverOf({ target, changes })], { governments: ['a', 'b'] });
    expect(world.governments.map(({ values }) => values.emphasis)).toEqual([0.4, 0.8]);
    for (const { home, training } of world.organizations) expect(training).toBe(home.slug === 'b' ? 0.8 : 0);
  });
});

describe('levers on groups of residents', () => {
  const residents = { quintiles: [1], communities: [2] };
  const target = { governments: null, services: null, organizations: null, residents };
  const changes = [
    of('publicitySpend', 'add', 0.2),
    of('grassrootsShare', 'to', 0.6),
    of('rightsAwareness', 'to', 0.5),
    of('burden', 'to', 0.1, 'service'),
  ];
  /** The place that is singled out: the poorest of the second community. */
  const PLACE = 5;

  it('move the values that these residents meet and those of nobody else', () => {
    const world = moved([leverOf({ target, changes })], { governments: ['a', 'b'] });
    for (const { values, valuesByPlace, place } of world.governments) {
      expect(values).toEqual(place.parameters);
      expect([...valuesByPlace.keys()]).toEqual([PLACE]);
      const own = { publicitySpend: 0.2, grassrootsShare: 0.6, rightsAwareness: 0.5 };
      expect(valuesByPlace.get(PLACE)).toEqual({ ...values, ...own });
    }
    for (const { values, valuesByPlace, place } of world.services) {
      expect(values).toEqual(place.parameters);
      expect([...valuesByPlace.keys()]).toEqual([PLACE]);
      expect(valuesByPlace.get(PLACE)?.burden).toBeCloseTo(0.1, 12);
      expect({ ...valuesByPlace.get(PLACE), burden: 0.5 }).toEqual(values);
    }
  });

  it('reach the governments and services that are targeted, and no others', () => {
    const narrow = { ...target, governments: ['b'], services: ['home-elder-care'] };
    const world = moved([leverOf({ target: narrow, changes })], { governments: ['a', 'b'] });
    expect(world.governments.map(({ valuesByPlace }) => valuesByPlace.size)).toEqual([0, 1]);
    expect(world.services.map((service) => service.valuesByPlace.get(PLACE)?.burden)).toEqual([
      undefined,
      undefined,
      0.5,
      expect.closeTo(0.1, 12),
    ]);
  });

  it('are added to what levers on everyone do', () => {
    const all = leverOf({
      slug: 'all',
      changes: [
        of('publicitySpend', 'add', 0.1),
        of('rightsAwareness', 'add', 0.2),
        of('emphasis', 'add', 0.3),
        of('disclosure', 'add', 0.4),
        of('needEnd', 'to', 0.5, 'service'),
        of('burden', 'add', 0.2, 'service'),
      ],
    });
    const aimed = [of('rightsAwareness', 'add', 0.4), of('publicitySpend', 'add', 0.2)];
    const [government] = moved([all, leverOf({ target, changes: aimed })]).governments;
    expect(government.values.publicitySpend).toBeCloseTo(0.1, 12);
    expect(government.values.rightsAwareness).toBeCloseTo(0.2, 12);
    const own = government.valuesByPlace.get(PLACE);
    expect(own?.publicitySpend).toBeCloseTo(0.3, 12);
    expect(own?.rightsAwareness).toBeCloseTo(0.6, 12);
    const { emphasis, disclosure } = government.values;
    expect(emphasis).toBeGreaterThan(0.6);
    expect(own).toMatchObject({ emphasis, disclosure });
    const [service] = government.services;
    expect(service.values.burden).toBeCloseTo(0.7, 12);
    expect(service.valuesByPlace.get(PLACE)).toEqual(service.values);
  });

  it('charge publicity for these residents alone, as far as cash allows', () => {
    const levers = [leverOf({ target, changes: [of('publicitySpend', 'add', 0.2)] })];
    const world = moved(levers);
    const [government] = world.governments;
    const persons = 60 * government.agentsAt[PLACE];
    expect(government.tally.publicity).toBe(20 * persons);
    government.cash = 5 * persons;
    moveLevers(world);
    expect(government.cash).toBe(0);
    expect(government.valuesByPlace.get(PLACE)?.publicitySpend).toBeCloseTo(0.05, 12);
  });

  it('move by the part that is paid for', () => {
    const world = startRun(
      placeOf({ levers: [leverOf({ target, changes, cost: { yearly: 12_000 } })] }),
      'l',
      0,
    );
    const [government] = world.governments;
    const due = 1000 + 60 * government.agentsAt[PLACE] * 0.2 * (1 + 0.5 * 0.6);
    government.cash = Math.round(due * 50);
    moveLevers(world);
    expect(government.valuesByPlace.get(PLACE)?.rightsAwareness).toBeCloseTo(0.25, 4);
    expect(government.services[0].valuesByPlace.get(PLACE)?.burden).toBeCloseTo(0.3, 4);
  });

  it('are gone after the stop', () => {
    const world = startRun(placeOf({ levers: [leverOf({ target, changes, stop: 1 })] }), 'levers', 0);
    for (const month of [0, 1]) {
      world.month = month;
      moveLevers(world);
    }
    const [government] = world.governments;
    expect(government.valuesByPlace.get(PLACE)).toEqual(government.values);
    expect(government.services[0].valuesByPlace.get(PLACE)).toEqual(government.services[0].values);
  });
});

describe('learned states', () => {
  it('are moved by levers and never written by them', () => {
    const world = startRun(
      placeOf({ levers: [leverOf({ changes: [of('capability', 'add', 0.3)] })] }),
      'l',
      0,
    );
    const [government] = world.governments;
    government.learned.capability = 0.55;
    moveLevers(world);
    expect(government.values.capability).toBeCloseTo(0.85, 12);
    expect(government.learned.capability).toBe(0.55);
  });

  it('are their own values without levers', () => {
    const world = startRun(placeOf(), 'l', 0);
    world.governments[0].learned.legality = 0.61;
    moveLevers(world);
    expect(world.governments[0].values.legality).toBe(0.61);
  });
});

describe('levers whose payer is short of cash', () => {
  it('move by the part that is paid', () => {
    const levers = [leverOf({ changes: [of('emphasis', 'add', 0.4)], cost: { yearly: 12_000_000 } })];
    const world = startRun(placeOf({ levers }), 'l', 0);
    const [government] = world.governments;
    government.cash = 25_000_000;
    moveLevers(world);
    expect(government.values.emphasis).toBeCloseTo(0.5, 12);
    expect(government.cash).toBe(0);
  });

  it('do nothing where the payer has none, switches included', () => {
    const changes = [of('emphasis', 'add', 0.4), of('outsideOpen', 'to', true)];
    const world = startRun(placeOf({ levers: [leverOf({ changes, cost: { yearly: 12 } })] }), 'l', 0);
    world.governments[0].cash = 0;
    moveLevers(world);
    expect(world.governments[0].values).toEqual(world.place.governments[0].parameters);
  });

  it('hold constants back to what the poorest targeted government pays for', () => {
    const levers = [leverOf({ changes: [of('penalty', 'add', 0.5, 'constant')], cost: { yearly: 12_000 } })];
    const world = startRun(placeOf({ governments: ['a', 'b'], levers }), 'l', 0);
    const [{ cash }] = world.governments;
    world.governments[1].cash = 50_000;
    moveLevers(world);
    expect(world.constants.penalty).toBeCloseTo(0.75, 12);
    world.governments[0].cash = 25_000;
    world.governments[1].cash = cash;
    moveLevers(world);
    expect(world.constants.penalty).toBeCloseTo(0.625, 12);
  });

  it('do not hold constants back for governments that are not targeted', () => {
    const target = { governments: ['a'], services: null, organizations: null };
    const levers = [leverOf({ target, changes: [of('penalty', 'add', 0.4, 'constant')] })];
    const sketch = { governments: ['a', 'b'], government: { publicitySpend: 0.1 } };
    const world = startRun(placeOf({ ...sketch, levers }), 'l', 0);
    world.governments[1].cash = 0;
    moveLevers(world);
    expect(world.constants.penalty).toBeCloseTo(0.9, 12);
  });
});

describe('publicity and fund-raising', () => {
  const changes = [
    of('publicitySpend', 'add', 0.2),
    of('grassrootsShare', 'to', 0.5),
    of('fundraisingEffort', 'to', 0.6),
  ];

  it('are charged by their value in force', () => {
    const world = moved([leverOf({ changes })]);
    const { tally } = world.governments[0];
    // 12000 persons · .2 · 1.25, and 12000 · .6 / 12
    expect(tally.publicity).toBe(300_000);
    expect(tally.programme).toBe(60_000);
    expect(world.ledger.sinks.programme).toBe(360_000);
  });

  it('are charged to the governments that are targeted, and to no others', () => {
    const target = { governments: ['b'], services: null, organizations: null };
    const [a, b] = moved([leverOf({ target, changes })], { governments: ['a', 'b'] }).governments;
    expect([a.tally.publicity, a.tally.programme]).toEqual([0, 0]);
    expect(b.tally.publicity).toBeGreaterThan(0);
  });

  it('are scaled to what cash allows, and never charge more', () => {
    const world = startRun(placeOf({ levers: [leverOf({ changes })] }), 'l', 0);
    const [government] = world.governments;
    government.cash = 180_000;
    moveLevers(world);
    expect(government.cash).toBe(0);
    expect(government.values.publicitySpend).toBeCloseTo(0.1, 12);
    expect(government.values.fundraisingEffort).toBeCloseTo(0.3, 12);
  });

  it('are scaled as a whole where cash is short, what was spent before the levers with it', () => {
    const levers = [leverOf({ changes: [of('publicitySpend', 'add', 0.2)] })];
    const world = startRun(placeOf({ levers, government: { publicitySpend: 0.1 } }), 'l', 0);
    const [government] = world.governments;
    // half of 12000 persons · .3
    government.cash = 180_000;
    moveLevers(world);
    expect(government.values.publicitySpend).toBeCloseTo(0.15, 12);
  });

  it('are added to what was spent before', () => {
    const world = startRun(placeOf({ levers: [leverOf({ changes, cost: { yearly: 1200 } })] }), 'l', 0);
    const { tally } = world.governments[0];
    Object.assign(tally, { publicity: 10, programme: 20 });
    moveLevers(world);
    expect([tally.publicity, tally.programme]).toEqual([300_010, 70_020]);
  });

  it('are charged without any lever too', () => {
    expect(moved([], { government: { publicitySpend: 0.1 } }).governments[0].tally.publicity).toBe(120_000);
  });
});

describe('levers on single organizations', () => {
  it('train, support and credit those that are named, by what the government in which they are at home pays for', () => {
    const target = { governments: null, services: null, organizations: ['county-community-02'] };
    const changes = [
      of('training', 'to', 0.8),
      of('governanceSupport', 'to', 1),
      of('creditFactor', 'multiply', 1.5),
    ];
    const world = moved([leverOf({ target, changes, strength: 0.5 })]);
    const trained = world.organizations.filter(({ training }) => training > 0);
    expect(trained.map(({ slug }) => slug)).toEqual(['county-community-02']);
    const [{ training, governance, credit, baseCredit }] = trained;
    expect([training, governance]).toEqual([0.4, 0.5]);
    expect(credit).toBe(Math.round(1.25 * baseCredit));
    expect(world.governments[0].values.training).toBe(0);
  });

  it('reach all of them where none is named, and those who enter later', () => {
    const world = moved([leverOf({ changes: [of('training', 'to', 0.8)] })]);
    expect(world.organizations.every(({ training }) => training === 0.8)).toBe(true);
    expect(world.governments[0].values.training).toBe(0.8);
  });

  it('leave those alone that are gone', () => {
    const world = startRun(placeOf({ levers: [leverOf({ changes: [of('training', 'to', 0.8)] })] }), 'l', 0);
    const [gone, other] = world.organizations;
    gone.exitedAt = 0;
    moveLevers(world);
    expect([gone.training, other.training]).toEqual([0, 0.8]);
  });
});
