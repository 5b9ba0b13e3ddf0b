import { describe, expect, it } from 'vitest';
import { fontEditor, makeFonts } from '../../../src/cli/charts/make-fonts.ts';
import { type FontWeight, textWidth, weightOf } from '../../../src/report/fonts/text-width.ts';

const TEXT =
  'Lanzhou 2016:\u3000\u00a0\u2009 àéñ Œ š Łódź ǎ ж Ω ế 95 % ± − – — … “x” ≥ ▲ ● → 兰州，鼓楼区（居家养老）・㎡ＡＢ';

describe.each([400, 700] as const)('the width of text of weight %d', { timeout: 60_000 }, (weight) => {
  it('is that of the font that is drawn, of every script that it has', async () => {
    const characters = [...new Set(TEXT)];
    const [font] = await makeFonts([{ weight, characters }]);
    const { Font } = await fontEditor();
    const { cmap, glyf } = Font.create(Buffer.from(font.ttf), { type: 'ttf' }).get();
    expect(font.missing).toEqual([]);
    const drawn = characters.map(
      (character) => glyf[cmap[character.codePointAt(0) ?? 0]].advanceWidth / 1000,
    );
    expect(characters.map((character) => textWidth(character, weight))).toEqual(drawn);
    expect(new Set(drawn).size).toBeGreaterThan(20);
  });

  it('is the sum of its characters, a Han character one em', () => {
    expect(textWidth('鼓楼区', weight)).toBe(3);
    expect(textWidth('ii', weight)).toBeCloseTo(2 * textWidth('i', weight), 12);
    expect(textWidth('i', weight)).toBeLessThan(textWidth('W', weight) / 2);
  });
});

describe('the weight of text', () => {
  it.each<[unknown, FontWeight]>([
    ['bold', 700],
    ['bolder', 700],
    [600, 700],
    ['700', 700],
    ['normal', 400],
    [500, 400],
    [undefined, 400],
  ])('%s is drawn as %d', (given, weight) => {
    expect(weightOf(given)).toBe(weight);
  });
});
