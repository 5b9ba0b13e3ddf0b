import { describe, expect, it } from 'vitest';
import { type HeadlineChart, headlineIndicators } from '../../src/report/charts/headline-indicators.ts';
import { renderSvg } from '../../src/report/render-svg.ts';

const months = Array.from({ length: 24 }, (_, month) => month);
const chart: HeadlineChart = {
  title: '鼓楼 <b>elder care</b> & "more"',
  scope: 'government gulou, service home-elder-care',
  replications: 30,
  window: { from: 13, to: 24 },
  series: [
    {
      name: 'bidsPerCall',
      unit: 'bids/call',
      mean: months.map((month) => (month % 12 === 3 ? 3 + month / 24 : null)),
      low: months.map((month) => (month % 12 === 3 ? 2 : null)),
      high: months.map((month) => (month % 12 === 3 ? 5 : null)),
    },
    {
      name: 'quality',
      unit: 'index',
      mean: months.map((month) => 0.4 + month / 100),
      low: months.map((month) => 0.3 + month / 100),
      high: months.map((month) => 0.5 + month / 100),
    },
  ],
};

describe('the chart of headline indicators', () => {
  it('has the same bytes whenever it is drawn', async () => {
    const first = await renderSvg(headlineIndicators(chart));
    expect(await renderSvg(headlineIndicators(chart))).toBe(first);
  });

  it('says what it shows: title, names in words, units, months, and what line and band are', async () => {
    const svg = await renderSvg(headlineIndicators(chart));
    for (const text of [
      '鼓楼',
      'Bids per call',
      'bids/call',
      'Quality',
      'index',
      '>month<',
      'mean of 30',
      '5 % to 95 %',
      '13-24',
    ]) {
      expect(svg).toContain(text);
    }
  });

  it('writes names as text, never as markup', async () => {
    const svg = await renderSvg(headlineIndicators(chart));
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;elder care&lt;/b&gt; &amp;');
  });

  it('is at most 800 pixels wide', async () => {
    const series = Array.from({ length: 12 }, () => chart.series[1]);
    const svg = await renderSvg(headlineIndicators({ ...chart, title: '鼓楼区'.repeat(60), series }));
    expect(Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(800);
  });

  it('draws months that stand alone as points with their band, and others as a line', async () => {
    const svg = await renderSvg(headlineIndicators(chart));
    const paths = svg.match(/<path [^>]*aria-label="month: [^"]*"[^>]*>/g) ?? [];
    expect(paths.length).toBeGreaterThanOrEqual(2);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('can be drawn when nothing is known', async () => {
    const nothing = months.map(() => null);
    const series = [{ name: 'quality', unit: 'index', mean: nothing, low: nothing, high: nothing }];
    expect(await renderSvg(headlineIndicators({ ...chart, series }))).toContain('Quality');
  });

  it('reads no file and no address that a chart names', async () => {
    const spec = {
      data: { url: 'file:///etc/passwd' },
      mark: 'point',
      encoding: { x: { field: 'a', type: 'quantitative' } },
    } as const;
    expect(await renderSvg(spec)).not.toContain('root:');
  });
});
