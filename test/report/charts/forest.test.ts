import { describe, expect, it } from 'vitest';
import { forest } from '../../../src/report/charts/forest.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { wordsOf } from '../../../src/words/words.ts';

const row = { row: 'arm', value: 1, low: -8, high: 9, look: 'unclear', told: 'an arm' } as const;

describe('a forest of panels', () => {
  it('labels at least two numbers on every axis, however narrow its panels', async () => {
    const panels = Array.from({ length: 6 }, () => {
      return { title: 'Arm', unit: 'points', rows: [row], reference: 0 };
    });
    const names = new Map([['arm', 'An arm']]);
    const shape = { names, otherNames: [], theme: 'light', words: wordsOf('en'), sharesScale: true } as const;
    const svg = await renderSvg(forest(panels, { ...shape, width: 960 }));
    const axes = svg.split('>points<').slice(0, -1);
    const numbers = axes.map((axis) => axis.match(/>[−\d]+<\/text>/g)?.length);
    expect(numbers).toEqual([3, 3, 3, 3, 3, 3]);
  });
});
