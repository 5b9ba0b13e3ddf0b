/** Everything that is printed: width, colour, control characters, and pipes that close early. */
import { createColors } from 'picocolors';
import { type Words, wordsOf } from '../words/words.ts';

type Colors = ReturnType<typeof createColors>;

/** Where a command prints. */
export interface Terminal {
  /** Results, to standard output. */
  print(text: string): void;
  /** Progress, warnings and errors, to standard error. */
  tell(text: string): void;
  /** Columns of standard output. */
  readonly columns: number;
  /** What is said there, in the language of its reader. */
  readonly words: Words;
  /** Colours for standard output and for standard error; plain where there is no terminal or nobody wants them. */
  readonly color: Colors;
  readonly errorColor: Colors;
  /** Why standard output failed, other than a reader that closed it; undefined while all is well. */
  failure(): string | undefined;
}

const WIDEST = 100;
const NARROWEST = 40;

/**
 * The terminal of this process. A closed pipe, as under `| head`, is no error: what follows is dropped.
 *
 * @param isPlain - true for no colours at all
 */
export function openTerminal(isPlain: boolean): Terminal {
  const out = watched(process.stdout);
  const err = watched(process.stderr);
  return {
    print: out.write,
    tell: err.write,
    columns: Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns ?? WIDEST)),
    words: wordsOf('en'),
    color: createColors(!isPlain && hasColor(process.stdout)),
    errorColor: createColors(!isPlain && hasColor(process.stderr)),
    failure: out.failure,
  };
}

function watched(stream: NodeJS.WriteStream) {
  let closed = false;
  let failure: string | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = error.code ?? error.message;
  });
  return {
    write(text: string) {
      if (!closed) stream.write(text);
    },
    failure: () => failure,
  };
}

/** NO_COLOR (no-color.org) wins over all else in the environment, FORCE_COLOR over the kind of stream. */
function hasColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}
