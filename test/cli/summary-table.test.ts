import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { summaryTable, tableNotes } from '../../src/cli/summary-table.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { SummaryEntry } from '../../src/experiment/summarise.ts';

const plain = createColors(false);
const terminal: Terminal = {
  print: () => {},
  tell: () => {},
  columns: 100,
  color: plain,
  errorColor: plain,
  failure: () => undefined,
};

function entry(indicator: string, values: Partial<SummaryEntry> = {}): SummaryEntry {
  return {
    ...{ government: 'town', service: 'care', indicator, unit: 'share', count: 2 },
    ...{ mean: 0.9, low: 0.8, high: 0.95, p05: 0.85, p95: 0.94, ...values },
  };
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
    expect(summaryTable([entry(indicator, { low, high })], terminal)).toContain(` ${shown} `);
  });

  it('says why an indicator has no value, once for those that share a reason', () => {
    const entries = ['rentLoss', 'excessShare', 'bidsPerCall'].map((name) => entry(name, nothing));
    expect(tableNotes([entry('quality'), ...entries], 2, terminal)).toEqual([
      '- not defined in any replication: rentLoss, excessShare (nothing was paid); bidsPerCall (no tender',
      'was opened).',
    ]);
  });

  it('says which means are of some replications only, and why one value has no interval', () => {
    const alone = entry('priceRatio', { count: 1, low: null, high: null });
    expect(tableNotes([entry('quality', { count: 3 }), entry('survival'), alone], 3, terminal)).toEqual([
      'Not defined in every replication: survival in 2, priceRatio in 1 of 3.',
      '- no interval: it takes two replications with a value.',
    ]);
  });

  it('has no notes where every replication has every value', () => {
    expect(tableNotes([entry('quality'), entry('survival')], 2, terminal)).toEqual([]);
  });
});
