import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingHalfDone, FAILURES, KILLS, openStage, type Stage } from './fault-cases.ts';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
});
afterAll(() => stage.remove());

describe('a run that meets a fault at any of its calls', () => {
  it('makes the same calls every time, so that the k-th one is the same', () => {
    expect(stage.calls.fresh.length).toBeGreaterThan(50);
    expect(stage.calls.replacing.length).toBeGreaterThan(stage.calls.fresh.length);
  });

  it.each([...KILLS, ...FAILURES])('leaves no results or whole ones: %s', (fault) => {
    for (let k = 1; k <= stage.calls.fresh.length; k += 1) expectNothingHalfDone(stage, fault, k, false);
  });

  it.each([...KILLS, ...FAILURES])(
    'leaves the older results, none or whole new ones when replacing: %s',
    (fault) => {
      for (let k = 1; k <= stage.calls.replacing.length; k += 1) expectNothingHalfDone(stage, fault, k, true);
    },
  );
});
