import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, escapeControls } from '../../src/kernel/display.ts';
import { formatError, nearest, QuasimarketError } from '../../src/kernel/error.ts';

const at = (source: string, column: number, width?: number): string[] => {
  const position = { file: 'a.yaml', line: 14, column, source, ...(width === undefined ? {} : { width }) };
  return formatError(new QuasimarketError('input', 'is wrong', { position })).split('\n');
};

/** Columns before the first caret, given that all characters before it are one column wide. */
const caretColumn = (line: string): number => displayWidth(line.slice(0, line.indexOf('^')));

describe('an error as the user reads it', () => {
  it('names file, line, column, field and suggestion, shows the line and marks the column', () => {
    const error = new QuasimarketError('input', 'is "publicty"', {
      position: {
        file: 'scenarios/f-town.yaml',
        line: 14,
        column: 10,
        source: '  - use: publicty',
        width: 8,
      },
      path: 'interventions[0].use',
      found: 'publicty',
      suggestion: 'publicity',
    });
    expect(formatError(error)).toBe(
      [
        'scenarios/f-town.yaml:14:10 interventions[0].use is "publicty"; did you mean "publicity"?',
        '  - use: publicty',
        '         ^^^^^^^^',
      ].join('\n'),
    );
  });

  it('adds the value found and the rule where the message does not say them', () => {
    const error = new QuasimarketError('input', 'is too large', {
      path: 'share',
      found: '1.4',
      rule: 'from 0 to 1',
    });
    expect(formatError(error)).toBe('share is too large; found 1.4; from 0 to 1');
  });

  it('marks the right column after Han characters, after combining marks and after tabs', () => {
    expect(at('名称: 鼓楼 x', 8)[2]).toBe(`${' '.repeat(11)}^`);
    expect(at('名称: 鼓楼', 5, 2)[2]).toBe(`${' '.repeat(6)}^^^^`);
    expect(at('e\u0301: x', 5)[2]).toBe('   ^');
    expect(at('\ta: x', 5)[2]).toBe('\t   ^');
  });

  it('escapes control characters and still marks the right column', () => {
    const lines = at('a\u001b[31m: x', 9);
    expect(lines[1]).toBe('a\\u001b[31m: x');
    expect(caretColumn(lines[2])).toBe(lines[1].indexOf('x'));
    expect(formatError(new QuasimarketError('input', 'is \u001b[2J', {}))).toBe('is \\u001b[2J');
  });

  it('cuts a long line to a window that shows the marked column', () => {
    for (const column of [1, 50, 500, 999]) {
      const source = `${'.'.repeat(column - 1)}x${'.'.repeat(1000 - column)}`;
      const [, line, carets] = at(source, column);
      expect(displayWidth(line)).toBeLessThanOrEqual(100);
      expect(line[caretColumn(carets)]).toBe('x');
    }
    expect(displayWidth(at('鼓'.repeat(400), 200)[1])).toBeLessThanOrEqual(100);
    expect(displayWidth(at('x'.repeat(400), 10, 300)[2])).toBeLessThanOrEqual(100);
  });

  it('marks the end of the line when the column lies beyond it', () => {
    expect(at('ab', 9)[2]).toBe('  ^');
    expect(at('', 1)[2]).toBe('^');
  });

  it('gives the message of any other error, and of what is no error', () => {
    expect(formatError(new Error('no space'))).toBe('no space');
    expect(formatError('text')).toBe('text');
  });

  it('keeps code, cause and fields for programs', () => {
    const cause = new Error('disk');
    const error = new QuasimarketError('io', 'cannot write', { cause, path: 'outputs' });
    expect(error).toBeInstanceOf(Error);
    expect([error.code, error.cause, error.path, error.position]).toEqual([
      'io',
      cause,
      'outputs',
      undefined,
    ]);
  });
});

describe('the nearest word', () => {
  const words = ['publicity', 'training', 'audit', 'agents', 'disclosure'];

  it('forgives a missing, extra, wrong or swapped letter, and letter case', () => {
    const misspelt = ['publicty', 'publiccity', 'pubricity', 'pulbicity', 'Publicity'];
    expect(misspelt.map((word) => nearest(word, words))).toEqual(misspelt.map(() => 'publicity'));
  });

  it('counts a swap of neighbours as one mistake, not two', () => {
    expect(nearest('form', ['from'])).toBe('from');
  });

  it('suggests nothing for a word that resembles none', () => {
    for (const word of ['zzzzz', '', 'x', 'public-works-programme', 'y'.repeat(5000)]) {
      expect(nearest(word, words)).toBeUndefined();
    }
    expect(nearest('a', ['b'])).toBeUndefined();
  });

  it('takes the closest, and the first of equally close ones', () => {
    expect(nearest('agent', ['agenda', 'agents'])).toBe('agents');
    expect(nearest('cat', ['bat', 'car'])).toBe('bat');
  });
});

describe('text on a terminal', () => {
  it('takes two columns for Han, Hangul, kana, full-width forms and pictures, none for combining marks', () => {
    expect(['a', '鼓', '한', 'カ', '％', '😀', '𠀀', 'é', 'e\u0301', '—'].map(displayWidth)).toEqual([
      1, 2, 2, 2, 2, 2, 2, 1, 1, 1,
    ]);
  });

  it('never carries a control character or a mark that turns the direction of writing', () => {
    const codePoint = fc.oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff }));
    const anyText = fc.array(codePoint).map((points) => String.fromCodePoint(...points));
    const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
    fc.assert(fc.property(anyText, (text) => !control.test(escapeControls(text))));
    expect(escapeControls('a\n\r\t\u0007\u009b\u202e\ud800b鼓')).toBe(
      'a\\n\\r\\t\\u0007\\u009b\\u202e\\ud800b鼓',
    );
  });
});
