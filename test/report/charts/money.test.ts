import { describe, expect, it } from 'vitest';
import { money } from '../../../src/report/charts/money.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { withLevels as planted } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const words = wordsOf('en');
const options = { words, theme: 'light', width: 900, arms: null, indicator: null } as const;
const withLevels = (levels: Readonly<Record<string, number>>) => planted(study, levels);

interface Drawn {
  readonly hconcat: readonly {
    readonly layer: readonly {
      readonly encoding: Readonly<Record<'x' | 'x2', { readonly field: string }>> & {
        readonly color: { readonly scale: Readonly<Record<'domain' | 'range', readonly string[]>> };
      };
    }[];
  }[];
}

describe('the money', () => {
  const set = withLevels({
    purchaseCost: 60e6,
    inHouseCost: 30e6,
    administrationCost: 10e6,
    policyCost: 4e6,
    publicCost: 100e6,
    rentLoss: 0.25,
  });
  const own = money.rows(set, options).filter(({ arm }) => arm === 'Baseline');

  it('splits the public cost into parts that add up to all of it', () => {
    expect(own.map(({ amount }) => amount)).toEqual([45e6, 15e6, 30e6, 4e6, 6e6]);
    expect(own.at(-1)?.to).toBeCloseTo(100, 9);
  });

  it('says how much there is and where most of it goes', () => {
    expect(money.spec(set, options).description).toMatch(
      /^Of 100 million CNY a year, 45 % pays for purchase in the baseline .* purchase 45 %, lost to rent 15 %, in-house provision 30 %, interventions 4 %, administration 6 %$/,
    );
  });

  it('sets parts one behind the other, from where the last ended', () => {
    expect(own.map(({ from, to }) => [Number(from), Number(to)].map(Math.round))).toEqual([
      [0, 45],
      [45, 60],
      [60, 90],
      [90, 94],
      [94, 100],
    ]);
    const [{ layer }] = (money.spec(set, options) as unknown as Drawn).hconcat;
    expect([layer[0].encoding.x.field, layer[0].encoding.x2?.field]).toEqual(['from', 'to']);
  });

  it('has no key for what no arm spends on', () => {
    const scaleOf = (levels: Readonly<Record<string, number>>) => {
      const own = { ...options, arms: [] };
      const [{ layer }] = (money.spec(withLevels(levels), own) as unknown as Drawn).hconcat;
      return layer[0].encoding.color.scale;
    };
    const whole = scaleOf({ inHouseCost: 30e6, policyCost: 4e6 });
    const bought = scaleOf({ inHouseCost: 0, policyCost: 4e6 });
    expect(whole.domain).toContain('in-house provision');
    expect(bought.domain).not.toContain('in-house provision');
    // a part keeps its colour
    const colourOf = ({ domain, range }: typeof whole) => range[domain.indexOf('interventions')];
    expect(colourOf(bought)).toBe(colourOf(whole));
  });

  it('loses no more to rent than was paid', () => {
    const all = withLevels({ purchaseCost: 60e6, rentLoss: 1.4 });
    const [service, lost] = money.rows(all, options);
    expect([service.amount, lost.amount]).toEqual([0, 60e6]);
  });
});
