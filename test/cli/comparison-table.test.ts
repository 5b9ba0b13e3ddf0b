import { describe, expect, it } from 'vitest';
import { comparisonTable, keyIndicators, widestEffects } from '../../src/cli/comparison-table.ts';
import type { Effect } from '../../src/experiment/compare/effect.ts';
import { displayWidth } from '../../src/kernel/display.ts';
import { armNamed, arms, effect, resultOf, terminal } from './small-comparison.ts';

const law = [arms[0], arms[2]];

/** What is told of an indicator, behind the public cost: the baseline and the arm. */
function columnOf(
  values: Partial<Effect>,
  indicator = 'quality',
  robustness: readonly object[] = [],
): string[] {
  const result = { ...resultOf([effect('law', indicator, values)]), robustness } as ReturnType<
    typeof resultOf
  >;
  const lines = comparisonTable(result, law, [indicator], terminal).split('\n');
  const told = lines.filter((line) => /^(Baseline|Law)/.test(line));
  return told.map((line) => line.split('│')[2].trim());
}

describe('the numbers of a table', () => {
  it.each([
    ['two or three digits of the baseline', { baseline: 0.364 }, '0.364', '+0.036±0.006 ↑'],
    [
      'the effect in the digits of the baseline',
      { baseline: 12.34, effect: 1.26, low: 1, high: 1.52 },
      '12.3',
      '+1.3±0.3 ↑',
    ],
    [
      'a fall with its sign',
      { effect: -0.036, low: -0.042, high: -0.03, verdict: 'lowers' },
      '0.364',
      '-0.036±0.006 ↓',
    ],
    ['a baseline below 0', { baseline: -0.364 }, '-0.364', '+0.036±0.006 ↑'],
    ['a baseline of nothing in three decimals', { baseline: 0 }, '0.000', '+0.036±0.006 ↑'],
    [
      'six decimals at the most',
      { baseline: 1e-9, effect: 2e-6, low: 1e-6, high: 3e-6 },
      '0.000000',
      '+0.000002±0.000001 ↑',
    ],
    [
      'thousands in groups, whole',
      { baseline: 1234567, effect: 1000, low: 990, high: 1010 },
      '1,234,567',
      '+1,000±10 ↑',
    ],
    ['no interval where none is known', { low: null, high: null, verdict: 'unknown' }, '0.364', '+0.036'],
    [
      'an interval where the effect alone is too small',
      { effect: 0, low: -0.5, high: 0.5, verdict: 'no clear effect' },
      '0.364',
      '+0.000±0.500 ~',
    ],
    [
      'a mark alone where nothing changed',
      { effect: 0, low: 0, high: 0, verdict: 'no change' },
      '0.364',
      '=',
    ],
    ['a dash where nothing is known', { baseline: null, effect: null, low: null, high: null }, '-', '-'],
  ] as const)('are %s', (_, values, baseline, told) => {
    expect(columnOf(values)).toEqual([baseline, told]);
  });

  it.each([
    [999_999, 'CNY/year', '999,999'],
    [1e6, '1,000 CNY/year', '1,000'],
    [2.5e8, '1,000 CNY/year', '250,000'],
    [1e9, '1,000,000 CNY/year', '1,000'],
  ])('are of money of %d CNY told in %s', (baseline, unit, told) => {
    const cost = effect('law', 'publicCost', { baseline, unit: 'CNY/year' });
    const text = comparisonTable(resultOf([cost]), law, [], terminal);
    expect(text.replaceAll(/[^\w,/]+/g, ' ')).toContain(
      `cost ${unit.replace('1,000,000 CNY/', '1,000,000 CNY /')} Baseline`,
    );
    expect(text).toMatch(new RegExp(`Baseline +│ *${told} *$`, 'm'));
  });

  it('are in doubt where the sign of that arm and indicator is not robust', () => {
    const own = { arm: 'law', indicator: 'quality', isRobust: false };
    expect(columnOf({}, 'quality', [own])[1]).toBe('+0.036±0.006 ↑?');
    for (const other of [
      { arm: 'audits' },
      { indicator: 'rentLoss' },
      { isRobust: true },
      { isRobust: null },
    ]) {
      expect(columnOf({}, 'quality', [{ ...own, ...other }])[1]).toBe('+0.036±0.006 ↑');
    }
  });

  it('stand in the row of their arm', () => {
    const effects = [effect('audits', 'quality', { effect: 0.1 }), effect('law', 'quality', { effect: 0.2 })];
    const text = comparisonTable(resultOf(effects), arms, ['quality'], terminal);
    expect(text).toMatch(/Audits.*\+0\.100/);
    expect(text).toMatch(/Law.*\+0\.200/);
  });

  it('are told though each is wider than a table', () => {
    const names = [arms[0], armNamed('law', 'L'.repeat(19))];
    const text = comparisonTable(resultOf([effect('law', 'quality')]), names, ['quality'], terminal);
    expect(text).toContain('L'.repeat(19));
    const long = comparisonTable(resultOf([]), [arms[0], armNamed('law', 'L'.repeat(200))], [], terminal);
    expect(long).toMatch(/L{80,}…/);
    expect(Math.max(...long.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
  });
});

describe('the indicators of a table', () => {
  const of = (...names: string[]) => names.map((name) => effect('law', name));
  const care = ['valueForMoney', 'quality', 'coverage', 'rentLoss'];
  const insured = ['awareness', 'compensationRate', 'claimRate', 'benefitAdequacy'];

  it('are the chosen ones, however many', () => {
    const chosen = ['awareness', 'quality', 'rentLoss', 'coverage', 'waiting'];
    expect(keyIndicators(of(...care), chosen)).toEqual(chosen);
  });

  it('are those of care where anybody is served in person, then those of insurance', () => {
    expect(keyIndicators(of(...insured, ...care), [])).toEqual(care);
    expect(keyIndicators(of(...insured, 'coverage'), [])).toEqual(['coverage', ...insured.slice(0, 3)]);
  });

  it('are those of insurance where all is insured, then those of care that are defined', () => {
    const none = effect('law', 'coverage', { effect: null });
    expect(keyIndicators([...of('quality', 'awareness'), none], [])).toEqual(['awareness', 'quality']);
    expect(keyIndicators([...of('quality', ...insured), none], [])).toEqual(insured);
  });

  it('are those of everything together', () => {
    const effects = [
      effect('law', 'quality', { service: 'care' }),
      effect('law', 'quality', { government: 'city' }),
      effect('law', 'quality', { effect: 7 }),
    ];
    expect(widestEffects(resultOf(effects)).map((one) => one.effect)).toEqual([7]);
  });
});
