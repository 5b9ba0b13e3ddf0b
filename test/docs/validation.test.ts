import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../setup/source-tree.ts';
import { codeWords, tableRows } from './tables.ts';

const text = readFileSync('docs/VALIDATION.md', 'utf8');

/** Rows of the table below a heading. */
function rowsOf(heading: string): string[][] {
  const [, section] = text.split(`\n## ${heading}\n`);
  return tableRows(section.split('\n## ')[0]);
}

/** Numbers of extreme conditions at the end of titles of tests, each with its file. */
function tagged(): string[] {
  const titles = /\b(?:describe|it)(?:\.\w+)?\(\s*(['"`])(.*?)\1/g;
  return filesBelow('test')
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(titles)].flatMap(([, , title]) => {
        const [, numbers = ''] = /\[([\d, ]+)\]$/.exec(title) ?? [];
        return numbers === '' ? [] : numbers.split(', ').map((number) => `${number} ${file}`);
      }),
    );
}

describe('VALIDATION', () => {
  it('begins with the extreme conditions, each of the 27', () => {
    expect(/^## (.*)$/m.exec(text)?.[1]).toBe('Extreme conditions');
    const numbers = rowsOf('Extreme conditions').map(([number]) => Number(number));
    const all = Array.from({ length: 27 }, (_, i) => i + 1);
    expect(numbers).toEqual(all);
  });

  it('names for each extreme condition the files whose tests bear its number, and no others', () => {
    const listed = rowsOf('Extreme conditions').flatMap(([number, , , tests]) =>
      codeWords(tests).map((file) => `${number} ${file}`),
    );
    expect([...new Set(tagged())].sort()).toEqual([...listed].sort());
  });

  it('names for each invariant what checks it and a test that exists', () => {
    const rows = rowsOf('Invariants');
    expect(rows.length).toBeGreaterThan(10);
    const files = rows.flatMap(([, checkedBy, seen]) => [...codeWords(checkedBy), ...codeWords(seen)]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(rows.filter((row) => row.length !== 3 || codeWords(row[2]).length === 0)).toEqual([]);
  });

  it('has every file that stops a run in its table of invariants', () => {
    const stops = filesBelow('src/model').filter((file) => /-faults\.ts$|\/invariants\.ts$/.test(file));
    const listed = rowsOf('Invariants').flatMap(([, checkedBy]) => codeWords(checkedBy));
    expect(stops.filter((file) => !listed.includes(file))).toEqual([]);
  });

  it('has every closed form and every pattern in a table', () => {
    const listed = ['Closed forms', 'Patterns held out', 'Equations and mechanisms', 'Cases'].flatMap(
      (heading) => rowsOf(heading).flatMap((row) => codeWords(row.join(' '))),
    );
    const files = [...filesBelow('test/oracles/model'), ...filesBelow('test/patterns')];
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !listed.includes(file))).toEqual([]);
  });
});
