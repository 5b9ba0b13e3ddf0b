import { describe, expect, it } from 'vitest';
import { deaFrontier } from '../../../src/report/charts/dea-frontier.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { titleOf } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const words = wordsOf('en');
const options = { words, theme: 'light', width: 900, arms: null, indicator: null } as const;

/** Of the plot, px. */
const HEIGHT = 320;

interface Layer {
  readonly data: {
    readonly values: readonly (Readonly<Record<string, number>> & { readonly text?: string })[];
  };
}

describe('the frontier of governments', () => {
  const years = [
    {
      government: 'east',
      year: 1,
      spending: 8e6,
      administration: 2e6,
      service: 1000,
      efficiency: 1,
      malmquist: null,
    },
    {
      government: 'west',
      year: 1,
      spending: 4e6,
      administration: 1e6,
      service: 200,
      efficiency: 0.4,
      malmquist: null,
    },
  ];

  const layersOf = (rows: typeof years | readonly object[]) => {
    const spec = deaFrontier.spec({ ...study, governmentYears: rows as typeof years }, options);
    return (spec as unknown as { hconcat: readonly { layer: readonly Layer[] }[] }).hconcat[0].layer;
  };
  const pointsOf = (rows: typeof years) => layersOf(rows)[2].data.values;

  it('sets all money against all service, and says who is far from it', () => {
    const own = { ...study, governmentYears: years };
    expect(deaFrontier.rows(own, options).map((row) => [row.money, row.service])).toEqual([
      [10e6, 1000],
      [5e6, 200],
    ]);
    expect(deaFrontier.spec(own, options).description).toMatch(
      /^East district in year 1 does most with its money; 西区 in year 1 reaches 40 % of the frontier/,
    );
  });

  it('names no best where several reach the same part of the frontier', () => {
    const third = { ...years[0], year: 2 };
    const titleWith = (rows: typeof years) =>
      titleOf(deaFrontier.spec({ ...study, governmentYears: rows }, options));
    expect(titleWith([...years, third])).toBe(
      '2 years of governments share the best use of money; 西区 in year 1 reaches 40 % of the frontier',
    );
    expect(titleWith([years[0], third])).toBe(
      'All governments reach the same part of the frontier in all years: 100 %',
    );
  });

  it('names the only government once', () => {
    const later = { ...years[0], year: 2, efficiency: 0.8 };
    expect(titleOf(deaFrontier.spec({ ...study, governmentYears: [years[0], later] }, options))).toBe(
      'East district does most with its money in year 1; in year 2 it reaches 80 % of the frontier',
    );
  });

  it('is left out with one unit', () => {
    const missing = deaFrontier.missing({ ...study, governmentYears: years.slice(0, 1) }, words);
    expect(missing).toBe('It takes two fiscal years or two governments with money and service.');
  });

  it('counts spending and administration as money, and leaves out who had none or served nobody', () => {
    const idle = { ...years[1], year: 2, service: 0 };
    const values = pointsOf([...years, idle]);
    expect(values.map(({ money, service }) => [money, service])).toEqual([
      [10e6, 1000],
      [5e6, 200],
    ]);
  });

  it('draws the best ratio of service to money as a line from 0', () => {
    const [line] = layersOf(years);
    const [zero, end] = line.data.values;
    expect([zero.money, zero.service]).toEqual([0, 0]);
    expect((1e6 * end.service) / end.money).toBeCloseTo(100, 9);
  });

  it('begins its title with a capital, though the name of a government may not', () => {
    const governments = study.governments.map((one) => ({ ...one, name: one.name.toLowerCase() }));
    const lower = { ...study, governments, governmentYears: years };
    expect(titleOf(deaFrontier.spec(lower, options))).toMatch(/^East district in year 1 does most/);
  });

  it('sets no name on the line of the best, where there is another place', () => {
    const layers = layersOf(years);
    const [{ x, y }] = layers[2].data.values;
    // the line runs through the point of the best, from the lower left
    const [right] = layers
      .slice(-2)
      .flatMap(({ data }) => data.values.filter(({ text }) => text === 'East district'));
    const fall = (HEIGHT - y) / x;
    expect(Math.abs(right.y - (y + fall * (x - right.x)))).toBeGreaterThan(6);
  });

  it('names each government beside its last year, and no year whose efficiency is not known', () => {
    const later = [...years, { ...years[0], year: 2, spending: 1e6, administration: 1e6, service: 150 }];
    const labels = layersOf(later)
      .slice(-2)
      .flatMap(({ data }) => data.values);
    expect(labels.map(({ text }) => text).toSorted()).toEqual(['East district', '西区']);
    const east = labels.find(({ text }) => text === 'East district')!;
    // in its last year it stands at the lower left
    expect(east.x).toBeLessThan(300);
    expect(east.y).toBeGreaterThan(200);
    const unknown = [...years, { ...years[1], year: 2, efficiency: null }];
    expect(titleOf(deaFrontier.spec({ ...study, governmentYears: unknown }, options))).toContain(
      '西区 in year 1 reaches 40 %',
    );
  });
});
