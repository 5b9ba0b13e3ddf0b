import { describe, expect, it } from 'vitest';
import { type Comparison, effectsOf } from '../../../src/experiment/compare/effect.ts';
import { leadsOf } from '../../../src/experiment/compare/leads.ts';
import { signOf } from '../../../src/experiment/compare/verdict.ts';
import { panelWith, windows } from './small-comparison.ts';

/** Quality and public cost of arms, a row a replication. */
type Rows = Readonly<Record<string, readonly (readonly number[])[]>>;

function comparisonOf(rows: Rows, indicator = 'quality', rest: Partial<Comparison> = {}): Comparison {
  const { baseline, ...arms } = rows;
  return {
    panel: panelWith(indicator, 'publicCost'),
    baseline: windows(...baseline),
    arms: Object.entries(arms).map(([slug, values]) => ({ slug, values: windows(...values) })),
    headline: [indicator],
    adjustment: 'holm',
    confidence: 0.95,
    ...rest,
  };
}

function leadsIn(rows: Rows, indicator?: string, rest?: Partial<Comparison>) {
  const comparison = comparisonOf(rows, indicator, rest);
  return leadsOf(comparison, effectsOf(comparison));
}

/** Replications differ by far more than arms, as good and bad years do. */
const years = [0, 40, 80, 120];
const rowsOf = (qualities: readonly number[], cost: number) =>
  years.map((year, k) => [year + qualities[k], cost]);
const baseline = rowsOf([0, 0, 0, 0], 100);

describe('which arm improves an indicator most', () => {
  it('is told by differences between arms in the same replications: their intervals may overlap', () => {
    // the effects differ by replication, 20 to 26, but one arm is always 2 to 2.1 ahead
    const close = {
      baseline,
      first: rowsOf([22, 24.1, 26, 28.1], 100),
      second: rowsOf([20, 22, 24, 26], 100),
    };
    const [lead, ...others] = leadsIn(close);
    expect(others).toEqual([]);
    expect([lead.arm, lead.than, lead.count, lead.verdict]).toEqual(['first', 'second', 4, 'raises']);
    expect(lead.effect).toBeCloseTo(2.05, 12);
    const [first, , second] = effectsOf(comparisonOf(close));
    expect(first.low).toBeLessThan(second.high!);
  });

  it('is not clear where the difference may be chance, and so neither is how much more it costs', () => {
    const unclear = {
      baseline,
      first: rowsOf([22, 21, 26, 26.5], 100),
      second: rowsOf([20, 22, 24, 26], 100),
    };
    const [lead] = leadsIn(unclear);
    expect([lead.arm, lead.verdict, lead.cost]).toEqual(['first', 'no clear effect', 'no change']);
  });

  it('is the arm that lowers what is better low', () => {
    const rows = { baseline, some: rowsOf([-5, -5.1, -5, -5.1], 100), most: rowsOf([-9, -9.1, -9, -9], 100) };
    expect(leadsIn(rows, 'rentLoss').map(({ arm, than, verdict }) => [arm, than, verdict])).toEqual([
      ['most', 'some', 'lowers'],
    ]);
    expect(leadsIn(rows)).toEqual([]);
  });

  it('is compared with arms that are not clearly better, and by its cost', () => {
    const rows = {
      baseline,
      cheap: rowsOf([30, -1, 40, -1], 101),
      sure: rowsOf([9, 9.1, 9, 9.2], 150),
    };
    const [lead] = leadsIn(rows);
    expect([lead.arm, lead.than, lead.verdict, signOf(lead.cost)]).toEqual([
      'sure',
      'cheap',
      'no clear effect',
      1,
    ]);
  });

  it('is adjusted for the arms that it is compared with', () => {
    const second = rowsOf([20, 22, 24, 26], 100);
    const first = rowsOf([20.7, 23, 25.3, 27.1], 100);
    const two = leadsIn({ baseline, first, second });
    const three = leadsIn({ baseline, first, second, third: rowsOf([19, 20, 23, 25], 100) });
    expect(two[0].adjustedP).toBe(two[0].p);
    const [lead] = three.filter(({ arm, than }) => arm === 'first' && than === 'second');
    expect(lead.adjustedP).toBeGreaterThan(lead.p!);
  });
});
