import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { carriedOut, listedArms } from '../../scripts/studies/countermeasures.ts';
import { studiesPage } from '../../scripts/studies/page.ts';
import { problems } from '../../scripts/studies/problems.ts';
import { isSeen, readProblems } from '../../scripts/studies/results.ts';
import { indicatorNamed } from '../../src/model/indicators/registry.ts';

// Loading parsers takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Every problem that a study of the cases reports. */
const reported = [
  ...['low-efficiency', 'insufficient-supervision', 'lack-effective-monitoring', 'low-social-recognition'],
  ...['low-compensation-rate', 'insufficient-security', 'imperfect-purchase-process', 'nonstandard-process'],
  ...['insufficient-publicity', 'insufficient-participation', 'low-emphasis', 'no-interaction-mechanism'],
  ...['adverse-policy-economy', 'insufficient-scale', 'unbalanced-supply', 'supply-demand-mismatch'],
  ...['lack-of-competition', 'weak-so-professionalism', 'imperfect-supervision-evaluation'],
  ...['lack-demand-management', 'lack-financial-guarantee', 'inadequate-so-capacity'],
  ...['imperfect-performance-evaluation', 'inefficient-supply-unmet-needs', 'difficult-function-change'],
  ...['insufficient-service-provision', 'lack-of-laws', 'insufficient-social-forces', 'insufficient-finance'],
  ...['county-guidance-gap', 'unscientific-decision', 'slow-function-transfer', 'weak-coordination'],
  ...['quality-not-guaranteed', 'rent-seeking-risk', 'grassroots-gap', 'late-start'],
];

const results = readProblems();

describe('problems of the studies', () => {
  it('all have a place in the table', () => {
    expect(Object.keys(problems).sort()).toEqual([...reported].sort());
  });

  it('are each seen in a case, or stated as an input', () => {
    for (const [id, { input, exhibits }] of Object.entries(problems)) {
      const own = results.filter(({ problem }) => problem === id);
      expect(
        own.map(({ exhibit }) => exhibit),
        id,
      ).toEqual(exhibits.map((_, k) => k));
      const isAny = own.some(({ exhibit, difference }) => isSeen(exhibits[exhibit], difference));
      expect(isAny || (input !== undefined && exhibits.length === 0), id).toBe(true);
    }
  });

  it('are seen by indicators that exist', () => {
    const names = Object.values(problems).flatMap(({ exhibits }) => exhibits.map(({ of }) => of.indicator));
    expect(names.filter((name) => indicatorNamed(name) === undefined)).toEqual([]);
  });

  it('are seen only where the whole interval lies on the stated side', () => {
    expect(isSeen({ is: 'low' }, { low: 0.1, high: 0.3 })).toBe(true);
    expect(isSeen({ is: 'low' }, { low: -0.1, high: 0.3 })).toBe(false);
    expect(isSeen({ is: 'high' }, { low: -0.3, high: -0.1 })).toBe(true);
    expect(isSeen({ is: 'high' }, { low: 0.1, high: 0.3 })).toBe(false);
    expect(isSeen({ is: 'high' }, null)).toBe(false);
  });
});

describe('countermeasures of the studies', () => {
  it('are each carried out by an intervention that an arm of a case takes', async () => {
    for (const { id, interventions, arms } of await carriedOut()) {
      expect(interventions.length, id).toBeGreaterThan(0);
      expect(arms.length, id).toBeGreaterThan(0);
    }
  });

  it('stand in arms of all cases but that of the modes, whose arms are modes', async () => {
    const cases = new Set((await listedArms()).map(({ scenario }) => scenario));
    expect([...cases].sort()).toEqual([
      'f-town',
      'gaoming-district',
      'henan-province',
      'hubei-venture-philanthropy',
      'lanzhou-livelihood-insurance',
      'nanjing-gulou-commission',
      'shanghai-welfare-bidding',
    ]);
  });
});

it('docs/studies.md is what is on record (npm run studies writes both)', async () => {
  expect(readFileSync('docs/studies.md', 'utf8')).toBe(await studiesPage(results));
});
