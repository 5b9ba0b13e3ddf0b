import { describe, expect, it } from 'vitest';
import { type ComparedArm, worldKey } from '../../../src/experiment/compare/arm.ts';
import { aligned, collect, type Records } from '../../../src/experiment/compare/collect.ts';
import { compare } from '../../../src/experiment/compare/compare.ts';
import type { ComparisonOrder } from '../../../src/experiment/compare/order.ts';
import { attemptTask, type Executor } from '../../../src/experiment/executor.ts';
import { panelOf, simulateReplication } from '../../../src/experiment/replicate.ts';
import { read } from '../../scenario/reading.ts';

const small = (lines = '', title = 'Town') =>
  `format: 1\ntitle: ${title}\nmonths: 14\nwindow: 1-14\ngovernments:\n  town: {agents: 60${lines}}\nservices:\n  community: {}\n`;
const { scenario } = await read(small());
const { scenario: other } = await read(small(', publicitySpend: 0.2'));

/** An executor of this thread that counts what it runs. */
function counting(): Executor & { runs: number } {
  const executor = {
    runs: 0,
    run: async (tasks, { onOutcomes }) => {
      for (const task of tasks) {
        executor.runs += task.replications.length;
        onOutcomes(attemptTask(task), task);
      }
    },
    close: async () => {},
  } as Executor & { runs: number };
  return executor;
}

/** Records in memory. */
function inMemory(): Records & { readonly kept: Map<string, Float64Array> } {
  const kept = new Map<string, Float64Array>();
  return {
    kept,
    find: (world, replication) => kept.get(`${world}/${replication}`),
    keep: (world, replication, values) => kept.set(`${world}/${replication}`, values),
  };
}

const worlds = [scenario, other].map((one) => ({ scenario: one, key: worldKey(one) }));
const signal = new AbortController().signal;
const silent = { signal, onReplications: () => {}, onPlan: () => {} };

describe('collecting', () => {
  it('gives the values that replications have by themselves, by world and replication', async () => {
    const order = {
      ...silent,
      worlds,
      replications: [4, 2],
      keep: 'window' as const,
      batch: 2,
      executor: counting(),
      records: inMemory(),
    };
    const { values, failures, computed } = await collect(order);
    expect([failures, computed]).toEqual([[], 4]);
    expect(values).toEqual(
      [scenario, other].map((one) => [4, 2].map((k) => simulateReplication(one, k, 'window').window)),
    );
  });

  it('runs what is not on record alone, and ends with the same values', async () => {
    const records = inMemory();
    const executor = counting();
    const first = {
      ...silent,
      worlds,
      replications: [0, 1],
      keep: 'window' as const,
      batch: 1,
      executor,
      records,
    };
    await collect(first);
    expect([executor.runs, records.kept.size]).toEqual([4, 4]);
    records.kept.delete(`${worlds[1].key}/0`);
    const again = await collect({ ...first, replications: [0, 1, 2] });
    expect(executor.runs).toBe(4 + 3);
    const fresh = await collect({ ...first, replications: [0, 1, 2], records: inMemory() });
    expect(again.values).toEqual(fresh.values);
    expect([again.computed, fresh.computed]).toEqual([3, 6]);
  });
});

describe('the key of a world', () => {
  it('is the same for other titles and numbers of replications, and another for another rule, seed or length', async () => {
    const key = worldKey(scenario);
    const { scenario: renamed } = await read(small('', 'City'));
    expect(worldKey({ ...renamed, replications: 7 })).toBe(key);
    expect(worldKey(other)).not.toBe(key);
    expect(worldKey({ ...scenario, seed: 'x' })).not.toBe(key);
    expect(worldKey({ ...scenario, months: 13 })).not.toBe(key);
  });
});

describe('values of another place', () => {
  it('are brought into the order of the baseline, the widest scope as the widest', async () => {
    const two = small()
      .replace('town:', 'city:')
      .replace('community: {}', 'community: {}\n  urban-management: {}');
    const { scenario: city } = await read(two);
    const window = simulateReplication(city, 0, 'window').window;
    const [moved] = aligned([window, null], city, panelOf(scenario));
    const width = panelOf(scenario).indicators.length;
    // One scope here; there the services of the city and then all together.
    expect(moved).toEqual(window.slice(2 * width));
    expect(aligned([null], city, panelOf(scenario))).toEqual([null]);
  });
});

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
    const { effects, values } = await compare(order());
    const same = effects.filter(({ arm, effect }) => arm === 'same' && effect !== null);
    expect(same.length).toBeGreaterThan(20);
    expect(same.every(({ effect, low, high }) => effect === 0 && !low && !high)).toBe(true);
    expect(values[1]).toEqual(values[0]);
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
