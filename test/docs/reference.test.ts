import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/reference/pages.ts';
import { indicators } from '../../src/model/indicators/registry.ts';
import { allParameters } from '../../src/model/parameters/catalogue.ts';
import { codeWords, tableRows } from './tables.ts';

describe('the reference', () => {
  it.each(Object.keys(pages))('%s is what the code says (npm run docs writes it)', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(pages[path]());
  });

  it('has no pages but those that are written', () => {
    const written = [...Object.keys(pages), 'docs/reference/cli.md'].map((path) =>
      path.replace('docs/reference/', ''),
    );
    expect(readdirSync('docs/reference').sort()).toEqual(written.sort());
  });

  it('leaves no field of a scenario without a meaning', () => {
    const rows = tableRows(pages['docs/reference/scenario.md']());
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(([, meaning]) => meaning === '')).toEqual([]);
  });

  it('lists every parameter and every indicator', () => {
    const words = (path: string) => new Set(tableRows(pages[path]()).map(([first]) => codeWords(first)[0]));
    const parameters = words('docs/reference/parameters.md');
    expect(allParameters().filter(({ name }) => !parameters.has(name))).toEqual([]);
    const listed = words('docs/reference/indicators.md');
    expect(indicators.filter(({ name }) => !listed.has(name))).toEqual([]);
  });
});
