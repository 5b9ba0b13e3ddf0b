/** A few patterns that run in a second or two; `test/patterns/patterns.long.test.ts` runs all of them. */
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../scripts/patterns/outcomes.ts';
import { patterns } from '../../scripts/patterns/patterns.ts';
import { REPLICATIONS, readRecord } from '../../scripts/patterns/record.ts';
import { sharedRunner } from '../../scripts/patterns/run.ts';

const QUICK = ['V16', 'V20', 'V26'];

describe('a quick pattern', () => {
  it.each(QUICK)('%s comes out as on record, to the last digit', async (id) => {
    const pattern = patterns.find((one) => one.id === id)!;
    const known = readRecord().patterns.find((one) => one.id === id);
    expect(await outcomeOf(pattern, REPLICATIONS, sharedRunner())).toEqual(known);
  });
});
