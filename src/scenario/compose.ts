/** Parses YAML 1.2 text, bounded before anything recursive sees it. */
import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import { fault, shown, throwFaults } from './faults.ts';
import { adviseSyntax } from './syntax.ts';
import type { SourceText, Span } from './tree.ts';

/** Bounds of a scenario file. */
export const bounds = {
  /** Bytes of one file, and of a file with all that it extends. */
  bytes: 1_000_000,
  /** Lists and maps inside each other, written and after aliases are filled in. */
  depth: 100,
  aliases: 100,
  /** Values after aliases are filled in. */
  values: 200_000,
} as const;

/** Characters that no YAML file may hold raw, and halves of surrogate pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\p{Surrogate}/u;
/** Tokens on the parser's own stack around the first nesting. */
const STACK_BASE = 1;

/**
 * Parses one document.
 *
 * @throws QuasimarketError with the place, for anything that is not one well-formed document within the {@link bounds}
 */
export function composeDocument(source: SourceText): Document.Parsed {
  refuseBytes(source);
  const documents = compose(tokensOf(source), source.text.length);
  throwFaults(documents.flatMap((one) => one.errors.map((error) => adviseSyntax(source, error))));
  const [document, second] = documents;
  if (second === undefined) return document;
  throw fault({ source, from: second.range[0], to: second.range[0] + 1 }, [], {
    message: 'a second document begins here',
    rule: 'a scenario file holds one document; use "extends" to build on another file',
  });
}

function compose(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, version: '1.2' });
  return [...composer.compose(tokens, true, length)] as Document.Parsed[];
}

function refuseBytes(source: SourceText): void {
  const { text } = source;
  // A code unit takes one byte at least, so that a huge text is refused before it is encoded.
  const bytes = text.length > bounds.bytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > bounds.bytes) {
    throw fault({ source, from: 0, to: 1 }, [], {
      message: `the file has ${bytes} bytes`,
      rule: `at most ${bounds.bytes} bytes (1 MB)`,
    });
  }
  const match = FORBIDDEN.exec(text);
  if (match !== null) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw fault({ source, from: match.index, to: match.index + 1 }, [], {
      message: `the file holds the character U+${code}`,
      rule: 'a scenario is plain text without control characters',
    });
  }
}

/** Tokens of a text; the depth is counted on the parser's own stack, which grows by loops and not by recursion. */
function tokensOf(source: SourceText): CST.Token[] {
  const lexer = new Lexer();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let scalar = false;
  for (const lexeme of lexer.lex(source.text)) {
    tokens.push(...parser.next(lexeme));
    const span = { source, from: parser.offset - lexeme.length, to: parser.offset };
    if (parser.stack.length > bounds.depth + STACK_BASE) {
      throw fault(span, [], {
        message: `the file is nested deeper than ${bounds.depth} levels here`,
        rule: `at most ${bounds.depth} lists and maps inside each other`,
      });
    }
    // A scalar's text follows a lexeme that announces it, whatever it begins with.
    if (!scalar) refuseToken(CST.tokenType(lexeme), span);
    scalar = lexeme === CST.SCALAR;
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Tags and directives could turn one value into another (`%YAML 1.1` makes `no` a boolean). */
function refuseToken(type: CST.TokenType | null, span: Span): void {
  const written = shown(span.source.text.slice(span.from, span.to));
  if (type === 'tag') {
    throw fault(span, [], { message: `holds the tag ${written}`, rule: 'scenario files take no tags' });
  }
  if (type === 'directive-line') {
    throw fault(span, [], {
      message: `begins with the directive ${written}`,
      rule: 'scenario files take no directives',
    });
  }
}
