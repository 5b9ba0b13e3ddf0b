import { describe, expect, it } from 'vitest';
import { draw, runKey, toUniform } from '../../../src/kernel/random.ts';
import { clearQueue, joinQueue, newQueue, sortQueue } from '../../../src/model/residents/queue.ts';
import { handDraws } from '../../setup/residents.ts';

describe('the queue', () => {
  const run = runKey('queue', 0);

  it.each([0, 1, 2, 300, 5000])('of %i residents stands in the order of rank, draw and index', (count) => {
    const queue = newQueue(0);
    clearQueue(queue, count);
    const ranks = Array.from({ length: count }, (_, j) => Math.floor(draw(run, 1, j, 0) * 40) * 1400);
    // Half of the draws are coarse, so that many of them are equal.
    const draws = ranks.map((_, j) => {
      const u = draw(run, 2, j, 0);
      return j % 2 === 0 ? u : Math.floor(u * 3) / 3;
    });
    for (let j = 0; j < count; j++) joinQueue(queue, j, ranks[j]);
    const order = sortQueue(
      queue,
      handDraws((j) => [draws[j], 0]),
    );
    const expected = ranks
      .map((_, j) => j)
      .sort((a, b) => ranks[a] - ranks[b] || wordOf(a) - wordOf(b) || a - b);
    function wordOf(j: number): number {
      return Math.floor(draws[j] * 2 ** 32);
    }
    expect([...order.subarray(0, count)]).toEqual(expected);
  });

  it('orders ranks up to 65535 and draws that differ in the last bit', () => {
    const queue = newQueue(4);
    for (const [j, rank] of [65535, 32768, 32767, 32767].entries()) joinQueue(queue, j, rank);
    const words = [5, 4, 2 ** 31 + 1, 2 ** 31];
    const order = sortQueue(
      queue,
      handDraws((j) => [toUniform(words[j]), 0]),
    );
    expect([...order]).toEqual([3, 2, 1, 0]);
  });

  it('keeps its memory while there is room in it, and grows by doubling or to what is asked for', () => {
    const queue = newQueue(4);
    const { resident } = queue;
    clearQueue(queue, 3);
    clearQueue(queue, 4);
    expect(queue.resident).toBe(resident);
    const sizes = [5, 8, 40].map((room) => {
      clearQueue(queue, room);
      return queue.resident.length;
    });
    expect(sizes).toEqual([8, 8, 40]);
  });

  it('can be emptied, used again and grow', () => {
    const queue = newQueue(1);
    joinQueue(queue, 9, 0);
    clearQueue(queue, 3);
    for (const j of [4, 5, 6]) joinQueue(queue, j, 0);
    const order = sortQueue(
      queue,
      handDraws((j) => [1 - j / 10, 0]),
    );
    expect([...order.subarray(0, 3)].map((k) => queue.resident[k])).toEqual([6, 5, 4]);
  });
});
