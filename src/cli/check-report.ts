/** What `check` prints: every claim, the numbers it was judged by, and what was expected. */
import { middleOf, type Outcome, type Status } from '../experiment/checks/judge.ts';
import type { CheckResult, JudgedCheck, JudgedGroup } from '../experiment/checks/run-checks.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { sayingIn } from '../kernel/translation.ts';
import { ALL, scopeNames } from '../model/indicators/scope.ts';
import { shortDifference, shortEnds, shortNumber } from '../report/short-number.ts';
import { wrapText } from '../report/wrap-text.ts';
import { BASELINE } from '../scenario/arms.ts';
import type { Band, Claim } from '../scenario/check.ts';
import { armOf } from '../scenario/choose-arms.ts';
import { nameAt, type Scenario, serviceName } from '../scenario/scenario.ts';
import { sayChecks, scenarioIn } from '../scenario/translations.ts';
import type { Language, Words } from '../words/words.ts';
import type { Terminal } from './terminal.ts';
import { withinRange } from './within-range.ts';

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

/** Names by which people know what checks speak of. */
export interface CheckNames {
  /** @param words - an arm as after `--arms`, or `baseline` */
  readonly arm: (words: string) => string;
  readonly government: (slug: string) => string;
}

/** What the evidence of a check is told with. */
export interface CheckTold {
  /** Of each arm. */
  readonly replications: number;
  readonly names: CheckNames;
  readonly words: Words;
}

/** Numbers found and expected, in a sentence. */
export function evidenceText({ claim, outcome, isBeyondRun }: JudgedCheck, told: CheckTold): string {
  const { replications, words } = told;
  const { checks } = words;
  if (isBeyondRun) return checks.beyondRun;
  const text = sentence(claim, outcome, told);
  const counts = outcome.found.flatMap((one) => one?.count ?? []);
  const least = Math.min(...counts);
  const isPartial = counts.length > 0 && least < replications;
  const partly = checks.partly(String(least), String(replications));
  const whole = isPartial ? [text, partly].join(words.joining.parts) : text;
  const hasArm = claim.kind !== 'effect' && claim.kind !== 'order' && claim.arm !== BASELINE;
  return hasArm ? checks.ofArm(armText(claim.arm, told), whole) : whole;
}

function armText(arm: string, { names, words }: CheckTold): string {
  return escapeControls(words.interventions.arm(names.arm(arm)));
}

function sentence(claim: Claim, { found, reason }: Outcome, told: CheckTold): string {
  const { replications, names, words } = told;
  const { checks } = words;
  const name = claim.kind === 'conserved' ? '' : claim.indicator;
  const numbers = found.map((one, i) => {
    // the second number of a course is a difference of differences
    const bounded = claim.kind === 'shape' && i > 0 ? '' : name;
    return numberText(one, { indicator: bounded, isDifference: claim.kind !== 'band', words });
  });
  const indicator = words.indicators.name(name);
  switch (claim.kind) {
    case 'band':
      return [checks.band(indicator, numbers[0]), bandText(claim, words)].join(words.joining.clauses);
    case 'effect':
      return [
        checks.effect(armText(claim.arm, told), indicator, numbers[0]),
        byText(checks.goes(claim.effect), claim.by, words),
      ].join(words.joining.clauses);
    case 'order':
      return orderText(
        indicator,
        claim.order.map((arm) => armText(arm, told)),
        { numbers, words },
      );
    case 'orderOfGovernments':
      return orderText(
        indicator,
        claim.orderOfGovernments.map((slug) => escapeControls(names.government(slug))),
        { numbers, words },
      );
    case 'shape': {
      const [first, middle, last] = [claim.years[0], middleOf(claim.years), claim.years[1]].map(String);
      const slowing = numbers.slice(1).map((number) => checks.slowing(middle, number));
      const course = [checks.shape(indicator, first, last, numbers[0]), ...slowing];
      return [course.join(words.joining.parts), byText(checks.goes(claim.shape), claim.by, words)].join(
        words.joining.clauses,
      );
    }
    case 'conserved': {
      const what = words.terms.conserved[claim.conserved];
      if (reason !== '') return checks.broken(what, reason);
      return checks.conserved(what, words.comparison.ended.fixed(String(replications)));
    }
  }
}

function orderText(
  indicator: string,
  names: readonly string[],
  { numbers, words }: { readonly numbers: readonly string[]; readonly words: Words },
): string {
  const { checks, joining } = words;
  const found = numbers.map((number, i) => checks.above(names[i], names[i + 1], number)).join(joining.list);
  const expected = numbers.length === 1 ? checks.inOrder : checks.allInOrder;
  return [checks.order(indicator, found), expected].join(joining.clauses);
}

function bandText({ low, high }: Claim & { readonly kind: 'band' }, { checks }: Words): string {
  if (high === null) return checks.atLeast(formatNumber(low ?? 0));
  if (low === null) return checks.atMost(formatNumber(high));
  return checks.between({ low: formatNumber(low), high: formatNumber(high) });
}

function byText(expected: string, by: Band | null, { checks }: Words): string {
  return by === null
    ? expected
    : checks.by(expected, { low: formatNumber(by[0]), high: formatNumber(by[1]) });
}

/** A mean with its interval, which ends at the bounds of the indicator; differences carry their sign. */
function numberText(
  found: Outcome['found'][number],
  {
    indicator,
    isDifference,
    words,
  }: { readonly indicator: string; readonly isDifference: boolean; readonly words: Words },
): string {
  const { checks } = words;
  if (found === null) return checks.notDefined;
  const { mean } = found;
  const text = isDifference ? shortDifference(mean) : shortNumber(mean);
  if (found.low === null || found.high === null) return checks.tooFew(text);
  const [low, high] = withinRange(indicator, { low: found.low, high: found.high, isDifference });
  return checks.number(text, shortEnds(low, high));
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
