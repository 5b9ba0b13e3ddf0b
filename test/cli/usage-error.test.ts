import { describe, expect, it } from 'vitest';
import { usageError } from '../../src/cli/usage-error.ts';

const known = {
  usages: ['run <file>', 'chart <folder>', 'list <kind>'],
  options: ['name', 'format', 'width', 'quiet', 'q'],
};

/** What the program says of a message of the parser. */
function said(message: string, ...words: string[]) {
  const { message: text, path, rule, suggestion } = usageError(message, words, known);
  return { text, path, rule, suggestion };
}

describe('a mistake on the command line', () => {
  it('is the misspelt option, and not the one that seems to be missing', () => {
    expect(said('Missing required argument: name', 'chart', 'x', '--naem', 'y')).toMatchObject({
      text: 'Unknown argument: naem',
      suggestion: '--name',
    });
    expect(said('Missing required argument: name', 'chart', 'x', '--width=9')).toMatchObject({
      text: '--name is missing',
      rule: 'see quasimarket chart --help',
    });
    const { text } = said('Not enough non-option arguments: got 0, need at least 1', 'run', '--qiet');
    expect(text).toBe('Unknown argument: qiet');
  });

  it('in a choice says what is admitted, and what was probably meant', () => {
    const message = (name: string, found: string, choices: string) =>
      `Invalid values:\n  Argument: ${name}, Given: "${found}", Choices: ${choices}`;
    expect(said(message('format', 'pgn', '"svg", "png"'), 'chart', 'x')).toEqual({
      text: 'is "pgn"',
      path: '--format',
      rule: 'choose from svg, png',
      suggestion: 'png',
    });
    expect(said(message('kind', 'indicator', '"indicators", "levers"'), 'list')).toMatchObject({
      path: 'kind',
      suggestion: 'indicators',
    });
  });

  it('in the command is told once, whatever follows it', () => {
    expect(said('Unknown arguments: rnu, x.yaml', 'rnu', 'x.yaml')).toMatchObject({
      text: 'there is no command "rnu"',
      suggestion: 'run',
    });
  });
});
