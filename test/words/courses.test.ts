import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/words/words.ts';

describe('the course of an indicator in words', () => {
  const at = (month: string, value: string) => ({ month, value });
  const said = (value: string, language: 'en' | 'zh') =>
    wordsOf(language).charts.overTime.course('Quality', at('1', '0.36'), at('60', value));

  it('does not go from a value to the same', () => {
    expect(said('0.36', 'en')).toBe('Quality is 0.36 in month 1 and in month 60');
    expect(said('0.4', 'en')).toBe('Quality goes from 0.36 in month 1 to 0.4 in month 60');
    expect(said('0.36', 'zh')).not.toContain('变为');
    expect(said('0.4', 'zh')).toContain('变为');
  });
});
