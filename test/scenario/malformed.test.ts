import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Files, faultsOf } from './reading.ts';

const folder = new URL('../fixtures/malformed/', import.meta.url);
const fixtures = readdirSync(folder).sort();
const chain = ['one', 'two', 'three', 'four', 'five', 'six'];
const files: Files = Object.fromEntries(
  chain.map((name, index) => [
    `${name}.yaml`,
    chain[index + 1] === undefined ? 'seed: 1\n' : `extends: ${chain[index + 1]}.yaml\n`,
  ]),
);

/** Each fixture begins with what is expected: `# expect: line:column path message; rule; did you mean "x"?`. */
function expectations(text: string): string[] {
  return [...text.matchAll(/^# expect: (.*)$/gm)].map((match) => match[1]);
}

describe('a malformed scenario is refused with place, path, rule and suggestion', () => {
  it.each(fixtures)('%s', async (fixture) => {
    const text = readFileSync(new URL(fixture, folder), 'utf8');
    const expected = expectations(text);
    expect(expected.length).toBeGreaterThan(0);
    const found = await faultsOf(text, { ...files, 's.yaml': text, [fixture]: text });
    expect(found.map((line) => line.replace(/^s\.yaml:/, ''))).toEqual(expected);
  });

  it('has a fixture for two hundred mistakes', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(200);
  });
});
