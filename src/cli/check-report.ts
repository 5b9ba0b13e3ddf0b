/** What `check` prints: every claim, the numbers it was judged by, and what was expected. */
import type { Status } from '../experiment/checks/judge.ts';
import type { CheckResult, JudgedCheck, JudgedGroup } from '../experiment/checks/run-checks.ts';
import { escapeControls } from '../kernel/display.ts';
import { sayingIn } from '../kernel/translation.ts';
import { ALL, scopeNames } from '../model/indicators/scope.ts';
import { wrapText } from '../report/wrap-text.ts';
import { BASELINE } from '../scenario/arms.ts';
import { armOf } from '../scenario/choose-arms.ts';
import { nameAt, type Scenario, serviceName } from '../scenario/scenario.ts';
import { sayChecks, scenarioIn } from '../scenario/translations.ts';
import type { Language } from '../words/words.ts';
import { type CheckNames, type CheckTold, evidenceText } from './check-evidence.ts';
import type { Terminal } from './terminal.ts';

/** The checks of one file, judged. */
export interface CheckedFile {
  readonly file: string;
  readonly scenario: Scenario;
  readonly result: CheckResult;
}

/** A checked file with its texts in a language, for people. */
export function checkedIn({ file, scenario, result }: CheckedFile, language: Language): CheckedFile {
  const say = sayingIn(language, scenario.translations);
  const groups = sayChecks(say, result.groups);
  return { file, scenario: scenarioIn(scenario, language), result: { ...result, groups } };
}

/** How many checks came out which way. */
export function countsOf(files: readonly CheckedFile[]): Readonly<Record<Status, number>> {
  const all = files.flatMap(({ result }) => result.groups.flatMap(({ checks }) => checks));
  const count = (status: Status) => all.filter(({ outcome }) => outcome.status === status).length;
  return { passes: count('passes'), fails: count('fails'), unknown: count('unknown') };
}

/** The report on one file. */
export function checkText({ file, scenario, result }: CheckedFile, terminal: Terminal): string {
  const head = terminal.words.checks.head(escapeControls(file), escapeControls(scenario.title));
  const groups = result.groups.flatMap((group) => ['', ...groupLines(group, scenario, terminal)]);
  return `${[terminal.color.bold(head), ...groups, ''].join('\n')}\n`;
}

/** The last line: how many passed. */
export function totalText(files: readonly CheckedFile[], { color, words }: Terminal): string {
  const { passes, fails, unknown } = countsOf(files);
  const line = words.checks.total(passes, fails, unknown);
  return `${fails + unknown === 0 ? color.green(line) : color.red(line)}\n`;
}

function groupLines(group: JudgedGroup, scenario: Scenario, terminal: Terminal): string[] {
  const { checks, joining } = terminal.words;
  const { government, service } = scenarioWidest(scenario);
  const isWidest = group.government === government && group.service === service;
  const scope = scopeParts(group, scenario).map(escapeControls).join(joining.list);
  const describe = escapeControls(group.describe);
  const head = isWidest ? describe : checks.scope(describe, scope);
  const told = { replications: scenario.replications, names: namesOf(scenario), words: terminal.words };
  return [head, ...group.checks.flatMap((check) => checkLines(check, told, terminal))];
}

/** Names of the government and the service of a group, where it has one. */
function scopeParts({ government, service }: JudgedGroup, scenario: Scenario): string[] {
  return [
    ...(government === ALL ? [] : [nameAt(scenario, `governments.${government}`)]),
    ...(service === ALL ? [] : [serviceName(scenario, government, service)]),
  ];
}

function namesOf(scenario: Scenario): CheckNames {
  return {
    arm: (words) => (words === BASELINE ? BASELINE : armOf(scenario, words).name),
    government: (slug) => nameAt(scenario, `governments.${slug}`),
  };
}

function scenarioWidest({ governments }: Scenario) {
  const scopes = scopeNames(governments);
  return scopes[scopes.length - 1];
}

const paints = { passes: 'green', fails: 'red', unknown: 'yellow' } as const;

function checkLines(check: JudgedCheck, told: CheckTold, { color, columns }: Terminal): string[] {
  const { status } = check.outcome;
  const [first, ...rest] = wrapText(check.it, columns - 4);
  const numbers = wrapText(evidenceText(check, told), columns - 6);
  const mark = color[paints[status]](told.words.checks.outcomes[status]);
  return [
    `  ${mark} ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...numbers.map((line) => `      ${color.dim(line)}`),
  ];
}

/** The outcome of all files, for other programs. */
export function checkJson(files: readonly CheckedFile[], version: string) {
  const { passes, fails, unknown } = countsOf(files);
  const reported = files.map(({ file, scenario, result }) => ({
    file,
    title: scenario.title,
    seed: scenario.seed,
    replications: scenario.replications,
    ...result,
  }));
  return { version, passed: passes, failed: fails, undecided: unknown, files: reported };
}
