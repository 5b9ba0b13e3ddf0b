import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../src/experiment/trace/trace.ts';
import { displayWidth } from '../../../src/kernel/display.ts';
import { fenText, traceText } from '../../../src/report/trace/trace-text.ts';

const hostile = `evil\u001b[2Jname\n${'很长的名字'.repeat(20)}`;
const quiet = { process: 'applyAndAdmit', about: 'community', terms: [], month: 2 };
const trace: Trace = {
  kind: 'resident',
  subject: hostile,
  replication: 0,
  facts: [{ name: 'home', value: hostile, unit: '' }],
  events: [
    { ...quiet, what: 'stays unaware', draw: { u: 0.5, chance: 0.034 } },
    { ...quiet, what: 'becomes aware', draw: { u: 0.012, chance: 0.034 }, about: hostile },
    { ...quiet, month: 3, what: 'forgets', draw: { u: 0.0100001, chance: 0.0100002 } },
  ],
  money: [
    {
      month: 3,
      startFen: -5,
      flows: [{ process: 'payDues', account: 'payments', counterpart: hostile, fen: 123456789 }],
      endFen: 123456784,
    },
  ],
};

describe('the text of a trace', () => {
  const text = traceText(trace, { columns: 100, all: false });

  it('fits its columns and prints hostile names harmlessly', () => {
    for (const columns of [40, 100]) {
      const lines = traceText(trace, { columns, all: true }).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
    }
    expect(text).not.toContain('\u001b');
    expect(text).toContain('\\u001b[2J');
  });

  it('puts u beside the chance it was compared with, with the digits that tell them apart', () => {
    expect(text.replace(/\s+/g, ' ')).toContain('becomes aware; u 0.012 < 0.034');
    expect(text).toContain('u 0.0100001 < 0.0100002');
  });

  it('leaves out the draws that changed nothing, says so, and shows them when asked', () => {
    expect(text).not.toContain('stays unaware');
    expect(text).toContain('1 decisions that changed nothing are left out');
    const all = traceText(trace, { columns: 100, all: true });
    expect(all).toContain('stays unaware; u 0.5 >= 0.034');
    expect(all).not.toContain('left out');
  });

  it('writes money to the fen', () => {
    expect(text).toMatch(/cash at start +-0\.05\n/);
    expect(text).toMatch(/cash at end +1,234,567\.84\n/);
    expect([0, 7, -100, 100000].map(fenText)).toEqual(['0.00', '0.07', '-1.00', '1,000.00']);
  });
});
