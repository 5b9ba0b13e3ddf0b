/** What a comparison says below its table: findings, interactions, warnings. */
import type { ComparisonResult } from '../experiment/compare/compare.ts';
import { COST, tradeOf } from '../experiment/compare/cost.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { efficiencyUnits } from '../experiment/compare/efficiency-effects.ts';
import type { GroupEffect } from '../experiment/compare/groups.ts';
import { FEW_POINTS, ROBUST_SHARE } from '../experiment/compare/robustness.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { lessIsBetter } from '../model/indicators/registry.ts';
import { hasIntervals, possibleEffects, robustnessOf } from '../report/findings.ts';
import { interactionLines } from '../report/interaction-lines.ts';
import { armName, governmentName, headlineOf, PERCENT } from '../report/said.ts';
import {
  effectText,
  possibleText,
  repeatedLooksText,
  robustnessText,
  unchangedText,
} from '../report/sentences.ts';
import { signedSizes, type Telling } from '../report/told-sizes.ts';
import { isTold } from '../report/told-step.ts';
import type { Words } from '../words/words.ts';

/** Findings of an arm that are printed; effects.csv has all. */
const FINDINGS_SHOWN = 3;
const INTERACTIONS_SHOWN = 3;

/**
 * One line an arm: its clear effects, those of the table first, then by their size in standard deviations, and what it costs;
 * where none is clear, what it may do; and one line for all arms without any.
 *
 * @param key - indicators of the table
 */
export function findings(telling: Telling, key: readonly string[]): string[] {
  const { study, words } = telling;
  if (!hasIntervals(study)) return [words.report.noIntervals];
  const lines: string[] = [];
  const without: string[] = [];
  for (const { slug } of study.arms.slice(1)) {
    const name = escapeControls(armName(study, slug, words));
    const parts = foundOf(slug, telling, key);
    if (parts.length === 0) without.push(name);
    else lines.push(words.comparison.findings(name, parts.join(words.joining.parts)));
  }
  if (without.length > 0)
    lines.push(words.comparison.findings(without.join(words.joining.list), words.comparison.noFinding));
  return lines;
}

/** What an arm does, and what it costs; nothing where neither is even possible. */
function foundOf(slug: string, telling: Telling, key: readonly string[]): string[] {
  const { study, words } = telling;
  const { comparison } = words;
  const told = headlineOf(study).map(({ name }) => name);
  const own = (study.comparison?.effects ?? []).filter((one) => one.arm === slug && isTold(one, study));
  const cost = own.find(({ indicator, verdict }) => indicator === COST && signOf(verdict, true) !== 0);
  const clear = own
    .filter((effect) => told.includes(effect.indicator) && signOf(effect.verdict) !== 0)
    .toSorted(
      (a, b) =>
        Number(key.includes(b.indicator)) - Number(key.includes(a.indicator)) || sizeOf(b) - sizeOf(a),
    );
  const paid = cost === undefined ? [] : [effectText(cost, telling), ...tradeWords(clear, cost, words)];
  if (clear.length > 0) {
    const { texts, rest } = clearTexts(clear, telling);
    return [...texts, ...paid, ...(rest === 0 ? [] : [comparison.moreFindings(rest)])];
  }
  const possible = possibleEffects(study, slug);
  if (possible.length > 0) return [comparison.nothingClear, possibleText(possible, telling), ...paid];
  return cost === undefined ? [] : [comparison.noFinding, ...paid];
}

/** The first of the clear effects, every harm among them, each with its doubt where it is not robust, and how many there are besides. */
function clearTexts(clear: readonly Effect[], telling: Telling) {
  const { joining } = telling.words;
  const shown = clear.filter((effect, i) => i < FINDINGS_SHOWN || isHarm(effect));
  const texts = shown.map((effect) => {
    const isDoubtful = robustnessOf(telling.study, effect)?.isRobust === false;
    const doubt = isDoubtful ? [robustnessText(effect, telling)] : [];
    return [effectText(effect, telling), ...doubt].join(joining.clauses);
  });
  return { texts, rest: clear.length - shown.length };
}

function isHarm({ indicator, verdict }: Effect): boolean {
  const less = lessIsBetter(indicator);
  return less !== null && signOf(verdict) === (less ? 1 : -1);
}

/** Whether an arm does better for less, or worse for more, in every clear effect. */
function tradeWords(clear: readonly Effect[], cost: Effect, { comparison }: Words): string[] {
  const priced = clear.filter(({ indicator }) => lessIsBetter(indicator) !== null);
  const trades = new Set(priced.map((effect) => tradeOf(effect, cost)));
  const [trade = ''] = trades;
  const [, perhaps, all] = /^(perhaps )?(dominates|is dominated)$/.exec(trade) ?? [];
  if (trades.size !== 1 || all === undefined) return [];
  return [comparison.trades[all as keyof typeof comparison.trades](perhaps === undefined)];
}

/** Effects without spread are the surest of all. */
function sizeOf({ standardised }: Effect): number {
  return Math.abs(standardised ?? Number.MAX_VALUE);
}

/** One line an arm with a clear effect on efficiency or productivity, then what these words mean. */
export function efficiencyLines(telling: Telling): string[] {
  const { study, words } = telling;
  const { comparison, joining } = words;
  const clear = (study.comparison?.effects ?? []).filter(
    ({ indicator, verdict }) => indicator in efficiencyUnits && signOf(verdict) !== 0,
  );
  const lines = study.arms.slice(1).flatMap(({ slug }) => {
    const found = clear.filter(({ arm }) => arm === slug).map((effect) => effectText(effect, telling));
    const name = escapeControls(armName(study, slug, words));
    return found.length === 0 ? [] : [comparison.efficiency(name, found.join(joining.parts))];
  });
  return lines.length === 0 ? [] : [...lines, comparison.efficiencyLegend];
}

/** For every arm and kind of group the two that an arm changes most differently, where one of the changes is clear. */
export function gainLines(telling: Telling): string[] {
  const { study, words } = telling;
  const { comparison } = words;
  return study.arms.slice(1).flatMap(({ slug }) =>
    (['income', 'government'] as const).flatMap((grouping) => {
      const own = (study.comparison?.groups ?? [])
        .filter((one) => one.arm === slug && one.grouping === grouping)
        .toSorted((a, b) => b.effect! - a.effect!);
      const [most, least] = [own[0], own.at(-1)];
      // intervals that overlap tell no difference
      if (most === undefined || least === undefined || !(most.low! > least.high!)) return [];
      if (signOf(most.verdict) === 0 && signOf(least.verdict) === 0) return [];
      const told = (one: GroupEffect) =>
        comparison.gain(groupName(one, telling), signedSizes(one, telling).size);
      const indicator = most.indicator.replace(/Quintile\d$/, '');
      const ends = { most: escapeControls(told(most)), least: escapeControls(told(least)) };
      const name = escapeControls(armName(study, slug, words));
      return [comparison.gains(name, words.indicators.name(indicator), ends)];
    }),
  );
}

function groupName({ grouping, group }: GroupEffect, { study, words }: Telling): string {
  const { groups } = words.comparison;
  return grouping === 'income'
    ? groups.income(group.replace('quintile-', ''))
    : groups.government(governmentName(study, group));
}

/** One line a bundle: its clear interactions, those of the table first. */
export function bundleLines(telling: Telling, key: readonly string[]): string[] {
  return interactionLines(telling, { first: key, most: INTERACTIONS_SHOWN }).map(escapeControls);
}

/** Why arms changed nothing. */
export function unchangedLines(telling: Telling): string[] {
  const unchanged = telling.study.comparison?.unchanged ?? [];
  return unchanged.map((one) => escapeControls(unchangedText(one, telling)));
}

/** How many replications an earlier comparison had computed already. */
export function reusedLine({ asked, computed }: ComparisonResult, { comparison }: Words): string {
  return comparison.reused(formatNumber(asked - computed), formatNumber(asked));
}

/** What the marks of the table mean, and what is in doubt beside it. @param key - indicators of the table */
export function legend({ study, words }: Telling, key: readonly string[]): string[] {
  const { comparison, report } = words;
  const plausible = study.comparison?.plausible ?? null;
  const looks = repeatedLooksText(study, words);
  const marks = [comparison.legend, ...(looks === null ? [] : [looks])];
  if (plausible === null) return marks;
  const points = plausible.draws.length;
  const few = points < FEW_POINTS ? [report.fewPoints(String(points))] : [];
  const doubts = doubtsBesides({ study, words }, key);
  return [
    ...marks,
    comparison.notRobustLegend(String(PERCENT * ROBUST_SHARE)),
    ...(doubts === '' ? [] : [comparison.doubtsBesides(doubts)]),
    ...few,
  ];
}

/** `Competition: price ratio, awareness; ...`: signs of headline indicators outside the table that are not robust. */
function doubtsBesides({ study, words }: Telling, key: readonly string[]): string {
  const { comparison, indicators, joining } = words;
  const hidden = headlineOf(study).filter(({ name }) => !key.includes(name));
  const lines = study.arms.slice(1).flatMap(({ slug }) => {
    const names = hidden
      .filter(({ name }) =>
        study.comparison?.robustness.some(
          (one) => one.arm === slug && one.indicator === name && one.isRobust === false,
        ),
      )
      .map(({ name }) => indicators.name(name));
    if (names.length === 0) return [];
    return [comparison.findings(escapeControls(armName(study, slug, words)), names.join(joining.list))];
  });
  return lines.join(joining.parts);
}
