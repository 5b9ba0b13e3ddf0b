/** The numbers that a check was judged by, and what was expected, in a sentence; shares in per cent, as everywhere. */
import { middleOf, type Outcome } from '../experiment/checks/judge.ts';
import type { JudgedCheck } from '../experiment/checks/run-checks.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { indicatorNamed } from '../model/indicators/registry.ts';
import { factorOf, levelEnds, levelText, numberEnds } from '../report/said.ts';
import { shortDifference, shortNumber } from '../report/short-number.ts';
import { BASELINE } from '../scenario/arms.ts';
import type { Claim } from '../scenario/check.ts';
import type { Words } from '../words/words.ts';
import { withinRange } from './within-range.ts';

/** Significant digits of limits: as many as anyone writes, and none that arithmetic adds. */
const LIMIT_DIGITS = 6;

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
    const isBounded = claim.kind !== 'shape' || i === 0;
    return claim.kind === 'band'
      ? levelFound(one, name, words)
      : differenceFound(one, { indicator: name, isBounded, hasSign: !claim.kind.startsWith('order'), words });
  });
  const indicator = words.indicators.name(name);
  switch (claim.kind) {
    case 'band':
      return [checks.band(indicator, numbers[0]), bandText(claim, words)].join(words.joining.clauses);
    case 'effect':
      return [
        checks.effect(armText(claim.arm, told), indicator, numbers[0]),
        byText(checks.goes(claim.effect), claim, words),
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
      return [course.join(words.joining.parts), byText(checks.goes(claim.shape), claim, words)].join(
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

function bandText({ indicator, low, high }: Claim & { readonly kind: 'band' }, words: Words): string {
  const { checks } = words;
  const sign = factorOf(unitOf(indicator)) === 1 ? '' : ' %';
  const text = (end: number) => words.units.joined(limitText(end, indicator), sign);
  if (high === null) return checks.atLeast(text(low ?? 0));
  if (low === null) return checks.atMost(text(high));
  return checks.between({ low: text(low), high: text(high) });
}

/** What is expected of a difference: of shares in points, as the difference itself. */
function byText(
  expected: string,
  claim: Claim & { readonly kind: 'effect' | 'shape' },
  words: Words,
): string {
  const { by, indicator } = claim;
  if (by === null) return expected;
  const [low, high] = by.map((end) => limitText(end, indicator));
  return words.checks.by(expected, { low, high: withPoints(high, indicator, words) });
}

/** A limit as the scenario gives it; of shares times a hundred. */
function limitText(limit: number, indicator: string): string {
  return formatNumber(factorOf(unitOf(indicator)) * limit, LIMIT_DIGITS);
}

/** The size of a difference of shares with its unit; of others as it is. */
function withPoints(size: string, indicator: string, { comparison, units }: Words): string {
  const unit = unitOf(indicator);
  return factorOf(unit) === 1 ? size : units.joined(size, comparison.sizeUnit(unit));
}

function unitOf(indicator: string): string {
  return indicatorNamed(indicator)?.unit ?? '';
}

/** What was found, or null where it is not defined. */
type Found = Outcome['found'][number];

/** A mean with its interval, which ends at the bounds of the indicator; shares in per cent. */
function levelFound(found: Found, indicator: string, words: Words): string {
  const { checks } = words;
  if (found === null) return checks.notDefined;
  const unit = unitOf(indicator);
  const text = levelText(found.mean, unit, words);
  if (found.low === null || found.high === null) return checks.tooFew(text);
  const range = indicatorNamed(indicator)?.range ?? null;
  return checks.number(text, levelEnds({ low: found.low, high: found.high }, { unit, range }, words));
}

/** A mean difference with its interval, with a sign where no words tell it; those of shares in points. */
function differenceFound(
  found: Found,
  {
    indicator,
    isBounded,
    hasSign,
    words,
  }: {
    readonly indicator: string;
    readonly isBounded: boolean;
    readonly hasSign: boolean;
    readonly words: Words;
  },
): string {
  const { checks } = words;
  if (found === null) return checks.notDefined;
  const factor = factorOf(unitOf(indicator));
  const size = (hasSign ? shortDifference : shortNumber)(factor * found.mean);
  const text = withPoints(size, indicator, words);
  if (found.low === null || found.high === null) return checks.tooFew(text);
  const ends = { low: found.low, high: found.high, isDifference: true };
  const [low, high] = isBounded ? withinRange(indicator, ends) : [found.low, found.high];
  return checks.number(text, numberEnds({ low: factor * low, high: factor * high }, words));
}
