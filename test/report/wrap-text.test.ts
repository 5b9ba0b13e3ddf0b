import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/report/wrap-text.ts';

describe('text in lines', () => {
  it('breaks between words, and words that are wider than a line where it ends', () => {
    expect(wrapText('no tender was opened', 10)).toEqual(['no tender', 'was opened']);
    expect(wrapText('a 12345678 b', 4)).toEqual(['a', '1234', '5678', 'b']);
    expect(wrapText('', 10)).toEqual([]);
  });

  it('never parts a number from its sign of per cent', () => {
    expect(wrapText('with its 95 % interval', 12)).toEqual(['with its', '95 %', 'interval']);
  });

  it('breaks a word that is wider than a line behind its hyphens and slashes where it can', () => {
    expect(wrapText('quality-person-months/1000 CNY', 18)).toEqual(['quality-person-', 'months/1000 CNY']);
    expect(wrapText('well-kept', 9)).toEqual(['well-kept']);
    expect(wrapText('a b-1234567', 4)).toEqual(['a b-', '1234', '567']);
  });

  it('breaks Chinese between characters, each two columns wide', () => {
    expect(wrapText('政府购买公共服务', 6)).toEqual(['政府购', '买公共', '服务']);
    expect(wrapText('结果在 out 中', 8)).toEqual(['结果在', 'out 中']);
  });

  it('begins no line with a sign that closes, and ends none with one that opens', () => {
    expect(wrapText('覆盖率，满意度', 6)).toEqual(['覆盖', '率，满', '意度']);
    expect(wrapText('提高（强度）', 6)).toEqual(['提高', '（强', '度）']);
  });

  it('keeps Latin words and numbers within Chinese whole', () => {
    expect(wrapText('见summary.json文件', 12)).toEqual(['见', 'summary.json', '文件']);
    expect(wrapText('提高12.5个', 6)).toEqual(['提高', '12.5个']);
  });
});
