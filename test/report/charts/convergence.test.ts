import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { convergence, settledAfter } from '../../../src/report/charts/convergence.ts';
import { isMeasured } from '../../../src/report/charts/told-effect.ts';
import { signedSizes } from '../../../src/report/told-sizes.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';
import { singleOf, titleOf } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

const quality = { ...options, indicator: 'quality' };

/** Quality of an arm by replication; it is 0.4 in all others, unless it was planted before. */
function withValues(arm: string, values: readonly (number | null)[], of = flat(values.length)): Study {
  const changed = of.values.map((one) =>
    one.indicator === 'quality' && one.arm === arm ? { ...one, values } : one,
  );
  return { ...of, values: changed };
}

function flat(count: number): Study {
  const values = study.values.map((one) =>
    one.indicator === 'quality' ? { ...one, values: Array.from({ length: count }, () => 0.4) } : one,
  );
  // without effects of its own the chart has these values alone
  const effects = study.comparison!.effects.filter(({ indicator }) => indicator !== 'quality');
  return { ...study, values, comparison: { ...study.comparison!, effects } };
}

interface Axis {
  readonly field: string;
  readonly scale: { readonly domain: readonly number[] };
}

interface Drawn {
  readonly concat: readonly {
    readonly title: { readonly text: readonly string[] };
    readonly layer: readonly {
      readonly mark: { readonly type: string };
      readonly encoding: Readonly<Record<'x' | 'y' | 'y2', Axis>>;
    }[];
  }[];
}

const rowsOf = (of: Study) => convergence.rows(of, quality);

const drawn = (of: Study) => (convergence.spec(of, quality) as unknown as Drawn).concat;

describe('the chart of convergence', () => {
  it('ends with the effect and the interval of the comparison', () => {
    const known = study.comparison!.effects.find(
      ({ arm, indicator }) => arm === 'publicity' && indicator === 'quality',
    )!;
    const last = rowsOf(study).findLast(({ arm }) => arm === 'Publicity')!;
    expect(last.replications).toBe(study.arms[1].replications);
    expect([last.effect, last.low, last.high]).toEqual([known.effect, known.low, known.high]);
  });

  it.each(study.indicators.filter(({ isHeadline }) => isHeadline).map(({ name }) => name))(
    'tells the effects on %s in the digits of all other charts',
    (indicator) => {
      const told = String(convergence.spec(study, { ...options, indicator }).description);
      const known = study.comparison!.effects.filter((one) => one.indicator === indicator).filter(isMeasured);
      for (const one of known) {
        const { size, low, high } = signedSizes(one, { study, words: options.words });
        expect(told).toContain(`${size} (${low} to ${high}) after`);
      }
    },
  );

  it('draws shares as points of a hundred', () => {
    const known = study.comparison!.effects.find(
      ({ arm, indicator }) => arm === 'publicity' && indicator === 'coverage',
    )!;
    const rows = convergence.rows(study, { ...options, indicator: 'coverage' });
    const own = rows.filter(({ arm }) => arm === 'Publicity');
    expect(own.at(-1)!.effect).toBeCloseTo(100 * known.effect!, 3);
    // the steps before it are computed here
    expect(Number(own[0].effect)).toBeGreaterThan(1);
  });

  it('draws the interval about the mean, on the scale of what came after three replications', () => {
    const planted = withValues('publicity', [0.4, 0.9, 0.62, 0.64, 0.63]);
    const [, area] = drawn(planted)[0].layer;
    expect([area.encoding.y.field, area.encoding.y2.field]).toEqual(['low', 'high']);
    const [first] = rowsOf(planted).filter(({ arm }) => arm === 'Publicity');
    expect(area.encoding.y.scale.domain[1]).toBeLessThan(Number(first.high));
  });

  it('shows the six arms with the largest effects of more, in the order of the study', () => {
    const more = Array.from({ length: 7 }, (_, i) => `more-${i}`);
    const arms = [study.arms[0], ...more.map((slug) => ({ ...study.arms[1], slug, name: slug }))];
    const values = ['baseline', ...more].map((arm, i) => {
      return { arm, indicator: 'quality', values: [0.4, 0.41, 0.4].map((value) => value + (i - 1) / 100) };
    });
    const many = { ...study, arms, values };
    expect(drawn(many).map(({ title }) => title.text.join(' '))).toEqual([
      ...['More-1', 'More-2', 'More-3', 'More-4', 'More-5', 'More-6'],
    ]);
    expect(convergence.spec(many, quality).description).toContain(
      'Shown are the 6 of 7 arms with the largest effects.',
    );
  });

  it('begins with two replications, and pairs what both arms define', () => {
    const rows = rowsOf(withValues('publicity', [0.5, null, 0.7, 0.6])).filter(
      ({ arm }) => arm === 'Publicity',
    );
    expect(rows.map(({ replications }) => replications)).toEqual([2, 3]);
    expect(rows.map(({ effect }) => Number(effect).toFixed(4))).toEqual(['0.2000', '0.2000']);
  });

  it('says since when a sign is settled: the last time that its interval left 0', () => {
    const step = (replications: number, low: number, high: number) => {
      return { replications, low, high, effect: (low + high) / 2 };
    };
    expect(settledAfter([step(2, 1, 2), step(3, -1, 2), step(4, 1, 2), step(5, 1, 3)])).toBe(4);
    expect(settledAfter([step(2, -3, -2), step(3, 1, 2)])).toBe(3);
    expect(settledAfter([step(2, -3, -2)])).toBe(2);
    expect(settledAfter([step(2, 1, 2), step(3, -1, 2)])).toBe(null);
  });

  it('counts the effects whose sign is settled, one or several', () => {
    const steady = [0.5, 0.51, 0.5, 0.51];
    expect(titleOf(convergence.spec(withValues('publicity', steady), quality))).toBe(
      'Without adjusting, 1 of 3 effects on quality has a sign that no longer changes after 2 of 4 replications',
    );
    const two = withValues('supervision', steady, withValues('publicity', steady));
    expect(titleOf(convergence.spec(two, quality))).toMatch(
      /^Without adjusting, 2 of 3 effects on quality have a sign/,
    );
  });

  it('does not call a sign settled that only the last replication tells from 0', () => {
    const late = [0.41, 0.48, 0.47, 0.5];
    expect(titleOf(convergence.spec(withValues('publicity', late), quality))).toBe(
      'Without adjusting, the interval of 1 of 3 effects on quality excludes 0 after 4 replications, but not before the last',
    );
  });

  it('shows the interval of two replications as a line through its point', () => {
    const [panel] = drawn(withValues('publicity', [0.5, 0.6]));
    expect(panel.layer[1].mark.type).toBe('rule');
    expect(panel.layer[1].encoding.x.scale.domain).toEqual([1, 3]);
  });

  it('takes the confidence of the comparison, which is higher where it looked repeatedly', () => {
    const widthAt = (confidence: number) => {
      const { low, high } = rowsOf({ ...study, comparison: { ...study.comparison!, confidence } })[0];
      return Number(high) - Number(low);
    };
    expect(widthAt(0.99)).toBeGreaterThan(4 * widthAt(0.95));
  });

  it('takes a comparison with two replications', async () => {
    expect(convergence.missing(await runStudy(), options.words)).toMatch(/takes a comparison/);
    expect(convergence.missing(singleOf(study), options.words)).toMatch(/two replications/);
    expect(convergence.missing(study, options.words)).toBe(null);
  });
});
