import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/kernel/snapshot.ts';

interface Node {
  name: string;
  next: Node | null;
}

describe('what is remembered', () => {
  it('is put back in the same objects, whatever was written in them', () => {
    const state = {
      month: 3,
      owner: null as null | { name: string },
      list: [1, 2],
      columns: Float32Array.of(1, 2),
      holders: new Map([['a', { share: 0.5 }]]),
    };
    const { list, columns, holders } = state;
    const held = holders.get('a')!;
    const { restore } = snapshotOf(state, []);
    state.month = 4;
    state.owner = { name: 'b' };
    state.list = [];
    list.push(3);
    list[0] = 9;
    columns[1] = 7;
    held.share = 1;
    holders.clear();
    holders.set('b', { share: 2 });
    restore();
    expect(state).toEqual({
      month: 3,
      owner: null,
      list: [1, 2],
      columns: Float32Array.of(1, 2),
      holders: new Map([['a', { share: 0.5 }]]),
    });
    expect([state.list, state.columns, state.holders, holders.get('a')]).toEqual([
      list,
      columns,
      holders,
      held,
    ]);
    expect(state.list).toBe(list);
    expect(holders.get('a')).toBe(held);
  });

  it('can be put back again, and keeps the order of a map', () => {
    const state = {
      holders: new Map([
        ['b', 1],
        ['a', 2],
      ]),
      short: [1, 2, 3],
    };
    const { restore } = snapshotOf(state, []);
    for (const _ of [1, 2]) {
      state.holders.delete('b');
      state.holders.set('b', 5);
      state.short.length = 1;
      restore();
      expect([...state.holders]).toEqual([
        ['b', 1],
        ['a', 2],
      ]);
      expect(state.short).toEqual([1, 2, 3]);
    }
  });

  it('may refer to itself, by chains longer than a stack', () => {
    const first: Node = { name: '0', next: null };
    let last = first;
    for (let i = 1; i < 100_000; i += 1) {
      last.next = { name: String(i), next: null };
      last = last.next;
    }
    last.next = first;
    const { restore } = snapshotOf(first, []);
    last.name = 'changed';
    restore();
    expect(last.name).toBe('99999');
  });

  it('is not what is said to be constant, nor what only that refers to', () => {
    const place = { rules: { cap: 1 }, act: () => 1 };
    const state = { place, month: 0 };
    const { restore } = snapshotOf(state, [place]);
    place.rules.cap = 2;
    state.month = 1;
    restore();
    expect(state).toEqual({ place, month: 0 });
    expect(place.rules.cap).toBe(2);
  });

  it('is refused where nobody knows what an object holds', () => {
    const count = () => 1;
    expect(() => snapshotOf({ count }, [])).toThrow('cannot remember the function "count"');
    expect(() => snapshotOf({ names: new Set(['a']) }, [])).toThrow(
      'cannot remember an object of the class Set',
    );
  });
});
