import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { summaryTable, tableNotes } from '../../src/cli/summary-table.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { SummaryEntry } from '../../src/experiment/summarise.ts';
import { displayWidth } from '../../src/kernel/display.ts';
import { headline, indicatorNamed, insuredHeadline } from '../../src/model/indicators/registry.ts';
import { wordsOf } from '../../src/words/words.ts';

const plain = createColors(false);
const terminal: Terminal = {
  print: () => {},
  tell: () => {},
  columns: 100,
  color: plain,
  errorColor: plain,
  words: wordsOf('en'),
  failure: () => undefined,
};

function entry(indicator: string, values: Partial<SummaryEntry> = {}): SummaryEntry {
  return {
    ...{ government: 'town', service: 'care', indicator, unit: 'share', count: 2 },
    ...{ mean: 0.9, low: 0.8, high: 0.95, p05: 0.85, p95: 0.94, ...values },
  };
}
function row(indicator: string, values: Partial<SummaryEntry> = {}) {
  return { entry: entry(indicator, values), course: [] };
}
const nothing = { count: 0, mean: null, low: null, high: null, p05: null, p95: null };

describe('the summary of a run', () => {
  it.each([
    ['survival', 0.37, 1.43, '0.37 to 1'],
    ['purchasedQuality', -0.2, 0.6, '0 to 0.6'],
    ['concentrationIndex', -1.4, 0.6, '-1 to 0.6'],
    ['disconfirmation', -0.3, 0.1, '-0.3 to 0.1'],
    ['rentLoss', -0.1, 1.3, '0 to 1.3'],
    ['insurerMargin', -0.5, 1.25, '-0.5 to 1'],
    ['ownFormula', -2, 3, '-2 to 3'],
  ])('ends the interval of %s at its range', (indicator, low, high, shown) => {
    expect(summaryTable([row(indicator, { low, high })], terminal)).toContain(` ${shown} `);
  });

  it('says why an indicator has no value, once for those that share a reason', () => {
    const entries = ['rentLoss', 'excessShare', 'bidsPerCall'].map((name) => entry(name, nothing));
    expect(tableNotes([entry('quality'), ...entries], 2, terminal)).toEqual([
      '- not defined in any replication: rent loss, excess of prices (nothing was paid); bids a call (no',
      'tender was opened).',
    ]);
  });

  it('says which means are of some replications only, and why one value has no interval', () => {
    const alone = entry('priceRatio', { count: 1, low: null, high: null });
    expect(tableNotes([entry('quality', { count: 3 }), entry('survival'), alone], 3, terminal)).toEqual([
      'Not defined in every replication: survival in 2, price ratio in 1 of 3.',
      '- no interval: it takes two replications with a value.',
    ]);
  });

  it('has no notes where every replication has every value', () => {
    expect(tableNotes([entry('quality'), entry('survival')], 2, terminal)).toEqual([]);
  });
});

/** Rows of all headline indicators, with intervals as long as they come, over sixty months. */
const long = [...headline, ...insuredHeadline].map((name) => ({
  entry: entry(name, {
    unit: indicatorNamed(name)?.unit ?? '',
    low: 0.00499,
    high: 0.0127,
    p05: 0.0059,
    p95: 0.012,
  }),
  course: Array.from({ length: 60 }, (_, month) => (month < 11 ? null : month)),
}));

/** Where columns end: the display columns of the separators of a line. */
function separators(line: string): number[] {
  return [...line.matchAll(/[│┬┴]/g)].map(({ index }) => displayWidth(line.slice(0, index)));
}

describe.each(['en', 'zh'] as const)('the summary in the language %s', (language) => {
  it.each([100, 80, 60])('lines its columns up and fits a terminal of %i columns', (columns) => {
    const table = summaryTable(long, { ...terminal, columns, words: wordsOf(language) });
    const lines = table.split('\n');
    expect(separators(lines[0]).length).toBeGreaterThanOrEqual(3);
    expect(new Set(lines.map((line) => separators(line).join())).size).toBe(1);
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    // the narrowest table has names, means, intervals and units, and is as wide as they are
    if (columns >= 80) expect(displayWidth(lines[0])).toBeLessThanOrEqual(columns);
  });
});

describe('the course of an indicator', () => {
  const courses = (columns: number) =>
    summaryTable(long, { ...terminal, columns })
      .split('\n')
      .map((line) => /[▁▂▃▄▅▆▇█]+/.exec(line)?.[0].length ?? 0);

  it('has twenty columns at most, twelve at least, or is left out for want of room', () => {
    expect(Math.max(...courses(200))).toBeGreaterThan(courses(100)[2]);
    expect(summaryTable(long, { ...terminal, columns: 200 })).toContain('months 1-60');
    const [line] = summaryTable(long, { ...terminal, columns: 200 }).split('\n');
    const [first, second] = separators(line);
    expect(second - first).toBe(20 + 2);
    expect(summaryTable(long, { ...terminal, columns: 86 })).not.toMatch(/[▁█]|months 1/);
  });

  it('is empty where the indicator is not defined in any month', () => {
    const table = summaryTable([...long, { entry: entry('mismatch', nothing), course: [] }], terminal);
    expect(table.split('\n').find((line) => line.startsWith('mismatch of spending'))).toMatch(/│ +│ +- │/);
  });
});

describe('the Chinese summary', () => {
  it('has Chinese names, heads and units', () => {
    const table = summaryTable(long, { ...terminal, words: wordsOf('zh') });
    expect(table).not.toMatch(/[A-Za-z]/);
    expect(table).toContain('寻租损失');
    expect(table).toContain('质量加权人月/千元');
    expect(table).toContain('0.00499 至 0.0127');
  });

  it('gives reasons in Chinese', () => {
    const notes = tableNotes([entry('bidsPerCall', nothing), entry('mismatch', nothing)], 2, {
      columns: 100,
      words: wordsOf('zh'),
    });
    expect(notes.join('')).toBe(
      '- 在所有重复中均无定义：平均投标数（没有开展公开招标）；支出错配度（分母为 0）。',
    );
  });
});
