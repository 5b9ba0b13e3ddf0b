/** The bands of a case (`scripts/bands`) as tests: what `docs/bands.md` has on record is what comes out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bandText } from '../../scripts/bands/band.ts';
import { caseBands } from '../../scripts/bands/cases.ts';
import { type BandOutcome, outcomesOf } from '../../scripts/bands/outcomes.ts';

/** Enough to tell in from out; docs/bands.md has more. */
const COUNTS = { base: 6, counterfactual: 4 };

/** Declares the tests of one scenario. */
export function describeBands(scenario: string): void {
  const bands = caseBands.filter((band) => band.scenario === scenario);
  describe(`${scenario}: bands on record, each beside a counterfactual`, () => {
    let outcomes: readonly BandOutcome[] = [];
    beforeAll(async () => {
      outcomes = await outcomesOf(bands, COUNTS);
    }, 300_000);

    it('has bands', () => expect(bands.length).toBeGreaterThan(0));

    for (const [index, { quantity, under, missedBy, record, ...limits }] of bands.entries()) {
      const where = under.words === '' ? '' : ` under ${under.words}`;
      const claim = `${quantity.name}${where} is ${record.isIn ? '' : 'not '}${bandText(limits)}`;
      it(claim, () => expect(outcomes[index].isIn, shown(outcomes[index])).toBe(record.isIn));
      const other = `${missedBy.words} ${record.isMissed ? 'misses' : 'keeps'} it: ${quantity.name}${where}`;
      it(other, () => expect(outcomes[index].isMissed, shown(outcomes[index])).toBe(record.isMissed));
    }
  });
}

function shown({ value, counterfactual }: BandOutcome): string {
  return `value ${value?.mean ?? 'not defined'}, counterfactual ${counterfactual?.mean ?? 'not defined'}`;
}
