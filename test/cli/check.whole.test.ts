import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/kernel/display.ts';
import { contentOf, run } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const TOWN = `format: 1
title: A small town
months: 24
window: 13-24
replications: 4
governments:
  town: {agents: 400}
services:
  community: {}
interventions:
  - {slug: leaflets, use: publicity, start: 2}
`;

const HOLDS = `checks:
  - describe: Leaflets
    it:
      - {it: make services known, arm: leaflets, indicator: awareness, effect: rises, by: [0.01, 0.9]}
      - {it: make services known in steps, indicator: awareness, order: [leaflets, leaflets@0.5, baseline]}
      - {it: go on making them known, arm: leaflets, indicator: awareness, shape: rising}
  - describe: 账目 Accounts
    government: town
    it:
      - {it: neither make nor lose a fen, conserved: money}
`;

const FAILS = HOLDS.replace('by: [0.01, 0.9]', 'by: [0.95, 0.99]');

function fileOf(text: string, name = 'town.yaml', folder = temporaryFolder()): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

describe('quasimarket check', () => {
  it('passes what holds, with the numbers and what was expected, and writes nothing', () => {
    const file = fileOf(TOWN + HOLDS);
    const { status, stdout } = run(['check', file]);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`${file}: A small town`);
    expect(lines.slice(1, 5)).toEqual([
      '',
      'Leaflets',
      '  ✓ make services known',
      expect.stringMatching(
        /^ {6}leaflets changes awareness by \+\d[\d.]* points \(\d[\d.]* to \d[\d.]*\), expected to rise, by 1 to 90 points$/,
      ),
    ]);
    expect(stdout).toContain('\n账目 Accounts\n  ✓ neither make nor lose a fen\n');
    expect(stdout).toContain('money: no rule was broken in 4 replications');
    expect(lines.at(-2)).toBe('4 passed, 0 failed');
    for (const line of lines.slice(1)) expect(displayWidth(line)).toBeLessThanOrEqual(100);
    expect(Object.keys(contentOf(path.dirname(file)) ?? {})).toEqual(['town.yaml']);
  });

  it('ends with 1 where a claim fails, and says which', () => {
    const { status, stdout } = run(['check', fileOf(TOWN + FAILS)]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /✗ make services known\n {6}leaflets changes awareness by .*, expected to rise, by 95 to 99 points\n/,
    );
    expect(stdout).toContain('3 passed, 1 failed');
  });

  it('ends with 1 where replications are too few to tell', () => {
    const { status, stdout } = run(['check', fileOf(TOWN + HOLDS), '--replications', '1']);
    expect(status).toBe(1);
    expect(stdout).toContain('? make services known');
    expect(stdout).toContain('1 passed, 0 failed, 3 undecided');
  });

  it('judges under other settings, too: leaflets without strength change nothing', () => {
    const { status, stdout } = run(['check', fileOf(TOWN + HOLDS), '--set', 'interventions.0.strength=0']);
    expect(status).toBe(1);
    expect(stdout).toContain('leaflets changes awareness by 0 points (0 to 0), expected to rise');
  });

  it('checks several files, each with its head, and counts them together', () => {
    const folder = temporaryFolder();
    const files = [fileOf(TOWN + HOLDS, 'a.yaml', folder), fileOf(TOWN + FAILS, 'b.yaml', folder)];
    const { status, stdout } = run(['check', ...files]);
    expect(status).toBe(1);
    for (const file of files) expect(stdout).toContain(`${file}: A small town\n`);
    expect(stdout.trimEnd().endsWith('7 passed, 1 failed')).toBe(true);
  });

  it('prints one JSON object for other programs, the same with any number of threads', () => {
    const file = fileOf(TOWN.replace('agents: 400', 'agents: 30000') + HOLDS);
    const [one, two] = ['1', '2'].map((threads) => run(['check', file, '--json', '--threads', threads]));
    expect(one.status).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    const report = JSON.parse(one.stdout);
    expect(report).toMatchObject({ passed: 4, failed: 0, undecided: 0 });
    expect(report.files[0].groups[0]).toMatchObject({
      describe: 'Leaflets',
      government: 'town',
      service: 'community',
      checks: [{ it: 'make services known', outcome: { status: 'passes', found: [{ count: 4 }] } }, {}, {}],
    });
  });

  it('prints nothing when quiet; the exit code tells', () => {
    expect(run(['check', fileOf(TOWN + FAILS), '-q'])).toMatchObject({ status: 1, stdout: '', stderr: '' });
  });
});

describe('a file that cannot be checked', () => {
  it('is refused with what to do, and no other file is run', () => {
    const folder = temporaryFolder();
    const files = [
      fileOf(TOWN + HOLDS, 'good.yaml', folder),
      fileOf(TOWN, 'none.yaml', folder),
      fileOf(
        TOWN + HOLDS.replace('indicator: awareness, order', 'indicator: awarenes, order'),
        'bad.yaml',
        folder,
      ),
    ];
    const { status, stdout, stderr } = run(['check', ...files]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${files[1]} has no checks; write them under "checks"`);
    expect(stderr).toMatch(
      /bad\.yaml:16:55 checks\[0\]\.it\[1\]\.indicator is "awarenes", which is no indicator/,
    );
    expect(stderr).toContain('did you mean "awareness"?');
  });

  it('is refused where it would take too long', () => {
    const { status, stderr } = run(['check', fileOf(TOWN + HOLDS), '--limit', '5']);
    expect(status).toBe(2);
    expect(stderr).toContain('allow it with --limit');
  });
});
