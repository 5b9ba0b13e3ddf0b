import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingHalfDone, openStage, type Stage } from './fault-cases.ts';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
}, 120_000);
afterAll(() => stage.remove());

describe('a run that is killed', () => {
  it('makes so many calls that the tests below mean something', () => {
    expect(stage.calls.fresh.length).toBeGreaterThan(50);
    expect(stage.calls.replacing.length).toBeGreaterThan(stage.calls.fresh.length);
  });

  it('before any call leaves no results or whole ones', () => {
    for (let k = 1; k <= stage.calls.fresh.length; k += 1) expectNothingHalfDone(stage, 'kill', k, false);
  });

  it('before any call leaves the older results, none or whole new ones', () => {
    for (let k = 1; k <= stage.calls.replacing.length; k += 1) expectNothingHalfDone(stage, 'kill', k, true);
  });

  it('in the middle of any write leaves the older results', () => {
    stage.calls.replacing.forEach((call, index) => {
      if (call.startsWith('write ')) expectNothingHalfDone(stage, 'torn', index + 1, true);
    });
  });
});
