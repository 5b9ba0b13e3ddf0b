import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, PROGRAM, run } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const SCENARIOS = ['scenarios/minimal.yaml', 'scenarios/nanjing-gulou-commission.yaml'];

const VITEST = 'node_modules/vitest/vitest.mjs';

/** Another Node from the npm package `node`, which carries the program of that version. */
function installNode(major: string, folder: string): string {
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', `node@${major}`], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return path.join(folder, 'node_modules', 'node', 'bin', 'node');
}

describe('results and pictures', () => {
  it.each(['22', '24'])('have the same bytes on Node %s as on this one', (major) => {
    const folder = temporaryFolder();
    const node = installNode(major, folder);
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
    expect(version).toMatch(new RegExp(`^v${major}\\.`));
    expect(version).not.toBe(`${process.version}\n`);
    for (const scenario of SCENARIOS) {
      const name = path.basename(scenario, '.yaml');
      const [here, there] = ['here', 'there'].map((side) => path.join(folder, side, name));
      expect(run(['run', scenario, '--out', here, '-q', '-n', '4']).status).toBe(0);
      const other = spawnSync(node, [PROGRAM, 'run', scenario, '--out', there, '-q', '-n', '4'], {
        encoding: 'utf8',
      });
      expect(other.status, other.stderr).toBe(0);
      expect(Object.keys(contentOf(here) ?? {})).toHaveLength(11);
      expect(contentOf(there)).toEqual(contentOf(here));
      fs.rmSync(there, { recursive: true });
    }
    const golden = spawnSync(node, [VITEST, 'run', '--project', 'fast', 'test/golden'], { encoding: 'utf8' });
    expect(golden.status, golden.stdout).toBe(0);
  });
});
