/** What `check` prints: every claim, the numbers it was judged by, and what was expected. */
import { middleOf, type Outcome, type Status } from '../experiment/checks/judge.ts';
import type { CheckResult, JudgedCheck, JudgedGroup } from '../experiment/checks/run-checks.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { ALL, scopeNames } from '../model/indicators/scope.ts';
import { wrapText } from '../report/wrap-text.ts';
import { BASELINE } from '../scenario/arms.ts';
import type { Band, Claim } from '../scenario/check.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { wordsOf } from '../words/words.ts';
import type { Terminal } from './terminal.ts';
import { withinRange } from './within-range.ts';

const english = wordsOf('en');

const DIGITS = 3;
const words = english.checks;

/** The checks of one file, judged. */
export interface CheckedFile {
  readonly file: string;
  readonly scenario: Scenario;
  readonly result: CheckResult;
}

/** How many checks came out which way. */
export function countsOf(files: readonly CheckedFile[]): Readonly<Record<Status, number>> {
  const all = files.flatMap(({ result }) => result.groups.flatMap(({ checks }) => checks));
  const count = (status: Status) => all.filter(({ outcome }) => outcome.status === status).length;
  return { passes: count('passes'), fails: count('fails'), unknown: count('unknown') };
}

/** The report on one file. */
export function checkText({ file, scenario, result }: CheckedFile, terminal: Terminal): string {
  const head = words.head(escapeControls(file), escapeControls(scenario.title));
  const groups = result.groups.flatMap((group) => ['', ...groupLines(group, scenario, terminal)]);
  return `${[terminal.color.bold(head), ...groups, ''].join('\n')}\n`;
}

/** The last line: how many passed. */
export function totalText(files: readonly CheckedFile[], { color }: Terminal): string {
  const { passes, fails, unknown } = countsOf(files);
  const line = words.total(passes, fails, unknown);
  return `${fails + unknown === 0 ? color.green(line) : color.red(line)}\n`;
}

function groupLines(group: JudgedGroup, scenario: Scenario, terminal: Terminal): string[] {
  const { government, service } = scenarioWidest(scenario);
  const isWidest = group.government === government && group.service === service;
  const scope = [group.government, group.service].filter((name) => name !== ALL).join(', ');
  const describe = escapeControls(group.describe);
  const head = isWidest ? describe : words.scope(describe, scope);
  return [head, ...group.checks.flatMap((check) => checkLines(check, scenario.replications, terminal))];
}

function scenarioWidest({ governments }: Scenario) {
  const scopes = scopeNames(governments);
  return scopes[scopes.length - 1];
}

const paints = { passes: 'green', fails: 'red', unknown: 'yellow' } as const;

function checkLines(check: JudgedCheck, replications: number, { color, columns }: Terminal): string[] {
  const { status } = check.outcome;
  const [first, ...rest] = wrapText(check.it, columns - 4);
  const numbers = wrapText(evidenceText(check, replications), columns - 6);
  const mark = color[paints[status]](words.outcomes[status]);
  return [
    `  ${mark} ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...numbers.map((line) => `      ${color.dim(line)}`),
  ];
}

/** Numbers found and expected, in a sentence. */
export function evidenceText({ claim, outcome, isBeyondRun }: JudgedCheck, replications: number): string {
  if (isBeyondRun) return words.beyondRun;
  const text = sentence(claim, outcome, replications);
  const counts = outcome.found.flatMap((one) => one?.count ?? []);
  const least = Math.min(...counts);
  const isPartial = counts.length > 0 && least < replications;
  const whole = isPartial ? `${text}; ${words.partly(String(least), String(replications))}` : text;
  const hasArm = claim.kind !== 'effect' && claim.kind !== 'order' && claim.arm !== BASELINE;
  return hasArm ? words.ofArm(claim.arm, whole) : whole;
}

function sentence(claim: Claim, { found, reason }: Outcome, replications: number): string {
  const indicator = claim.kind === 'conserved' ? '' : claim.indicator;
  const numbers = found.map((one, i) => {
    // the second number of a course is a difference of differences
    const bounded = claim.kind === 'shape' && i > 0 ? '' : indicator;
    return numberText(one, bounded, claim.kind !== 'band');
  });
  switch (claim.kind) {
    case 'band':
      return `${words.band(claim.indicator, numbers[0])}, ${bandText(claim)}`;
    case 'effect':
      return `${words.effect(claim.arm, claim.indicator, numbers[0])}, ${byText(words.goes(claim.effect), claim.by)}`;
    case 'order':
      return orderText(claim.indicator, claim.order, numbers);
    case 'orderOfGovernments':
      return orderText(claim.indicator, claim.orderOfGovernments, numbers);
    case 'shape': {
      const [first, middle, last] = [claim.years[0], middleOf(claim.years), claim.years[1]].map(String);
      const slowing = numbers.slice(1).map((number) => words.slowing(middle, number));
      const parts = [words.shape(claim.indicator, first, last, numbers[0]), ...slowing];
      return `${parts.join('; ')}, ${byText(words.goes(claim.shape), claim.by)}`;
    }
    case 'conserved':
      return reason === ''
        ? words.conserved(claim.conserved, english.comparison.ended.fixed(String(replications)))
        : words.broken(claim.conserved, reason);
  }
}

function orderText(indicator: string, names: readonly string[], numbers: readonly string[]): string {
  const found = numbers.map((number, i) => words.above(names[i], names[i + 1], number)).join(', ');
  return `${words.order(indicator, found)}, ${numbers.length === 1 ? words.inOrder : words.allInOrder}`;
}

function bandText({ low, high }: Claim & { readonly kind: 'band' }): string {
  if (high === null) return words.atLeast(formatNumber(low ?? 0));
  if (low === null) return words.atMost(formatNumber(high));
  return words.between({ low: formatNumber(low), high: formatNumber(high) });
}

function byText(expected: string, by: Band | null): string {
  return by === null ? expected : words.by(expected, { low: formatNumber(by[0]), high: formatNumber(by[1]) });
}

/** A mean with its interval, which ends at the bounds of the indicator; differences carry their sign. */
function numberText(found: Outcome['found'][number], indicator: string, isDifference: boolean): string {
  if (found === null) return words.notDefined;
  const { mean } = found;
  const text = `${isDifference && mean > 0 ? '+' : ''}${formatNumber(mean, DIGITS)}`;
  if (found.low === null || found.high === null) return words.tooFew(text);
  const [low, high] = withinRange(indicator, { low: found.low, high: found.high, isDifference });
  return words.number(text, { low: formatNumber(low, DIGITS), high: formatNumber(high, DIGITS) });
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
