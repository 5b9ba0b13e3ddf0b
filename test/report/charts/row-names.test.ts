import { describe, expect, it } from 'vitest';
import { lineLabels } from '../../../src/report/charts/line-labels.ts';
import { panelGrid, rowEncoding, rowNames } from '../../../src/report/charts/row-names.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';

const long = 'Unspacedname'.repeat(25);

describe('names of rows', () => {
  const names = rowNames(
    new Map([
      ['short', 'An arm'],
      ['long', long],
    ]),
    760,
  );

  it('take four lines at most, the last with an ellipsis where more follows', () => {
    expect(names.lines.get('short')).toEqual(['An arm']);
    const lines = names.lines.get('long')!;
    expect(lines).toHaveLength(4);
    expect(lines.join('')).toMatch(/^Unspacedname.*…$/);
  });

  it('take no more than their column, and leave panels the rest of a narrow chart', () => {
    expect(names.left).toBeLessThanOrEqual(156);
    const narrow = rowNames(new Map([['long', long]]), 360);
    expect(narrow.left).toBeLessThanOrEqual(136);
    const grid = panelGrid(4, narrow, 360);
    expect(grid.columns * (grid.width + 18)).toBeLessThanOrEqual(360 - narrow.left);
  });

  it('stand beside the first panel of a row of panels alone', () => {
    expect(rowEncoding('row', names, { hasNames: false }).axis).toMatchObject({ labels: false });
    expect(rowEncoding('row', names).scale.domain).toEqual(['short', 'long']);
  });

  it('stand about the middle of their rows, which are as high as the tallest needs', async () => {
    const three = 'Evaluation of the whole system by its outcomes';
    const own = rowNames(
      new Map([
        ['one', 'An arm'],
        ['three', three],
      ]),
      360,
    );
    expect(own.lines.get('three')!.join(' ')).toBe(three);
    const svg = await renderSvg({
      height: own.height,
      data: { values: [{ row: 'one' }, { row: 'three' }] },
      mark: 'point',
      encoding: { y: rowEncoding('row', own) },
    });
    const text = (line: string) =>
      new RegExp(`translate\\([^,]*,([\\d.]+)\\)"[^>]*>(?:<tspan[^>]*>)?${line}<`).exec(svg);
    const [one, first] = ['An arm', own.lines.get('three')![0]].map((line) => Number(text(line)![1]));
    const row = own.height / 2;
    const above = (13 * (own.lines.get('three')!.length - 1)) / 2;
    expect(first - one).toBeCloseTo(row - above, 6);
    expect(row).toBeGreaterThanOrEqual(13 * own.lines.get('three')!.length);
  });

  it('have no line to a bar, which begins at its name', () => {
    expect(rowEncoding('row', names).axis).toMatchObject({ grid: true });
    expect(rowEncoding('row', names, { hasLines: false }).axis).toMatchObject({ grid: false });
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
  const [lines, labels] = lineLabels([end(long, 5), end('An arm', 52), end('Another', 54)], shape);

  it('take three lines of their room at most', () => {
    const [first, ...others] = labels.data.values.map(({ text }) => text.split('\n'));
    expect([first.length, first[2].at(-1)]).toEqual([3, '…']);
    expect(others).toEqual([['An arm'], ['Another']]);
  });

  it('stand about the middle of their place, in as many lines as they have', async () => {
    const [{ place, first }, one] = labels.data.values;
    expect(first - place).toBeCloseTo(6, 9);
    expect(one.first).toBe(one.place);
    const svg = await renderSvg({ width: 300, height: 200, layer: [lines, labels] } as never);
    expect(svg).toMatch(/<tspan>Unspacedname|<tspan[^>]*>Unspacedname/);
  });

  it('stand a line apart, each joined with the end of its line', () => {
    const places = labels.data.values.map(({ place }) => place);
    expect(places[2] - places[1]).toBeCloseTo(7, 9);
    expect(places[0]).toBe(5);
    const [tall, near] = lineLabels([end(long, 50), end('An arm', 50)], shape)[1].data.values;
    // 26 px: half of three lines and half of one
    expect(near.place - tall.place).toBeCloseTo(13, 9);
    expect(lines.data.values.map(({ last }) => last)).toEqual([5, 52, 54]);
  });
});
