/** The command line: which commands there are; each is loaded when it is called, so that help is there at once. */
import yargs, { type Argv } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { QuasimarketError } from '../kernel/error.ts';
import { type Language, wordsOf } from '../words/words.ts';
import { tellError } from './messages.ts';
import { programVersion } from './program-version.ts';
import { exitCodeOf } from './signals.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** What a command module exports: its options, and what it does. */
interface Command<Options> {
  readonly options: (args: Argv) => Argv<Options>;
  readonly run: (given: Options, terminal: Terminal) => Promise<number>;
}

/** Looked for before the options are parsed, since their mistakes are printed too. */
const PLAIN = 'no-color';
const terminal = openTerminal(process.argv.includes(`--${PLAIN}`));
let exitCode = 0;
/** Options of the command that is called, once it has declared them: what a misspelt one may have meant. */
let optionNames: readonly string[] = [];

/** A command whose module is loaded when its options are needed. */
function lazily<Options>(load: () => Promise<Command<Options>>) {
  return {
    builder: async (args: Argv) => {
      const declared = (await load()).options(args);
      optionNames = namesOfOptions(args);
      return declared;
    },
    handler: async (given: unknown) => {
      const { lang = 'en' } = given as { readonly lang?: Language };
      exitCode = await (await load()).run(given as Options, { ...terminal, words: wordsOf(lang) });
    },
  };
}

const commands = [
  ['run <file>', 'simulate a scenario and write its results', lazily(() => import('./commands/run.ts'))],
  [
    'compare <files..>',
    'say what interventions change, with how sure we are',
    lazily(() => import('./commands/compare.ts')),
  ],
  [
    'panel <file>',
    'tell of governments through the years, and beside each other',
    lazily(() => import('./commands/panel.ts')),
  ],
  ['chart <folder>', 'draw a chart for a paper or a slide', lazily(() => import('./commands/chart.ts'))],
  [
    'check <files..>',
    'say whether what scenarios claim of themselves holds',
    lazily(() => import('./commands/check.ts')),
  ],
  [
    'validate <files..>',
    'check scenarios without running them',
    lazily(() => import('./commands/validate.ts')),
  ],
  ['init <name>', 'write a commented scenario to start from', lazily(() => import('./commands/init.ts'))],
  [
    'list <kind>',
    'list scenarios, interventions, indicators, levers or parameters',
    lazily(() => import('./commands/list.ts')),
  ],
  [
    'explain <name>',
    'say what a name means and where it is used',
    lazily(() => import('./commands/explain.ts')),
  ],
  [
    'trace <file>',
    'say why it happened: a call, a resident, an organization or a government',
    lazily(() => import('./commands/trace.ts')),
  ],
  [
    'report <folder>',
    'make the report of a result folder again, in another language',
    lazily(() => import('./commands/report.ts')),
  ],
  ['schema', 'print the JSON Schema of scenario files', lazily(() => import('./commands/schema.ts'))],
] as const;

async function main(words: readonly string[]): Promise<void> {
  const args = yargs(words)
    .scriptName('quasimarket')
    .usage('$0 COMMAND\n\nSimulates how governments purchase public services.')
    .locale('en')
    .parserConfiguration({
      'dot-notation': false,
      'boolean-negation': false,
      'camel-case-expansion': false,
      'parse-positional-numbers': false,
      'duplicate-arguments-array': true,
    })
    .wrap(terminal.columns)
    .version(programVersion)
    .option(PLAIN, { type: 'boolean', describe: 'print without colours, as with NO_COLOR=1' })
    .help()
    .alias('h', 'help')
    .strict()
    .demandCommand(1, 'a command is missing')
    .example('$0 init town', 'write town.yaml, a scenario to change')
    .example('$0 run town.yaml', 'simulate it; results are in outputs/town')
    .example('$0 explain tenderShare', 'what a parameter means')
    .epilogue('Exit code: 0 done, 1 failed, 2 wrong input, 130 or 143 stopped by a signal.')
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? refusalOf(message, words);
    });
  for (const [name, describe, { builder, handler }] of commands) {
    args.command(name, describe, builder as never, refusingRepeats(handler));
  }
  try {
    await args.parseAsync();
  } catch (error) {
    // a missing value is the one mistake that the parser throws instead of handing it to `fail`
    const isUsage = error instanceof Error && error.message.startsWith('Not enough arguments following');
    throw isUsage ? refusalOf(error.message, words) : error;
  }
}

/** A message of the parser as an error. */
function refusalOf(message: string, words: readonly string[]): QuasimarketError {
  return usageError(message, words, { usages: commands.map(([usage]) => usage), options: optionNames });
}

/** An option that is given twice is an array, under its name and its letter: only `--set` and file names may be. */
function refusingRepeats(handler: (given: unknown) => Promise<void>) {
  return async (given: Record<string, unknown>): Promise<void> => {
    for (const [name, value] of Object.entries(given)) {
      const isLetter = name.length === 1;
      if (!Array.isArray(value) || isLetter || ['set', 'files'].includes(name)) continue;
      throw new QuasimarketError('input', 'is given more than once', { path: `--${name}` });
    }
    await handler(given);
  };
}

/** Names of the options that a command has declared, without those of its arguments. */
function namesOfOptions(args: Argv): string[] {
  // declared by yargs, though not by its types
  const { key } = (args as Argv & DeclaredOptions).getOptions();
  const isArgument = (name: string) => commands.some(([usage]) => new RegExp(`<${name}\\W`).test(usage));
  return Object.keys(key).filter((name) => !isArgument(name));
}

interface DeclaredOptions {
  readonly getOptions: () => { readonly key: Readonly<Record<string, true>> };
}

process.on('exit', () => {
  const failure = terminal.failure();
  if (failure === undefined) return;
  // standard error may be gone too; the exit code still tells
  terminal.tell(`error: standard output could not be written (${failure})\n`);
  process.exitCode = 1;
});

try {
  await main(hideBin(process.argv));
} catch (error) {
  tellError(error, terminal);
  exitCode = exitCodeOf(error);
}
process.exitCode = exitCode;
