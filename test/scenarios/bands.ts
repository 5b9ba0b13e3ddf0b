/** The bands of a case (`scripts/bands`) as tests: what `docs/bands.md` has on record is what comes out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bandText } from '../../scripts/bands/band.ts';
import { caseBands } from '../../scripts/bands/cases.ts';
import { type Finding, outcomesOf } from '../../scripts/bands/outcomes.ts';

/** As in docs/bands.md: some directions are told from chance by no fewer. */
const REPLICATIONS = 30;

type Outcomes = Awaited<ReturnType<typeof outcomesOf>>;

/** Declares the tests of one scenario. */
export function describeBands(scenario: string): void {
  const bands = caseBands.filter((band) => band.scenario === scenario);
  describe(`${scenario}: bands on record, each beside its counterfactuals`, () => {
    let outcomes: Outcomes = [];
    beforeAll(async () => {
      outcomes = await outcomesOf(bands, REPLICATIONS);
    }, 600_000);

    it('has bands', () => expect(bands.length).toBeGreaterThan(0));

    for (const [index, band] of bands.entries()) {
      const { quantity, under, isIn, counterfactuals } = band;
      const what = quantity.name + (under.words === '' ? '' : ` under ${under.words}`);
      it(`${what} is ${isIn ? '' : 'not '}${bandText(band)}`, () =>
        expect(outcomes[index].isIn, shown(outcomes[index])).toBe(isIn));
      for (const [k, { words, isMissed }] of counterfactuals.entries()) {
        it(`${words} ${isMissed ? 'misses' : 'keeps'} it: ${what}`, () => {
          const found = outcomes[index].counterfactuals[k];
          expect(!found.isIn, shown(found)).toBe(isMissed);
        });
      }
    }
  });
}

function shown({ value }: Finding): string {
  return value === null ? 'not defined' : `${value.mean} (${value.low} to ${value.high})`;
}
