import { describe, expect, it } from 'vitest';
import { evenColumns, panelTitle, spread } from '../../../src/report/charts/layout.ts';
import { cutText, textWidth } from '../../../src/report/text-width.ts';

describe('the layout of charts', () => {
  it.each([
    [6, 5, 3],
    [6, 6, 6],
    [7, 3, 3],
    [16, 5, 4],
    [5, 1, 1],
    [1, 4, 1],
    [2, 0, 1],
  ])('sets %i panels, where %i have room beside each other, in %i columns', (count, most, columns) => {
    expect(evenColumns(count, most)).toBe(columns);
  });

  it('moves labels apart as far as it takes, in their order, within their bounds', () => {
    expect(spread([50, 10, 52], [10, 10, 10], [0, 100])).toEqual([50, 10, 60]);
    expect(spread([95, 99, 97], [10, 10, 10], [0, 100])).toEqual([80, 100, 90]);
    expect(spread([20, 80], [10, 10], [0, 100])).toEqual([20, 80]);
    // one of three lines keeps its neighbours farther away
    expect(spread([50, 52, 54], [10, 30, 10], [0, 100])).toEqual([50, 70, 90]);
    expect(spread([97, 98, 99], [10, 30, 10], [0, 100])).toEqual([60, 80, 100]);
  });

  it('counts a Han character as two letters', () => {
    expect(textWidth('养老', 10)).toBe(textWidth('care', 10));
  });

  it('cuts what has no room, and marks that it did', () => {
    expect(cutText('home care', 5, 2)).toEqual(['home', 'care']);
    expect(cutText('home care for the old', 9, 2)).toEqual(['home care', 'for the…']);
    expect(cutText('居家养老服务', 6, 1)).toEqual(['居家…']);
  });

  it('gives the title of a panel two lines at most', () => {
    expect(panelTitle('An arm', 150).text).toEqual(['An arm']);
    const lines = panelTitle('Unspacedname'.repeat(25), 150).text;
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
