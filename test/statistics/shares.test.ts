import { describe, expect, it } from 'vitest';
import { theil } from '../../src/statistics/inequality.ts';
import { mean } from '../../src/statistics/moments.ts';
import {
  atkinson,
  entropy,
  herfindahl,
  hoover,
  leadingShare,
  lorenzCurve,
  meanLogDeviation,
  sharesOf,
  variation,
} from '../../src/statistics/shares.ts';
import { columns, oracle } from './oracles.ts';

type Value = number | null;

interface Check {
  readonly set: string;
  readonly id: string;
  readonly expected: Value | readonly Value[];
  readonly abs: number | null;
  readonly rel: number | null;
}

const { checks } = oracle<{ checks: Check[] }>('inequality/expected.json');
const shared = (amounts: ArrayLike<number>) => sharesOf(amounts) as Float64Array;
/** How many ordinates of a Lorenz curve are on record. */
const ORDINATES = 21;
const closedForms = ['closed_form', 'us1968_grouped', 'concentration_states'];

/** What the checks of a set of amounts ask for, by the beginning of their ids. */
const answers: Readonly<Record<string, (shares: Float64Array) => Value | Value[]>> = {
  'Theil L / mean log deviation': meanLogDeviation,
  'Atkinson eps=0.5': (shares) => atkinson(shares, 1 / 2),
  'published Atkinson .5': (shares) => atkinson(shares, 1 / 2),
  'published ineq-Ex.Rout.save Atkinson .5': (shares) => atkinson(shares, 1 / 2),
  'Atkinson eps=1': (shares) => atkinson(shares, 1),
  'coefficient of variation': (shares) => (shares.length > 1 ? variation(shares) : null),
  'Ricci-Schutz/Hoover': hoover,
  'Lorenz ordinates': (shares) => lorenzCurve(shares).slice(0, ORDINATES),
  'HHI of shares': herfindahl,
  'HHI normalised': (shares) =>
    shares.length > 1 ? (herfindahl(shares) - 1 / shares.length) / (1 - 1 / shares.length) : 1,
  'CR3,CR4': (shares) => [leadingShare(shares, 3), leadingShare(shares, 4)],
  'Shannon entropy': (shares) => {
    const nats = entropy(shares);
    return [nats, Math.exp(nats), 1 / herfindahl(shares)];
  },
  'published Theil': (shares) =>
    theil(
      { values: shares, weights: shares.map(() => 1) },
      shares.map(() => 0),
    )?.total ?? null,
};

/** Ids that inequality.test.ts compares. */
const elsewhere = /^(Gini|Theil T)/;

describe('shares of published and constructed amounts', () => {
  const ofSets = checks.filter(({ set, id }) => !closedForms.includes(set) && !elsewhere.test(id));

  it('are compared in every check on record', () => {
    const known = [...Object.keys(answers), 'n,mean'];
    expect(ofSets.filter(({ id }) => !known.some((start) => id.startsWith(start)))).toEqual([]);
    for (const start of known) expect(ofSets.some(({ id }) => id.startsWith(start))).toBe(true);
  });

  it.each(ofSets)('are as unequal as R says for $set: $id', (check) => {
    const { x } = columns(`inequality/${check.set}.csv`);
    const [, answer] = Object.entries(answers).find(([start]) => check.id.startsWith(start)) ?? [];
    expectEntries(answer === undefined ? [x.length, mean(x)] : answer(shared(x)), check);
  });
});

describe('shares', () => {
  it('of a market are on the scale of competition authorities times 10,000', () => {
    const expectedOf = (start: string) => checks.find(({ id }) => id.startsWith(start)) as Check;
    expectEntries(10_000 * herfindahl(shared([30, 30, 20, 20])), expectedOf('HHI of shares 30,30,20,20'));
    expectEntries(10_000 * herfindahl(shared([1, 1, 1, 1, 1])), expectedOf('HHI 5 equal firms'));
  });

  it('of groups lie on the Lorenz curve of their members', () => {
    const { x, n } = columns('inequality/us1968_grouped.csv');
    const curve = lorenzCurve(shared(x.flatMap((amount, i) => new Array<number>(n[i]).fill(amount))));
    const [people, income] = ['Lorenz p', 'Lorenz L'].map(
      (id) => checks.find((check) => check.set === 'us1968_grouped' && check.id === id) as Check,
    );
    const ends = (people.expected as number[]).map((part) => Math.round(part * (curve.length - 1)));
    expectEntries(
      ends.map((end) => curve[end]),
      income,
    );
  });

  it('end on the Lorenz curve with everything', () => {
    expect(lorenzCurve(shared([5, 0, 3]))).toEqual([0, 0, 3 / 8, 1]);
  });

  it('of nothing are unknown', () => {
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([0, 0])).toBeNull();
  });

  it('with nothing for somebody have no log deviation, and the greatest aversion finds them as unequal as can be', () => {
    expect(meanLogDeviation(shared([0, 1]))).toBeNull();
    expect(atkinson(shared([0, 1]), 1)).toBe(1);
    expect(atkinson(shared([0, 1]), 1 / 2)).toBeCloseTo(1 / 2, 12);
  });
});

/** Every number is within the larger of both tolerances; nulls are equal. */
function expectEntries(found: Value | readonly Value[], { expected, abs, rel }: Check): void {
  const [given, wanted] = [[found].flat(), [expected].flat()];
  expect(given).toHaveLength(wanted.length);
  const wrong = wanted.filter((value, k) => {
    if (value === null || given[k] === null) return given[k] !== value;
    return !(Math.abs(given[k] - value) <= Math.max(abs ?? 0, (rel ?? 0) * Math.abs(value)));
  });
  expect(wrong).toEqual([]);
}
