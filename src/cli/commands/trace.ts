/** `quasimarket trace FILE`: says why something happened in one replication of a scenario. */
import type { Argv } from 'yargs';
import { listSubjects } from '../../experiment/trace/subjects.ts';
import type { Trace } from '../../experiment/trace/trace.ts';
import { traceSubject, type Wanted } from '../../experiment/trace/trace-subject.ts';
import { parseWindow, type Window } from '../../kernel/clock.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { subjectsText } from '../../report/trace/subjects-text.ts';
import { traceText } from '../../report/trace/trace-text.ts';
import { estimateWork, refuseLargeWork } from '../../scenario/estimate.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { warningLine } from '../messages.ts';
import { openScenarioFile } from '../scenario-files.ts';
import type { Terminal } from '../terminal.ts';
import { wholeNumber } from './whole-number.ts';

/** Options of the command, as yargs gives them. */
export interface TraceOptions {
  readonly file: string;
  readonly list: boolean;
  readonly call?: string | undefined;
  readonly resident?: string | undefined;
  readonly organization?: string | undefined;
  readonly government?: string | undefined;
  readonly months?: string | undefined;
  readonly replication?: string | undefined;
  readonly seed?: string | undefined;
  readonly set: readonly string[];
  readonly limit?: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
}

const KINDS = ['call', 'resident', 'organization', 'government'] as const;

/** Declares the options. */
export function options(args: Argv) {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  return args
    .positional('file', { type: 'string', demandOption: true, describe: 'scenario file (YAML)' })
    .option('list', { type: 'boolean', default: false, describe: 'list what can be traced' })
    .option('call', text('a call, or a part of its path that no other has'))
    .option('resident', text('a resident, GOVERNMENT/NUMBER'))
    .option('organization', text('an organization'))
    .option('government', text('a government'))
    .option('months', text('months to tell of or to list, such as 13-24 [all]'))
    .option('replication', text('which replication of the scenario, from 0 [0]'))
    .option('seed', { ...text('seed, any text [scenario]'), alias: 's' })
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [],
      describe: 'replace a value of the scenario: path=value (may be repeated)',
    })
    .option('limit', text('largest work admitted, resident-service-months'))
    .option('all', {
      type: 'boolean',
      default: false,
      describe: 'tell of draws that changed nothing, too',
    })
    .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' })
    .example('$0 trace scenarios/minimal.yaml --list', 'calls, organizations, governments, residents')
    .example(
      '$0 trace town.yaml --call lot/town/community/0/0',
      'who could bid, who did, at what price, and who won',
    )
    .example('$0 trace town.yaml --resident town/17', 'need, awareness, waiting, service, satisfaction')
    .example(
      '$0 trace town.yaml --organization town-community-03 --months 13-24',
      'its money to the fen, and its decisions',
    );
}

/** Runs the command. */
export async function run(given: TraceOptions, terminal: Terminal): Promise<number> {
  const wanted = wantedOf(given);
  const set = given.seed === undefined ? given.set : [...given.set, `seed=${JSON.stringify(given.seed)}`];
  const { scenario, warnings } = await readScenario({ ...openScenarioFile(given.file), set });
  const last = scenario.replications - 1;
  const replication = wholeNumber('replication', given.replication, { from: 0, to: last }) ?? 0;
  const limit = wholeNumber('limit', given.limit, { from: 1, to: Number.MAX_SAFE_INTEGER });
  refuseLargeWork(estimateWork({ ...scenario, replications: 1 }), limit);
  const months = monthsOf(given.months, scenario.months);
  for (const warning of warnings) {
    terminal.tell(`${terminal.errorColor.yellow('warning:')} ${warningLine(warning)}\n`);
  }
  const traced = { scenario, replication };
  if (wanted === null) {
    const subjects = listSubjects(traced, months);
    const of = given.months === undefined ? undefined : months;
    terminal.print(given.json ? `${JSON.stringify(subjects)}\n` : subjectsText(subjects, of));
    return 0;
  }
  const trace = within(traceSubject(traced, wanted), months);
  const view = { columns: terminal.columns, all: given.all };
  terminal.print(given.json ? `${JSON.stringify(trace)}\n` : traceText(trace, view));
  return 0;
}

/** The one thing that is asked for; null for the list. */
function wantedOf(given: TraceOptions): Wanted | null {
  const wanted = KINDS.flatMap((kind): Wanted[] => {
    const name = given[kind];
    return name === undefined ? [] : [{ kind, name }];
  });
  if (given.list && given.all) {
    throw new QuasimarketError('input', 'tells of draws, and a list has none', {
      path: '--all',
      rule: 'leave it out, or trace a call, a resident, an organization or a government',
    });
  }
  if (wanted.length + (given.list ? 1 : 0) === 1) return wanted[0] ?? null;
  throw new QuasimarketError('input', 'a trace is of one thing', {
    rule: 'give one of --list, --call, --resident, --organization, --government',
  });
}

function monthsOf(text: string | undefined, months: number): Window {
  if (text === undefined) return { from: 0, to: months };
  try {
    return parseWindow(text, months);
  } catch (error) {
    if (!(error instanceof QuasimarketError)) throw error;
    const { rule = '', suggestion } = error;
    const details = suggestion === undefined ? {} : { suggestion };
    throw new QuasimarketError('input', error.message, { path: '--months', rule, ...details });
  }
}

function within(trace: Trace, { from, to }: Window): Trace {
  const isInside = ({ month }: { readonly month: number }) => month > from && month <= to;
  return { ...trace, events: trace.events.filter(isInside), money: trace.money.filter(isInside) };
}
