import { describe, expect, it } from 'vitest';
import {
  type Amounts,
  boundedConcentrationIndex,
  concentrationIndex,
  gini,
  theil,
} from '../../src/statistics/inequality.ts';
import { columns, oracle } from './oracles.ts';

interface Expected {
  readonly checks: readonly { readonly set: string; readonly id: string; readonly expected: number }[];
}

const { checks } = oracle<Expected>('inequality/expected.json');
const expectedOf = (id: string) => checks.filter((check) => check.id.startsWith(id));
const equally = (values: readonly number[]): Amounts => ({ values, weights: values.map(() => 1) });
const read = (set: string) => columns(`inequality/${set}.csv`);

describe('inequality', () => {
  it.each(expectedOf('Gini (population'))('has the Gini coefficient of R for $set', ({ set, expected }) => {
    expect(gini(equally(read(set).x))).toBeCloseTo(expected, 10);
  });

  it.each(expectedOf('Theil T (0 log 0'))('has the Theil index of R for $set', ({ set, expected }) => {
    const { x } = read(set);
    expect(
      theil(
        equally(x),
        x.map(() => 0),
      )?.total,
    ).toBeCloseTo(expected, 10);
  });

  it('counts an amount as often as its weight says', () => {
    const { x, n } = read('us1968_grouped');
    const [{ expected }] = expectedOf('Gini of grouped data');
    expect(gini({ values: x, weights: n })).toBeCloseTo(expected, 10);
    const repeated = x.flatMap((value, i) => new Array<number>(n[i]).fill(value));
    const whole = theil(
      { values: x, weights: n },
      x.map((_, i) => i % 2),
    );
    const one = theil(
      equally(repeated),
      x.flatMap((_, i) => new Array<number>(n[i]).fill(i % 2)),
    );
    expect(whole?.total).toBeCloseTo(one?.total as number, 10);
    expect(whole?.within).toBeCloseTo(one?.within as number, 10);
  });

  it.each([10, 100, 1000])('is (n - 1)/(3n) for the whole numbers to n = %i', (n) => {
    expect(gini(equally(Array.from({ length: n }, (_, i) => i + 1)))).toBeCloseTo((n - 1) / (3 * n), 12);
  });

  it('concentrates as R says over a ranking, whatever the order of the rows', () => {
    const { rankvar, outcome, illit } = read('concentration_states');
    const [{ expected: life }] = expectedOf('CI of life expectancy');
    const [{ expected: illiteracy }] = expectedOf('CI of illiteracy');
    expect(concentrationIndex(equally(outcome), rankvar)).toBeCloseTo(life, 10);
    expect(concentrationIndex(equally(illit), rankvar)).toBeCloseTo(illiteracy, 10);
    expect(concentrationIndex(equally([...illit].reverse()), [...rankvar].reverse())).toBeCloseTo(
      illiteracy,
      10,
    );
  });

  it('concentrates amounts of a range as R says, and what is lacking to its top the other way', () => {
    const { rankvar, illit } = read('concentration_states');
    const [{ expected }] = expectedOf('Erreygers CI of illiteracy');
    expect(boundedConcentrationIndex(equally(illit), rankvar, [0, 3])).toBeCloseTo(expected, 10);
    const lacking = illit.map((value) => 3 - value);
    expect(boundedConcentrationIndex(equally(lacking), rankvar, [0, 3])).toBeCloseTo(-expected, 10);
    expect(boundedConcentrationIndex(equally([0, 0]), [1, 2], [0, 1])).toBe(0);
    expect(boundedConcentrationIndex(equally([]), [], [0, 1])).toBeNull();
  });

  it('gives those of one place one rank: two places with all at the top are 1 - its share', () => {
    expect(concentrationIndex({ values: [0, 0, 6], weights: [1, 2, 1] }, [1, 1, 5])).toBeCloseTo(3 / 4, 12);
    expect(concentrationIndex(equally([6, 0, 0, 0]), [1, 5, 5, 5])).toBeCloseTo(-3 / 4, 12);
  });

  it('lies wholly between groups that are equal inside, and wholly within groups of one mean', () => {
    const apart = theil(equally([1, 1, 3, 3]), [0, 0, 1, 1]);
    expect(apart?.within).toBeCloseTo(0, 12);
    // Shares 1/4 and 3/4 of twice the mean each.
    expect(apart?.between).toBeCloseTo(Math.log(1 / 2) / 4 + (3 * Math.log(3 / 2)) / 4, 12);
    const alike = theil(equally([1, 3, 1, 3]), [0, 0, 1, 1]);
    expect(alike?.between).toBeCloseTo(0, 12);
    expect(alike?.within).toBeCloseTo(apart?.total as number, 12);
  });

  it('is unknown where there is nothing to share', () => {
    for (const amounts of [equally([]), equally([0, 0])]) {
      expect(gini(amounts)).toBeNull();
      expect(theil(amounts, [0, 1])).toBeNull();
      expect(concentrationIndex(amounts, [0, 1])).toBeNull();
    }
  });
});
