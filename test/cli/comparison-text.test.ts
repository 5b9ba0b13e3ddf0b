import { describe, expect, it } from 'vitest';
import {
  bundleLines,
  findings,
  gainLines,
  legend,
  reusedLine,
  unchangedLines,
} from '../../src/cli/comparison-text.ts';
import type { GroupEffect, Grouping } from '../../src/experiment/compare/groups.ts';
import type { Interaction } from '../../src/experiment/compare/interaction.ts';
import { armNamed, arms, effect, resultOf, scope, telling, terminal } from './small-comparison.ts';

const { words } = terminal;
const law = [arms[0], arms[2]];

describe('the findings of an arm', () => {
  const key = ['quality'];

  it('tell the size of a fall and both ends from the nearer to 0', () => {
    const fall = effect('law', 'quality', { effect: -0.2, low: -0.3, high: -0.1, verdict: 'lowers' });
    expect(findings(telling([fall], { arms: law }), key)).toEqual([
      'Law: lowers quality by 0.2 (0.1 to 0.3)',
    ]);
  });

  it('are its own, of the indicators that are told', () => {
    const effects = [effect('audits', 'quality'), effect('law', 'bidsPerCall'), effect('law', 'rentLoss')];
    expect(findings(telling(effects, { headline: ['quality', 'bidsPerCall'] }), key)).toEqual([
      'Audits of each and every contract: raises quality by 0.036 (0.03 to 0.042)',
      'Law: raises bids a call by 0.036 (0.03 to 0.042)',
    ]);
  });

  it('begin with those without spread, which are the surest', () => {
    const effects = [effect('law', 'bidsPerCall'), effect('law', 'rentLoss', { standardised: null })];
    const [line] = findings(telling(effects, { arms: law }), []);
    expect(line).toMatch(/^Law: raises rent loss .*; raises bids/);
  });
});

describe('the findings of an arm with many clear effects', () => {
  const names = ['coverage', 'quality', 'satisfaction', 'awareness', 'rentLoss', 'priceRatio', 'bidsPerCall'];
  /** The first is the largest in standard deviations. */
  const effects = names.map((name, i) => effect('law', name, { standardised: 9 - i }));

  it('are the three largest and every harm, with the number of the others', () => {
    const [line] = findings(telling(effects, { arms: law }), []);
    const parts = line
      .replace('Law: ', '')
      .split('; ')
      .map((part) => part.replace(/ by .*/, ''));
    expect(parts).toEqual([
      ...['raises coverage', 'raises quality', 'raises satisfaction'],
      ...['raises rent loss', 'raises price ratio', '2 more clear effects'],
    ]);
    const [short] = findings(telling(effects.slice(0, 4), { arms: law }), []);
    expect(short).toMatch(/; 1 more clear effect$/);
  });

  it('are not told of one replication, which has no interval', () => {
    const single = effects.map((one) => ({ ...one, low: null, high: null, verdict: 'unknown' as const }));
    expect(findings(telling(single, { arms: law }), [])).toEqual([words.report.noIntervals]);
  });
});

describe('who gains', () => {
  const gains = (groups: readonly GroupEffect[], own = arms) => gainLines(telling([], { arms: own, groups }));

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
    expect(gains(groups)).toEqual([
      'Law: coverage changes most for the richest fifth (+20 points), least for the poorest fifth (-5 points)',
      'Law: coverage changes most for a (+30 points), least for b (+10 points)',
    ]);
  });

  it('is nobody where intervals overlap or touch, or where there is no other group', () => {
    expect(gains([on('a', 0.125), on('b', 0.11)], law)).toEqual([]);
    const touching = [
      { ...on('a', 0.2), low: 0.15 },
      { ...on('b', 0.1), high: 0.15 },
    ];
    expect(gains(touching, law)).toEqual([]);
    expect(gains([on('a', 0.3)], law)).toEqual([]);
  });

  it('is nobody where neither change is clear, however far apart they are', () => {
    const unclear = (one: GroupEffect): GroupEffect => ({ ...one, verdict: 'no clear effect' });
    expect(gains([unclear(on('a', 0.3)), unclear(on('b', 0.1))], law)).toEqual([]);
    expect(gains([unclear(on('a', 0.3)), on('b', 0.1)], law)).toHaveLength(1);
  });
});

describe('why arms changed nothing', () => {
  it.each([
    [{ reason: 'same' }, 'it says the same as the baseline'],
    [{ reason: 'strength' }, 'its strength is 0'],
    [{ reason: 'late', month: 24 }, 'it acts from month 25 on, after the months that are compared'],
    [{ reason: 'unpaid' }, 'its payer had no money for it'],
    [
      {
        reason: 'idle',
        changes: [
          { parameter: 'minimumBids', idle: { why: 'still', values: ['3'] } },
          { parameter: 'bidCost', idle: { why: 'modes', modes: ['tender'] } },
        ],
      },
      'minimum bids keeps its value 3; only open tender uses bid cost, and nothing is awarded by it here',
    ],
    [{ reason: 'over', month: 8 }, 'it ends in month 9, before it acts in the months that are compared'],
    [
      {
        reason: 'idle',
        changes: [{ parameter: 'advance', idle: { why: 'read', readers: ['month/4-evaluation/pay-dues'] } }],
      },
      'advance moved, but what uses it (pay-dues) came to the same here',
    ],
    [
      {
        reason: 'idle',
        changes: [{ parameter: 'deductible', idle: { why: 'kind', kind: 'insurance', services: ['home'] } }],
      },
      'deductible concerns only services that are insured, and home is not',
    ],
  ] as const)('is told in words: %j', (why, reason) => {
    const unchanged = [{ arm: 'law', why }];
    expect(unchangedLines(telling([], { unchanged }))).toEqual([`Law changed nothing: ${reason}`]);
  });
});

describe('the legend', () => {
  it('says what intervals are where replications were added until there were enough', () => {
    const lines = legend(telling([], { ended: 'ranking', confidence: 0.975 }), []);
    expect(lines.at(-1)).toMatch(
      /each is one of 97\.5 % by itself, and the 95 % hold under the repeated looks/,
    );
    expect(legend(telling([]), [])).toHaveLength(1);
  });

  it('explains the mark of doubt where the plausible space was explored', () => {
    expect(legend(telling([effect('law', 'quality')]), [])).toHaveLength(1);
    const explored = (points: number) => {
      const plausible = { numbers: [], effects: [], draws: Array<number[]>(points).fill([]) };
      return legend(telling([effect('law', 'quality')], { plausible }), []);
    };
    expect(explored(20)).toHaveLength(2);
    expect(explored(19)[2]).toMatch(/^Only 19 points of the plausible space were tried/);
    const [, doubt] = explored(100);
    expect(doubt).toMatch(/^\? sign not robust: it holds in less than 80 % /);
  });
});

describe('signs outside the table', () => {
  it('are named where they are not robust', () => {
    const plausible = { numbers: [], effects: [], draws: Array<number[]>(100).fill([]) };
    const spread = { raising: 0.4, lowering: 0.6, p05: -1, median: 0, p95: 1, unit: 'index' };
    const doubt = { ...spread, arm: 'law', holds: 0.4, points: 100, isRobust: false };
    const robustness = [
      { ...doubt, indicator: 'quality' },
      { ...doubt, indicator: 'coverage', isRobust: true, holds: 0.9 },
    ];
    const told = telling([effect('law', 'quality'), effect('law', 'coverage')], { plausible, robustness });
    expect(legend(told, ['coverage'])).toContain('Not robust either, outside the table: Law: quality.');
    expect(legend(told, ['quality']).join(' ')).not.toContain('outside the table');
  });
});

describe('what a bundle adds', () => {
  const bundle = armNamed('both', 'Both', ['audits', 'law']);
  const added = (indicator: string, values: Partial<Interaction> = {}): Interaction => ({
    ...{ arm: 'both', parts: bundle.parts, ...scope, indicator, unit: 'index', count: 30 },
    ...{ effect: 0.5, low: 0.25, high: 0.75, p: 0.001, adjustedP: 0.002, verdict: 'raises', ...values },
  });
  const lines = (...interactions: Interaction[]) =>
    bundleLines(telling([], { arms: [...arms, bundle], interactions }), ['waiting']);

  it('is told of three indicators at the most, those of the table first', () => {
    const [line] = lines(added('quality'), added('coverage'), added('bidsPerCall'), added('waiting'));
    expect(line).toMatch(/alone: persons waiting higher by 0\.5 \(0\.25 to 0\.75\); quality .*; coverage .*/);
    expect(line).not.toContain('bids');
  });

  it('is told where it is clear, of its own bundle', () => {
    for (const verdict of ['may raise', 'no clear effect', 'no change'] as const)
      expect(lines(added('quality', { verdict }))).toEqual([]);
    expect(lines(added('quality', { arm: 'law' }))[0]).toMatch(/^Law, /);
  });

  it('is told by a bound where it rounds to nothing', () => {
    const [line] = lines(added('quality', { effect: -1e-6, low: -2e-6, high: -1e-7, verdict: 'lowers' }));
    expect(line).toMatch(/: quality lower by less than 0\.0001$/);
  });
});

describe('what was on record', () => {
  it('is told of all that is asked for', () => {
    const result = { ...resultOf([]), asked: 1500, computed: 300 };
    expect(reusedLine(result, words)).toBe('reused 1,200 of 1,500 replications');
  });
});
