import { describe, expect, it } from 'vitest';
import { evidenceText } from '../../src/cli/check-evidence.ts';
import type { Outcome } from '../../src/experiment/checks/judge.ts';
import type { Claim } from '../../src/scenario/check.ts';
import { type Language, wordsOf } from '../../src/words/words.ts';

const number = { mean: 0.25, low: 0.2, high: 0.3, count: 30 };
const indicator = 'coverage';
const arm = 'baseline';

const own: Readonly<Record<string, string>> = { known: 'Leaflets for all', east: 'East district' };
const named = (slug: string) => own[slug] ?? slug;
const names = { arm: named, government: named };

/** What is told of a claim with one number, or those given. */
function told(claim: Claim, rest: Partial<Outcome> = {}, language: Language = 'en'): string {
  const outcome: Outcome = { status: 'passes', found: [number], reason: '', ...rest };
  const check = { it: 'is', claim, isBeyondRun: false, outcome };
  return evidenceText(check, { replications: 30, names, words: wordsOf(language) });
}

describe('what is told of a check', () => {
  it('names arms and governments as the scenario does', () => {
    expect(told({ kind: 'effect', arm: 'known', indicator, effect: 'rises', by: null })).toMatch(
      /^Leaflets for all changes coverage/,
    );
    expect(told({ kind: 'band', arm: 'known', indicator, low: 0, high: 1 })).toMatch(
      /^Leaflets for all: coverage/,
    );
    expect(told({ kind: 'order', indicator, order: ['known', 'baseline'] })).toContain(
      'Leaflets for all above',
    );
    const order: Claim = { kind: 'orderOfGovernments', arm, indicator, orderOfGovernments: ['east', 'west'] };
    expect(told(order)).toContain('East district above west');
  });

  it.each<[string, string]>([
    [
      told({ kind: 'band', arm, indicator, low: 0, high: 0.35 }),
      'coverage 25 % (20 % to 30 %), expected 0 % to 35 %',
    ],
    [
      told({ kind: 'band', arm: 'training', indicator, low: 0.1, high: null }),
      'training: coverage 25 % (20 % to 30 %), expected at least 10 %',
    ],
    [
      told({ kind: 'band', arm, indicator, low: null, high: 0.1 }),
      'coverage 25 % (20 % to 30 %), expected at most 10 %',
    ],
    [
      told({ kind: 'effect', arm: 'training', indicator, effect: 'falls', by: [-1, -0.1] }),
      'training changes coverage by +25 points (20 to 30), expected to fall, by -100 to -10 points',
    ],
    [
      told({ kind: 'order', indicator, order: ['a', 'b', 'c'] }, { found: [number, number] }),
      'coverage: a above b by 25 points (20 to 30), b above c by 25 points (20 to 30), each expected above 0',
    ],
    [
      told({ kind: 'orderOfGovernments', arm: 'training', indicator, orderOfGovernments: ['a', 'b'] }),
      'training: coverage: a above b by 25 points (20 to 30), expected above 0',
    ],
    [
      told({ kind: 'shape', arm, indicator, shape: 'flat', years: [1, 5], by: [-0.1, 0.1] }),
      'coverage from year 1 to year 5: +25 points (20 to 30), expected to stay, by -10 to 10 points',
    ],
    [
      told(
        { kind: 'shape', arm, indicator, shape: 'saturating', years: [2, 11], by: null },
        { found: [number, number] },
      ),
      'coverage from year 2 to year 11: +25 points (20 to 30); the rise up to year 6 less the rise after it: +25 points (20 to 30), expected to rise, ever more slowly',
    ],
    [
      told({ kind: 'conserved', arm, conserved: 'slots' }, { found: [] }),
      'slots: no rule was broken in 30 replications',
    ],
    [
      told({ kind: 'conserved', arm, conserved: 'slots' }, { found: [], reason: 'month 3: x' }),
      'slots: a rule was broken, month 3: x',
    ],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  it('leaves numbers that are no shares as they are', () => {
    const order: Claim = { kind: 'order', indicator: 'bidsPerCall', order: ['a', 'b'] };
    expect(told(order)).toBe('bids a call: a above b by 0.25 (0.2 to 0.3), expected above 0');
    expect(told({ kind: 'band', arm, indicator: 'bidsPerCall', low: null, high: 3.5 })).toBe(
      'bids a call 0.25 (0.2 to 0.3), expected at most 3.5',
    );
  });

  it('ends an interval where the indicator ends, and that of a difference where differences end', () => {
    const band: Claim = { kind: 'band', arm, indicator, low: null, high: 0.1 };
    const rise: Claim = { kind: 'effect', arm: 'training', indicator, effect: 'rises', by: null };
    const few = { mean: 0.05, low: -0.02, high: 0.12, count: 30 };
    expect(told(band, { found: [few] })).toContain('coverage 5 % (0 % to 12 %)');
    expect(told(rise, { found: [few] })).toContain('by +5 points (-2 to 12)');
    expect(told(rise, { found: [{ ...few, low: -1.4, high: 1.5 }] })).toContain('by +5 points (-100 to 100)');
  });

  it('says where a number is not defined, has no interval, or stands for some replications only', () => {
    const claim: Claim = { kind: 'band', arm, indicator, low: 0, high: 1 };
    expect(told(claim, { found: [null] })).toBe('coverage not defined, expected 0 % to 100 %');
    expect(told(claim, { found: [{ mean: 0.25, low: null, high: null, count: 1 }] })).toBe(
      'coverage 25 % (no interval: it takes two replications), expected 0 % to 100 %; defined in 1 of 30 replications',
    );
  });
});

describe('what is told of a check in Chinese', () => {
  it.each<[string, string]>([
    [
      told({ kind: 'band', arm: 'training', indicator, low: 0.1, high: null }, {}, 'zh'),
      '组织培训：覆盖率 25%（20% 至 30%），预期不低于 10%',
    ],
    [
      told({ kind: 'effect', arm: 'training@0.5', indicator, effect: 'falls', by: [-1, -0.1] }, {}, 'zh'),
      '组织培训（强度 0.5）：覆盖率变化 +25 个百分点（20 至 30），预期下降，幅度为 -100 至 -10 个百分点',
    ],
    [
      told({ kind: 'order', indicator, order: ['leaflets+publicity', 'baseline'] }, {}, 'zh'),
      '覆盖率：leaflets + 加强宣传比基准高 25 个百分点（20 至 30），预期大于 0',
    ],
    [
      told(
        { kind: 'shape', arm, indicator, shape: 'saturating', years: [2, 11], by: null },
        { found: [number, number] },
        'zh',
      ),
      '覆盖率从第 2 年到第 11 年：+25 个百分点（20 至 30）；第 6 年之前的增幅减去之后的增幅：+25 个百分点（20 至 30），预期上升且增速逐渐放缓',
    ],
    [
      told({ kind: 'conserved', arm, conserved: 'money' }, { found: [] }, 'zh'),
      '资金：30 次重复中没有违反任何规则',
    ],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
