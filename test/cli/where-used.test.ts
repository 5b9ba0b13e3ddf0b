import { describe, expect, it } from 'vitest';
import { currentUses } from '../../scripts/current-uses.ts';
import table from '../../src/cli/where-used.json' with { type: 'json' };
import { findUses, whereUsed } from '../../src/cli/where-used.ts';

describe('where a parameter is used', () => {
  it('is what the source says now (else run scripts/write-where-used.ts)', () => {
    expect(table).toEqual(currentUses());
  });

  it('is found as a property and by destructuring, not in comments, types or other names', () => {
    const files = new Map([
      ['a', 'const x = values.skill * 2;'],
      ['b', 'const { mission,\n  skill } = government.values;'],
      ['c', '// values.skill\n/* values.skill */'],
      ['d', 'interface X { skill: number }\nconst y = { skill: 2 };'],
      ['e', 'values.skillSpread'],
      ['f', "function f({ skill }: Pick<Organization, 'skill'>) {}"],
    ]);
    expect(findUses(['skill'], files)).toEqual({ skill: 'a, b, f' });
  });

  it('is empty for a name that nothing reads, whatever objects inherit', () => {
    expect(whereUsed('constructor')).toBe('');
  });
});
