import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { efficiencyUnits } from '../../src/experiment/compare/efficiency-effects.ts';
import { displayWidth } from '../../src/kernel/display.ts';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { contentOf, PROGRAM, run } from '../faults/program.ts';
import { sharedFolder, temporaryFolder } from '../store/temporary-folder.ts';

const SCENARIO = `format: 1
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
  - {slug: visits, use: supervision, start: 2}
arms:
  - {slug: both, name: 宣传与监督 Leaflets and visits, interventions: [leaflets, visits]}
`;

/** The same in two towns, so that governments are compared with each other. */
const TWO_TOWNS = SCENARIO.replace(
  '  town: {agents: 400}',
  '  town: {agents: 400}\n  village: {agents: 400}',
);

/** A folder with the scenario, and where a comparison of it goes. */
function place(text = SCENARIO): { folder: string; file: string; out: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'town.yaml');
  fs.writeFileSync(file, text);
  return { folder, file, out: path.join(folder, 'out') };
}

/** Runs a comparison that succeeds; gives what it prints. Its report is left out, which is made of the numbers that are written. */
function compared(words: readonly string[], report: readonly string[] = ['--no-report']): string {
  const { status, stderr, stdout } = run(['compare', ...words, ...report]);
  expect({ status, stderr: stderr.replace(/^warning: .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function records(out: string): number {
  const folder = `${out}.records`;
  if (!fs.existsSync(folder)) return 0;
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.record')).length;
}

describe('quasimarket compare', () => {
  it('sets the arms of a scenario and the parts of its bundles against the baseline', () => {
    const { file, out } = place();
    const stdout = compared([file, '--out', out], []);
    expect(faultsOfFolder(out)).toEqual([]);
    expect(Object.keys(contentOf(out) ?? {})).toEqual([
      'comparison.json',
      'costs.csv',
      'datapackage.json',
      'effects.csv',
      'groups.csv',
      'interactions.csv',
      'manifest.json',
      'report.html',
      'scenario.resolved.yaml',
      'series.csv',
      'study.json',
      'values.csv',
    ]);
    const { arms } = JSON.parse(fs.readFileSync(path.join(out, 'comparison.json'), 'utf8'));
    expect(arms.map(({ slug }: { slug: string }) => slug)).toEqual([
      'baseline',
      'leaflets',
      'visits',
      'both',
    ]);
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(100);
    expect(stdout).toMatch(/leaflets: raises awareness by [\d.]+ points \([\d.]+ to [\d.]+\)/);
  });

  it('finds nothing at strength 0, and says why', () => {
    const { file, out } = place();
    const stdout = compared([file, '--arms', 'publicity@0', '--out', out]);
    expect(stdout).toContain('Publicity at 0 changed nothing: its strength is 0');
    const effects = fs.readFileSync(path.join(out, 'effects.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const sizes = new Set(effects.map((line) => line.split(',')[8]));
    expect([...sizes].sort()).toEqual(['', '0']);
  });

  it('compares files under the same random numbers', () => {
    const { folder, file, out } = place();
    const other = path.join(folder, 'strict.yaml');
    fs.writeFileSync(other, SCENARIO.replace('agents: 400', 'agents: 400, auditRate: 0.6'));
    const result = JSON.parse(compared([file, other, '--out', out, '--json']));
    const quality = result.effects.find(
      ({ indicator }: { indicator: string }) => indicator === 'divertedShare',
    );
    expect([quality.arm, quality.effect < 0]).toEqual(['strict', true]);
  });

  it('goes on from the records of fewer arms and replications, with the bytes of a comparison without them', () => {
    const { file, out } = place(TWO_TOWNS);
    compared([file, '--arms', 'leaflets', '-n', '3', '--out', out]);
    expect(records(out)).toBe(2 * 3);
    const words = [file, '--arms', 'leaflets,visits', '-n', '4', '--json', '--out', out];
    expect(JSON.parse(compared([...words, '--resume'])).computed).toBe(3 * 4 - 2 * 3);
    const resumed = contentOf(out);
    expect(JSON.parse(compared([...words, '--force'])).computed).toBe(3 * 4);
    expect(contentOf(out)).toEqual(resumed);
    expect(JSON.parse(compared([...words, '--resume'])).computed).toBe(0);
    expect(contentOf(out)).toEqual(resumed);
    const more = [file, '--arms', 'leaflets,visits', '-n', '5', '--out', out, '--resume'];
    expect(compared(more)).toContain('reused 12 of 15 replications');
  });

  it('compares efficiency and productivity of governments, with the same bytes on one and two threads', () => {
    const { file, out } = place(TWO_TOWNS);
    const words = [file, '--arms', 'visits', '--out'];
    compared([...words, out, '--threads', '2']);
    const effects = fs.readFileSync(path.join(out, 'effects.csv'), 'utf8').split('\n');
    const rows = effects.map((line) => line.split(',')).filter(([, , , name]) => name in efficiencyUnits);
    expect(rows.map(([arm, government, , name]) => `${arm} ${government} ${name}`)).toEqual([
      'visits town efficiency',
      'visits town malmquist',
      'visits village efficiency',
      'visits village malmquist',
      'visits all efficiency',
      'visits all malmquist',
    ]);
    for (const [, , , , , count, baseline, mean] of rows) {
      expect([count, Number(baseline) > 0, Number(mean) > 0]).toEqual(['4', true, true]);
    }
    const study = JSON.parse(fs.readFileSync(path.join(out, 'study.json'), 'utf8'));
    expect(
      study.governmentYears.map(({ government, year, efficiency }: Record<string, unknown>) => [
        `${government} ${year}`,
        Number(efficiency) > 0,
      ]),
    ).toEqual(['town 1', 'town 2', 'village 1', 'village 2'].map((name) => [name, true]));
    compared([...words, `${out}-one`, '--threads', '1']);
    expect(contentOf(`${out}-one`)).toEqual(contentOf(out));
  });

  it('recomputes a damaged record alone', () => {
    const { file, out } = place();
    const words = [file, '--arms', 'leaflets', '--json', '--out', out];
    compared(words);
    const before = contentOf(out);
    const folder = `${out}.records`;
    const [name] = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((one) => one.endsWith('.record'));
    fs.truncateSync(path.join(folder, name), 50);
    expect(JSON.parse(compared([...words, '--resume'])).computed).toBe(1);
    expect(contentOf(out)).toEqual(before);
  });

  it('says whether signs are robust over the plausible space, with the same bytes on one and two threads', () => {
    const { file, out } = place(SCENARIO.replace('agents: 400', 'agents: 1000'));
    const words = [file, '--arms', 'leaflets', '--uncertainty', '20', '--out'];
    const stdout = compared([...words, out, '--threads', '2']);
    expect(stdout).toContain('sign not robust');
    const rows = fs.readFileSync(path.join(out, 'robustness.csv'), 'utf8');
    expect(rows).toMatch(/^leaflets,awareness,share,20,1,0,/m);
    compared([...words, `${out}-one`, '--threads', '1']);
    expect(contentOf(`${out}-one`)).toEqual(contentOf(out));
  });
});

describe('an interrupted comparison', () => {
  /** Long enough to be interrupted in the middle. */
  const long = TWO_TOWNS.replaceAll('agents: 400', 'agents: 6000').replace(
    'replications: 4',
    'replications: 8',
  );
  const all = 4 * 8;
  const shared = sharedFolder();
  const whole = path.join(shared, 'whole');
  beforeAll(() => {
    const file = path.join(shared, 'town.yaml');
    fs.writeFileSync(file, long);
    compared([file, '--out', whole]);
  });

  it.each([
    ['SIGKILL', null],
    ['SIGINT', 130],
  ] as const)('ends with the bytes of a whole one when it is resumed: %s', async (signal, code) => {
    const { file, out } = place(long);
    const words = ['compare', file, '--out', out];
    const child = spawn(process.execPath, [PROGRAM, ...words]);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (records(out) < 5) await setTimeout(20);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(fs.existsSync(out)).toBe(false);
    const left = records(out);
    expect(left).toBeLessThan(all);
    const { computed } = JSON.parse(compared([...words.slice(1), '--resume', '--json']));
    expect(computed).toBe(all - left);
    expect(contentOf(out)).toEqual(contentOf(whole));
    expect(fs.readFileSync(path.join(out, 'effects.csv'), 'utf8')).toMatch(/^both,all,all,efficiency,/m);
  });

  it('is not resumed under a changed scenario', () => {
    const { file, out } = place();
    compared([file, '--arms', 'leaflets', '--out', out]);
    fs.writeFileSync(file, SCENARIO.replace('agents: 400', 'agents: 500'));
    const { status, stderr } = run(['compare', file, '--arms', 'leaflets', '--out', out, '--resume']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/the scenario has changed since .*400.*500/);
  });
});

describe('a comparison that cannot be', () => {
  it.each([
    [
      'an unknown intervention',
      ['--arms', 'publicty'],
      /no intervention or arm is called "publicty"; did you mean "publicity"/,
    ],
    [
      'an unknown indicator',
      ['--indicators', 'qualty'],
      /--indicators "qualty" is no indicator; .*did you mean "quality"/,
    ],
    ['a precision of nothing', ['--precision', '0'], /--precision is "0"; write a share above 0/],
    [
      'a number of replications under a precision',
      ['--precision', '5%', '--replications', '4'],
      /--replications has no effect with --precision, .*--max-replications limits them/,
    ],
    ['a ranking without a precision', ['--rank', 'quality'], /--rank has no effect without --precision/],
    [
      'points of no space',
      ['--point-replications', '2'],
      /--point-replications has no effect without --uncertainty/,
    ],
  ] as const)('is refused before anything is written: %s', (_, words, message) => {
    const { folder, file, out } = place();
    const { status, stderr } = run(['compare', file, ...words, '--out', out]);
    expect([status, fs.readdirSync(folder)]).toEqual([2, ['town.yaml']]);
    expect(stderr).toMatch(message);
  });

  it('is refused for files that run over other months', () => {
    const { folder, file, out } = place();
    const other = path.join(folder, 'other.yaml');
    fs.writeFileSync(other, fs.readFileSync(file, 'utf8').replace(/^months:.*$/m, 'months: 48 months'));
    const { status, stderr } = run(['compare', file, other, '--out', out]);
    expect([status, fs.existsSync(out)]).toEqual([2, false]);
    expect(stderr).toMatch(
      /other\.yaml runs 48 months .*while .*town\.yaml runs \d+ months.*give all files the same/,
    );
  });

  it('is refused for interventions of several files', () => {
    const { file } = place();
    const { status, stderr } = run(['compare', file, file, '--arms', 'publicity']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('--arms names interventions of one scenario'),
    ]);
  });
});
