import { describe, expect, it } from 'vitest';
import type { ComparedArm } from '../../../src/experiment/compare/arm.ts';
import type { ComparisonOrder } from '../../../src/experiment/compare/order.ts';
import { sampleFixed, sampleUntilTight } from '../../../src/experiment/compare/sample.ts';
import { panelOf } from '../../../src/experiment/replicate.ts';
import { county, head, read } from '../../scenario/reading.ts';
import { inMemory, scripted, silent } from './executors.ts';

const { scenario } = await read(head + county);
const panel = panelOf(scenario);

/** Arms whose worlds bear their slugs as seeds, so that a script knows them apart. */
const arms = ['baseline', 'worse', 'best', 'near'].map(
  (slug): ComparedArm => ({ slug, name: slug, parts: [], scenario: { ...scenario, seed: slug } }),
);

/** What is told while a comparison runs. */
interface Told {
  readonly plans: number[];
  readonly done: number[];
}

function ordered(rest: Partial<ComparisonOrder> = {}): { order: ComparisonOrder; told: Told } {
  const told: Told = { plans: [], done: [] };
  const order: ComparisonOrder = {
    ...silent,
    arms,
    replications: 4,
    precision: null,
    uncertainty: null,
    headline: ['quality'],
    adjustment: 'holm',
    executor: scripted(() => 1),
    records: inMemory(),
    onPlan: (total) => told.plans.push(total),
    onReplications: (count) => told.done.push(count),
    ...rest,
  };
  return { order, told };
}

function firstOf(window: Float64Array | null): number | null {
  return window === null ? null : window[0];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('a given number of replications', () => {
  it('is run of every arm, one a task, after the plan is told with the points of the plausible space', async () => {
    const executor = scripted(({ seed }, k) => (seed === 'best' && k === 2 ? 'a debt' : k));
    const { order, told } = ordered({ executor, uncertainty: { points: 5, replications: 3 } });
    const sampled = await sampleFixed(order, panel);
    expect(told.plans).toEqual([4 * 4 + 4 * 5 * 3]);
    expect(executor.tasks.map(({ keep }) => keep)).toEqual(new Array(4 * 4).fill('study'));
    expect(sampled.failures).toEqual([{ arm: 'best', point: null, replication: 2, reason: 'a debt' }]);
    expect([sampled.computed, sampled.replications, sampled.ended]).toEqual([16, [4, 4, 4, 4], 'fixed']);
    expect(sampled.values[2].map(firstOf)).toEqual([0, 1, null, 3]);
  });

  it('plans no points where none are asked for', async () => {
    const { order, told } = ordered();
    await sampleFixed(order, panel);
    expect(told.plans).toEqual([16]);
  });
});

describe('replications until a precision', () => {
  const precision = { relative: 1e-6, limit: 20, rank: { indicator: 'quality', higherIsBetter: true } };
  const levels: Record<string, number> = { baseline: 10, worse: 1, best: 30, near: 30 };
  /** Nothing tells the best from the next, and both from the worse: their noise is opposite and cancels out. */
  const noise = (seed: string, k: number) => {
    const swing = k % 2 === 0 ? 1 : -1;
    return seed === 'best' ? swing : seed === 'near' ? -swing : swing / 2;
  };

  it('are no more of an arm that is clearly worse, and come one a task to the limit', async () => {
    const executor = scripted(({ seed }, k) =>
      seed === 'near' && k === 12 ? 'a debt' : levels[seed] + noise(seed, k),
    );
    const { order, told } = ordered({ executor, precision, uncertainty: { points: 2, replications: 1 } });
    const sampled = await sampleUntilTight(order, panel);
    expect(sampled.replications).toEqual([20, 10, 20, 20]);
    expect([sampled.ended, sampled.computed]).toEqual(['limit', 3 * 20 + 10]);
    // looks at 10, 15 and 20, and a point of four arms twice
    expect(told.plans).toEqual([40 + 8, 40 + 3 * 5 + 8, 40 + 3 * 10 + 8]);
    expect(sumOf(told.done)).toBe(70);
    expect(executor.tasks.map(({ keep }) => keep)).toEqual(new Array(70).fill('study'));
    expect(sampled.failures).toEqual([{ arm: 'near', point: null, replication: 12, reason: 'a debt' }]);
    expect(sampled.values[1].map(firstOf)).toEqual(
      Array.from({ length: 10 }, (_, k) => 1 + noise('worse', k)),
    );
    expect(sampled.values[3].map(firstOf)).toEqual(
      Array.from({ length: 20 }, (_, k) => (k === 12 ? null : 30 + noise('near', k))),
    );
  });

  it('end when the ranking is settled', async () => {
    const executor = scripted(({ seed }, k) => levels[seed] + (seed === 'near' ? 5 : 0) + noise(seed, k));
    const { order } = ordered({ executor, precision });
    const { ended, replications } = await sampleUntilTight(order, panel);
    expect([ended, replications]).toEqual(['ranking', [10, 10, 10, 10]]);
  });

  it('end when every interval is tight', async () => {
    const { order } = ordered({ executor: scripted(({ seed }) => levels[seed]), precision });
    const { ended, confidence } = await sampleUntilTight(order, panel);
    expect([ended, confidence]).toEqual(['intervals', 0.975]);
  });
});
