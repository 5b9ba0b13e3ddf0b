import { describe, expect, it } from 'vitest';
import type { ComparedArm } from '../../../src/experiment/compare/arm.ts';
import type { ComparisonOrder } from '../../../src/experiment/compare/order.ts';
import { explorePlausible } from '../../../src/experiment/compare/plausible.ts';
import { drawsOf, uncertainNumbers } from '../../../src/experiment/compare/uncertain.ts';
import { panelOf } from '../../../src/experiment/replicate.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { county, head, read } from '../../scenario/reading.ts';
import { inMemory, scripted, silent } from './executors.ts';

const { scenario } = await read(head + county);
/** Arms that differ in a rule, by which a script knows them apart. */
const shares = [0.1, 0.2, 0.3];
const arms = shares.map((tenderShare, i): ComparedArm => {
  const governments = scenario.governments.map((government) => ({
    ...government,
    parameters: { ...government.parameters, tenderShare },
  }));
  return { slug: `arm-${i}`, name: '', parts: [], scenario: { ...scenario, governments } };
});
const points = 4;
const uncertain = uncertainNumbers(scenario);
const crowdOut = uncertain.findIndex(({ name }) => name === 'crowdOut');
const drawn = drawsOf(uncertain, points, scenario.seed).map((point) => point[crowdOut]);

/** Tells arm, point and replication. */
const told = ({ governments: [{ parameters }], constants }: Scenario, k: number) =>
  parameters.tenderShare + 10 * constants.crowdOut + 100 * k;

function ordered(rest: Partial<ComparisonOrder> = {}): ComparisonOrder {
  return {
    ...silent,
    arms,
    replications: 9,
    precision: null,
    uncertainty: { points, replications: 2 },
    headline: [],
    adjustment: 'holm',
    executor: scripted(told),
    records: inMemory(),
    ...rest,
  };
}

const panel = panelOf(scenario);

describe('points of the plausible space', () => {
  it('are met by every arm with the same numbers and the same replications', async () => {
    const executor = scripted(told);
    const explored = await explorePlausible(ordered({ executor }), panel);
    expect(explored.draws).toEqual(drawsOf(uncertain, points, scenario.seed));
    expect([explored.uncertain, explored.computed, executor.tasks.length]).toEqual([uncertain, 24, 24]);
    expect(new Set(executor.tasks.map(({ keep }) => keep))).toEqual(new Set(['window']));
    const seen = explored.points.map(({ baseline, arms: others }) =>
      [baseline, ...others].map((values) => values.map((window) => window![0])),
    );
    expect(seen).toEqual(
      drawn.map((u) => shares.map((share) => [0, 1].map((k) => share + 10 * u + 100 * k))),
    );
  });

  it('are run together for arms of one file, with the values that each arm has alone', async () => {
    const alike = shares.map((_, i): ComparedArm => ({ ...arms[0], slug: `arm-${i}` }));
    const executor = scripted(told);
    const explored = await explorePlausible(ordered({ arms: alike, executor }), panel);
    expect(executor.tasks.map(({ scenarios }) => scenarios.length)).toEqual(Array(2 * points).fill(3));
    expect(explored.points.map(({ arms: [first] }) => first.map((window) => window![0]))).toEqual(
      drawn.map((u) => [0, 1].map((k) => shares[0] + 10 * u + 100 * k)),
    );
  });

  it('each have records of their own, apart from those of other points and arms', async () => {
    const records = inMemory();
    const first = await explorePlausible(ordered({ records }), panel);
    expect(records.kept.size).toBe(24);
    const again = await explorePlausible(ordered({ records, executor: scripted(() => 0) }), panel);
    expect([again.computed, again.points]).toEqual([0, first.points]);
  });

  it('tell in which arm, point and replication a run was stopped', async () => {
    const stopped = shares[1] + 10 * drawn[2] + 100;
    const executor = scripted((at, k) => (told(at, k) === stopped ? 'a debt' : 0));
    const { failures, points: found } = await explorePlausible(ordered({ executor }), panel);
    expect(failures).toEqual([{ arm: 'arm-1', point: 2, replication: 1, reason: 'a debt' }]);
    expect(found[2].arms[0][1]).toBeNull();
  });

  it('are none where none are asked for', async () => {
    const executor = scripted(told);
    const explored = await explorePlausible(ordered({ executor, uncertainty: null }), panel);
    expect(explored).toEqual({ uncertain: [], draws: [], points: [], failures: [], computed: 0 });
    expect(executor.tasks).toEqual([]);
  });
});
