import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { effects } from '../../../src/report/charts/effects.ts';
import type { ForestRow } from '../../../src/report/charts/forest.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { singleOf, titleOf } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const legendOf = (of: Study) =>
  (effects.spec(of, options) as { title: { subtitle: string[] } }).title.subtitle.join(' ');
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

interface Drawn {
  readonly columns: number;
  readonly concat: readonly {
    readonly title: { readonly text: readonly string[] };
    readonly data: { readonly values: readonly ForestRow[] };
  }[];
}

function drawn(of: Study, chosen: Partial<Parameters<typeof effects.spec>[1]> = {}): Drawn {
  return effects.spec(of, { ...options, ...chosen }) as unknown as Drawn;
}

function changed(arm: string, indicator: string, by: object, of = study): Study {
  const comparison = of.comparison!;
  const effectsOf = comparison.effects.map((one) =>
    one.arm === arm && one.indicator === indicator ? { ...one, ...by } : one,
  );
  return { ...of, comparison: { ...comparison, effects: effectsOf } };
}

describe('the chart of effects', () => {
  it('shows the indicators first that people ask of first, six at most, in rows of equal length', () => {
    const { columns, concat } = drawn(study);
    expect(concat.map(({ title }) => title.text.join(' ')).slice(0, 3)).toEqual([
      'Quality',
      'Coverage',
      'Value for money',
    ]);
    expect([concat.length, columns]).toEqual([6, 3]);
    expect(drawn(study, { width: 1400 }).columns).toBe(6);
    expect(drawn(study, { width: 360 }).columns).toBe(1);
  });

  it('shows the one indicator that a reader chose, and says of it what it found', () => {
    const choices = effects.indicators(study);
    expect(choices.slice(0, 2)).toEqual(['quality', 'coverage']);
    expect(choices).toContain('purchaseCost');
    const chosen = { ...options, indicator: 'purchaseCost' };
    expect(drawn(study, chosen).concat.map(({ title }) => title.text.join(' '))).toEqual([
      'Cost of purchase',
    ]);
    expect(new Set(effects.rows(study, chosen).map(({ indicator }) => indicator))).toEqual(
      new Set(['purchaseCost']),
    );
    expect(titleOf(effects.spec(study, chosen))).toMatch(/cost of purchase/);
  });

  it('does not say that arms improve an indicator of which neither more nor less is better', () => {
    const plain = study.comparison!.effects.map((one) => ({ ...one, verdict: 'no clear effect' as const }));
    const indicators = study.indicators.map((one) => ({ ...one, lessIsBetter: null }));
    const neither = { ...study, indicators, comparison: { ...study.comparison!, effects: plain } };
    const finding = (of: Study) => titleOf(effects.spec(of, { ...options, indicator: 'quality' }));
    expect(finding(neither)).toBe('None of 3 arms clearly changes quality');
    expect(finding(changed('both', 'quality', { verdict: 'lowers' }, neither))).toBe(
      '1 of 3 arms clearly changes quality',
    );
  });

  it('draws shares as points of a hundred, as the study has them', () => {
    const [, coverage] = drawn(study).concat;
    const known = study.comparison!.effects.find(
      (one) => one.arm === 'publicity' && one.indicator === 'coverage',
    )!;
    const row = coverage.data.values.find((one) => one.row === 'publicity')!;
    expect([row.low, row.value, row.high]).toEqual(
      [known.low, known.effect, known.high].map((value) => 100 * value!),
    );
    expect(row.told).toMatch(/^Publicity: coverage \+[\d.]+ points \(.* to .*\), /);
  });

  it('calls a rise of what should be low worse, and one that many comparisons make doubtful only perhaps so', () => {
    const rise = { effect: 0.1, low: 0.05, high: 0.15 };
    const judged = (indicator: string, verdict: string) =>
      effects
        .rows(changed('both', indicator, { ...rise, verdict }), options)
        .find((row) => row.indicator === indicator && row.arm === 'Publicity + supervision')?.judgement;
    expect(judged('rentLoss', 'raises')).toBe('worse');
    expect(judged('quality', 'raises')).toBe('better');
    expect(judged('rentLoss', 'may raise')).toBe('may be worse');
    expect(judged('quality', 'may raise')).toBe('may be better');
    expect(judged('quality', 'no clear effect')).toBe('unclear');
  });

  it('explains hollow marks of possible effects, and those that are neither better nor worse, where it has them', () => {
    const plain = study.comparison!.effects.map((one) => ({ ...one, verdict: 'no clear effect' as const }));
    const unclear = { ...study, comparison: { ...study.comparison!, effects: plain } };
    expect(legendOf(unclear)).not.toMatch(/△|◆/);
    const possible = changed('both', 'quality', { verdict: 'may lower' }, unclear);
    expect(legendOf(possible)).toContain('△ ▽ perhaps better or worse, clear only before adjusting');
    const indicators = unclear.indicators.map((one) => ({ ...one, lessIsBetter: null }));
    const neither = changed('both', 'quality', { verdict: 'raises' }, { ...unclear, indicators });
    expect(legendOf(neither)).toContain('◆ a clear change that is neither; ● no clear effect');
  });

  it('draws an effect of one replication as a ring without an interval, and does not judge it', () => {
    const alone = changed('both', 'quality', { low: null, high: null, verdict: 'unknown' });
    const [quality] = drawn(alone).concat;
    const ring = quality.data.values.find(({ row }) => row === 'both')!;
    expect([ring.low, ring.high]).toEqual([null, null]);
    expect(ring.told).toMatch(
      /^Publicity \+ supervision: quality [+-][\d.]+, one replication, no interval\.$/,
    );
    expect(legendOf(alone)).toMatch(/95 % interval.* ○ one replication, which gives no interval\.$/);
    expect(legendOf(study)).not.toContain('○');
  });

  it('says of one replication that nothing can be told, and claims neither an effect nor a lack of one', () => {
    const single = singleOf(study);
    expect(titleOf(effects.spec(single, options))).toBe(
      'Differences in one replication: nobody can tell from it which of them are due to chance',
    );
    expect(legendOf(single)).toBe('Difference to the baseline. ○ one replication, which gives no interval.');
    expect(effects.spec(single, options).description).not.toMatch(/no clear effect|95 %|better/);
    expect(drawn(single).concat[0].data.values).toHaveLength(3);
    expect(effects.rows(single, options)[0]).toMatchObject({ low: null, high: null, judgement: 'unclear' });
  });

  it('says why a comparison without any effect on headline indicators draws nothing', () => {
    const none = { ...study, comparison: { ...study.comparison!, effects: [] } };
    expect(effects.missing(none, options.words)).toMatch(/^No headline indicator has a value/);
    expect(effects.missing(study, options.words)).toBe(null);
  });

  it('cuts a long name, and tells it whole where a reader points; hostile names stay text', async () => {
    const name = `<b>${'A very long name '.repeat(8)}</b>\u0007`;
    const arms = study.arms.map((arm) => (arm.slug === 'both' ? { ...arm, name } : arm));
    const hostile = { ...study, arms };
    const [quality] = drawn(hostile).concat;
    expect(quality.data.values.find(({ row }) => row === 'both')?.told).toContain(
      'A very long name </b>\\u0007',
    );
    const svg = await renderSvg(effects.spec(hostile, options));
    expect(svg).toMatch(/>A very long name…<|…</);
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('\u0007');
  });

  it('writes a long unit in lines that its panel holds, and keeps room for them', async () => {
    const unit = 'quality-person-months/1000 CNY of public money a year';
    const measured = study.comparison!.effects.map((one) => ({ ...one, unit }));
    const indicators = study.indicators.map((one) => ({ ...one, unit }));
    const long = { ...study, indicators, comparison: { ...study.comparison!, effects: measured } };
    const svg = await renderSvg(effects.spec(long, { ...options, width: 360 }));
    expect(svg).not.toContain('…');
    expect(svg).toMatch(/>quality-person-months\/1000 CNY[^<]*<.*>[^<]*a year</s);
    const gapOf = (of: typeof study) =>
      (
        effects.spec(of, { ...options, width: 360 }) as unknown as {
          readonly spacing: { readonly row: number };
        }
      ).spacing.row;
    expect(gapOf(long)).toBeGreaterThan(gapOf(study) + 10);
  });

  it('shows the arms that a reader chose', () => {
    const rows = drawn(study, { arms: ['supervision'] }).concat.flatMap(({ data }) => data.values);
    expect(new Set(rows.map(({ row }) => row))).toEqual(new Set(['supervision']));
  });
});
