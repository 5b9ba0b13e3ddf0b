import { describe, expect, it } from 'vitest';
import { type SignPoint, signPoints } from '../../../src/report/charts/sign-points.ts';
import { renderSvg } from '../../../src/report/render-svg.ts';
import { wordsOf } from '../../../src/words/words.ts';

const point = (x: number, y: number, sign: SignPoint['sign'], effect: number): SignPoint => ({
  x,
  y,
  sign,
  effect,
  told: `${sign} ${effect}`,
});
const points = [
  point(1, 4, 'up', 3),
  point(2, 3, 'down', -2),
  point(10, 1, 'none', 1),
  point(20, 2, 'untested', 0.5),
];
const words = wordsOf('en');
const shape = {
  xTitle: 'x',
  yTitle: 'y',
  title: null,
  width: 300,
  height: 200,
  theme: 'light',
  words,
} as const;

/** Marks in the order of their points: where their middle is, px, and the first corner of their outline from there. */
async function marksOf(isGrid: boolean) {
  const svg = await renderSvg({ hconcat: [signPoints(points, { ...shape, isGrid })] });
  return points.map(({ told }) => {
    const mark = new RegExp(
      `told: ${told}"[^>]* transform="translate\\(([^,]*),([^)]*)\\)" d="M([^,]*),([^A-Z]*)`,
    );
    const [left, top, right, down] = (mark.exec(svg) ?? []).slice(1).map(Number);
    return { left, top, right, down };
  });
}

describe.each([
  ['in a table', true],
  ['on a scale', false],
])('points of signs %s', (_, isGrid) => {
  it('stand to the right where the first number is larger, and above where the second is', async () => {
    const marks = await marksOf(isGrid);
    const order = (numbers: readonly number[]) =>
      numbers.map((_, i) => i).toSorted((a, b) => numbers[a] - numbers[b]);
    expect(order(marks.map(({ left }) => left))).toEqual(order(points.map(({ x }) => x)));
    expect(order(marks.map(({ top }) => -top))).toEqual(order(points.map(({ y }) => y)));
  });

  it('point upwards, downwards, or nowhere, as the sign of the effect', async () => {
    const [up, down, none, untested] = await marksOf(isGrid);
    expect([up.right, Math.sign(up.down)]).toEqual([0, -1]);
    expect([down.right, Math.sign(down.down)]).toEqual([0, 1]);
    // a circle begins at its right, a cross at its left arm
    expect([Math.sign(none.right), none.down]).toEqual([1, 0]);
    expect(untested.right).toBeLessThan(0);
  });

  it('are larger where the effect is', async () => {
    const [up, down] = await marksOf(isGrid);
    expect(-up.down).toBeGreaterThan(down.down + 1);
  });
});
