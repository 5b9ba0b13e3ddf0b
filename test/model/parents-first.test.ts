import { describe, expect, it } from 'vitest';
import { parentsFirst } from '../../src/model/parents-first.ts';

function order(parents: Record<string, string | null>): string {
  const governments = Object.entries(parents).map(([slug, parent]) => ({ slug, parent }));
  return parentsFirst(governments)
    .map(({ slug }) => slug)
    .join(' ');
}

describe('the order of governments', () => {
  it('is that of their slugs where nobody stands above another', () => {
    expect(order({ c: null, a: null, b: null })).toBe('a b c');
  });

  it('puts every parent before its children, and governments of one rank by slug', () => {
    expect(order({ a: 'm', b: 'z', m: 'z', z: null, y: null })).toBe('y z b m a');
  });

  it('is not changed among the others by one more government', () => {
    expect(order({ a: 'm', b: 'z', m: 'z', z: null, y: null, c: 'b' })).toBe('y z b m a c');
  });

  it('is refused where a chain of parents has no end or a gap', () => {
    expect(() => order({ a: 'b', b: 'a' })).toThrow('no sound chain of parents');
    expect(() => order({ a: 'b' })).toThrow('government a has no sound chain of parents');
  });
});
