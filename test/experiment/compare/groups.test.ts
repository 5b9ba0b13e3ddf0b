import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/experiment/compare/effect.ts';
import { groupEffects } from '../../../src/experiment/compare/groups.ts';
import type { Panel } from '../../../src/experiment/replicate.ts';

const panel: Panel = {
  scopes: [
    { government: 'city', service: 'care' },
    { government: 'city', service: 'culture' },
    { government: 'city', service: 'all' },
    { government: 'town', service: 'care' },
    { government: 'all', service: 'all' },
  ],
  indicators: [],
  months: 12,
};

/** Effects of one indicator in every scope, each of its own size. */
function everywhere(indicator: string, known = true): Effect[] {
  return panel.scopes.map(
    (scope, i) => ({ arm: 'b', ...scope, indicator, effect: known ? i : null }) as Effect,
  );
}

const names = ['coverageQuintile1', 'coverageQuintile5', 'awarenessQuintile1', 'enterpriseSurvival'];

describe('effects on groups', () => {
  it('are those by income of the widest scope, of each government as a whole, and of types of organizations', () => {
    const effects = ['coverage', 'awareness', ...names].flatMap((name) => everywhere(name));
    const found = groupEffects(panel, effects);
    expect(found.map(({ grouping, group, effect }) => [grouping, group, effect])).toEqual([
      ['income', 'quintile-1', 4],
      ['income', 'quintile-5', 4],
      ['government', 'city', 2],
      ['government', 'town', 3],
      ['organizations', 'enterprise', 4],
    ]);
  });

  it('are told of awareness where nobody is served in person', () => {
    const effects = [
      ...everywhere('coverage', false),
      ...['awareness', 'awarenessQuintile1'].flatMap((n) => everywhere(n)),
    ];
    expect(groupEffects(panel, effects).map(({ indicator }) => indicator)).toEqual([
      'awarenessQuintile1',
      'awareness',
      'awareness',
    ]);
  });

  it('know no government where there is one alone, and take incomes over all its services', () => {
    const single = { ...panel, scopes: panel.scopes.slice(0, 3) };
    const effects = ['coverage', 'coverageQuintile2'].flatMap((name) => everywhere(name).slice(0, 3));
    const found = groupEffects(single, effects);
    expect(found.map(({ grouping, group, effect }) => [grouping, group, effect])).toEqual([
      ['income', 'quintile-2', 2],
    ]);
  });

  it('are told arm by arm, and of no group without residents or organizations', () => {
    const effects = [
      ...everywhere('coverageQuintile1'),
      ...everywhere('enterpriseSurvival', false),
      ...everywhere('coverage').map((effect) => ({ ...effect, arm: 'c' })),
    ];
    expect(groupEffects(panel, effects).map(({ arm, group }) => [arm, group])).toEqual([
      ['b', 'quintile-1'],
      ['c', 'city'],
      ['c', 'town'],
    ]);
  });
});
