import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { callsOf, run, runWithFault, SMALL_SCENARIO } from '../faults/program.ts';
import { sharedFolder, temporaryFolder } from '../store/temporary-folder.ts';

const COMPARED = `${SMALL_SCENARIO.replace('months: 12', 'months: 24')}arms:\n  - {slug: known, name: Publicity, interventions: [publicity]}\n`;

/** Kills are tried before every so many calls; all of them are tried of runs, by the tests of faults. */
const STRIDE = 31;

const made = sharedFolder();
const results = (command: string) => path.join(made, command);

beforeAll(() => {
  fs.writeFileSync(path.join(made, 'case.yaml'), COMPARED);
  for (const command of ['run', 'compare']) {
    const { status, stderr } = run([
      command,
      path.join(made, 'case.yaml'),
      '--out',
      results(command),
      '--quiet',
    ]);
    if (status !== 0) throw new Error(stderr);
  }
});

/** A copy of results that may be spoiled. */
function copyOf(command: string): string {
  const folder = path.join(temporaryFolder(), 'town');
  fs.cpSync(results(command), folder, { recursive: true });
  return folder;
}

const reportIn = (folder: string) => fs.readFileSync(path.join(folder, 'report.html'), 'utf8');

describe.each(['run', 'compare'])('the report made again of a %s', (command) => {
  it('has the bytes of the first one, also after one in another language', () => {
    const folder = copyOf(command);
    const first = reportIn(folder);
    expect(run(['report', folder, '--lang', 'zh']).status).toBe(0);
    expect(reportIn(folder)).toMatch(/<html lang="zh-CN"/);
    expect(faultsOfFolder(folder)).toEqual([]);
    expect(run(['report', folder]).status).toBe(0);
    expect(reportIn(folder)).toBe(first);
    expect(faultsOfFolder(folder)).toEqual([]);
  });
});

describe('the report of a folder', () => {
  it('is made where only the report itself is missing', () => {
    const folder = copyOf('compare');
    fs.rmSync(path.join(folder, 'report.html'));
    expect(run(['report', folder]).status).toBe(0);
    expect(reportIn(folder)).toBe(reportIn(results('compare')));
  });

  it('is refused where files are missing or damaged, and each is named', () => {
    const folder = copyOf('compare');
    fs.rmSync(path.join(folder, 'values.csv'));
    fs.appendFileSync(path.join(folder, 'effects.csv'), 'more\n');
    const { status, stderr } = run(['report', folder]);
    expect(status).toBe(1);
    expect(stderr).toContain('values.csv is missing');
    expect(stderr).toMatch(/effects\.csv (is|has|was) /);
  });

  it.each([
    ['nothing there', (folder: string) => path.join(folder, 'none'), /does not exist/],
    ['a folder without results', (folder: string) => folder, /holds no results: manifest\.json is missing/],
  ])('is refused in plain words: %s', (_, place, message) => {
    const { status, stdout, stderr } = run(['report', place(temporaryFolder())]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('that is killed leaves the folder as it was, or with the whole new report', () => {
    const folder = copyOf('run');
    const outside = path.dirname(folder);
    const [older, newer] = [reportIn(folder), chineseOf('run')];
    const words = ['report', folder, '--lang', 'zh'];
    const calls = callsOf(words, outside).length;
    expect(calls).toBeGreaterThan(STRIDE);
    for (let k = 1; k <= calls; k += STRIDE) {
      fs.rmSync(outside, { recursive: true });
      fs.cpSync(results('run'), folder, { recursive: true });
      runWithFault(words, outside, `kill:${k}`);
      expect(run(words).status, `after a kill before call ${k}`).toBe(0);
      expect(reportIn(folder)).toBe(newer);
      expect(faultsOfFolder(folder)).toEqual([]);
    }
    expect(older).not.toBe(newer);
  });
});

function chineseOf(command: string): string {
  const folder = copyOf(command);
  run(['report', folder, '--lang', 'zh']);
  return reportIn(folder);
}
