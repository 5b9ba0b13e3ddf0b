import { describe, expect, it } from 'vitest';
import { missingCharacters } from '../../src/cli/charts/missing-characters.ts';

describe('characters that the fonts of a picture lack', () => {
  it('are named with their numbers, those too that cannot be seen', () => {
    expect(missingCharacters(['劐', '\u{1f600}'])).toBe(
      'the font has no glyph for 劐 (U+5290), \u{1f600} (U+1F600); an empty box stands for each',
    );
    expect(missingCharacters(['\u200d', 'é'])).toContain('(U+200D), é (U+00E9)');
  });
});
