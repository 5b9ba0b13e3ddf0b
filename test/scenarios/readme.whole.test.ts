/** README says what works: its commands run, its files exist, its code blocks are valid. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const text = readFileSync('README.md', 'utf8');
const program = resolve('dist/quasimarket.js');

function blocks(language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]+?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , content]) => content);
}

/** Lines without the rules of a table, words one space apart. */
function rowsOf(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.replace(/[\s│]+/g, ' ').trim());
}

const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
const own = commands.filter((command) => command.startsWith('npx quasimarket '));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quasimarket-readme-'));
  cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program; a simulation with two replications and points, which take a tenth of the time. */
function quasimarket(...words: readonly string[]) {
  const isSimulated = ['run', 'compare'].includes(words[0]);
  // that of a run is looked at; those of comparisons are told of elsewhere
  const bare = words[0] === 'compare' ? ['--no-report'] : [];
  const short = isSimulated ? ['--replications', '2', ...bare] : [];
  const few = words.map((word, i) => (words[i - 1] === '--uncertainty' ? '2' : word));
  return spawnSync(process.execPath, [program, ...few, ...short], { cwd: folder, encoding: 'utf8' });
}

describe('README', () => {
  it('has a first session, and beside it only the two commands of a fresh clone', () => {
    expect(own.length).toBeGreaterThan(6);
    expect(commands.filter((command) => !own.includes(command))).toEqual([
      'npm install && npm start',
      'npm install && npm test',
    ]);
    expect(text).toMatch(/^ {4}npm test$/m);
  });

  it('has commands that run one after the other in an empty folder', () => {
    for (const command of own) {
      const { status, stderr } = quasimarket(...command.split(' ').slice(2));
      expect({ command, status, stderr }).toMatchObject({ command, status: 0 });
    }
  });

  it('shows the table that its command prints, doubtful signs included', () => {
    const [, command, table] = text.match(/^```\n\$ npx quasimarket (.+)\n([\s\S]+?)^```$/m)!;
    const words = [program, ...command.split(' '), '--no-report'];
    const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    const printed = rowsOf(stdout);
    const shown = rowsOf(table);
    expect(shown.filter((row) => !printed.includes(row))).toEqual([]);
    expect(shown.some((row) => row.endsWith('?'))).toBe(true);
  });

  it('names the files that a run leaves', () => {
    const table = text.slice(text.indexOf('## What a run leaves'), text.indexOf('## What it can'));
    const named = [...table.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, cell]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(readdirSync(join(folder, 'outputs', 'my-town')).sort()).toEqual(named.sort());
  });

  it('has examples of scenarios that are valid', () => {
    const examples = blocks('yaml');
    expect(examples.length).toBeGreaterThan(0);
    examples.forEach((example, i) => {
      writeFileSync(join(folder, `example-${i}.yaml`), example);
      expect(quasimarket('validate', `example-${i}.yaml`)).toMatchObject({ status: 0 });
    });
  });

  it('is short enough to read', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(150);
  });
});
