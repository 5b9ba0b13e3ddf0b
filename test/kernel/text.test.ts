import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import { compareCodeUnits, isSlug, slugOf, utf8 } from '../../src/kernel/text.ts';

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the FIPS 180 answer (case %#)', (text, hash) => {
    expect(sha256Hex(utf8(text))).toBe(hash);
  });

  it('agrees with OpenSSL at every length around the block size', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('slugs', () => {
  it('are lower-case Latin words joined by hyphens', () => {
    expect(['F Town', '  Gulou_District 2 ', 'Café', 'a--b'].map(slugOf)).toEqual([
      'f-town',
      'gulou-district-2',
      'cafe',
      'a-b',
    ]);
  });

  it('of names that ASCII cannot show carry a hash, so that different names stay different', () => {
    expect(slugOf('鼓楼')).toMatch(/^x-[0-9a-f]{8}$/);
    expect(slugOf('南京 Gulou')).toMatch(/^gulou-[0-9a-f]{8}$/);
    expect(slugOf('南京 Gulou')).not.toBe(slugOf('北京 Gulou'));
    expect(slugOf('鼓楼')).not.toBe(slugOf('玄武'));
  });

  it('are slugs whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(isSlug(slugOf(name))).toBe(true);
      }),
    );
    expect(isSlug(slugOf('constructor'))).toBe(true);
  });

  it('are never paths, markup or property names', () => {
    for (const bad of [
      '',
      '-a',
      'a-',
      'a--b',
      'A',
      'a/b',
      '..',
      'a b',
      '__proto__',
      'constructor',
      '鼓',
      'a\n',
    ]) {
      expect(isSlug(bad), bad).toBe(false);
    }
  });
});

describe('order and bytes', () => {
  it('sorts by code units in every locale', () => {
    expect(['b', 'a', 'B', 'ä', 'a1', '鼓', 'a'].sort(compareCodeUnits)).toEqual([
      'B',
      'a',
      'a',
      'a1',
      'b',
      'ä',
      '鼓',
    ]);
    expect(compareCodeUnits('a', 'a')).toBe(0);
  });

  it('gives the UTF-8 bytes of all well-formed text and refuses the rest', () => {
    expect([...utf8('é鼓😀')]).toEqual([...Buffer.from('é鼓😀', 'utf8')]);
    expect(() => utf8('a\ud83d')).toThrow(/surrogate/);
  });
});
