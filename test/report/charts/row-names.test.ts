import { describe, expect, it } from 'vitest';
import { lineLabels } from '../../../src/report/charts/line-labels.ts';
import { panelGrid, rowEncoding, rowNames } from '../../../src/report/charts/row-names.ts';

const long = 'Unspacedname'.repeat(25);

describe('names of rows', () => {
  const names = rowNames(
    new Map([
      ['short', 'An arm'],
      ['long', long],
    ]),
    760,
  );

  it('take two lines at most, the last with an ellipsis where more follows', () => {
    expect(names.lines.get('short')).toEqual(['An arm']);
    const [first, second, ...more] = names.lines.get('long')!;
    expect(first + second).toMatch(/^Unspacedname.*…$/);
    expect(more).toEqual([]);
  });

  it('take no more than their column, and leave panels the rest of a narrow chart', () => {
    expect(names.left).toBeLessThanOrEqual(156);
    const narrow = rowNames(new Map([['long', long]]), 360);
    expect(narrow.left).toBeLessThanOrEqual(136);
    const grid = panelGrid(4, narrow, 360);
    expect(grid.columns * (grid.width + 18)).toBeLessThanOrEqual(360 - narrow.left);
  });

  it('stand beside the first panel of a row of panels alone', () => {
    expect(rowEncoding('row', names, false).axis).toMatchObject({ labels: false });
    expect(rowEncoding('row', names).scale.domain).toEqual(['short', 'long']);
  });

  it('keep apart rows that have one name', () => {
    const same = rowNames(
      new Map([
        ['a', 'An arm'],
        ['b', 'An arm'],
      ]),
      760,
    );
    expect([...same.lines.keys()]).toEqual(['a', 'b']);
    expect(same.height).toBe(44);
  });
});

describe('names at the ends of lines', () => {
  const shape = { x: {}, at: 36, y: {}, domain: [0, 100], height: 200, room: 100 } as const;
  const end = (name: string, last: number) => ({ name, last, colour: '#000' });
  const [lines, labels] = lineLabels([end(long, 50), end('An arm', 52), end('Another', 90)], shape);

  it('are cut to their room', () => {
    expect(labels.data.values.map(({ text }) => text)).toEqual(['Unspacedname…', 'An arm', 'Another']);
  });

  it('stand a line apart, each joined with the end of its line', () => {
    const places = labels.data.values.map(({ place }) => place);
    expect(places[1] - places[0]).toBeCloseTo(7, 9);
    expect(places[2]).toBe(90);
    expect(lines.data.values.map(({ last }) => last)).toEqual([50, 52, 90]);
  });
});
