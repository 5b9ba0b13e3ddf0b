import { describe, expect, it } from 'vitest';
import { armsOfChecks, runChecks } from '../../../src/experiment/checks/run-checks.ts';
import { keptOf } from '../../../src/experiment/compare/collect.ts';
import { attemptTask, type Executor, type Task } from '../../../src/experiment/executor.ts';
import { panelOf, simulateReplication } from '../../../src/experiment/replicate.ts';
import { onlyInWindow } from '../../../src/model/indicators/registry.ts';
import { read } from '../../scenario/reading.ts';

const town = `format: 1
title: Town
months: 26
window: 15-26
replications: 3
services:
  community: {}
governments:
  town: {agents: 100}
`;
const checks = (...lines: readonly string[]) =>
  `checks:\n  - describe: D\n    it:\n${lines.map((line) => `      - {it: holds, ${line}}\n`).join('')}`;

/** Runs tasks here and remembers them. */
function watched(attempt = attemptTask): Executor & { readonly tasks: Task[] } {
  const tasks: Task[] = [];
  return {
    tasks,
    width: 1,
    run: async (given, { onOutcomes }) => {
      for (const task of given) {
        tasks.push(task);
        onOutcomes(attempt(task), task);
      }
    },
    close: async () => {},
  };
}

const silent = { signal: new AbortController().signal, onReplications: () => {} };

describe('the arms of checks', () => {
  it('are those that the checks name, each once, the baseline only where it is looked at', async () => {
    const armsOf = async (...lines: readonly string[]) =>
      armsOfChecks((await read(town + checks(...lines))).scenario).map(({ slug }) => slug);
    expect(
      await armsOf(
        'indicator: coverage, order: [training, publicity]',
        'indicator: coverage, arm: publicity, atLeast: 0',
      ),
    ).toEqual(['training', 'publicity']);
    expect(await armsOf('indicator: coverage, arm: supervision+publicity, effect: rises')).toEqual([
      'baseline',
      'publicity+supervision',
    ]);
  });
});

describe('running checks', () => {
  const lines = [
    'indicator: awareness, arm: publicity, effect: rises',
    'indicator: awareness, atMost: 0.01',
    'indicator: awareness, arm: publicity, shape: rising',
    'conserved: people',
  ];

  it('runs all replications of each arm under the same numbers, and judges in the order written', async () => {
    const { scenario } = await read(town + checks(...lines));
    const executor = watched();
    const { groups, failures } = await runChecks({ ...silent, scenario, executor });
    expect(executor.tasks.map(({ scenarios, replication }) => [scenarios.length, replication])).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
    expect(failures).toEqual([]);
    const [{ checks: judged, ...group }] = groups;
    expect(group).toEqual({ describe: 'D', government: 'town', service: 'community' });
    expect(judged.map(({ outcome }) => outcome.status)).toEqual(['passes', 'fails', 'passes', 'passes']);
  });

  it('keeps values by fiscal year only where a shape asks for them', async () => {
    const keptFor = async (...some: readonly string[]) => {
      const executor = watched();
      await runChecks({ ...silent, scenario: (await read(town + checks(...some))).scenario, executor });
      return executor.tasks[0].keep;
    };
    expect(await keptFor(lines[1])).toBe('window');
    expect(await keptFor(lines[1], lines[2])).toBe('years');
  });

  it('names replications that an invariant has stopped, and lets conservation fail by them', async () => {
    const { scenario } = await read(town + checks('conserved: money', 'indicator: coverage, atLeast: 0'));
    const executor = watched((task) =>
      task.replication === 1 ? [{ replication: 1, reason: 'month 3: money' }] : attemptTask(task),
    );
    const { groups, failures } = await runChecks({ ...silent, scenario, executor });
    expect(failures).toEqual([{ arm: 'baseline', replication: 1, reason: 'month 3: money' }]);
    expect(groups[0].checks.map(({ outcome }) => [outcome.status, outcome.reason])).toEqual([
      ['fails', 'month 3: money'],
      ['passes', ''],
    ]);
  });
});

describe('values by fiscal year', () => {
  it('stand behind those of the window, and are those of a window of that year', async () => {
    const { scenario } = await read(town);
    const { indicators } = panelOf(scenario);
    const kept = keptOf(simulateReplication(scenario, 0, 'years'));
    // two complete years of 26 months
    expect(kept.length).toBe(3 * indicators.length);
    const spans = [scenario.window, { from: 0, to: 12 }, { from: 12, to: 24 }];
    const bound = new Set<string>();
    spans.forEach((window, span) => {
      const alone = simulateReplication({ ...scenario, window }, 0, 'window').window;
      indicators.forEach(({ name }, i) => {
        const value = kept[span * indicators.length + i];
        if (span > 0 && !Object.is(value, alone[i])) bound.add(name);
      });
    });
    // where a year differs from a window of its own, the indicator is one of those followed in the window alone
    const others = [...bound].filter((name) => !onlyInWindow.includes(name));
    expect(others).toEqual([]);
    expect(bound.size).toBeGreaterThan(10);
    expect(kept.slice(0, indicators.length)).toEqual(simulateReplication(scenario, 0, 'window').window);
  });
});
