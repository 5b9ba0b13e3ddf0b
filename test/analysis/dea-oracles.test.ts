/** Efficiencies against outside values: textbook examples, tables printed in them, and a second solver. */
import { describe, expect, it } from 'vitest';
import { efficiencies, freeDisposalEfficiencies, superEfficiencies } from '../../src/analysis/dea.ts';
import { malmquist, type ProductivityChange } from '../../src/analysis/malmquist.ts';
import type { ProductionUnit } from '../../src/analysis/production.ts';
import { scaleReports } from '../../src/analysis/returns-to-scale.ts';
import { loadSolver } from '../../src/analysis/solver.ts';
import { sum } from '../../src/statistics/moments.ts';
import { deaOracle, deaSet, deaTable, unitOf } from './dea-oracles.ts';

type Entry = number | string | null;

interface Check {
  readonly set: string;
  readonly id: string;
  readonly expected: readonly Entry[];
  readonly abs: number | null;
  readonly rel: number | null;
}

const solver = await loadSolver();
const { checks } = deaOracle<{ checks: Check[] }>('expected.json');

const ccrInput = { returns: 'constant', orientation: 'input' } as const;
const bccInput = { returns: 'variable', orientation: 'input' } as const;
const ccrOutput = { returns: 'constant', orientation: 'output' } as const;
const bccOutput = { returns: 'variable', orientation: 'output' } as const;

const factorsOf = (units: readonly ProductionUnit[], choice: Parameters<typeof efficiencies>[2]) =>
  efficiencies(solver, units, choice).map(({ factor }) => factor);

const returnsCodes = { constant: 'CRS', increasing: 'IRS', decreasing: 'DRS' } as const;

/** What each check of a data set asks for, by the beginning of its id. */
const answers: Readonly<Record<string, (units: readonly ProductionUnit[]) => Entry[]>> = {
  'CCR-I theta': (units) => factorsOf(units, ccrInput),
  'published CCR-I': (units) => factorsOf(units, ccrInput),
  'CCR-O phi': (units) => factorsOf(units, ccrOutput),
  'BCC-I theta': (units) => factorsOf(units, bccInput),
  'BCC-O phi': (units) => factorsOf(units, bccOutput),
  'NIRS-I theta': (units) => factorsOf(units, { returns: 'nonincreasing', orientation: 'input' }),
  'scale efficiency': (units) => scaleReports(solver, units).map(({ scale }) => scale),
  'returns to scale': (units) => scaleReports(solver, units).map(({ returns }) => returnsCodes[returns]),
  'CCR-I phase-II max slack sum': (units) =>
    efficiencies(solver, units, ccrInput).map(({ inputSlacks, outputSlacks }) =>
      sum([...inputSlacks, ...outputSlacks]),
    ),
  'FDH-I theta': freeDisposalEfficiencies,
  'super-efficiency CCR-I': (units) => superEfficiencies(solver, units, ccrInput),
  'super-efficiency BCC-I': (units) => superEfficiencies(solver, units, bccInput),
};

/** Sets that hold no data, but properties (dea.test.ts) or changes between periods (below). */
const others = /^(invariance|malmquist)/;

describe('efficiencies of published data', () => {
  it('are compared in every check on record', () => {
    const known = [...Object.keys(answers), 'DMU order'];
    const unknown = checks.filter(({ set, id }) => !others.test(set) && !known.some((k) => id.startsWith(k)));
    expect(unknown).toEqual([]);
    expect(checks).toHaveLength(140);
  });

  for (const [start, answer] of Object.entries(answers)) {
    it.each(checks.filter(({ id }) => id.startsWith(start)))(`are those of $set: ${start}`, (check) => {
      const { names, units } = deaSet(check.set);
      expect(checks.find(({ set, id }) => set === check.set && id === 'DMU order')?.expected).toEqual(names);
      expectEntries(answer(units), check);
    });
  }
});

describe('efficiencies by a second solver', () => {
  const { sets } = deaOracle<{ sets: Record<string, Record<string, number[]>> }>('lpsolve.json');
  const choices = {
    'CCR input': ccrInput,
    'CCR output': ccrOutput,
    'BCC input': bccInput,
    'BCC output': bccOutput,
  };

  it('are there for every data set with one program a unit', () => {
    expect(Object.keys(sets)).toHaveLength(12);
  });

  it.each(Object.keys(sets))('are the same for %s', (set) => {
    const { units } = deaSet(set);
    for (const [name, choice] of Object.entries(choices)) {
      expectEntries(factorsOf(units, choice), { expected: sets[set][name], abs: null, rel: 1e-6 });
    }
  });
});

describe('productivity of the provinces of China', () => {
  const table = deaTable('Economy');
  const inYear = (year: number) =>
    table.map((row) => unitOf(row, [`Capital${year}`, `Labor${year}`], [`GIOV${year}`]));
  const years = [2005, 2006, 2007, 2008, 2009];
  const changes = malmquist(solver, years.map(inYear));
  const parts: Readonly<Record<string, (change: ProductivityChange) => number | null>> = {
    EC: ({ catchUp }) => catchUp,
    TC: ({ frontierShift }) => frontierShift,
    MI: ({ index }) => index,
    PTEC: ({ pureCatchUp }) => pureCatchUp,
    SEC: ({ scaleChange }) => scaleChange,
  };
  const ofChina = checks.filter(({ set, id }) => set === 'malmquist_china31' && id !== 'DMU order');

  it.each(ofChina)('changes as on record: $id', (check) => {
    const [, year, what] = /^(\d{4})-\d{4} (\w+)/.exec(check.id) as unknown as [string, string, string];
    const pair = changes[Number(year) - 2005];
    if (what !== 'geometric') return expectEntries(pair.map(parts[what]), check);
    const means = ['EC', 'TC', 'MI'].map((part) =>
      Math.exp(sum(pair.map((change) => Math.log(parts[part](change) as number))) / pair.length),
    );
    return expectEntries(means, check);
  });

  it('is 25 checks of 31 provinces in order', () => {
    expect(ofChina).toHaveLength(24);
    const order = checks.find(({ set, id }) => set === 'malmquist_china31' && id === 'DMU order');
    expect(order?.expected).toEqual(table.map((row) => row.DMUs));
  });
});

describe('productivity by a second solver', () => {
  it('is the same for governments with services that they do not give', () => {
    const { units } = deaSet('governments24');
    const changes = malmquist(solver, [units.slice(0, 8), units.slice(8, 16), units.slice(16)]);
    const { malmquist: expected } = deaOracle<{ malmquist: { index: number[]; catchUp: number[] }[] }>(
      'lpsolve.json',
    );
    for (const [t, { index, catchUp }] of expected.entries()) {
      expectEntries(
        changes[t].map((change) => change.index),
        { expected: index, abs: null, rel: 1e-6 },
      );
      expectEntries(
        changes[t].map((change) => change.catchUp),
        { expected: catchUp, abs: null, rel: 1e-6 },
      );
    }
  });
});

/** Every number is within the larger of both tolerances; words and nulls are equal. */
function expectEntries(found: readonly Entry[], { expected, abs, rel }: Omit<Check, 'set' | 'id'>): void {
  const wrong = expected.flatMap((wanted, k) => {
    const given = found[k];
    const isNear =
      typeof wanted === 'number' && typeof given === 'number'
        ? Math.abs(given - wanted) <= Math.max(abs ?? 0, (rel ?? 0) * Math.abs(wanted))
        : given === wanted;
    return isNear ? [] : [{ k, wanted, given }];
  });
  expect(wrong).toEqual([]);
  expect(found).toHaveLength(expected.length);
}
