import { describe, expect, it } from 'vitest';
import { counted } from '../../src/words/english/counted.ts';
import { wordsOf } from '../../src/words/words.ts';

describe('numbers of things in English', () => {
  it('are of one or of many', () => {
    expect([counted('1', 'month'), counted('0', 'month'), counted('1,000', 'month')]).toEqual([
      '1 month',
      '0 months',
      '1,000 months',
    ]);
    expect(counted('1', 'check names', 'checks name')).toBe('1 check names');
  });

  it('are so wherever one replication is told', () => {
    const { comparison, panel, checks, run } = wordsOf('en');
    const texts = [
      ...Object.values(comparison.ended).map((told) => told('1')),
      comparison.reused('1', '1'),
      panel.legend('1'),
      checks.partly('0', '1'),
      run.about.replications(1),
    ];
    for (const text of texts) expect(text).toMatch(/\b1 replication\b/);
  });
});
