import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectNothingHalfDone, openStage, type Stage } from './fault-cases.ts';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
}, 120_000);
afterAll(() => stage.remove());

const WRITING = /^(open|write|writeFile|fsync|rename|link|mkdir) /;
const OPENING = /^(open|readFile|readdir|writeFile) /;

describe('a run of which a call fails', () => {
  it.each([
    ['EIO', 'any call', /^/, false],
    ['ENOSPC', 'any call that writes', WRITING, true],
    ['ENOSPC+', 'any call that writes, and all later ones', WRITING, true],
    ['EMFILE', 'any call that opens', OPENING, true],
  ] as const)(
    'leaves no half-written results, and the next run succeeds: %s at %s',
    (fault, _, calls, replacing) => {
      const all = replacing ? stage.calls.replacing : stage.calls.fresh;
      all.forEach((call, index) => {
        if (calls.test(call)) expectNothingHalfDone(stage, fault, index + 1, replacing);
      });
    },
  );
});
