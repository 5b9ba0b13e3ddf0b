import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyFaults } from '../../../../src/model/invariants.ts';
import { setEnvelopes } from '../../../../src/model/month/1-production/set-envelopes.ts';
import {
  availableRevenue,
  availableTo,
  transferRevenue,
  transfersOf,
  transferWeights,
} from '../../../../src/model/month/1-production/transfer-revenue.ts';
import { runMonth } from '../../../../src/model/month.ts';
import type { GovernmentParameters } from '../../../../src/model/parameters/government.ts';
import type { Place } from '../../../../src/model/place.ts';
import { simulate, startRun } from '../../../../src/model/simulate.ts';
import type { World } from '../../../../src/model/world.ts';
import { governmentOf, placeOf } from '../../../setup/place.ts';

type Sketch = Partial<GovernmentParameters> & { readonly parent?: string };

/** Governments by slug; one with `agents: 0` has no services. */
function placeWith(governments: Readonly<Record<string, Sketch>>, months = 3): Place {
  const places = Object.entries(governments).map(([slug, { parent = null, ...parameters }]) => ({
    ...governmentOf(slug, {
      government: { revenueShock: 0, ...parameters },
      services: parameters.agents === 0 ? [] : ['community'],
      registered: 1,
    }),
    parent,
  }));
  return { ...placeOf({ months }), governments: places };
}

/** A province without residents, and three counties of 100, 200 and 300 persons with revenue 1000, 2000 and 3000. */
function province(changes: Sketch = {}): Place {
  const county = (agents: number): Sketch => ({
    parent: 'province',
    agents,
    personsPerAgent: 1,
    revenuePerHead: 10 * agents,
  });
  return placeWith({
    province: { agents: 0, fiscalPersons: 600, revenuePerHead: 3000, transferShare: 0.5, ...changes },
    one: county(100),
    two: county(200),
    three: county(300),
  });
}

function governmentNamed(world: World, slug: string) {
  const government = world.governments.find((one) => one.slug === slug);
  if (government === undefined) throw new Error(`no government ${slug}`);
  return government;
}

describe('the weights of transfers', () => {
  const children = [
    { persons: 100, revenuePerHead: 1000 },
    { persons: 200, revenuePerHead: 2000 },
    { persons: 50, revenuePerHead: 500 },
  ];

  it('are residents times revenue per head to minus the exponent', () => {
    const of = (equalisation: number) => {
      const weights = transferWeights(children, equalisation);
      return weights.map((weight) => weight / weights[0]);
    };
    expect(of(0)).toEqual([1, 2, 0.5]);
    expect(of(1)).toEqual([1, 1, 1]);
    // 100/1000², 200/2000², 50/500²
    expect(of(2)[1]).toBeCloseTo(0.5, 12);
    expect(of(2)[2]).toBeCloseTo(2, 12);
  });

  it('give nothing to a government without residents, however poor', () => {
    expect(transferWeights([...children, { persons: 0, revenuePerHead: 1 }], 2)[3]).toBe(0);
    const empty = { persons: 0, revenuePerHead: 0 };
    const weights = transferWeights([...children, empty], 2);
    for (const [k, weight] of [25, 12.5, 50, 0].entries()) expect(weights[k]).toBeCloseTo(weight, 12);
  });

  it('give all to those without any revenue, by residents, once poverty counts', () => {
    const poor = [
      { persons: 30, revenuePerHead: 0 },
      { persons: 10, revenuePerHead: 0 },
    ];
    expect(transferWeights([...children, ...poor], 0.5)).toEqual([0, 0, 0, 30, 10]);
    expect(transferWeights([...children, ...poor], 0)).toEqual([100, 200, 50, 30, 10]);
  });
});

describe('what is available to a government', () => {
  it('is own revenue less what is passed on, and twelve general transfers', () => {
    expect(availableRevenue(1000, 0.25, 10)).toBe(870);
    expect(availableRevenue(1000, 0, 0)).toBe(1000);
  });

  it('keeps all own revenue where nobody below has residents', () => {
    const [only] = startRun(placeWith({ only: { transferShare: 0.4 } }), 'transfer', 0).governments;
    expect(availableTo(only)).toBe(only.ownRevenue);
    expect(transfersOf(only)).toEqual([]);
  });
});

describe('a province', () => {
  it('moves general and earmarked money together, adds them to the books, and forgets what came before', () => {
    const world = startRun(province({ transferEarmarked: 0.2 }), 'transfer', 0);
    const [parent, child] = world.governments;
    Object.assign(parent.transfers, { general: 5, earmarked: 7 });
    Object.assign(parent.tally, { transfersPaid: 10 });
    Object.assign(child.tally, { transfersGeneral: 20, transfersEarmarked: 30 });
    const before = [parent.cash, child.cash];
    transferRevenue(world);
    expect(parent.transfers).toEqual({ general: 0, earmarked: 0 });
    expect([parent.cash - before[0], child.cash - before[1]]).toEqual([-450_000, 150_000]);
    expect(parent.tally.transfersPaid).toBe(450_010);
    expect(child.tally).toMatchObject({ transfersGeneral: 120_020, transfersEarmarked: 30_030 });
  });

  it('passes on its part of a twelfth of the year, the same to each county whose people are as much richer as more', () => {
    const world = startRun(province(), 'transfer', 0);
    const parent = governmentNamed(world, 'province');
    // .06 · 3000 · 600 a year, half of it in twelve months to three counties of equal weight
    expect(parent.ownRevenue).toBeCloseTo(108_000, 8);
    expect(transfersOf(parent).map(({ general, earmarked }) => [general, earmarked])).toEqual([
      [150_000, 0],
      [150_000, 0],
      [150_000, 0],
    ]);
    expect(availableTo(parent)).toBeCloseTo(54_000, 8);
    expect(availableTo(governmentNamed(world, 'two'))).toBeCloseTo(0.06 * 2000 * 200 + 18_000, 8);
  });

  it('gives every resident the same without equalisation', () => {
    const [parent] = startRun(province({ equalisation: 0 }), 'transfer', 0).governments;
    // children act in slug order: one, three, two
    expect(transfersOf(parent).map(({ general }) => general)).toEqual([75_000, 225_000, 150_000]);
  });

  it('binds the earmarked part to purchase', () => {
    const world = startRun(province({ transferEarmarked: 0.25 }), 'transfer', 0);
    transferRevenue(world);
    const county = governmentNamed(world, 'one');
    expect(county.transfers).toEqual({ general: 1125, earmarked: 375 });
    expect([county.tally.transfersGeneral, county.tally.transfersEarmarked]).toEqual([112_500, 37_500]);
    setEnvelopes(world);
    const available = 6000 + 12 * 1125;
    expect(county.purchaseEnvelope).toBeCloseTo(0.2 * available + 12 * 375, 6);
    expect(county.inhouseEnvelope).toBeCloseTo(0.8 * available, 6);
  });

  it('is counted at the start: cash is one month of own revenue and transfers', () => {
    const world = startRun(province({ transferEarmarked: 0.25 }), 'transfer', 0);
    expect(governmentNamed(world, 'one').cash).toBe(50_000 + 150_000);
    expect(governmentNamed(world, 'province').cash).toBe(900_000);
    expect(governmentNamed(world, 'one').inhouseEnvelope).toBeCloseTo(0.8 * (6000 + 12 * 1125), 6);
  });

  it('pays transfers from the revenue of the month, before anything else can take it', () => {
    const world = startRun(province({ transferShare: 1 }), 'transfer', 0);
    const parent = governmentNamed(world, 'province');
    parent.cash = 0;
    runMonth(world);
    expect(parent.tally.transfersPaid).toBe(900_000);
    expect(parent.cash).toBe(0);
  });

  it('without residents and services only transfers', () => {
    const world = simulate(province(), 'transfer', 0);
    const parent = governmentNamed(world, 'province');
    expect(parent.services).toEqual([]);
    expect(parent.cash).toBe(900_000 + 3 * 450_000);
  });
});

/** A random tree: every government may stand below one of those before it. */
const trees = fc
  .array(
    fc.record({
      above: fc.integer({ min: -1, max: 5 }),
      agents: fc.integer({ min: 0, max: 8 }),
      revenuePerHead: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e5, noNaN: true })),
      fiscalPersons: fc.integer({ min: 1, max: 100_000 }),
      transferShare: fc.double({ min: 0, max: 1, noNaN: true }),
      transferEarmarked: fc.double({ min: 0, max: 1, noNaN: true }),
      equalisation: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((sketches) =>
    Object.fromEntries(
      sketches.map(({ above, ...sketch }, index) => [
        `g${index}`,
        { ...sketch, ...(above >= 0 && above < index ? { parent: `g${above}` } : {}) },
      ]),
    ),
  );

describe('transfers in any tree of governments', () => {
  it('lose and make no fen, and never go below 0', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const world = startRun(placeWith(tree), 'tree', 0);
        const before = world.governments.map(({ cash }) => cash);
        transferRevenue(world);
        const gained = world.governments.map(({ cash }, g) => cash - before[g]);
        expect(gained.reduce((sum, fen) => sum + fen, 0)).toBe(0);
        expect(moneyFaults(world)).toEqual([]);
        for (const [g, { tally }] of world.governments.entries()) {
          const { transfersPaid, transfersGeneral, transfersEarmarked } = tally;
          expect(transfersGeneral + transfersEarmarked - transfersPaid).toBe(gained[g]);
          expect(Math.min(transfersPaid, transfersGeneral, transfersEarmarked)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('pass on the stated part of own revenue, to half a fen for each child', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const world = startRun(placeWith(tree), 'tree', 0);
        for (const government of world.governments) {
          const { children, ownRevenue, values } = government;
          if (!children.some(({ persons }) => persons > 0)) continue;
          const paid = transfersOf(government).reduce((sum, one) => sum + one.general + one.earmarked, 0);
          const meant = (100 * values.transferShare * ownRevenue) / 12;
          expect(Math.abs(paid - meant)).toBeLessThanOrEqual(children.length / 2 + 1e-6 * meant);
        }
      }),
      { numRuns: 60 },
    );
  });
});
