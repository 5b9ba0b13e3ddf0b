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
      reach: 1,
      mean: months.map((month) => (month % 12 === 3 ? 3 + month / 24 : null)),
      low: months.map((month) => (month % 12 === 3 ? 2 : null)),
      high: months.map((month) => (month % 12 === 3 ? 5 : null)),
    },
    {
      name: 'quality',
      unit: 'index',
      reach: 1,
      mean: months.map((month) => 0.4 + month / 100),
      low: months.map((month) => 0.3 + month / 100),
      high: months.map((month) => 0.5 + month / 100),
    },
  ],
};

const ofPayments = { name: 'rentLoss', unit: 'share of payments', reach: 12 };

/** Months in which the first panel of a chart has a mean, a low and a high value. */
function drawnMonths(of: HeadlineChart): number[] {
  const [panel] = (headlineIndicators(of) as unknown as { concat: { data: { values: Drawn[] } }[] }).concat;
  return panel.data.values
    .filter(({ mean, low, high }) => mean !== null && low !== null && high !== null)
    .map(({ month }) => month);
}

interface Drawn {
  readonly month: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

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

  it('begins a value that looks back over a year when the run has a year behind it, and says so', async () => {
    const rent = months.map((month) => (month < 11 ? 7 : 0.25));
    const lost = { ...chart, series: [{ ...ofPayments, mean: rent, low: rent, high: rent }] };
    expect(drawnMonths(lost)).toEqual([...months.slice(12), 24]);
    const svg = await renderSvg(headlineIndicators(lost));
    expect(svg).toContain('share of payments, over 12 months');
    expect(svg).toContain('Over 12 months: a value looks back so far');
    expect(svg).not.toContain('above 1');
    expect(await renderSvg(headlineIndicators(chart))).not.toContain('looks back');
  });

  it('keeps the last month of a run of less than a year, and says why a share of payments is above 1', async () => {
    const rent = [1, 2, 3, 4, 5, 6];
    const series = [{ ...ofPayments, mean: rent, low: rent, high: rent }];
    const short = { ...chart, window: { from: 1, to: 6 }, series };
    expect(drawnMonths(short)).toEqual([6]);
    expect(await renderSvg(headlineIndicators(short))).toContain('A share of payments above 1');
  });

  it('writes large and small numbers out, never as powers of ten', async () => {
    const large = months.map((month) => 20_000 + 2000 * month);
    const small = months.map((month) => 0.00002 + month / 1_000_000);
    const of = (name: string, mean: number[]) => ({
      name,
      unit: 'CNY',
      reach: 1,
      mean,
      low: mean,
      high: mean,
    });
    const svg = await renderSvg(headlineIndicators({ ...chart, series: [of('a', large), of('b', small)] }));
    expect(svg).toContain('>60,000<');
    expect(svg).toContain('>0.00004<');
    expect(svg).not.toMatch(/>\d(\.\d+)?e[+−-]\d+</);
  });

  it('calls the line of one replication by its name, not a mean', async () => {
    const svg = await renderSvg(headlineIndicators({ ...chart, replications: 1 }));
    expect(svg).toContain('Line: 1 replication.');
    expect(svg).not.toContain('1 replications');
  });

  it('can be drawn when nothing is known', async () => {
    const nothing = months.map(() => null);
    const series = [{ name: 'quality', unit: 'index', reach: 1, mean: nothing, low: nothing, high: nothing }];
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
