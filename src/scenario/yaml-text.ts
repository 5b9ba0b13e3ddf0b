/** Writes YAML with the same bytes for the same content: blocks of lines, each line one value. */

/** A map of named values: lines, blocks and lists of blocks, in the order written. */
export interface Block {
  readonly [name: string]: Line | Block | readonly Block[];
}

/** A value on one line, already written. */
export class Line {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const PLAIN = /^[A-Za-z][A-Za-z0-9_./%()-]*( [A-Za-z0-9_./%()-]+)*$/;
const OTHER_MEANING = /^(true|false|null|yes|no|on|off|nan|inf)$/i;
/** Characters that JSON leaves raw and that readers of YAML may change or refuse. */
const RAW = /[\u007f-\u009f\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Text as YAML reads it back: plain where that is safe, else in double quotes. */
export function textOf(text: string): string {
  if (PLAIN.test(text) && !OTHER_MEANING.test(text)) return text;
  const asCode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(RAW, asCode);
}

/** Any plain value on one line: `{value: 0.5, unit: share}`, `[1, 2]`. Undefined fields are left out. */
function flowOf(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${textOf(name)}: ${flowOf(field)}`).join(', ')}}`;
}

/** A plain value as a line. */
export function line(value: unknown): Line {
  return new Line(flowOf(value));
}

/** The lines of a block. */
export function blockText(block: Block, indent = ''): string {
  return Object.entries(block)
    .map(([name, value]) => `${indent}${textOf(name)}:${valueText(value, indent)}`)
    .join('');
}

function valueText(value: Block[string], indent: string): string {
  if (value instanceof Line) return ` ${value.text}\n`;
  if (!Array.isArray(value)) {
    const text = blockText(value as Block, `${indent}  `);
    return text === '' ? ' {}\n' : `\n${text}`;
  }
  if (value.length === 0) return ' []\n';
  const items = value.map((item) => {
    const text = blockText(item, `${indent}    `);
    return `${indent}  - ${text.slice(indent.length + 4)}`;
  });
  return `\n${items.join('')}`;
}
