import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { frontier } from '../../../src/report/charts/frontier.ts';
import { TEXT } from '../../../src/report/charts/layout.ts';
import { boxAround, boxesAlong, labelLayers, placeLabels } from '../../../src/report/charts/place-labels.ts';
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
        expect(Math.abs(a.y - b.y) >= 13 || Math.abs(a.x - b.x) >= 34).toBe(true);
    expect(placeLabels([at(299, 50)], room)[0]!.x).toBeLessThan(260);
  });

  it('draws labels on a ground as large as their text, which covers the lines behind them', () => {
    const label = { x: 20, y: 50, text: 'Publicity', line: null, colour: '#000', told: '' };
    const layers = labelLayers([label], { faint: '#777', background: '#fff' });
    const [, ground, text] = layers;
    expect(ground.mark).toEqual({ type: 'rect', color: '#fff', opacity: 1 });
    const width = textWidth('Publicity', TEXT.label);
    const [left, right, top, bottom] = [20, 20 + width, 50 - TEXT.label / 2, 50 + TEXT.label / 2];
    expect(ground.data.values).toEqual([{ left, right, top, bottom }]);
    expect([text.mark.type, layers.length]).toEqual(['text', 3]);
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
      const { x, y, text } = label!;
      return { left: x, right: x + textWidth(text, 11), top: y - 6, bottom: y + 6 };
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

  it('never covers a point that has no label of its own', () => {
    const room = { width: 400, height: 200, fontSize: 11, lines: [] };
    const points = [boxAround({ x: 120, y: 100 }, 7)];
    const [label] = placeLabels([{ x: 100, y: 100, text: 'an arm', radius: 5 }], { ...room, points });
    expect(label!.x + textWidth('an arm', 11)).toBeLessThan(100);
  });
});
