/** What the parser of the command line says, in words that tell what to do. */
import { nearest, QuasimarketError } from '../kernel/error.ts';

/** What the command line knows. */
export interface Known {
  /** Commands with their arguments: `chart <folder>`. */
  readonly usages: readonly string[];
  /** Options of the command that is called, without their dashes. */
  readonly options: readonly string[];
}

/**
 * The error of a message of the parser.
 *
 * @param words - of the command line
 */
export function usageError(
  message: string,
  words: readonly string[],
  { usages, options }: Known,
): QuasimarketError {
  const names = usages.map((usage) => usage.split(' ')[0]);
  const [first = ''] = words;
  const isCommand = names.includes(first);
  const rule = isCommand ? `see quasimarket ${first} --help` : 'see quasimarket --help';
  const unknown = unknownIn(message, words, options);
  if (!isCommand && unknown === first) {
    return refusal(`there is no command "${first}"`, { rule, suggestion: nearest(first, names) });
  }
  // who misspells an option hears of that, and not of the one that seems to be missing
  if (isCommand && unknown !== undefined) {
    const meant = nearest(unknown, options);
    const suggestion = meant === undefined ? undefined : `--${meant}`;
    return refusal(`Unknown argument: ${unknown}`, { rule, suggestion });
  }
  if (message.startsWith('Not enough non-option arguments')) {
    const usage = usages[names.indexOf(first)] ?? 'COMMAND';
    return refusal(`an argument is missing: quasimarket ${usage}`, { rule });
  }
  const [, valueless] = /^Not enough arguments following: (\S+)/.exec(message) ?? [];
  if (valueless !== undefined) {
    return refusal(`${valueless.length === 1 ? '-' : '--'}${valueless} needs a value`, { rule });
  }
  const [, missing] = /^Missing required arguments?: ([\w-]+)/.exec(message) ?? [];
  if (missing !== undefined) return refusal(`--${missing} is missing`, { rule });
  return wrongChoice(message, options) ?? refusal(message.replace(/\s+/g, ' '), { rule });
}

/** The first word that is no option or argument, by the message, or where that complains of what is missing. */
function unknownIn(
  message: string,
  words: readonly string[],
  options: readonly string[],
): string | undefined {
  const told = /^Unknown (?:argument|command)s?: (\S+)/.exec(message)?.[1]?.replace(/,$/, '');
  if (told !== undefined || !/^(?:Missing required|Not enough non-option) argument/.test(message))
    return told;
  const given = words.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? []);
  return given.find((name) => !options.includes(name));
}

/** A value that is none of those of its option or argument; null for any other message. */
function wrongChoice(message: string, options: readonly string[]): QuasimarketError | null {
  const [, name, found, list] =
    /Argument: ([\w-]+), Given: "([^"]*)", Choices: (.+)/.exec(message.replace(/\s+/g, ' ')) ?? [];
  if (name === undefined) return null;
  const choices = [...list.matchAll(/"([^"]+)"/g)].map(([, choice]) => choice);
  return refusal(`is "${found}"`, {
    path: options.includes(name) ? `--${name}` : name,
    rule: `choose from ${choices.join(', ')}`,
    suggestion: nearest(found, choices),
  });
}

function refusal(
  message: string,
  {
    suggestion,
    ...rest
  }: { readonly path?: string; readonly rule: string; readonly suggestion?: string | undefined },
): QuasimarketError {
  return new QuasimarketError('input', message, {
    ...rest,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
