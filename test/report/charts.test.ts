import { describe, expect, it, vi } from 'vitest';
import { charts } from '../../src/report/charts/charts.ts';
import { renderSvg } from '../../src/report/render-svg.ts';
import { themeNames } from '../../src/report/theme.ts';
import { languages, wordsOf } from '../../src/words/words.ts';
import { comparisonStudy, runStudy } from './sample-study.ts';
import { schemaFaults } from './vega-lite-schema.ts';

vi.setConfig({ testTimeout: 60_000 });

const [comparison, run] = await Promise.all([comparisonStudy(), runStudy()]);
const studies = { comparison, run };
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

describe.each(charts.map((chart) => [chart.name, chart] as const))('the chart %s', (_, chart) => {
  const drawn = Object.entries(studies).filter(([, study]) => chart.missing(study, options.words) === null);

  it('is drawn of a comparison or of a run', () => {
    expect(drawn.length).toBeGreaterThan(0);
  });

  it.each(drawn)('of a %s is the same bytes twice', async (_kind, study) => {
    const svg = await renderSvg(chart.spec(study, options));
    expect(await renderSvg(chart.spec(study, options))).toBe(svg);
  });

  it.each(drawn)('of a %s fits its width, in every language and theme', async (_kind, study) => {
    const widths = [360, 760, 1400].map((width) => ({ ...options, width }));
    const looks = [
      ...widths,
      ...widths.map((one) => ({ ...one, words: wordsOf('zh') })),
      ...themeNames.map((theme) => ({ ...options, theme })),
    ];
    for (const look of looks) {
      const svg = await renderSvg(chart.spec(study, look));
      const [, drawnWidth] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
      expect(Number(drawnWidth)).toBeLessThanOrEqual(look.width);
      expect(svg).not.toMatch(/NaN|undefined|>null</);
    }
  });

  it.each(drawn)('of a %s is valid by the official schema, in every language', (_kind, study) => {
    for (const language of languages) {
      expect(schemaFaults(chart.spec(study, { ...options, words: wordsOf(language) })), language).toEqual([]);
    }
  });

  it.each(drawn)('of a %s draws the first of its indicators where none is chosen', (_kind, study) => {
    const [first = null] = chart.indicators(study);
    const isFirst = JSON.stringify(chart.spec(study, { ...options, indicator: first }));
    expect(JSON.stringify(chart.spec(study, options)) === isFirst).toBe(chart.showsSeveral !== true);
  });

  it.each(drawn)('of a %s has a title, a text for who cannot see it, and rows', (_kind, study) => {
    const spec = chart.spec(study, options);
    expect(spec.title).toBeTruthy();
    expect(spec.description?.length).toBeGreaterThan(20);
    expect(chart.rows(study, options).length).toBeGreaterThan(0);
  });
});

describe('charts of a run', () => {
  it('speak of no baseline, for nothing is compared with it', async () => {
    for (const language of languages) {
      const told = { ...options, words: wordsOf(language) };
      for (const chart of charts.filter((one) => one.missing(run, told.words) === null)) {
        const svg = await renderSvg(chart.spec(run, told));
        const seen = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
        expect(seen, chart.name).not.toMatch(/[Bb]aseline|基准/);
      }
    }
  });
});

describe('the official schema', () => {
  it('refuses a mark that there is not', () => {
    const spec = { data: { values: [] }, mark: 'bar', encoding: {} };
    expect(schemaFaults(spec)).toEqual([]);
    expect(schemaFaults({ ...spec, mark: 'bars' })).not.toEqual([]);
  });
});
