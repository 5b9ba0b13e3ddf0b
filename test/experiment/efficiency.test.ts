import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/analysis/solver.ts';
import { efficiencyRows } from '../../src/experiment/efficiency.ts';
import { simulateReplication } from '../../src/experiment/replicate.ts';
import type { GovernmentYear } from '../../src/model/indicators/government-years.ts';
import { read } from '../scenario/reading.ts';

const solver = await loadSolver();

/** A government-year whose administration is a tenth of its spending, so that there is one input in effect. */
const yearOf = (
  government: string,
  year: number,
  spending: number,
  services: Record<string, number>,
): GovernmentYear => ({
  government,
  year,
  spending,
  administration: spending / 10,
  adjustedService: services,
});

describe('efficiency across governments and years', () => {
  const rows = efficiencyRows(solver, [
    yearOf('east', 0, 100, { care: 50 }),
    yearOf('east', 1, 100, { care: 80 }),
    yearOf('west', 0, 1000, { care: 600 }),
    yearOf('west', 1, 2000, { care: 1200 }),
  ]);

  it('with one service and one input in effect is service per money over the best of all years', () => {
    expect(rows.map(({ efficiency }) => efficiency)).toEqual([0.625, 1, 0.75, 0.75]);
  });

  it('changes from year to year as service per money does, by catching up and by what the best of the year does', () => {
    expect(rows[0]).toMatchObject({ year: 0, malmquist: null, catchUp: null, frontierShift: null });
    expect(rows[1].malmquist).toBeCloseTo(1.6, 8);
    expect(rows[1].frontierShift).toBeCloseTo(8 / 6, 8);
    expect(rows[1].catchUp).toBeCloseTo(1.2, 8);
    expect(rows[3].malmquist).toBeCloseTo(1, 8);
    expect(rows[3].catchUp).toBeCloseTo(0.75, 8);
  });

  it('keeps the order of the years', () => {
    expect(rows.map(({ government, year }) => `${government} ${year}`)).toEqual([
      'east 0',
      'east 1',
      'west 0',
      'west 1',
    ]);
  });
});

describe('administration', () => {
  const base = yearOf('east', 0, 100, { care: 50 });

  it('is an input of its own: who has less of one and more of the other is on the frontier too', () => {
    const thrifty = { ...base, government: 'west', spending: 120, administration: 4 };
    const wasteful = { ...base, government: 'south', spending: 120, administration: 20 };
    const scores = efficiencyRows(solver, [base, thrifty, wasteful]).map(({ efficiency }) => efficiency);
    // the third could do with 100 of 120, which its administration, half of 20, does not bind
    expect(scores).toEqual([1, 1, 0.833333333]);
  });
});

describe('governments that are hard to compare', () => {
  it('have no efficiency where service costs nothing', () => {
    const free = { ...yearOf('west', 0, 0, { care: 10 }), administration: 0 };
    const rows = efficiencyRows(solver, [yearOf('east', 0, 100, { care: 50 }), free]);
    expect(rows.map(({ efficiency }) => efficiency)).toEqual([1, null]);
  });

  it('have no efficiency in a year without service, and no change of productivity; the others do', () => {
    const rows = efficiencyRows(solver, [
      yearOf('east', 0, 100, { care: 0 }),
      yearOf('east', 1, 100, { care: 80 }),
      yearOf('west', 0, 1000, { care: 400 }),
      yearOf('west', 1, 1000, { care: 600 }),
    ]);
    expect(rows.map(({ efficiency }) => efficiency)).toEqual([null, 1, 0.5, 0.75]);
    expect(rows.map(({ malmquist }) => malmquist)).toEqual([null, null, null, 1.5]);
  });

  it('stand alone with a service that nobody else gives', () => {
    const rows = efficiencyRows(solver, [
      yearOf('east', 0, 100, { care: 80 }),
      yearOf('west', 0, 5000, { meals: 1 }),
      yearOf('south', 0, 100, { care: 40 }),
    ]);
    expect(rows.map(({ efficiency }) => efficiency)).toEqual([1, 1, 0.5]);
  });

  it('are none', () => {
    expect(efficiencyRows(solver, [])).toEqual([]);
    const [row] = efficiencyRows(solver, [yearOf('east', 0, 0, { care: 0 })]);
    expect(row).toMatchObject({ efficiency: null, malmquist: null });
  });
});

describe('efficiency of a run', () => {
  it('is there for each government in each full year, the best of them on the frontier', async () => {
    const { scenario } = await read(`
format: 1
title: Two towns
months: 30
window: 7-30
services:
  community: {registeredPerService: 3}
governments:
  east: {agents: 200}
  west: {agents: 200}
`);
    const { governmentYears } = simulateReplication(scenario, 0);
    const rows = efficiencyRows(solver, governmentYears);
    expect(rows).toHaveLength(4);
    for (const { efficiency } of rows) {
      expect(efficiency).toBeGreaterThan(0);
      expect(efficiency).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...rows.map(({ efficiency }) => efficiency ?? 0))).toBe(1);
    expect(rows.filter(({ malmquist }) => malmquist !== null)).toHaveLength(2);
  });
});
