/** Pieces of Markdown. */

/** Says at the top of a page that nobody should edit it. */
const GENERATED = '<!-- Written by `npm run docs` from the code; do not edit. -->';

/** A table; cells may hold any text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A word of the code. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** A page from its blocks, one empty line between them. */
export function page(title: string, blocks: readonly string[]): string {
  return `${[`# ${title}`, GENERATED, ...blocks].join('\n\n')}\n`;
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
