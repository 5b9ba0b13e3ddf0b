import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../setup/source-tree.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) =>
      join(dirname(page), path),
    );
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names files and folders of the repository that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|scripts|bench|docs|scenarios)\/[\w./-]+)`/g)].map(
      ([, path]) => path,
    );
    expect(named.filter((path) => !existsSync(path) && !isPattern(path))).toEqual([]);
  });
});

/** What a recipe or a chapter names before it exists: a folder of tests, or a name to be filled in. */
function isPattern(path: string): boolean {
  return /[<*]/.test(path);
}
