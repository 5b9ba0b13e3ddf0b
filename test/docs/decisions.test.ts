import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'docs/decisions';
const files = readdirSync(FOLDER)
  .filter((file) => file !== 'README.md')
  .sort();

describe('decisions', () => {
  it('are listed with their titles in the order of their numbers', () => {
    const listed = [
      ...readFileSync(`${FOLDER}/README.md`, 'utf8').matchAll(/^- \[(\d{4})\]\((.+?)\) (.+)$/gm),
    ];
    const expected = files.map((file) => {
      const [, title] = /^# \d+\. (.+)$/m.exec(readFileSync(`${FOLDER}/${file}`, 'utf8')) ?? [];
      return [file.slice(0, 4), file, title];
    });
    expect(listed.map(([, number, file, title]) => [number, file, title])).toEqual(expected);
  });

  it('have distinct numbers without gaps, and state what was decided', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, i) => i + 1));
    for (const file of files) {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
      expect(text, file).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. `));
      expect(text, file).toContain('**Decision.**');
    }
  });
});
