import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { contentOf, run, SMALL_SCENARIO } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Large enough for worker threads to be used. */
const THREADED_SCENARIO = SMALL_SCENARIO.replace('agents: 200', 'agents: 6000').replace(
  'replications: 2',
  'replications: 40',
);

function scenarioIn(folder: string, text = SMALL_SCENARIO): string {
  const file = path.join(folder, 'small.yaml');
  fs.writeFileSync(file, text);
  return file;
}

describe('quasimarket run', () => {
  it('writes a folder that verifies, and says what it found and where it is', () => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = run(['run', scenarioIn(folder), '--out', path.join(folder, 'out')]);
    expect({ status, stderr: stderr.replace(/^warning: .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
    expect(faultsOfFolder(path.join(folder, 'out'))).toEqual([]);
    expect(Object.keys(contentOf(path.join(folder, 'out')) ?? {})).toEqual([
      'contracts.csv',
      'datapackage.json',
      'efficiency.csv',
      'headline-indicators.svg',
      'indicators.csv',
      'indicators.parquet',
      'manifest.json',
      'report.html',
      'scenario.resolved.yaml',
      'study.json',
      'summary.json',
    ]);
    expect(stdout).toMatch(/^A small town\n/);
    expect(stdout).toContain('value for money');
    expect(stdout).toContain(`Results are in ${path.join(folder, 'out')}`);
    for (const line of stdout.split('\n').slice(0, -4)) expect([...line].length).toBeLessThanOrEqual(100);
  });

  it('leaves out the report and the picture, and nothing else, with --no-report', () => {
    const folder = temporaryFolder();
    const file = scenarioIn(folder);
    const [whole, bare] = [[], ['--no-report']].map((words, index) => {
      const out = path.join(folder, String(index));
      expect(run(['run', file, '-q', '--out', out, ...words]).status).toBe(0);
      expect(faultsOfFolder(out)).toEqual([]);
      return contentOf(out) ?? {};
    });
    const { 'report.html': _, 'headline-indicators.svg': __, ...others } = whole;
    expect(Object.keys(bare)).toEqual(Object.keys(others));
    expect(bare['datapackage.json']).not.toMatch(/report\.html|headline-indicators/);
    for (const name of ['indicators.csv', 'study.json', 'summary.json'])
      expect(bare[name], name).toBe(others[name]);
  });

  it('counts a single replication as one, and says why it has no interval', () => {
    const folder = temporaryFolder();
    const { stdout } = run([
      'run',
      scenarioIn(folder),
      '-n',
      '1',
      '--no-report',
      '--out',
      path.join(folder, 'out'),
    ]);
    expect(stdout).toContain(', 1 replication, ');
    expect(stdout).toContain('\n- no interval: it takes two replications with a value.\n');
  });

  it('gives the same bytes from the resolved scenario that it wrote', () => {
    const folder = temporaryFolder();
    run([
      'run',
      scenarioIn(folder),
      '--out',
      path.join(folder, 'one'),
      '--seed',
      '鼓楼 🏛️',
      '--set',
      'governments.town.tenderShare=0.9',
    ]);
    run(['run', path.join(folder, 'one', 'scenario.resolved.yaml'), '--out', path.join(folder, 'two')]);
    const { 'manifest.json': manifestOne, ...one } = contentOf(path.join(folder, 'one')) ?? {};
    const { 'manifest.json': manifestTwo, ...two } = contentOf(path.join(folder, 'two')) ?? {};
    expect(Object.keys(one)).toHaveLength(10);
    expect(two).toEqual(one);
    expect(JSON.parse(manifestTwo).scenarioHash).toBe(JSON.parse(manifestOne).scenarioHash);
  });

  it('gives the same bytes with 1, 2 and 4 threads', () => {
    const folder = temporaryFolder();
    const file = scenarioIn(folder, THREADED_SCENARIO);
    const [one, two, four] = ['1', '2', '4'].map((threads) => {
      const out = path.join(folder, threads);
      expect(run(['run', file, '--out', out, '--threads', threads, '-q', '--no-report']).status).toBe(0);
      return contentOf(out);
    });
    expect(Object.keys(one ?? {})).toHaveLength(9);
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  it('gives the same bytes in other time zones, locales and umasks', () => {
    const folder = temporaryFolder();
    const file = scenarioIn(folder);
    const results = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh' },
      { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8' },
    ].map((environment, index) => {
      const out = path.join(folder, String(index));
      const before = process.umask(index === 2 ? 0o077 : 0o022);
      expect(run(['run', file, '--out', out, '-q'], environment).status).toBe(0);
      process.umask(before);
      return contentOf(out);
    });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it.each(['🏛️', '', 'a\nb', '__proto__', 'null'])('takes any Unicode text as a seed: %j', (seed) => {
    const folder = temporaryFolder();
    const file = scenarioIn(folder);
    const { status, stderr } = run([
      'run',
      file,
      '--out',
      path.join(folder, 'out'),
      '-q',
      '--no-report',
      '--seed',
      seed,
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'out', 'manifest.json'), 'utf8')).seed).toBe(seed);
  });

  it('gives other numbers for another seed', () => {
    const folder = temporaryFolder();
    const file = scenarioIn(folder);
    for (const seed of ['鼓', '楼'])
      run(['run', file, '--out', path.join(folder, seed), '-q', '--no-report', '--seed', seed]);
    const table = (seed: string) => contentOf(path.join(folder, seed))?.['indicators.csv'];
    expect(table('鼓')).not.toBe(table('楼'));
  });

  it('gives the first replications of a long run as the short run', () => {
    const folder = temporaryFolder();
    const file = scenarioIn(folder);
    for (const count of ['1', '3'])
      run(['run', file, '--out', path.join(folder, count), '-q', '--no-report', '-n', count]);
    const [one, three] = ['1', '3'].map(
      (count) => contentOf(path.join(folder, count))?.['indicators.csv'] ?? '',
    );
    expect(one.length).toBeGreaterThan(1000);
    expect(three.startsWith(one)).toBe(true);
  });

  it('prints one JSON object for other programs', () => {
    const folder = temporaryFolder();
    const { stdout } = run([
      'run',
      scenarioIn(folder),
      '--out',
      path.join(folder, 'out'),
      '--no-report',
      '--json',
    ]);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      'version',
      'title',
      'scenarioHash',
      'seed',
      'replications',
      'months',
      'window',
      'settings',
      'folder',
      'warnings',
      'failures',
      'indicators',
    ]);
    expect(report.indicators.length).toBeGreaterThan(20);
    expect(Object.keys(report.indicators[0])).toEqual([
      'government',
      'service',
      'indicator',
      'unit',
      'count',
      'mean',
      'low',
      'high',
      'p05',
      'p95',
    ]);
  });

  it('prints nothing when it is quiet', () => {
    const folder = temporaryFolder();
    const { stdout, stderr } = run([
      'run',
      scenarioIn(folder),
      '--no-report',
      '--out',
      path.join(folder, 'out'),
      '-q',
    ]);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  it('names the output folder after the scenario, as a slug', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'Ünser Fall.yaml');
    fs.writeFileSync(file, SMALL_SCENARIO);
    const { stdout } = run(['run', file, '--json', '--no-report', '-n', '1']);
    fs.rmSync(JSON.parse(stdout).folder, { recursive: true });
    expect(JSON.parse(stdout).folder).toBe(path.join('outputs', 'unser-fall'));
  });
});
