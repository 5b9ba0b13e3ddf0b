import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;

describe('the version', () => {
  it('is the one to cite', () => {
    const citation = parse(readFileSync('CITATION.cff', 'utf8'));
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', version, license, title: 'quasimarket' });
    expect(citation.authors).toEqual([{ name: 'the quasimarket developers' }]);
    expect(citation['date-released']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('is the newest in the changelog', () => {
    const [, newest] = /^## (\S+)$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    expect(newest).toBe(version);
  });
});

describe('CONTRIBUTING', () => {
  it('names only commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const named = [...text.matchAll(/`npm run ([\w:]+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
