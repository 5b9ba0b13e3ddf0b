import { describe, expect, it } from 'vitest';
import { costsOfEffects } from '../../../src/experiment/compare/cost.ts';
import { effectsOf } from '../../../src/experiment/compare/effect.ts';
import { comparison, panelWith, windows } from './small-comparison.ts';

const panel = panelWith('x', 'publicCost');
const baseline = windows([1, 100], [1, 200], [1, 300], [1, 400], [1, 500]);

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

  it('is below 0 for what costs less and does more', () => {
    const [cost] = costs(windows([3, 90], [3, 190], [3, 290], [3, 390], [3.5, 490]));
    expect(cost.cost).toBeCloseTo(-10 / 2.1, 12);
  });

  it('is not told of an effect that is not clear', () => {
    expect(costs(windows([3, 110], [-3, 210], [1, 310], [1, 410], [1, 510]))).toEqual([]);
  });
});
