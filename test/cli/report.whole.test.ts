import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { callsOf, run, runWithFault, SMALL_SCENARIO } from '../faults/program.ts';
import { sharedFolder, temporaryFolder } from '../store/temporary-folder.ts';

const COMPARED = `${SMALL_SCENARIO.replace('months: 12', 'months: 24')}arms:\n  - {slug: known, name: Publicity, interventions: [publicity]}\n`;

/** Calls before which a kill is tried, by how they begin and end; all calls are tried of runs, by the tests of faults. */
const KILLED = [
  ['rename ', '.partial/report.html'],
  ['rename ', '.partial/manifest.json'],
] as const;

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

let chinese: string | null = null;
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

  it('goes to the file that is named, and leaves the folder as it is', () => {
    const folder = copyOf('run');
    const out = path.join(path.dirname(folder), 'for the', 'office.html');
    const { status, stdout } = run(['report', folder, '--lang', 'zh', '--out', out]);
    expect([status, stdout]).toEqual([0, `Wrote ${out}\n`]);
    expect(fs.readFileSync(out, 'utf8')).toBe(chineseReport());
    expect(reportIn(folder)).toBe(reportIn(results('run')));
    // a report is replaced
    expect(run(['report', folder, '--out', out]).status).toBe(0);
    expect(fs.readFileSync(out, 'utf8')).toBe(reportIn(folder));
  });

  it('leaves what others have put into the folder', () => {
    const folder = copyOf('run');
    fs.mkdirSync(path.join(folder, 'notes'));
    fs.writeFileSync(path.join(folder, 'notes', 'mine.txt'), 'mine');
    fs.writeFileSync(path.join(folder, 'draft.docx'), 'mine too');
    const before = fs.readdirSync(folder);
    expect(run(['report', folder, '--lang', 'zh']).status).toBe(0);
    expect(reportIn(folder)).toBe(chineseReport());
    expect(fs.readdirSync(folder)).toEqual(before);
    expect(fs.readFileSync(path.join(folder, 'notes', 'mine.txt'), 'utf8')).toBe('mine');
    expect(fs.readdirSync(path.dirname(folder))).toEqual([path.basename(folder)]);
  });

  it('replaces no file that is not its own but with --force', () => {
    const folder = copyOf('run');
    fs.writeFileSync(path.join(folder, 'report.html'), '<p>mine</p>');
    const { status, stderr } = run(['report', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('report.html is there already; give --force to replace it');
    expect(reportIn(folder)).toBe('<p>mine</p>');
    expect(run(['report', folder, '--force']).status).toBe(0);
    expect(reportIn(folder)).toBe(reportIn(results('run')));
    expect(faultsOfFolder(folder)).toEqual([]);
  });

  it.each([
    [
      'a folder of its name',
      (folder: string) => fs.mkdirSync(path.join(folder, 'report.html')),
      [],
      'is a folder',
    ],
    ['another ending', () => {}, ['--out', 'report.pdf'], 'a report ends with .html'],
    ['no name', () => {}, ['--out', ''], 'a report ends with .html'],
  ] as const)('is refused for %s', (_, prepare, words, message) => {
    const folder = copyOf('run');
    fs.rmSync(path.join(folder, 'report.html'));
    prepare(folder);
    const { status, stderr } = run(['report', folder, ...words]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('is not made of a study that someone has changed, under whatever checksum', () => {
    const folder = copyOf('run');
    const file = path.join(folder, 'study.json');
    const study = Buffer.from(JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), arms: [] }));
    fs.writeFileSync(file, study);
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const sha256 = createHash('sha256').update(study).digest('hex');
    const files = manifest.files.map((one: { name: string }) => {
      return one.name === 'study.json' ? { ...one, bytes: study.length, sha256 } : one;
    });
    fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }));
    const before = reportIn(folder);
    for (const words of [
      ['report', folder],
      ['chart', folder, '--name', 'money'],
    ]) {
      const { status, stderr } = run(words);
      expect(status).toBe(2);
      expect(stderr).toContain('study.json arms is not what it has to be');
      expect(stderr).not.toContain('fault of quasimarket');
    }
    expect(reportIn(folder)).toBe(before);
  });

  it('that is killed leaves the folder as it was, or with the whole new report', () => {
    const folder = copyOf('run');
    const outside = path.dirname(folder);
    const [older, newer] = [reportIn(folder), chineseReport()];
    const words = ['report', folder, '--lang', 'zh'];
    const calls = callsOf(words, outside);
    for (const [name, end] of KILLED) {
      const k = calls.findIndex((call) => call.startsWith(name) && call.endsWith(end)) + 1;
      expect(k, `${name} ${end}`).toBeGreaterThan(0);
      fs.rmSync(outside, { recursive: true });
      fs.cpSync(results('run'), folder, { recursive: true });
      runWithFault(words, outside, `kill:${k}`);
      expect(run(words).status, `after a kill before ${name}${end}`).toBe(0);
      expect(reportIn(folder)).toBe(newer);
      expect(faultsOfFolder(folder)).toEqual([]);
    }
    expect(older).not.toBe(newer);
  });
});

/** The Chinese report of a run, made once. */
function chineseReport(): string {
  if (chinese === null) {
    const folder = copyOf('run');
    run(['report', folder, '--lang', 'zh']);
    chinese = reportIn(folder);
  }
  return chinese;
}
