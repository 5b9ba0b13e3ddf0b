/** docs/reference/cli.md: what every command says of itself. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { page } from './markdown.ts';

/** Columns of the help texts. */
const COLUMNS = '100';

/** The text of the page, from the help of the built program. */
export function commandPage(): string {
  const main = helpOf();
  const commands = [...main.matchAll(/^ {2}quasimarket (\w+)/gm)].map(([, name]) => name);
  return page('Command line', [
    'In a checkout, write `npx quasimarket` for `quasimarket`.',
    block(main),
    ...[...new Set(commands)].flatMap((name) => [`## ${name}`, block(helpOf(name))]),
  ]);
}

function helpOf(...words: readonly string[]): string {
  const { quasimarket } = JSON.parse(readFileSync('package.json', 'utf8')).bin as { quasimarket: string };
  const environment = { ...process.env, COLUMNS, NO_COLOR: '1' };
  return execFileSync(process.execPath, [quasimarket, ...words, '--help'], {
    encoding: 'utf8',
    env: environment,
  });
}

function block(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
