import { describe, expect, it } from 'vitest';
import { costsOfEffects, tradeOf } from '../../../src/experiment/compare/cost.ts';
import { type Effect, effectsOf } from '../../../src/experiment/compare/effect.ts';
import { comparison, nested, panelWith, twoScopes, windows } from './small-comparison.ts';

const panel = panelWith('x', 'publicCost');
const baseline = windows([1, 100], [1, 200], [1, 300], [1, 400], [1, 500]);

const rent = panelWith('rentLoss', 'publicCost');
const falling = windows([-1, 110], [-1, 210], [-1.5, 310], [-1.5, 410], [-2, 515]);
const lower = comparison(baseline, falling, { panel: rent, headline: ['rentLoss'] });

function costs(arm: ReturnType<typeof windows>) {
  const input = comparison(baseline, arm, { panel });
  return costsOfEffects(input, effectsOf(input), 'seed');
}

describe('the cost of an effect', () => {
  it('is what public cost rises by over what the indicator rises by', () => {
    const [cost] = costs(windows([3, 110], [3, 210], [3.5, 310], [3.5, 410], [4, 515]));
    expect(cost).toMatchObject({ arm: 'b', indicator: 'x', unit: 'index' });
    expect(cost.cost).toBeCloseTo(11 / 2.4, 12);
    expect(cost.low).toBeLessThan(11 / 2.4);
    expect(cost.low).toBeGreaterThan(10 / 3);
    expect(cost.high).toBeGreaterThan(11 / 2.4);
    expect(cost.high).toBeLessThan(15 / 2);
  });

  it('is of the replications that an arm has which stopped early', () => {
    const all = windows([3, 110], [3, 210], [3.5, 310], [3.5, 410], [4, 515]);
    const [cost] = costs(all.slice(0, 4));
    expect(cost.cost).toBeCloseTo(10 / 2.25, 12);
  });

  it('is that of a change by one unit the way the indicator goes', () => {
    const [cost] = costs(windows([-1, 110], [-1, 210], [-1.5, 310], [-1.5, 410], [-2, 515]));
    expect(cost.trade).toBe('is dominated');
    const [paid] = costsOfEffects(lower, effectsOf(lower), 'seed');
    expect(paid).toMatchObject({ indicator: 'rentLoss', trade: 'buys' });
    expect(paid.cost).toBeCloseTo(11 / 2.4, 12);
    expect([paid.low! < paid.cost!, paid.cost! < paid.high!]).toEqual([true, true]);
  });

  it('is no number where an arm costs less and does better: it dominates', () => {
    const [cost] = costs(windows([3, 90], [3, 190], [3, 290], [3, 390], [3.5, 488]));
    expect(cost).toMatchObject({ trade: 'dominates', cost: null, low: null, high: null });
  });

  it('is below 0 for money saved by doing worse', () => {
    const [cost] = costs(windows([-1, 90], [-1, 190], [-1, 290], [-1, 390], [-1.5, 488]));
    expect(cost.trade).toBe('saves');
    expect(cost.cost).toBeCloseTo(-10.4 / 2.1, 12);
  });

  it('is told with its interval, on both sides of 0, where the change in cost is not clear', () => {
    const [cost] = costs(windows([3, 110], [3, 190], [3, 305], [3, 390], [3.5, 510]));
    expect(cost.trade).toBe('cost not clear');
    expect([cost.low! < 0, cost.high! > 0]).toEqual([true, true]);
  });

  it('is perhaps paid where the change in cost is clear only before adjusting for many comparisons', () => {
    const trade = (verdict: Effect['verdict'], of: Effect['verdict']) =>
      tradeOf({ indicator: 'quality', verdict: of } as Effect, { verdict } as Effect);
    expect(trade('may raise', 'raises')).toBe('perhaps buys');
    expect(trade('may raise', 'lowers')).toBe('perhaps is dominated');
    expect(trade('may lower', 'raises')).toBe('perhaps dominates');
    expect(trade('may lower', 'lowers')).toBe('perhaps saves');
    expect(trade('lowers', 'raises')).toBe('dominates');
    const cheaper = windows([3, 90], [3, 190], [3, 290], [3, 390], [3.5, 488]);
    const input = comparison(baseline, cheaper, { panel });
    const effects = effectsOf(input).map((one) =>
      one.indicator === 'publicCost' ? { ...one, verdict: 'may lower' as const } : one,
    );
    expect(costsOfEffects(input, effects, 'seed')).toEqual([
      expect.objectContaining({ trade: 'perhaps dominates', cost: null, low: null, high: null }),
    ]);
  });

  it('is not told of an effect that is not clear', () => {
    expect(costs(windows([3, 110], [-3, 210], [1, 310], [1, 410], [1, 510]))).toEqual([]);
  });

  it('has the interval of a mean where every replication gains the same', () => {
    const count = 20;
    const each = (values: (k: number) => number[]) =>
      windows(...Array.from({ length: count }, (_, k) => values(k)));
    const input = comparison(
      each(() => [0, 0]),
      each((k) => [2, k + 1]),
      { panel },
    );
    const [cost] = costsOfEffects(input, effectsOf(input), 'seed');
    // 1 to 20 CNY for 2 units each: mean 10.5/2, standard error sqrt((20² - 1)/12/20)/2
    const half = (1.96 * Math.sqrt((count * count - 1) / 12 / count)) / 2;
    expect(cost.cost).toBe(5.25);
    expect(cost.low).toBeCloseTo(5.25 - half, 0.7);
    expect(cost.high).toBeCloseTo(5.25 + half, 0.7);
    const [again] = costsOfEffects(input, effectsOf(input), 'another seed');
    expect([again.cost, again.low === cost.low]).toEqual([5.25, false]);
    expect(costsOfEffects(input, effectsOf(input), 'seed')).toEqual([cost]);
  });

  it('has no interval where it is the same in every replication', () => {
    const [cost] = costs(windows([3, 110], [3, 210], [3, 310], [3, 410], [3, 510]));
    expect([cost.cost, cost.low, cost.high]).toEqual([5, null, null]);
  });

  it.each(nested)('is of the widest scope alone: %j in %j', (...scopes) => {
    const nothing = windows([0, 0, 0, 0], [0, 0, 0, 0]);
    const arm = windows([1, 1, 2, 9], [1, 1, 2, 9]);
    const input = comparison(nothing, arm, { panel: twoScopes(['x', 'publicCost'], scopes) });
    expect(costsOfEffects(input, effectsOf(input), 'seed')).toEqual([
      {
        arm: 'b',
        ...scopes[1],
        indicator: 'x',
        unit: 'index',
        trade: 'buys',
        cost: 4.5,
        low: null,
        high: null,
      },
    ]);
  });

  it('is not told of an indicator of which neither more nor less is better', () => {
    const nothing = windows([0, 0], [0, 0], [0, 0], [0, 0]);
    const arm = windows([1, 1], [1, 1], [2, 2], [1.5, 9]);
    const pricedOf = (name: string) => {
      const panel = panelWith(name, 'publicCost');
      const input = comparison(nothing, arm, { panel, headline: [name] });
      return costsOfEffects(input, effectsOf(input), 'seed').map(({ indicator }) => indicator);
    };
    expect(pricedOf('coverage')).toEqual(['coverage']);
    expect(pricedOf('insurerMargin')).toEqual([]);
  });

  it('counts the replications in which both worlds define cost and effect, two at least', () => {
    const none = Number.NaN;
    const arm = windows([3, 110], [3, 210], [none, 900], [3, none], null, [3, 900]);
    const input = comparison(windows([1, 100], [1, 200], [1, 300], [1, 400], [1, 500], null), arm, { panel });
    const known = effectsOf(input);
    expect(costsOfEffects(input, known, 'seed').map(({ cost }) => cost)).toEqual([5]);
    const single = {
      ...input,
      arms: [{ slug: 'b', values: arm.map((values, k) => (k === 0 ? null : values)) }],
    };
    expect(costsOfEffects(single, known, 'seed')).toEqual([]);
  });
});
