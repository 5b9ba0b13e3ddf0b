import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../src/model/awards/mechanisms.ts';
import { organizationTypes } from '../../src/model/parameters/organization.ts';
import { codeWords, tableRows } from './tables.ts';

const rows = tableRows(readFileSync('docs/GLOSSARY.md', 'utf8'));
const words = new Set(rows.flatMap(([, , code]) => codeWords(code)));
const codeOf = (path: string) => readFileSync(path, 'utf8');

describe('the glossary', () => {
  it('has every kind of agent', () => {
    const agents = readdirSync('src/model/agents')
      .map((file) => file.replace('.ts', ''))
      .filter((name) => !name.startsWith('draw-'));
    expect(agents.length).toBeGreaterThanOrEqual(6);
    expect([...agents, ...organizationTypes].filter((name) => !words.has(name))).toEqual([]);
  });

  it('has every mode of award', () => {
    expect(Object.keys(mechanisms).filter((mode) => !words.has(mode))).toEqual([]);
  });

  it('has every family of indicators', () => {
    const registry = codeOf('src/model/indicators/registry.ts');
    const families = [...registry.matchAll(/import \{ \w+Indicators \} from '\.\/([\w-]+)\.ts'/g)];
    expect(families.length).toBeGreaterThan(5);
    expect(families.map(([, family]) => family).filter((family) => !words.has(family))).toEqual([]);
  });

  it('gives each term a definition of one sentence, once', () => {
    const wrong = rows.filter(([, , , meaning]) => !/^[A-Z].*\.$/.test(meaning) || /\. [A-Z]/.test(meaning));
    expect(wrong).toEqual([]);
    const terms = rows.map(([term]) => term);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  it('points to files that exist and contain the code word', () => {
    const wrong = rows.flatMap(([term, , code, , where]) =>
      codeWords(where).flatMap((file) => {
        const path = file.startsWith('src/') ? file : `src/model/${file}`;
        if (!existsSync(path)) return [`${term}: ${path} does not exist`];
        const missing = codeWords(code).filter((word) => !isIn(word, path));
        return missing.map((word) => `${term}: ${path} does not contain ${word}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** True if a file, or its name, contains a word; a trailing … stands for the rest of a name. */
function isIn(word: string, path: string): boolean {
  return path.includes(`/${word}.ts`) || codeOf(path).includes(word.replace('…', ''));
}
