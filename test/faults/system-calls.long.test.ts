import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { expectRecovery, openStage, reset, type Stage } from './fault-cases.ts';
import { contentOf, PROGRAM } from './program.ts';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
}, 120_000);
afterAll(() => stage.remove());

/** System calls that change files; Node itself uses `write` only beside them. */
const CALLS = ['write', 'fsync', 'rename', 'link', 'mkdir', 'unlink', 'rmdir'];

/** Runs the program under strace; only its main thread, in which all files are written, is traced. */
function trace(options: readonly string[]) {
  const words = ['-qq', ...options, process.execPath, PROGRAM, ...stage.words];
  return spawnSync('strace', words, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

/** How often a replacing run makes a system call. */
function countOf(call: string): number {
  reset(stage, true);
  const log = path.join(stage.root, 'strace.log');
  expect(trace(['-o', log, '-e', `trace=${call}`]).status).toBe(0);
  const count = fs
    .readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${call}(`)).length;
  fs.rmSync(log);
  return count;
}

describe.each(CALLS)('the system call %s', (call) => {
  it.each(['signal=KILL', 'error=ENOSPC'])(
    'leaves older or whole new results at every number: %s',
    (fault) => {
      const count = countOf(call);
      expect(count).toBeGreaterThan(0);
      for (let k = 1; k <= count; k += 1) {
        reset(stage, true);
        const { status } = trace([
          '-o',
          '/dev/null',
          '-e',
          `trace=${call}`,
          '-e',
          `inject=${call}:${fault}:when=${k}`,
        ]);
        const where = `${call} ${fault} ${k}`;
        const found = contentOf(stage.results);
        if (found !== undefined) {
          expect(faultsOfFolder(stage.results), where).toEqual([]);
          expect([stage.expected, stage.older], where).toContainEqual(found);
        }
        if (status === 0) expect(found, `${where}, exit 0`).toEqual(stage.expected);
        expectRecovery(stage, where);
      }
    },
  );
});
