import { describe, expect, it } from 'vitest';
import { type Evidence, judge, middleOf } from '../../../src/experiment/checks/judge.ts';
import type { Claim } from '../../../src/scenario/check.ts';

const panel = {
  scopes: [
    { government: 'city', service: 'care' },
    { government: 'town', service: 'care' },
    { government: 'town', service: 'chess' },
    { government: 'town', service: 'all' },
    { government: 'all', service: 'all' },
  ],
  indicators: ['price', 'coverage'].map((name) => ({ name, unit: 'share', meaning: '' })),
  months: 36,
};
const WIDEST = panel.scopes.length - 1;
const UNDEFINED = Number.NaN;
const ELSEWHERE = 99;

/** Coverage of everything in the window and in each year, of one replication; all other values would be noticed. */
function replication(window: number, years: readonly number[] = []): Float64Array {
  const span = (value: number) => [...Array(2 * WIDEST + 1).fill(ELSEWHERE), value];
  return Float64Array.from([window, ...years].flatMap(span));
}

function evidenceOf(
  arms: Readonly<Record<string, readonly (Float64Array | null)[]>>,
  stopped: Readonly<Record<string, string>> = {},
): Evidence {
  return {
    panel,
    scope: WIDEST,
    values: new Map(Object.entries(arms)),
    stopped: new Map(Object.entries(stopped)),
  };
}

const inWindow = (...values: readonly number[]) => values.map((value) => replication(value));
const overYears = (...values: readonly (readonly number[])[]) =>
  values.map((years) => replication(UNDEFINED, years));

function statusOf(claim: Claim, arms: Parameters<typeof evidenceOf>[0]): string {
  return judge(claim, evidenceOf(arms)).status;
}

const common = { arm: 'baseline', indicator: 'coverage' } as const;

describe('a band', () => {
  const band = (low: number | null, high: number | null): Claim => ({ kind: 'band', ...common, low, high });
  const baseline = inWindow(0.25, 0.75);

  it('holds where the mean lies in it, whatever single replications do, and shows the mean with its interval', () => {
    const outcome = judge(band(0.4, 0.6), evidenceOf({ baseline }));
    expect(outcome).toMatchObject({ status: 'passes', reason: '' });
    // Student's t with one degree of freedom, 12.7062, times the standard error .25
    expect(outcome.found).toEqual([
      { mean: 0.5, low: expect.closeTo(0.5 - 3.17655, 4), high: expect.closeTo(0.5 + 3.17655, 4), count: 2 },
    ]);
  });

  it('has sides that belong to it, and may lack one', () => {
    const judged = [band(0.5, 0.5), band(null, 0.5), band(0.5, null), band(null, 0.49), band(0.51, null)];
    expect(judged.map((claim) => statusOf(claim, { baseline }))).toEqual([
      ...['passes', 'passes', 'passes', 'fails', 'fails'],
    ]);
  });

  it('leaves out replications that were stopped or define no value, and is unknown without any', () => {
    const some = [replication(0.5), null, replication(UNDEFINED)];
    expect(judge(band(0.5, 0.5), evidenceOf({ baseline: some }))).toMatchObject({
      status: 'passes',
      found: [{ mean: 0.5, low: null, count: 1 }],
    });
    expect(judge(band(0.5, 0.5), evidenceOf({ baseline: some.slice(1) }))).toEqual({
      status: 'unknown',
      found: [null],
      reason: '',
    });
  });
});

describe('an effect', () => {
  const effect = (
    word: 'rises' | 'falls' | 'unchanged',
    by: readonly [number, number] | null = null,
  ): Claim => ({
    kind: 'effect',
    ...common,
    arm: 'publicity',
    effect: word,
    by,
  });
  const baseline = inWindow(0.2, 0.5, 0.8);

  it('is judged by paired differences: a rise that unpaired runs would not show passes', () => {
    const publicity = inWindow(0.31, 0.6, 0.89);
    const outcome = judge(effect('rises'), evidenceOf({ baseline, publicity }));
    expect(outcome.status).toBe('passes');
    expect(outcome.found[0]?.mean).toBeCloseTo(0.1, 12);
    expect(
      ['falls', 'unchanged'].map((word) => statusOf(effect(word as 'falls'), { baseline, publicity })),
    ).toEqual(['fails', 'fails']);
  });

  it('is neither a rise nor a fall where the interval holds 0', () => {
    const publicity = inWindow(0.4, 0.4, 0.9);
    expect(statusOf(effect('rises'), { baseline, publicity })).toBe('fails');
    expect(statusOf(effect('falls'), { baseline, publicity })).toBe('fails');
  });

  it('has to lie in its band with its mean', () => {
    const publicity = inWindow(0.31, 0.6, 0.89);
    expect(statusOf(effect('rises', [0.09, 0.11]), { baseline, publicity })).toBe('passes');
    expect(statusOf(effect('rises', [0.11, 0.2]), { baseline, publicity })).toBe('fails');
    expect(statusOf(effect('falls', [-0.11, -0.09]), { baseline: publicity, publicity: baseline })).toBe(
      'passes',
    );
  });

  it('is none where every difference is exactly 0, or where the whole interval lies in the band', () => {
    const nearly = inWindow(0.2, 0.5, 0.8001);
    expect(statusOf(effect('unchanged'), { baseline, publicity: baseline })).toBe('passes');
    expect(statusOf(effect('unchanged'), { baseline, publicity: nearly })).toBe('fails');
    expect(statusOf(effect('unchanged', [-0.01, 0.01]), { baseline, publicity: nearly })).toBe('passes');
    const wide = inWindow(0.1, 0.5, 0.9);
    expect(statusOf(effect('unchanged', [-0.01, 0.01]), { baseline, publicity: wide })).toBe('fails');
  });

  it('is unknown with fewer than two pairs', () => {
    const publicity = [replication(0.3), null, replication(UNDEFINED)];
    expect(statusOf(effect('rises'), { baseline, publicity })).toBe('unknown');
  });
});

describe('an order', () => {
  const arms = { a: inWindow(0.5, 0.62), b: inWindow(0.3, 0.42), c: inWindow(0.2, 0.31) };
  const order = (...words: readonly string[]): Claim => ({
    kind: 'order',
    indicator: 'coverage',
    order: words,
  });

  it('holds where each neighbour stands above the next beyond chance, and shows every difference', () => {
    const outcome = judge(order('a', 'b', 'c'), evidenceOf(arms));
    expect(outcome.status).toBe('passes');
    expect(outcome.found.map((one) => one?.mean)).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.105, 9)]);
  });

  it('fails with the first pair that is swapped or not told apart', () => {
    expect(statusOf(order('a', 'c', 'b'), arms)).toBe('fails');
    expect(statusOf(order('a', 'b', 'c'), { ...arms, c: inWindow(0.2, 0.42) })).toBe('fails');
  });

  it('of governments looks at each of them as a whole, in the same replications', () => {
    const of = (city: number, town: number) =>
      Float64Array.from([city, ELSEWHERE, ELSEWHERE, town, ELSEWHERE].flatMap((value) => [ELSEWHERE, value]));
    const baseline = [of(0.5, 0.4), of(0.9, 0.79)];
    const claim = (...words: readonly string[]): Claim => ({
      ...common,
      kind: 'orderOfGovernments',
      orderOfGovernments: words,
    });
    expect(statusOf(claim('city', 'town'), { baseline })).toBe('passes');
    expect(statusOf(claim('town', 'city'), { baseline })).toBe('fails');
  });
});

describe('a shape', () => {
  type Shape = 'rising' | 'falling' | 'flat' | 'saturating';
  const shape = (word: Shape, by: readonly [number, number] | null = null, last = 3): Claim => ({
    kind: 'shape',
    ...common,
    shape: word,
    years: [1, last],
    by,
  });

  it('sets the last year against the first, in the same replication', () => {
    const baseline = overYears([0.1, 0.9, 0.2], [0.6, 0.1, 0.71]);
    expect(statusOf(shape('rising'), { baseline })).toBe('passes');
    expect(statusOf(shape('falling'), { baseline })).toBe('fails');
    expect(statusOf(shape('falling', null, 2), { baseline: overYears([0.3, 0.2], [0.6, 0.49]) })).toBe(
      'passes',
    );
    expect(statusOf(shape('rising', [0.2, 1]), { baseline })).toBe('fails');
  });

  it('is flat where nothing changes, or where the interval of the change lies in the band', () => {
    const still = overYears([0.1, 0.5, 0.1], [0.6, 0.2, 0.6]);
    const drifting = overYears([0.1, 0.5, 0.101], [0.6, 0.2, 0.602]);
    expect(statusOf(shape('flat'), { baseline: still })).toBe('passes');
    expect(statusOf(shape('flat'), { baseline: drifting })).toBe('fails');
    expect(statusOf(shape('flat', [-0.02, 0.02]), { baseline: drifting })).toBe('passes');
  });

  it('saturates where the first half of the years brings more than the second, and the whole a rise', () => {
    const slowing = overYears([0.1, 0.3, 0.35], [0.2, 0.41, 0.45]);
    expect(judge(shape('saturating'), evidenceOf({ baseline: slowing }))).toMatchObject({
      status: 'passes',
      found: [{ mean: expect.closeTo(0.25, 9) }, { mean: expect.closeTo(0.16, 9) }],
    });
    expect(statusOf(shape('saturating'), { baseline: overYears([0.1, 0.15, 0.35], [0.2, 0.26, 0.45]) })).toBe(
      'fails',
    );
    expect(statusOf(shape('saturating'), { baseline: overYears([0.3, 0.4, 0.1], [0.4, 0.51, 0.21]) })).toBe(
      'fails',
    );
    expect([middleOf([2, 11]), middleOf([1, 3])]).toEqual([6, 2]);
  });
});

describe('what is conserved', () => {
  it('is so where no replication of the arm was stopped; if one was, the reason is told', () => {
    const claim = { kind: 'conserved', arm: 'baseline', conserved: 'money' } as const;
    expect(judge(claim, evidenceOf({}, { other: 'r' }))).toEqual({ status: 'passes', found: [], reason: '' });
    expect(judge(claim, evidenceOf({}, { baseline: 'month 3: money' }))).toEqual({
      status: 'fails',
      found: [],
      reason: 'month 3: money',
    });
  });
});
