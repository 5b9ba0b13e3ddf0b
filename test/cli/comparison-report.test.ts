import { describe, expect, it } from 'vitest';
import { comparisonTable, keyIndicators } from '../../src/cli/comparison-table.ts';
import { bundleLines, efficiencyLines, findings } from '../../src/cli/comparison-text.ts';
import type { Interaction } from '../../src/experiment/compare/interaction.ts';
import { displayWidth } from '../../src/kernel/display.ts';
import { wordsOf } from '../../src/words/words.ts';
import { armNamed, arms, effect, resultOf, scope, studyOf, telling, terminal } from './small-comparison.ts';

const wide = [
  'publicCost',
  'valueForMoney',
  'quality',
  'coverage',
  'rentLoss',
  'divertedShare',
  'premiumPerPolicy',
];
const everything = resultOf(
  ['audits', 'law'].flatMap((arm) =>
    wide.map((name) =>
      name === 'publicCost'
        ? effect(arm, name, { baseline: 9.3e7, effect: -3.2e6, low: -4e6, high: -2.4e6, verdict: 'lowers' })
        : effect(arm, name),
    ),
  ),
);

describe('the table of a comparison', () => {
  it('fits a hundred columns, however long names and units are and however many indicators are asked for', () => {
    const text = comparisonTable(everything, arms, wide.slice(1), terminal);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
    for (const head of ['money', 'coverage', 'loss', 'premium']) expect(text).toContain(head);
    expect(text.match(/Baseline/g)).toHaveLength(2);
  });

  it('shows cost and the four key indicators side by side', () => {
    const text = comparisonTable(everything, arms, keyIndicators(everything.effects, []), terminal);
    expect(text.match(/Baseline/g)).toHaveLength(1);
    expect(text).toContain('-3,200±800 ↓');
    expect(text).toContain('Audits of each and…');
  });

  it('tells names in full where there is room, and apart where there is none', () => {
    const long = 'Audits of each and every contract by auditors of';
    const alike = [arms[0], armNamed('audits', `${long} the county`), armNamed('law', `${long} the town`)];
    const roomy = comparisonTable(everything, alike, ['quality'], terminal);
    expect(roomy).toContain(`${long} the county`);
    const narrow = comparisonTable(everything, alike, wide.slice(1), terminal);
    expect(narrow).not.toContain('…');
    expect(narrow.replace(/\s+/g, ' ')).toContain('the county');
    expect(Math.max(...narrow.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
  });

  it('tells what has a sign by a bound where the digits of its column would call it 0, and stays as narrow', () => {
    const small = { effect: 4e-5, low: 1e-5, high: 7e-5, verdict: 'may raise' as const };
    const least = { effect: -1e-9, low: -2e-9, high: -1e-10, verdict: 'lowers' as const };
    const result = resultOf([effect('audits', 'quality', small), effect('law', 'quality', least)]);
    const text = comparisonTable(result, arms, ['quality'], terminal);
    expect(text).toContain(' <0.001 ↗');
    expect(text).toContain('>-0.001 ↓');
    expect(text).not.toMatch(/ 0 [↗↓]/);
  });

  it('calls what the digits cannot show 0, and keeps its mark', () => {
    const tiny = { effect: 1e-6, low: 0, high: 2e-6, verdict: 'no clear effect' as const };
    const result = resultOf([effect('audits', 'quality', tiny), effect('law', 'quality')]);
    const text = comparisonTable(result, arms, ['quality'], terminal);
    expect(text).toMatch(/ 0 ~/);
    expect(text).not.toContain('±0.000');
  });
});

describe('the findings of a comparison', () => {
  const key = ['quality'];
  const one = [arms[0], arms[2]];

  it('tell of the indicators of the table first, then of the surest', () => {
    const effects = [
      effect('audits', 'rentLoss', { standardised: 3 }),
      effect('audits', 'divertedShare', { standardised: -9, verdict: 'lowers' }),
      effect('audits', 'quality', { standardised: 1 }),
      effect('audits', 'bidsPerCall', { standardised: 2 }),
    ];
    const [line] = findings(telling(effects, { arms: arms.slice(0, 2) }), key);
    expect(line).toMatch(
      /: raises quality by .*; lowers diverted money by 3.6 points .*; raises rent loss by /,
    );
    expect(line).not.toContain('bids');
  });

  it('tell what an arm costs after what it does, also where it does nothing else', () => {
    const price = { effect: 3.2e6, low: 2.4e6, high: 4e6 };
    const effects = [
      effect('audits', 'quality'),
      effect('audits', 'publicCost', price),
      effect('law', 'quality', { verdict: 'may raise' }),
      effect('law', 'publicCost', { ...price, verdict: 'may raise' }),
    ];
    const lines = findings(telling(effects, { levels: { publicCost: 9.3e7 } }), key);
    expect(lines).toEqual([
      'Audits of each and every contract: raises quality by 0.036 (0.03 to 0.042); raises public cost by 3.2 million CNY/year (2.4 million to 4 million)',
      'Law: nothing clear; may raise quality; may raise public cost by 3.2 million CNY/year (2.4 million to 4 million)',
    ]);
  });

  it('say where an arm costs less and does better, or costs more and does worse, in all clear effects', () => {
    const cost = (sign: 1 | -1) => {
      const verdict = sign > 0 ? ('raises' as const) : ('lowers' as const);
      return effect('law', 'publicCost', { effect: sign * 3, low: sign * 4, high: sign * 2, verdict });
    };
    const told1 = (effects: readonly ReturnType<typeof effect>[]) =>
      findings(telling(effects, { arms: one }), key)[0];
    const better = effect('law', 'quality');
    const worse = effect('law', 'rentLoss');
    expect(told1([better, cost(-1)])).toMatch(/; costs less and does better$/);
    expect(told1([worse, cost(1)])).toMatch(/; costs more and does worse$/);
    for (const mixed of [[better, cost(1)], [worse, cost(-1)], [better, worse, cost(-1)], [better]]) {
      expect(told1(mixed)).not.toMatch(/costs/);
    }
  });

  it('say of a cost that is only possible that it may be', () => {
    const cost = { effect: -3, low: -4, high: -2, verdict: 'may lower' as const };
    const [line] = findings(
      telling([effect('law', 'quality'), effect('law', 'publicCost', cost)], { arms: one }),
      key,
    );
    expect(line).toMatch(/; may lower public cost by 3 .*; may cost less and does better$/);
  });

  it('say of a clear effect that its sign is not robust, where that was examined', () => {
    const judged = (indicator: string, holds: number) => ({
      ...{ arm: 'law', indicator, unit: 'index', points: 20, raising: holds, lowering: 1 - holds },
      ...{ p05: 0, median: 0, p95: 0, holds, isRobust: holds >= 0.8 },
    });
    const robustness = [judged('quality', 0.95), judged('bidsPerCall', 0.4)];
    const effects = [effect('law', 'quality'), effect('law', 'bidsPerCall')];
    const [line] = findings(telling(effects, { arms: one, robustness }), key);
    expect(line).toBe(
      'Law: raises quality by 0.036 (0.03 to 0.042); ' +
        'raises bids a call by 0.036 (0.03 to 0.042), holds in only 40 % of plausible worlds: not robust',
    );
  });

  it('take no side on what insurers keep', () => {
    const [better, margin] = [
      effect('law', 'quality'),
      effect('law', 'insurerMargin', { effect: -0.1, low: -0.2, high: -0.05, verdict: 'lowers' }),
    ];
    const cheaper = effect('law', 'publicCost', { effect: -3, low: -4, high: -2, verdict: 'lowers' });
    const [line] = findings(telling([better, margin, cheaper], { arms: one }), key);
    expect(line).toContain('lowers margin of insurers');
    expect(line).toMatch(/; costs less and does better$/);
  });

  it('name all arms without a clear effect in one line', () => {
    const effects = ['audits', 'law'].map((arm) => effect(arm, 'quality', { verdict: 'no clear effect' }));
    expect(findings(telling(effects), key)).toEqual([
      'Audits of each and every contract, Law: no clear effect on any headline indicator',
    ]);
  });

  it('say bids once', () => {
    const [line] = findings(telling([effect('law', 'bidsPerCall')], { arms: one }), key);
    expect(line).toContain('raises bids a call by 0.036 (');
  });

  it('tell interactions of a bundle in one line, shares in points', () => {
    const bundle = armNamed('both', 'Both', ['audits', 'law']);
    const base = {
      arm: 'both',
      parts: bundle.parts,
      ...scope,
      count: 30,
      low: -0.02,
      high: -0.01,
      effect: -0.015,
      ...{ p: 0.001, adjustedP: 0.002 },
    };
    const interactions: Interaction[] = [
      { ...base, indicator: 'rentLoss', unit: 'share of payments', verdict: 'lowers' },
      { ...base, indicator: 'quality', unit: 'index', verdict: 'lowers' },
      { ...base, indicator: 'bidsPerCall', unit: 'bids/call', verdict: 'no clear effect' },
    ];
    const told = telling([effect('law', 'quality')], { arms: [...arms, bundle], interactions });
    expect(bundleLines(told, key)).toEqual([
      'Both, compared with the sum of what its parts do alone: quality lower by 0.015 (0.01 to 0.02); rent loss lower by 1.5 points (1 to 2)',
    ]);
  });
});

describe('the lines on efficiency', () => {
  it('tell clear effects between governments, and what the words mean', () => {
    const told = telling([
      effect('audits', 'efficiency'),
      effect('audits', 'malmquist', { verdict: 'may raise' }),
      effect('audits', 'quality'),
      effect('law', 'efficiency', { verdict: 'no clear effect' }),
    ]);
    const [line, legend, ...rest] = efficiencyLines(told);
    expect(line).toBe(
      'Audits of each and every contract, among governments: raises efficiency by 0.036 (0.03 to 0.042)',
    );
    expect([legend.startsWith('efficiency: '), rest]).toEqual([true, []]);
  });

  it('are none where nothing is clear', () => {
    expect(efficiencyLines(telling([effect('law', 'malmquist', { verdict: 'may lower' })]))).toEqual([]);
  });
});

describe('a comparison in Chinese', () => {
  const chinese = { ...terminal, words: wordsOf('zh') };
  const named = [
    armNamed('baseline', '基准'),
    armNamed('publicity', '加强宣传'),
    armNamed('law', '完善立法'),
  ].map((arm, i) => ({
    ...arm,
    slug: arms[i].slug,
  }));

  it('lines its columns up under Chinese heads', () => {
    const lines = comparisonTable(everything, named, wide.slice(1), chinese).split('\n');
    const ends = (line: string) =>
      [...line.matchAll(/[│┬┴]/g)].map(({ index }) => displayWidth(line.slice(0, index))).join();
    const tables = lines.filter((line) => line !== '').map(ends);
    // two tables, the second for what has no room in the first
    expect(new Set(tables).size).toBe(2);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
    expect(lines.join('')).not.toMatch(/[A-Za-z]/);
    expect(lines.join('')).toContain('千元/年');
  });

  it('says verdicts, sizes and units in Chinese', () => {
    const effects = [
      effect('law', 'coverage', { verdict: 'no clear effect' }),
      effect('law', 'divertedShare', {
        standardised: -9,
        effect: -0.036,
        low: -0.042,
        high: -0.03,
        verdict: 'lowers',
      }),
      effect('law', 'valueForMoney'),
    ];
    const study = studyOf(effects, { arms: [named[0], named[2]] });
    expect(findings({ study, words: chinese.words }, [])).toEqual([
      '完善立法：资金挪用降低 3.6 个百分点（3 至 4.2）；资金使用效益提高 0.036 质量加权人月/千元（0.03 至 0.042）',
    ]);
  });
});
