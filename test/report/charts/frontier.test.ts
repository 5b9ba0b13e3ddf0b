import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { frontier } from '../../../src/report/charts/frontier.ts';
import { namePoints, quadrantsOf } from '../../../src/report/charts/frontier-labels.ts';
import type { FrontierPoint, Place } from '../../../src/report/charts/frontier-points.ts';
import { TEXT } from '../../../src/report/charts/layout.ts';
import {
  type Box,
  boxAround,
  boxesAlong,
  boxesOf,
  labelLayers,
  type PlacedLabel,
  placeLabels,
} from '../../../src/report/charts/place-labels.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { textWidth } from '../../../src/report/text-width.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../sample-study.ts';

const study = await comparisonStudy(undefined, 0);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

/** The study with effects on an indicator and on public cost, by arm. */
function withEffects(indicator: string, effects: Readonly<Record<string, readonly [number, number]>>): Study {
  const comparison = study.comparison!;
  const changed = comparison.effects.map((one) => {
    const [effect, cost] = effects[one.arm];
    if (one.indicator === indicator) return { ...one, effect, low: effect - 0.01, high: effect + 0.01 };
    return one.indicator === 'publicCost' ? { ...one, effect: cost, low: cost - 5, high: cost + 5 } : one;
  });
  return { ...study, comparison: { ...comparison, effects: changed } };
}

const efficientOf = (of: Study, indicator: string) =>
  frontier
    .rows(of, { ...options, indicator })
    .filter(({ isEfficient }) => isEfficient)
    .map(({ arm }) => arm);

function pointAt(arm: string, { cost, effect }: Place): FrontierPoint {
  const ends = { costLow: cost, costHigh: cost, effectLow: effect, effectHigh: effect };
  return { slug: arm, arm, cost, effect, ...ends, isEfficient: false, told: arm };
}

/** Where the text of a label begins, px. */
function leftOf({ x, text, align }: PlacedLabel): number {
  return align === 'left' ? x : x - textWidth(text, 11);
}

describe('the chart of effect against cost', () => {
  it('sets arms at what they cost and bring beside the baseline, which stands at 0', () => {
    const rows = frontier.rows(study, options);
    const of = (indicator: string) =>
      study.comparison!.effects.find((one) => one.arm === 'publicity' && one.indicator === indicator)!;
    expect(rows).toContainEqual(expect.objectContaining({ arm: 'Baseline', cost: 0, effect: 0 }));
    expect(rows).toContainEqual(
      expect.objectContaining({
        arm: 'Publicity',
        indicator: 'quality',
        cost: of('publicCost').effect,
        costLow: of('publicCost').low,
        effect: of('quality').effect,
        effectHigh: of('quality').high,
      }),
    );
  });

  it('calls those arms efficient that no other beats in both', () => {
    const arms = { publicity: [0.1, 100], supervision: [0.05, 200], both: [0.3, 300] } as const;
    expect(efficientOf(withEffects('quality', arms), 'quality').toSorted()).toEqual([
      'Baseline',
      'Publicity',
      'Publicity + supervision',
    ]);
  });

  it('shows no indicator of which neither more nor less is better', () => {
    const neither = study.indicators.map((one) =>
      one.name === 'quality' ? { ...one, lessIsBetter: null } : one,
    );
    expect(frontier.indicators(study)).toContain('quality');
    expect(frontier.indicators({ ...study, indicators: neither })).not.toContain('quality');
  });

  it('takes less for better where less is better, and turns the scale', () => {
    const arms = { publicity: [0.1, 100], supervision: [-0.05, 200], both: [0.3, -300] } as const;
    const of = withEffects('priceRatio', arms);
    expect(efficientOf(of, 'priceRatio').toSorted()).toEqual([
      'Baseline',
      'Publicity + supervision',
      'Supervision',
    ]);
    const drawn = JSON.stringify(frontier.spec(of, { ...options, indicator: 'priceRatio' }));
    expect(drawn).toContain('"reverse":true');
  });

  it('says that there is nothing to draw of a run', async () => {
    expect(frontier.missing(await runStudy(), options.words)).toMatch(/takes a comparison/);
  });

  it('sets labels where they cover no point, no other label and, if they can, no line', () => {
    const room = { width: 300, height: 100, fontSize: 11, lines: [] };
    const at = (x: number, y: number) => ({ x, y, text: 'an arm', radius: 5 });
    const [alone] = placeLabels([at(100, 50)], room);
    expect(alone).toMatchObject({ x: 107, y: 50 });
    const line = { left: 0, right: 300, top: 50, bottom: 50 };
    const [clear] = placeLabels([at(100, 50)], { ...room, lines: [line] });
    expect(Math.abs(clear!.y - 50)).toBeGreaterThan(6);
    const crowd = placeLabels(
      [at(100, 50), at(104, 50), at(108, 50), at(112, 50), at(116, 50), at(120, 50), at(124, 50)],
      room,
    ).filter((label) => label !== null);
    for (const [i, a] of crowd.entries())
      for (const b of crowd.slice(i + 1))
        expect(Math.abs(a.y - b.y) >= 13 || Math.abs(leftOf(a) - leftOf(b)) >= 34).toBe(true);
    // it ends at its point, however wide its letters are taken to be
    expect(placeLabels([at(299, 50)], room)[0]).toMatchObject({ x: 292, align: 'right' });
  });

  it('draws labels on a ground as large as their text, which covers the lines behind them', () => {
    const label = {
      x: 20,
      y: 50,
      align: 'left' as const,
      text: 'Publicity',
      line: null,
      colour: '#000',
      told: '',
    };
    const layers = labelLayers([label], { faint: '#777', background: '#fff' });
    const [, ground, text] = layers;
    expect(ground.mark).toEqual({ type: 'rect', color: '#fff', opacity: 1 });
    const width = 1.05 * textWidth('Publicity', TEXT.label);
    const [left, right, top, bottom] = [20, 20 + width, 50 - TEXT.label / 2, 50 + TEXT.label / 2];
    expect(ground.data.values).toEqual([{ left, right, top, bottom }]);
    expect([text.mark.type, text.data.values.length]).toEqual(['text', 1]);
  });

  it('draws a ground where its text is drawn, to the pixel', async () => {
    const label = {
      x: 20,
      y: 50,
      align: 'left' as const,
      text: 'Publicity',
      line: null,
      colour: '#000',
      told: '',
    };
    const scaled = {
      data: { values: [{ x: -7, y: 900 }] },
      mark: 'point' as const,
      encoding: {
        x: { field: 'x', type: 'quantitative' as const },
        y: { field: 'y', type: 'quantitative' as const },
      },
    };
    const layer = [scaled, ...labelLayers([label], { faint: '#777', background: '#abcdef' })];
    const svg = await renderSvg({ width: 300, height: 100, layer });
    const width = 1.05 * textWidth('Publicity', TEXT.label);
    const [, left, top, across, down] = (
      /d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+Z" fill="#abcdef"/.exec(svg) ?? []
    ).map(Number);
    expect([left, top, down]).toEqual([20, 50 - TEXT.label / 2, TEXT.label]);
    expect(across).toBeCloseTo(width, 9);
    expect(svg).toMatch(/<text [^>]*transform="translate\(20,5\d[\d.]*\)"[^>]*>Publicity</);
  });

  it('sets labels of crowded points farther away, joined by lines that cross no label', () => {
    const room = { width: 400, height: 200, fontSize: 11, lines: [] };
    const crowd = Array.from({ length: 5 }, (_, i) => ({
      x: 100 + 6 * i,
      y: 100,
      text: `arm ${i}`,
      radius: 5,
    }));
    const placed = placeLabels(crowd, room);
    expect(placed.filter((label) => label !== null)).toHaveLength(5);
    expect(placed.some((label) => label!.line !== null)).toBe(true);
    const boxes = placed.map((label) => {
      const { y, text } = label!;
      const left = leftOf(label!);
      return { left, right: left + textWidth(text, 11), top: y - 6, bottom: y + 6 };
    });
    for (const label of placed) {
      for (const spot of label!.line === null ? [] : boxesAlong(label!.line)) {
        const middle = { x: (spot.left + spot.right) / 2, y: (spot.top + spot.bottom) / 2 };
        const crossed = boxes.filter(
          ({ left, right, top, bottom }) =>
            middle.x > left && middle.x < right && middle.y > top && middle.y < bottom,
        );
        expect(crossed).toEqual([]);
      }
    }
  });

  it('gives numbers to points whose names have no room, and one to points upon each other; every name is said', () => {
    const names = [...'abcdefghi'].map((letter) => `a rather long ${letter}`);
    const crowd = names.map((arm, i) => {
      return { ...pointAt(arm, { cost: 100 + 4 * (i % 3), effect: 5 }), isEfficient: true };
    });
    const points = [pointAt('Baseline', { cost: 0, effect: 0 }), ...crowd];
    const size = { width: 250, height: 60 };
    const scales = {
      xScale: [-200, 200] as [number, number],
      yScale: [0, 10] as [number, number],
      isReversed: false,
    };
    const { labels, numbered, unnamed } = namePoints(points, scales, { size, corners: [] });
    const texts = labels.map(({ text }) => text);
    expect(numbered.length).toBeGreaterThan(0);
    expect(numbered.map((one) => one.split('\u00a0')[0])).toEqual(numbered.map((_, i) => String(i + 1)));
    for (const one of numbered) expect(texts).toContain(one.split('\u00a0')[0]);
    const said = [...texts, ...numbered.flatMap((one) => one.split('\u00a0')[1].split(' / ')), ...unnamed];
    for (const name of names) expect(said.filter((one) => one === name)).toEqual([name]);
    expect(numbered.join()).toContain(' / ');
  });

  it('names an arm that another beats only beside its point and clear of all lines', () => {
    const points = (isEfficient: boolean) => [
      pointAt('Baseline', { cost: 0, effect: 0 }),
      { ...pointAt('beaten', { cost: 100, effect: 5 }), isEfficient },
      // its interval runs through every place beside the other
      {
        ...pointAt('wide', { cost: 100, effect: 5.5 }),
        effectLow: 0,
        effectHigh: 10,
        costLow: 0,
        costHigh: 200,
      },
    ];
    const size = { width: 300, height: 300 };
    const xScale: [number, number] = [-200, 200];
    const scales = { xScale, yScale: [-10, 10] as [number, number], isReversed: false };
    const lineOf = (isEfficient: boolean) => {
      const { labels, unnamed } = namePoints(points(isEfficient), scales, { size, corners: [] });
      return [labels.some(({ text }) => text === 'beaten'), unnamed.includes('beaten')];
    };
    expect([lineOf(true), lineOf(false)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('says nothing of a corner in which a point stands', () => {
    const scales = {
      xScale: [-200, 200] as [number, number],
      yScale: [-10, 10] as [number, number],
      isReversed: false,
    };
    const size = { width: 600, height: 300 };
    const cornersOf = (effect: number) =>
      quadrantsOf([pointAt('a', { cost: 100, effect })], { scales, words: wordsOf('en'), size }).length;
    expect([cornersOf(5), cornersOf(9.2)]).toEqual([4, 3]);
  });

  it('lets no name stand across an axis from its point', () => {
    const axis = { left: 100, right: 100, top: 0, bottom: 200 };
    const room = { width: 400, height: 200, fontSize: 11, lines: [] };
    // all places right of the point are taken
    const taken = [{ left: 125, right: 400, top: 0, bottom: 200 }];
    const at = { x: 118, y: 100, text: 'an arm', radius: 5 };
    expect(placeLabels([at], { ...room, taken })[0]!.x).toBeLessThan(118);
    expect(placeLabels([at], { ...room, taken, axes: [axis] })).toEqual([null]);
    // nor where it would end before the axis
    const near = { ...at, x: 104, isMinor: true };
    const right = [{ left: 106, right: 400, top: 0, bottom: 200 }];
    expect(placeLabels([near], { ...room, taken: right })[0]!.x).toBeLessThan(100);
    expect(placeLabels([near], { ...room, taken: right, axes: [axis] })).toEqual([null]);
  });

  it('says which points bear numbers and which no name, and nothing where all are named', () => {
    const spread = { publicity: [0.1, 100], supervision: [0.05, 20_000], both: [0.3, -20_000] } as const;
    const subtitleOf = (of: Study, width: number) => {
      const { title } = frontier.spec(of, { ...options, width, indicator: 'quality' }) as unknown as {
        readonly title: { readonly subtitle: readonly string[] };
      };
      return title.subtitle.join(' ');
    };
    const wide = withEffects('quality', spread);
    expect(subtitleOf(wide, 1400)).toMatch(/by their means\.$/);
    const name = 'An intervention whose name is far too long to stand beside its point on a telephone';
    const long = { ...wide, arms: wide.arms.map((arm) => (arm.slug === 'both' ? { ...arm, name } : arm)) };
    expect(subtitleOf(long, 360)).toMatch(/Numbers where names have no room: 1\u00a0An intervention whose/);
  });

  it('keeps numbers clear of names that are there already', () => {
    const room = { width: 300, height: 60, fontSize: 11, lines: [] };
    const at = { x: 100, y: 30, text: '1', radius: 5 };
    const [alone] = placeLabels([at], room);
    const taken = boxesOf({ ...alone!, text: 'a name' });
    const [other] = placeLabels([at], { ...room, taken });
    expect([alone!.x > 100, other!.x < 100]).toEqual([true, true]);
  });

  it('leads no line through another point, to which the name would seem to belong', () => {
    const room = { width: 400, height: 400, fontSize: 11, lines: [] };
    const at = { x: 200, y: 200, text: 'an arm', radius: 5 };
    // no place beside the point is free, and the nearest line would run through the other
    const taken = [-15, 15]
      .flatMap((across) => [-12, 0, 12].map((down) => [across, down]))
      .concat([
        [0, -19],
        [0, 19],
      ])
      .map(([across, down]) => boxAround({ x: 200 + across, y: 200 + down }, 1));
    const other = boxAround({ x: 216, y: 194.5 }, 2);
    const lineOf = (points: readonly Box[]) => placeLabels([at], { ...room, points, taken })[0]!.line!;
    const isCrossed = (line: PlacedLabel['line']) =>
      boxesAlong(line!).some(
        ({ left, right, top, bottom }) =>
          left < other.right && other.left < right && top < other.bottom && other.top < bottom,
      );
    expect([isCrossed(lineOf([])), isCrossed(lineOf([other]))]).toEqual([true, false]);
  });

  it('sets no name so near to another point that it would seem to be that of it', () => {
    const room = { width: 400, height: 200, fontSize: 11, lines: [] };
    const text = 'an arm';
    // right of the name as it stands where there is no other point
    const [alone] = placeLabels([{ x: 100, y: 100, text, radius: 5 }], room);
    const end = alone!.x + 1.05 * textWidth(text, 11);
    const labelBeside = (gap: number) => {
      const points = [boxAround({ x: end + gap + 5, y: 100 }, 5)];
      return placeLabels([{ x: 100, y: 100, text, radius: 5 }], { ...room, points })[0]!;
    };
    expect(labelBeside(3).x).not.toBe(alone!.x);
    expect(labelBeside(7).x).toBe(alone!.x);
  });

  it('never covers a point that has no label of its own', () => {
    const room = { width: 400, height: 200, fontSize: 11, lines: [] };
    const points = [boxAround({ x: 120, y: 100 }, 7)];
    const [label] = placeLabels([{ x: 100, y: 100, text: 'an arm', radius: 5 }], { ...room, points });
    expect(label!.align).toBe('right');
    expect(label!.x).toBeLessThan(100);
  });
});
