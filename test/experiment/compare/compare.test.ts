import { describe, expect, it } from 'vitest';
import type { ComparedArm } from '../../../src/experiment/compare/arm.ts';
import { compare } from '../../../src/experiment/compare/compare.ts';
import type { ComparisonOrder } from '../../../src/experiment/compare/order.ts';
import { read } from '../../scenario/reading.ts';
import { counting, inMemory, silent } from './executors.ts';

const small = (lines = '') =>
  `format: 1\ntitle: Town\nmonths: 14\nwindow: 1-14\ngovernments:\n  town: {agents: 60${lines}}\nservices:\n  community: {}\n`;
const { scenario } = await read(small());
const { scenario: other } = await read(small(', publicitySpend: 0.2'));

const arms: ComparedArm[] = [
  { slug: 'baseline', name: 'Baseline', parts: [], scenario },
  { slug: 'same', name: 'Same', parts: ['same'], scenario },
  { slug: 'publicity', name: 'Publicity', parts: ['publicity'], scenario: other },
];

function order(rest: Partial<ComparisonOrder> = {}): ComparisonOrder {
  return {
    ...silent,
    arms,
    replications: 3,
    precision: null,
    uncertainty: null,
    headline: ['awareness', 'quality'],
    adjustment: 'holm',
    executor: counting(),
    records: inMemory(),
    ...rest,
  };
}

describe('a comparison', () => {
  it('finds differences of exactly 0 where nothing differs', async () => {
    const { effects, values, robustness, ended } = await compare(order());
    const same = effects.filter(({ arm, effect }) => arm === 'same' && effect !== null);
    expect(same.length).toBeGreaterThan(20);
    expect(same.every(({ effect, low, high }) => effect === 0 && !low && !high)).toBe(true);
    expect(values[1]).toEqual(values[0]);
    expect([robustness, ended]).toEqual([[], 'fixed']);
  });

  it('shrinks the interval of an effect below that of unpaired runs', async () => {
    const { effects } = await compare(order({ replications: 6 }));
    const awareness = effects.find(({ arm, indicator }) => arm === 'publicity' && indicator === 'awareness')!;
    expect(awareness.verdict).toBe('raises');
    expect(awareness.varianceReduction).toBeGreaterThan(0.2);
  });

  it('adds replications until intervals are tight, and says so', async () => {
    const precision = { relative: 0.5, limit: 40, rank: { indicator: 'quality', higherIsBetter: true } };
    const tight = await compare(order({ headline: ['awareness'], precision }));
    expect([tight.ended, tight.replications]).toEqual(['intervals', [10, 10, 10]]);
    const limited = await compare(
      order({ headline: ['awareness'], precision: { ...precision, relative: 1e-6, limit: 12 } }),
    );
    expect(limited.ended).toBe('limit');
    expect(limited.replications[0]).toBe(12);
    expect(limited.confidence).toBeGreaterThan(tight.confidence);
  });

  it('pairs the arms inside each point of the plausible space', async () => {
    const { robustness, computed } = await compare(order({ uncertainty: { points: 4, replications: 2 } }));
    expect(computed).toBe(3 * 3 + 3 * 4 * 2);
    const of = (arm: string) => robustness.find((one) => one.arm === arm && one.indicator === 'awareness')!;
    expect(of('same')).toMatchObject({ points: 4, raising: 0, lowering: 0, median: 0 });
    expect(of('publicity')).toMatchObject({ points: 4, raising: 1, holds: 1, isRobust: true });
  });
});
