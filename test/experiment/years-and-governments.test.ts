import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/analysis/solver.ts';
import { panelOf, simulateReplication } from '../../src/experiment/replicate.ts';
import { governmentRows } from '../../src/experiment/years-and-governments.ts';
import { read } from '../scenario/reading.ts';

const solver = await loadSolver();
const text = `
format: 1
title: Two governments
months: 40
window: 13-24
seed: two
services:
  community: {}
  home-elder-care: {}
governments:
  east: {agents: 300, personsPerAgent: 100}
  west: {agents: 200, personsPerAgent: 100, revenuePerHead: 6000}
`;
const { scenario } = await read(text);
const panel = panelOf(scenario);
const results = [0, 1].map((k) => simulateReplication(scenario, k, 'years'));
const names = ['coverage', 'quality'];
const rows = governmentRows({ panel, results, names, window: scenario.window, solver });

describe('governments through the years and beside each other', () => {
  it('have a row for each complete year and government, and one over the window', () => {
    expect(rows.vertical.map(({ government, year }) => `${government} ${year}`)).toEqual([
      ...['east 0', 'east 1', 'east 2'],
      ...['west 0', 'west 1', 'west 2'],
    ]);
    expect(rows.horizontal.map(({ government }) => government)).toEqual(['east', 'west']);
  });

  it('say of a year that is the window what the window says', () => {
    const [, east, , , west] = rows.vertical;
    expect(rows.horizontal.map(({ values }) => values)).toEqual([east.values, west.values]);
  });

  it('are means over replications of the values over the year', () => {
    const first = simulateReplication({ ...scenario, window: { from: 0, to: 12 } }, 0, 'window');
    const second = simulateReplication({ ...scenario, window: { from: 0, to: 12 } }, 1, 'window');
    const scope = panel.scopes.findIndex(
      ({ government, service }) => government === 'west' && service === 'all',
    );
    const at =
      scope * panel.indicators.length + panel.indicators.findIndex(({ name }) => name === 'coverage');
    expect(rows.vertical[3].values[0]).toBeCloseTo((first.window[at] + second.window[at]) / 2, 12);
  });

  it('have efficiency above 0 and at most 1, and no change of productivity in the first year', () => {
    for (const { values } of rows.vertical) {
      expect(values[2]).toBeGreaterThan(0);
      expect(values[2]).toBeLessThanOrEqual(1);
    }
    expect(rows.vertical.map(({ values }) => values[3] === null)).toEqual([
      ...[true, false, false],
      ...[true, false, false],
    ]);
  });

  it('keep nothing of years where a run keeps its window alone', () => {
    expect(simulateReplication(scenario, 0, 'window').yearly).toHaveLength(0);
  });
});
