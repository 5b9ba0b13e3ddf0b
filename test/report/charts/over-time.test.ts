import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import type { ChartOptions } from '../../../src/report/charts/chart.ts';
import { overTime } from '../../../src/report/charts/over-time.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { coloursOf } from '../../../src/report/theme.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

const [study, run] = await Promise.all([comparisonStudy(undefined, 0), runStudy()]);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

type Value = Readonly<Record<string, string | number | null>>;
interface Layer {
  readonly data: { readonly values: readonly Value[] };
}
interface View {
  readonly height: number;
  readonly layer: readonly Layer[];
}

function drawn(of: Study, chosen: Partial<ChartOptions> = {}) {
  const spec = overTime.spec(of, { ...options, ...chosen }) as unknown as {
    readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
    readonly vconcat: readonly View[];
  };
  const [plot, lanes] = spec.vconcat;
  const [window, band, lines, labels] = plot.layer.map(({ data }) => data.values);
  const title = spec.title.text.join(' ');
  return { title, legend: spec.title.subtitle.join(' '), window, band, lines, labels, lanes };
}

const armsOf = (values: readonly Value[]) => [...new Set(values.map(({ key }) => key))].toSorted();

describe('the chart of an indicator over time', () => {
  it('shows the indicator with the largest clear effect, unless another is chosen', () => {
    expect(drawn(study).title).toMatch(
      /^Awareness is [\d.]+ % with Publicity.*, and [\d.]+ % without \(months 13 to 36\)$/,
    );
    expect(drawn(study, { indicator: 'quality' }).title).toMatch(/^Quality/);
    expect(overTime.indicators(study)).toContain('coverage');
  });

  it('draws a line of every arm as the study has it, shares as per cent, and shades the window', () => {
    const { lines, window } = drawn(study, { indicator: 'coverage' });
    expect(armsOf(lines)).toEqual(['baseline', 'both', 'publicity', 'supervision']);
    const own = study.series.find(({ arm, indicator }) => arm === 'both' && indicator === 'coverage')!;
    const month = lines.find((one) => one.key === 'both' && one.month === 30)!;
    expect(month.mean).toBe(100 * own.mean[29]!);
    expect(window).toEqual([{ from: 13, to: 36 }]);
  });

  it('draws the band of the baseline, and that of an arm that is shown alone', () => {
    expect(armsOf(drawn(study).band)).toEqual(['baseline']);
    expect(armsOf(drawn(study, { arms: ['publicity'] }).band)).toEqual(['baseline', 'publicity']);
  });

  it('labels lines at their ends, none above another', () => {
    const { labels, lines } = drawn(study, { indicator: 'awareness' });
    expect(labels.map(({ text }) => text).toSorted()).toEqual([
      'Baseline',
      'Publicity',
      'Publicity + supervision',
      'Supervision',
    ]);
    const means = lines.flatMap(({ mean }) => (typeof mean === 'number' ? [mean] : []));
    const span = Math.max(...means) - Math.min(...means);
    const places = labels.map(({ place }) => Number(place)).toSorted((a, b) => a - b);
    for (const [i, place] of places.slice(1).entries())
      expect(place - places[i]).toBeGreaterThan(0.04 * span);
  });

  it('tells when interventions begin, are whole and end', () => {
    const [publicity] = study.arms[1].interventions;
    expect([publicity.begins, publicity.rampMonths, publicity.ends]).toEqual([13, 3, null]);
    const arms = study.arms.map((arm) =>
      arm.slug === 'publicity' ? { ...arm, interventions: [{ ...publicity, ends: 30 }] } : arm,
    );
    const { lanes } = drawn({ ...study, arms }, { arms: ['publicity'] });
    const spans = lanes.layer[0].data.values;
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [13, 16],
      [16, 30],
    ]);
    expect(spans[0].told).toBe(
      'publicity (strength 1) begins in month 13, is whole in month 16, fades from month 30.',
    );
    const never = drawn(study, { arms: ['publicity'] }).lanes.layer[0].data.values;
    expect(never.at(-1)?.to).toBe(36);
  });

  it('sets a long name in several lines about the middle of its lane, which is as high as it needs', async () => {
    const name = 'Publicity everywhere forever';
    const arms = study.arms.map((arm) => (arm.slug === 'publicity' ? { ...arm, name } : arm));
    const chosen = { arms: ['publicity', 'supervision'], width: 360 };
    const { lanes } = drawn({ ...study, arms }, chosen);
    const rows = lanes.layer[1].data.values.length;
    expect(lanes.height).toBe((3 * 12 + 4) * rows);
    expect(drawn(study, { ...chosen, width: 1400 }).lanes.height).toBe(17 * rows);
    const svg = await renderSvg(overTime.spec({ ...study, arms }, { ...options, ...chosen }));
    const middles = [
      ...svg.matchAll(/translate\([^,]*,([\d.]+)\)"[^>]*>(?:<tspan>)?(Publicity|Supervision)</g),
    ].map(([, y, text]) => ({ y: Number(y), text }));
    const [first, second] = ['Publicity', 'Supervision'].map(
      (text) => middles.filter((one) => one.text === text).at(-1)!.y,
    );
    // the first of three lines stands a line above the middle of its lane
    expect(Math.abs(second - first)).toBeCloseTo(40 + 12, 6);
  });

  it('leaves out the months that lack some of those a value looks back over', () => {
    const { lines } = drawn(study, { indicator: 'valueForMoney' });
    const known = lines.filter(({ mean }) => mean !== null).map(({ month }) => Number(month));
    expect(Math.min(...known)).toBe(12);
  });

  it('shows the baseline alone of a run, and says where it goes', () => {
    const { lines, labels, lanes, title } = drawn(run);
    expect(armsOf(lines)).toEqual(['baseline']);
    expect(labels).toEqual([]);
    expect(lanes).toBeUndefined();
    expect(title).toMatch(/^Quality goes from 0\.\d+ in month 1 to 0\.\d+ in month 36$/);
  });

  it('keeps lines beyond five grey and without a label, and counts them', () => {
    const more = Array.from({ length: 4 }, (_, i) => `more-${i}`);
    const like = <One extends { readonly arm: string }>(all: readonly One[]) => [
      ...all,
      ...more.flatMap((arm) =>
        all.filter((one) => one.arm === 'supervision').map((one) => ({ ...one, arm })),
      ),
    ];
    const comparison = { ...study.comparison!, effects: like(study.comparison!.effects) };
    const arms = [...study.arms, ...more.map((slug) => ({ ...study.arms[2], slug, name: slug }))];
    const many = drawn({ ...study, arms, comparison, series: like(study.series) });
    expect(many.labels).toHaveLength(6);
    expect(armsOf(many.lines)).toHaveLength(8);
    expect(many.legend).toContain('Grey: 2 more arms.');
    // they stand out from the grid behind them
    const { grid, muted } = coloursOf('light');
    const drawnIn = JSON.stringify(many.lines);
    expect([drawnIn.includes(muted), drawnIn.includes(grid)]).toEqual([true, false]);
  });

  it('shows a run of one month as a point in the middle, in a window of one month', () => {
    const month: Study = {
      ...run,
      provenance: { ...run.provenance, months: 1, window: { from: 1, to: 1 } },
      series: run.series.map((one) => {
        return { ...one, mean: one.mean.slice(0, 1), low: one.low.slice(0, 1), high: one.high.slice(0, 1) };
      }),
    };
    const { title, legend, window } = drawn(month);
    expect(title).toMatch(/^Quality is 0\.\d+ in month 1$/);
    expect(legend).toContain('Shaded: month 1, over which');
    expect(window).toEqual([{ from: 0.5, to: 1.5 }]);
  });
});
