import { describe, expect, it } from 'vitest';
import { worldKey } from '../../../src/experiment/compare/arm.ts';
import { aligned, type CollectOrder, collect, keptOf } from '../../../src/experiment/compare/collect.ts';
import { panelOf, simulateReplication } from '../../../src/experiment/replicate.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { read } from '../../scenario/reading.ts';
import { counting, inMemory, type NotingExecutor, scripted, silent } from './executors.ts';

const small = (lines = '', title = 'Town') =>
  `format: 1\ntitle: ${title}\nmonths: 14\nwindow: 1-14\ngovernments:\n  town: {agents: 60${lines}}\nservices:\n  community: {}\n`;
const { scenario } = await read(small());
const { scenario: other } = await read(small(', publicitySpend: 0.2'));

const worlds = [scenario, other].map((one) => ({ scenario: one, key: worldKey(one) }));

describe('collecting', () => {
  it('gives the values that replications have by themselves, by world and replication', async () => {
    const order = {
      ...silent,
      worlds,
      replications: [4, 2],
      keep: 'window' as const,
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
      executor,
      records,
    };
    await collect(first);
    expect([executor.runs(), records.kept.size]).toEqual([4, 4]);
    records.kept.delete(`${worlds[1].key}/0`);
    const again = await collect({ ...first, replications: [0, 1, 2] });
    expect(executor.runs()).toBe(4 + 3);
    const fresh = await collect({ ...first, replications: [0, 1, 2], records: inMemory() });
    expect(again.values).toEqual(fresh.values);
    expect([again.computed, fresh.computed]).toEqual([3, 6]);
  });

  const order = (rest: Partial<CollectOrder>): CollectOrder => ({
    ...silent,
    worlds,
    replications: [0, 1, 2, 3, 4],
    keep: 'window',
    executor: scripted(() => 1),
    records: inMemory(),
    ...rest,
  });

  it('runs worlds that differ in more than levers apart, and tells of replications on record first', async () => {
    const records = inMemory();
    const known = new Float64Array(panelOf(scenario).indicators.length).fill(7);
    records.keep(worlds[0].key, 1, known);
    const executor = scripted(() => 1);
    const told: number[] = [];
    const { values } = await collect(order({ records, executor, onReplications: (n) => told.push(n) }));
    expect(executor.tasks.map(({ scenarios: [one], replication }) => [one === other, replication])).toEqual([
      ...[0, 2, 3, 4].map((k) => [false, k]),
      ...[0, 1, 2, 3, 4].map((k) => [true, k]),
    ]);
    expect(told).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(values[0].map((window) => window?.[0])).toEqual([1, 7, 1, 1, 1]);
    const { computed, values: all } = await collect(order({ records, executor: scripted(() => 9) }));
    expect([computed, all]).toEqual([0, values]);
  });

  /** Worlds that differ in levers alone, as the arms of a file do. */
  const armsOf = (place: Scenario, count: number) =>
    Array.from({ length: count }, (_, arm) => ({
      scenario: { ...place, levers: [] },
      key: `${place === other}/${arm}`,
    }));
  const sizesOf = ({ tasks }: NotingExecutor) => tasks.map(({ scenarios }) => scenarios.length);

  it('runs worlds that differ in levers alone in one task, without those on record', async () => {
    const records = inMemory();
    records.keep('false/1', 0, new Float64Array(panelOf(scenario).indicators.length));
    const executor = scripted(() => 1);
    const { values } = await collect(
      order({
        worlds: [...armsOf(scenario, 3), ...armsOf(other, 2)],
        replications: [0, 1, 2, 3],
        records,
        executor,
      }),
    );
    expect(sizesOf(executor)).toEqual([2, 3, 3, 3, 2, 2, 2, 2]);
    expect(executor.tasks.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    expect(values.map(([first]) => first?.[0])).toEqual([1, 0, 1, 1, 1]);
  });

  it('makes more tasks of few replications, so that no place of the executor stands idle', async () => {
    for (const [width, sizes] of [
      [1, [4, 4]],
      [2, [1, 1, 1, 1, 1, 1, 1, 1]],
      [64, [1, 1, 1, 1, 1, 1, 1, 1]],
    ] as const) {
      const executor = { ...scripted(() => 1), width };
      await collect(order({ worlds: armsOf(scenario, 4), replications: [0, 1], executor }));
      expect(sizesOf(executor)).toEqual(sizes);
    }
  });

  it('runs large places in tasks of their own', async () => {
    const town = scenario.governments[0];
    // 500,000 residents with one service over 14 months: 7 million, of which two fit in a task
    const large = { ...town, parameters: { ...town.parameters, agents: 500_000 } };
    const executor = scripted(() => 1);
    const worlds = armsOf({ ...scenario, governments: [large] }, 4);
    await collect(order({ worlds, replications: [0, 1, 2, 3], executor }));
    expect(sizesOf(executor)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    const huge = { ...town, parameters: { ...town.parameters, agents: 5_000_000 } };
    const single = scripted(() => 1);
    await collect(
      order({ worlds: armsOf({ ...scenario, governments: [huge] }, 2), replications: [0], executor: single }),
    );
    expect(sizesOf(single)).toEqual([1, 1]);
  });

  it('lists a replication that was stopped, keeps no record of it and goes on', async () => {
    const records = inMemory();
    const executor = scripted((world, k) => (world === other && k === 3 ? 'a debt' : k));
    const { values, failures, computed } = await collect(order({ records, executor }));
    expect(failures).toEqual([{ world: 1, replication: 3, reason: 'a debt' }]);
    expect(values[1].map((window) => (window === null ? null : window[0]))).toEqual([0, 1, 2, null, 4]);
    expect([computed, records.kept.size]).toEqual([10, 9]);
  });
});

describe('what is kept of a replication', () => {
  it('is its window, with the years behind it where they were asked for', () => {
    const [window, years] = (['window', 'years'] as const).map((keep) =>
      simulateReplication(scenario, 0, keep),
    );
    expect(keptOf(window)).toBe(window.window);
    expect(years.yearly.length).toBeGreaterThan(0);
    expect([...keptOf(years)]).toEqual([...years.window, ...years.yearly]);
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

  /** A scenario of these towns, with indicators of its own. */
  async function placeWith(towns: readonly string[], own: readonly string[] = [], services = ['community']) {
    const places = towns.map((town) => `  ${town}: {agents: 60}\n`).join('');
    const formulas = own.map((name) => `  ${name}: {formula: quality * 2, unit: index, meaning: twice}\n`);
    const text = `format: 1\ntitle: T\ngovernments:\n${places}services:\n${services.map((service) => `  ${service}: {}\n`).join('')}`;
    const { scenario: place } = await read(
      own.length === 0 ? text : `${text}indicators:\n${formulas.join('')}`,
    );
    return place;
  }

  it('are those of the government of the same name, and none where there is no such government', async () => {
    const here = await placeWith(['a', 'b']);
    const there = await placeWith(['b', 'c']);
    const width = panelOf(there).indicators.length;
    // every scope of the other place is numbered: b 0, c 1, both 2
    const window = Float64Array.from({ length: 3 * width }, (_, at) => Math.floor(at / width));
    const [moved] = aligned([window], there, panelOf(here));
    expect([0, 1, 2].map((scope) => moved![scope * width + width - 1])).toEqual([Number.NaN, 0, 2]);
    expect(moved).toHaveLength(3 * width);
  });

  it('are those of the service of the same name', async () => {
    const here = await placeWith(['a', 'b'], [], ['urban-management']);
    const there = await placeWith(['a', 'b'], [], ['community', 'urban-management']);
    const width = panelOf(there).indicators.length;
    // community, urban management and both of a, the same of b, everything
    const window = Float64Array.from({ length: 7 * width }, (_, at) => Math.floor(at / width));
    const [moved] = aligned([window], there, panelOf(here));
    expect([0, 1, 2].map((scope) => moved![scope * width])).toEqual([1, 4, 6]);
  });

  it('are those of the indicator of the same name, and none where there is no such indicator', async () => {
    const [ab, bc, b] = await Promise.all(
      [['a', 'b'], ['b', 'c'], ['b']].map((own) => placeWith(['t'], own)),
    );
    const numbered = (place: typeof ab) =>
      Float64Array.from({ length: panelOf(place).indicators.length }, (_, at) => at);
    const common = panelOf(scenario).indicators.length;
    const moved = (from: typeof ab, to: typeof ab) =>
      [...aligned([numbered(from)], from, panelOf(to))[0]!].slice(common - 1);
    expect(moved(ab, bc)).toEqual([common - 1, common + 1, Number.NaN]);
    expect(moved(b, ab)).toEqual([common - 1, Number.NaN, common]);
    expect(moved(ab, scenario)).toEqual([common - 1]);
    const same = [numbered(ab)];
    expect(aligned(same, ab, panelOf(ab))).toBe(same);
  });
});
