import { describe, expect, it } from 'vitest';
import type { Series, Study, StudyIndicator } from '../../../src/experiment/study/study.ts';
import { headlineIndicators } from '../../../src/report/charts/headline-indicators.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { runStudy } from '../sample-study.ts';

const sample = await runStudy();
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;
const months = Array.from({ length: 24 }, (_, month) => month);

type Values = readonly (number | null)[];

function indicator(name: string, by: Partial<StudyIndicator> = {}): StudyIndicator {
  const [one] = sample.indicators;
  return { ...one, name, unit: 'index', isHeadline: true, reach: 1, ...by };
}

function course(name: string, mean: Values, band: Partial<Series> = {}): Series {
  return { arm: 'baseline', indicator: name, mean, low: mean, high: mean, ...band };
}

const bids = course(
  'bidsPerCall',
  months.map((month) => (month % 12 === 3 ? 3 + month / 24 : null)),
);
const quality = course(
  'quality',
  months.map((month) => 0.4 + month / 100),
);
const ofPayments = indicator('rentLoss', { unit: 'share of payments', reach: 12 });

function studyOf(indicators: readonly StudyIndicator[], series: readonly Series[]): Study {
  const provenance = {
    ...sample.provenance,
    title: '鼓楼 <b>elder care</b> & "more"',
    replications: 30,
    months: 24,
    window: { from: 13, to: 24 },
  };
  return { ...sample, provenance, indicators, series, levels: [] };
}

const two = studyOf([indicator('bidsPerCall', { unit: 'bids/call' }), indicator('quality')], [bids, quality]);
const drawn = (study: Study) => renderSvg(headlineIndicators.spec(study, options));

interface Panels {
  readonly concat: readonly {
    readonly layer: readonly { readonly data: { readonly values: readonly Month[] } }[];
  }[];
}

interface Month {
  readonly month: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Months in which the first panel has a mean, a low and a high value. */
function drawnMonths(study: Study): number[] {
  const [panel] = (headlineIndicators.spec(study, options) as unknown as Panels).concat;
  return panel.layer[2].data.values
    .filter(({ mean, low, high }) => mean !== null && low !== null && high !== null)
    .map(({ month }) => month);
}

describe('the chart of headline indicators', () => {
  it('says what it shows: title, names in words, units, months, and what line and band are', async () => {
    const svg = await drawn(two);
    for (const text of [
      '鼓楼',
      'Bids a call',
      'bids/call',
      'Quality',
      'index',
      '>month<',
      'mean of 30',
      '5 % to 95 %',
      '13 to 24',
    ]) {
      expect(svg).toContain(text);
    }
  });

  it('tells the means of the first indicators over the window in its title', () => {
    const { title } = headlineIndicators.spec(sample, options) as { title: { text: string[] } };
    expect(title.text.join(' ')).toMatch(
      /^Quality 0\.\d+, coverage [\d.]+ %, value for money .* \(means over months 13 to 36\)$/,
    );
  });

  it('writes names as text, never as markup', async () => {
    const svg = await drawn(two);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;elder care&lt;/b&gt; &amp;');
  });

  it('draws months that stand alone as points with their band, and others as a line', () => {
    const { concat } = headlineIndicators.spec(two, options) as unknown as {
      concat: { layer: { mark: { type: string; point?: unknown } }[] }[];
    };
    const marks = concat.map(({ layer }) => layer.map(({ mark }) => mark.type).join(' '));
    // quality comes first in every study of care
    expect(marks).toEqual(['rect area line', 'rect rule line']);
    expect(concat[1].layer[2].mark.point).toBeTruthy();
    expect(concat[0].layer[2].mark.point).toBe(false);
  });

  it('draws no panel for what has a value in one month alone, as inequality has in the last', async () => {
    const last = months.map((month) => (month === 23 ? 0.1 : null));
    const both = studyOf(
      [indicator('quality'), indicator('concentrationIndex')],
      [quality, course('concentrationIndex', last)],
    );
    const { concat } = headlineIndicators.spec(both, options) as unknown as Panels;
    expect(concat).toHaveLength(1);
    expect(await drawn(both)).not.toContain('Inequality');
  });

  it('has no other number on the axis of what never changes: nothing lies below 0 or above 100 %', async () => {
    const none = months.map(() => 0);
    const share = indicator('rentWasteShare', { unit: 'share of payments' });
    const svg = await drawn(studyOf([share], [course('rentWasteShare', none)]));
    const labels = [...svg.matchAll(/<text [^>]*>([−\d.]+)<\/text>/g)].map(([, label]) => label);
    expect(labels).toEqual(['1', '12', '24', '0']);
  });

  it('begins a value that looks back over a year when the run has a year behind it, and says so', async () => {
    const rent = months.map((month) => (month < 11 ? 7 : 0.25));
    const lost = studyOf([ofPayments], [course('rentLoss', rent)]);
    expect(drawnMonths(lost)).toEqual([...months.slice(12), 24]);
    const svg = await drawn(lost);
    expect(svg).toContain('%, over 12 months');
    expect(svg.replaceAll(/<[^>]*>/g, ' ')).toMatch(
      /has its\s+first\s+value\s+at\s+the\s+end\s+of\s+month\s+12/,
    );
    expect(svg).not.toContain('above 100 %');
    expect(await drawn(two)).not.toMatch(/first\s+value/);
  });

  it('keeps the last month of a run of less than a year, and says why a share of payments is above 1', () => {
    const short = studyOf([ofPayments], [course('rentLoss', [1, 2, 3, 4, 5, 6])]);
    expect(drawnMonths(short)).toEqual([6]);
    const { description } = headlineIndicators.spec(short, options);
    expect(description).toContain('A share of payments may be above 100 %');
  });

  it('writes large and small numbers out, never as powers of ten', async () => {
    const large = months.map((month) => 20_000 + 2000 * month);
    const small = months.map((month) => 0.00002 + month / 1_000_000);
    const svg = await drawn(
      studyOf([indicator('a'), indicator('b')], [course('a', large), course('b', small)]),
    );
    expect(svg).toContain('>60,000<');
    expect(svg).toContain('>0.00004<');
    expect(svg).not.toMatch(/>\d(\.\d+)?e[+−-]\d+</);
  });

  it('calls the line of one replication by its name, not a mean', async () => {
    const one = { ...two, provenance: { ...two.provenance, replications: 1 } };
    const svg = await drawn(one);
    expect(svg).toContain('Line: 1 replication.');
    expect(svg).not.toMatch(/1 replications|Band/);
  });

  it('can be drawn when nothing is known', async () => {
    const nothing = course(
      'quality',
      months.map(() => null),
    );
    expect(await drawn(studyOf([indicator('quality')], [nothing]))).toContain('Quality');
  });
});
