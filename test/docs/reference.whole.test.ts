import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandPage } from '../../scripts/reference/command-page.ts';

it('docs/reference/cli.md is what the program says of itself (npm run docs writes it)', () => {
  expect(readFileSync('docs/reference/cli.md', 'utf8')).toBe(commandPage());
});
