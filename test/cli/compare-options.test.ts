import { describe, expect, it } from 'vitest';
import { precisionOf, warningsUnder } from '../../src/cli/commands/compare-options.ts';
import { head, read } from '../scenario/reading.ts';

describe('the warning of few replications', () => {
  it('does not stand where a precision decides how many there are; others do', async () => {
    const text = `${head}replications: 3\nwindow: 1-24\nservices: {community: {}}\ngovernments: {county: {serviceShare: 0.02}}\n`;
    const { scenario, warnings } = await read(text);
    const precision = precisionOf({ precision: '5%' } as never, scenario);
    const [few, ...others] = warnings.toSorted((a) => (a.path === 'replications' ? -1 : 1));
    expect([few.path, others.length > 0]).toEqual(['replications', true]);
    expect(warningsUnder(precision, warnings)).toEqual(others);
    expect(warningsUnder(null, warnings)).toEqual(warnings);
  });
});
