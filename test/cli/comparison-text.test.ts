import { describe, expect, it } from 'vitest';
import {
  findings,
  gainLines,
  interactionLines,
  legend,
  reusedLine,
  unchangedLines,
} from '../../src/cli/comparison-text.ts';
import type { GroupEffect, Grouping } from '../../src/experiment/compare/groups.ts';
import type { Interaction } from '../../src/experiment/compare/interaction.ts';
import type { Robustness } from '../../src/experiment/compare/robustness.ts';
import { armNamed, arms, effect, resultOf, scope, terminal } from './small-comparison.ts';

const { words } = terminal;
const law = [arms[0], arms[2]];

describe('the findings of an arm', () => {
  const told = { told: ['quality', 'bidsPerCall'], key: ['quality'] };

  it('tell the size of a fall and both ends from the nearer to 0', () => {
    const fall = effect('law', 'quality', { effect: -0.2, low: -0.3, high: -0.1, verdict: 'lowers' });
    expect(findings(resultOf([fall]), law, told, words)).toEqual(['Law: lowers quality by 0.2 (0.1 to 0.3)']);
  });

  it('are its own, of the indicators that are told', () => {
    const effects = [effect('audits', 'quality'), effect('law', 'bidsPerCall'), effect('law', 'rentLoss')];
    expect(findings(resultOf(effects), arms, told, words)).toEqual([
      'Audits of each and every contract: raises quality by 0.036 (0.03 to 0.042)',
      'Law: raises bids a call by 0.036 (0.03 to 0.042)',
    ]);
  });

  it('begin with those without spread, which are the surest', () => {
    const effects = [effect('law', 'bidsPerCall'), effect('law', 'rentLoss', { standardised: null })];
    const [line] = findings(resultOf(effects), law, { told: ['bidsPerCall', 'rentLoss'], key: [] }, words);
    expect(line).toMatch(/^Law: raises rent loss .*; raises bids/);
  });
});

describe('the findings of an arm with many clear effects', () => {
  const names = ['coverage', 'quality', 'satisfaction', 'awareness', 'rentLoss', 'priceRatio', 'bidsPerCall'];
  const told = { told: names, key: [] };
  /** The first is the largest in standard deviations. */
  const effects = names.map((name, i) => effect('law', name, { standardised: 9 - i }));

  it('are the three largest and every harm, with the number of the others', () => {
    const [line] = findings(resultOf(effects), law, told, words);
    const parts = line
      .replace('Law: ', '')
      .split('; ')
      .map((part) => part.replace(/ by .*/, ''));
    expect(parts).toEqual([
      ...['raises coverage', 'raises quality', 'raises satisfaction'],
      ...['raises rent loss', 'raises price ratio', '2 more clear effects'],
    ]);
    const [short] = findings(resultOf(effects.slice(0, 4)), law, told, words);
    expect(short).toMatch(/; 1 more clear effect$/);
  });

  it('are not told of one replication, which has no interval', () => {
    const single = effects.map((one) => ({ ...one, low: null, high: null, verdict: 'unknown' as const }));
    expect(findings(resultOf(single), law, told, words)).toEqual([words.report.noIntervals]);
  });
});

describe('who gains', () => {
  /** The effect on one group, give or take .01. */
  function on(group: string, size: number, grouping: Grouping = 'government', arm = 'law'): GroupEffect {
    const indicator = grouping === 'income' ? `coverageQuintile${group.at(-1)}` : 'coverage';
    return {
      ...effect(arm, indicator, { effect: size, low: size - 0.01, high: size + 0.01 }),
      grouping,
      group,
    };
  }

  it('is told of the groups that an arm changes most and least, by income and by government', () => {
    const groups = [
      on('quintile-1', -0.05, 'income'),
      on('quintile-3', 0.1, 'income'),
      on('quintile-5', 0.2, 'income'),
      on('b', 0.1),
      on('a', 0.3),
      on('c', 0.2),
      on('d', 9, 'organizations'),
      on('e', 8, 'government', 'audits'),
    ];
    expect(gainLines(groups, arms, words)).toEqual([
      'Law: coverage changes most for the richest fifth (+20 points), least for the poorest fifth (-5 points)',
      'Law: coverage changes most for a (+30 points), least for b (+10 points)',
    ]);
  });

  it('is nobody where intervals overlap or touch, or where there is no other group', () => {
    expect(gainLines([on('a', 0.125), on('b', 0.11)], law, words)).toEqual([]);
    const touching = [
      { ...on('a', 0.2), low: 0.15 },
      { ...on('b', 0.1), high: 0.15 },
    ];
    expect(gainLines(touching, law, words)).toEqual([]);
    expect(gainLines([on('a', 0.3)], law, words)).toEqual([]);
  });

  it('is nobody where neither change is clear, however far apart they are', () => {
    const unclear = (one: GroupEffect): GroupEffect => ({ ...one, verdict: 'no clear effect' });
    expect(gainLines([unclear(on('a', 0.3)), unclear(on('b', 0.1))], law, words)).toEqual([]);
    expect(gainLines([unclear(on('a', 0.3)), on('b', 0.1)], law, words)).toHaveLength(1);
  });
});

describe('why arms changed nothing', () => {
  it.each([
    [{ reason: 'same' }, 'it says the same as the baseline'],
    [{ reason: 'strength' }, 'its strength is 0'],
    [{ reason: 'late', month: 24 }, 'it begins in month 25, after the months that are compared'],
    [{ reason: 'unpaid' }, 'its payer had no money for it'],
    [
      { reason: 'unread', parameters: ['auditRate', 'trust'] },
      'nothing in this scenario reads auditRate, trust in time',
    ],
  ] as const)('is told in words: %j', (why, reason) => {
    expect(unchangedLines([{ arm: 'law', why }], arms, words)).toEqual([`Law changed nothing: ${reason}`]);
  });
});

describe('the legend', () => {
  it('explains the mark of doubt where the plausible space was explored', () => {
    const result = resultOf([effect('law', 'quality')]);
    expect(legend(result, words)).toHaveLength(1);
    const explored = (points: number) => {
      const plausible = { ...result.plausible, draws: Array(points).fill([]) };
      return legend({ ...result, plausible, robustness: [{} as Robustness] }, words);
    };
    expect(explored(20)).toHaveLength(2);
    expect(explored(19)[2]).toMatch(/^Only 19 points of the plausible space were tried/);
    const [, doubt] = explored(100);
    expect(doubt).toMatch(/^\? sign not robust: it holds in less than 80 % /);
  });
});

describe('what a bundle adds', () => {
  const bundle = armNamed('both', 'Both', ['audits', 'law']);
  const told = { told: ['quality', 'bidsPerCall', 'coverage', 'waiting'], key: ['waiting'] };
  const added = (indicator: string, values: Partial<Interaction> = {}): Interaction => ({
    ...{ arm: 'both', parts: bundle.parts, ...scope, indicator, unit: 'index', count: 30 },
    ...{ effect: 0.5, low: 0.25, high: 0.75, p: 0.001, adjustedP: 0.002, verdict: 'raises', ...values },
  });
  const lines = (...interactions: Interaction[]) =>
    interactionLines(resultOf([effect('law', 'quality')], interactions), [...arms, bundle], told, words);

  it('is told of three indicators at the most, those of the table first', () => {
    const [line] = lines(added('quality'), added('coverage'), added('bidsPerCall'), added('waiting'));
    expect(line).toMatch(/parts: persons waiting \+0\.5 \(0\.25 to 0\.75\); quality .*; bids a call .*/);
    expect(line).not.toContain('coverage');
  });

  it('is of everything together and of indicators that are told', () => {
    const others = [{ government: 'city' }, { service: 'care' }, { indicator: 'rentLoss' }, { arm: 'law' }];
    for (const other of others) {
      const told = lines(added('quality', other)).filter((line) => line.startsWith('Both'));
      expect(told, JSON.stringify(other)).toEqual([]);
    }
  });
});

describe('what was on record', () => {
  it('is told of all that is asked for', () => {
    const result = { ...resultOf([]), asked: 1500, computed: 300 };
    expect(reusedLine(result, words)).toBe('reused 1,200 of 1,500 replications');
  });
});
