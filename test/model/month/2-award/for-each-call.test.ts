import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/model/agents/contract.ts';
import { forEachCall } from '../../../../src/model/month/2-award/for-each-call.ts';
import type { RunObserver } from '../../../../src/model/process.ts';
import { marketWorld } from '../../../setup/market.ts';

describe('the calls of a month', () => {
  it('go one by one through all steps, and an observer is told before and after each', () => {
    const { world } = marketWorld();
    world.calls.push(...['x', 'y'].map((path) => ({ path }) as Call));
    const seen: string[] = [];
    const note = (word: string) => (_world: unknown, step: { process: string; call?: Call | null }) => {
      seen.push(`${word} ${step.process} ${step.call?.path}`);
    };
    const observer = { before: note('before'), after: note('after') } as unknown as RunObserver;
    const act = (name: string) => (_world: unknown, call: Call) => void seen.push(`${name} ${call.path}`);
    forEachCall({ bid: act('bid'), award: act('award') })(world, observer);
    const expected = ['x', 'y'].flatMap((path) =>
      ['bid', 'award'].flatMap((name) => [
        `before ${name} ${path}`,
        `${name} ${path}`,
        `after ${name} ${path}`,
      ]),
    );
    expect(seen).toEqual(expected);
  });
});
