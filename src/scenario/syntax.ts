/** YAML syntax errors in words that say what to do. */
import type { YAMLParseError } from 'yaml';
import type { QuasimarketError } from '../kernel/error.ts';
import { type FaultText, fault } from './faults.ts';
import { positionOf, type SourceText } from './tree.ts';

/** Full-width punctuation that Chinese input methods put where YAML needs ASCII, and what was meant. */
const fullWidth: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '＃': '#',
  '－': '-',
  '“': '"',
  '”': '"',
};
const FULL_WIDTH = new RegExp(`[${Object.keys(fullWidth).join('')}]`, 'u');

const sentences: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'is indented with a tab; indent with spaces',
  BAD_INDENT: 'is indented unlike the lines around it',
  MULTILINE_IMPLICIT_KEY: 'a key has to stand on one line, followed by ": "',
  DUPLICATE_KEY: 'has a key twice',
};

/** A syntax error of the YAML library as an error with its place; full-width punctuation in the line is named. */
export function adviseSyntax(source: SourceText, error: YAMLParseError): QuasimarketError {
  const from = Math.min(error.pos[0], source.text.length);
  const span = { source, from, to: Math.max(from + 1, Math.min(error.pos[1], source.text.length)) };
  const line = source.option ? source.text : (positionOf(span)?.source ?? '');
  const message = `is not valid YAML: ${sentences[error.code] ?? plainMessage(error.message)}`;
  const wide = FULL_WIDTH.exec(line)?.[0];
  if (wide === undefined) return fault(span, [], { message });
  return fault(span, [], {
    message,
    rule: `the line holds the full-width "${wide}"`,
    suggestion: fullWidth[wide],
  });
}

/** Faults of a name that YAML accepts and nobody means: full-width punctuation inside. */
export function adviseKey(name: string): FaultText | undefined {
  const wide = FULL_WIDTH.exec(name)?.[0];
  if (wide === undefined) return undefined;
  const rule = `it holds the full-width "${wide}"; YAML needs ASCII punctuation`;
  return { message: `has the key "${name}"`, rule, suggestion: fullWidth[wide] };
}

function plainMessage(message: string): string {
  const first = message.split('\n')[0];
  return first.charAt(0).toLowerCase() + first.slice(1);
}
