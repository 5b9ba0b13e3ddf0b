import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, run, SMALL_SCENARIO } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const aliases = [
  'a0: &a0 [x]',
  ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
];

/** Files that no scenario can be: name, content, and what is said of it. */
const HOSTILE: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
  ['deep nesting', '['.repeat(6000), /nested|depth|levels/],
  [
    'deep block nesting',
    Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    /nested|depth|levels/,
  ],
  ['an alias bomb', aliases.join('\n'), /alias/],
  ['two megabytes', `# ${'x'.repeat(2_000_000)}`, /at most 1000000 bytes/],
  ['NUL bytes', `format: 1\ntitle: a\0b\n${SMALL_SCENARIO}`, /hostile\.yaml/],
  ['a program', fs.readFileSync(process.execPath).subarray(0, 4096), /UTF-8/],
  ['a prototype', `${SMALL_SCENARIO}__proto__: {agents: 7}\n`, /__proto__/],
  ['a climbing path', `${SMALL_SCENARIO}extends: ../../../etc/passwd\n`, /only files inside the folder/],
  ['a number beyond all', SMALL_SCENARIO.replace('200', '1e400'), /finite/],
  [
    'work without end',
    SMALL_SCENARIO.replace('agents: 200', 'agents: 1000000').replace('replications: 2', 'replications: 9999'),
    /--limit/,
  ],
  ['a tag', `${SMALL_SCENARIO}description: !!js/function 'function(){}'\n`, /hostile\.yaml:\d+:\d+/],
];

/** The text of a file whose bytes were read one by one. */
const textOf = (bytes: string) => Buffer.from(bytes, 'latin1').toString();

describe('a hostile file', () => {
  it.each(HOSTILE)('is refused in plain words and nothing is written: %s', (_, content, message) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'hostile.yaml');
    fs.writeFileSync(file, content);
    const started = performance.now();
    const { status, signal, stdout, stderr } = run(['run', file, '--out', path.join(folder, 'out')]);
    expect({ status, signal, stdout }).toEqual({ status: 2, signal: null, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(fs.readdirSync(folder)).toEqual(['hostile.yaml']);
  });

  it('cannot reach out of its folder by a link', () => {
    const folder = temporaryFolder();
    const inside = path.join(folder, 'inside');
    fs.mkdirSync(inside);
    fs.writeFileSync(path.join(folder, 'secret.yaml'), SMALL_SCENARIO);
    fs.symlinkSync(path.join(folder, 'secret.yaml'), path.join(inside, 'link.yaml'));
    fs.writeFileSync(path.join(inside, 'case.yaml'), 'format: 1\nextends: link.yaml\n');
    const { status, stderr } = run(['validate', path.join(inside, 'case.yaml')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/link\.yaml is a link that leads out of the folder of the scenario/);
  });

  it('cannot make its names into formulas, markup, paths or control of the terminal', () => {
    const folder = temporaryFolder();
    const title = '=HYPERLINK("x")<script>alert(1)</script>\u001b[31m\u202e../../x';
    const file = path.join(folder, 'case.yaml');
    const quoted = SMALL_SCENARIO.replace('A small town', JSON.stringify(title)).replace(
      'agents: 200',
      `agents: 200\n    name: ${JSON.stringify(title)}`,
    );
    fs.writeFileSync(file, quoted);
    const { status, stdout, stderr } = run(['run', file, '--out', path.join(folder, 'out')]);
    expect(status).toBe(0);
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    const content = contentOf(path.join(folder, 'out')) ?? {};
    expect(JSON.parse(textOf(content['summary.json'])).title).toBe(title);
    expect(textOf(content['headline-indicators.svg']).replaceAll('\n', '')).not.toMatch(/<script|\p{Cc}/u);
    expect(content['indicators.csv']).not.toMatch(/(^|,)[=@]/m);
    expect(fs.readdirSync(folder).sort()).toEqual(['case.yaml', 'out']);
  });
});
