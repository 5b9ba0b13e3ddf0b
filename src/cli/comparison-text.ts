/** What a comparison says below its table: findings, interactions, warnings. */
import type { ComparedArm } from '../experiment/compare/arm.ts';
import type { ComparisonResult } from '../experiment/compare/compare.ts';
import { COST, tradeOf } from '../experiment/compare/cost.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { efficiencyUnits } from '../experiment/compare/efficiency-effects.ts';
import type { GroupEffect } from '../experiment/compare/groups.ts';
import { FEW_POINTS, ROBUST_SHARE } from '../experiment/compare/robustness.ts';
import type { Unchanged } from '../experiment/compare/unchanged.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { lessIsBetter } from '../model/indicators/registry.ts';
import { factorOf } from '../report/said.ts';
import { shortDifference, shortNumber } from '../report/short-number.ts';
import type { Words } from '../words/words.ts';
import { widestEffects } from './comparison-table.ts';

/** Findings of an arm that are printed; effects.csv has all. */
const FINDINGS_SHOWN = 3;
const INTERACTIONS_SHOWN = 3;

/**
 * One line an arm: its clear effects, those of the table first, then by their size in standard deviations, and what it costs;
 * and one line for all arms without any.
 *
 * @param told - indicators to choose from
 * @param key - indicators of the table
 */
export function findings(
  result: ComparisonResult,
  arms: readonly ComparedArm[],
  { told, key }: { readonly told: readonly string[]; readonly key: readonly string[] },
  words: Words,
): string[] {
  const effects = widestEffects(result);
  if (effects.every(({ low }) => low === null)) return [words.report.noIntervals];
  const lines: string[] = [];
  const without: string[] = [];
  for (const { slug, name } of arms.slice(1)) {
    const own = effects.filter(({ arm }) => arm === slug);
    const cost = own.find(({ indicator, verdict }) => indicator === COST && signOf(verdict, true) !== 0);
    const clear = own
      .filter((effect) => told.includes(effect.indicator) && signOf(effect.verdict) !== 0)
      .sort(
        (a, b) =>
          Number(key.includes(b.indicator)) - Number(key.includes(a.indicator)) || sizeOf(b) - sizeOf(a),
      );
    if (clear.length === 0 && cost === undefined) {
      without.push(escapeControls(name));
      continue;
    }
    const parts = clear.length === 0 ? [words.comparison.noFinding] : toldOf(clear, words);
    const paid = cost === undefined ? [] : [finding(cost, words), ...tradeWords(clear, cost, words)];
    lines.push(
      words.comparison.findings(escapeControls(name), [...parts, ...paid].join(words.joining.parts)),
    );
  }
  if (without.length > 0)
    lines.push(words.comparison.findings(without.join(words.joining.list), words.comparison.noFinding));
  return lines;
}

/** The first of the clear effects, every harm among them, and how many there are besides. */
function toldOf(clear: readonly Effect[], words: Words): string[] {
  const shown = clear.filter((effect, i) => i < FINDINGS_SHOWN || isHarm(effect));
  const rest = clear.length - shown.length;
  return [
    ...shown.map((effect) => finding(effect, words)),
    ...(rest === 0 ? [] : [words.comparison.moreFindings(rest)]),
  ];
}

function isHarm({ indicator, verdict }: Effect): boolean {
  const less = lessIsBetter(indicator);
  return less !== null && signOf(verdict) === (less ? 1 : -1);
}

/** Whether an arm does better for less, or worse for more, in every clear effect. */
function tradeWords(clear: readonly Effect[], cost: Effect, { comparison }: Words): string[] {
  const priced = clear.filter(({ indicator }) => lessIsBetter(indicator) !== null);
  const trades = new Set(priced.map((effect) => tradeOf(effect, cost)));
  const [trade] = trades;
  if (trades.size !== 1 || (trade !== 'dominates' && trade !== 'is dominated')) return [];
  return [comparison.trades[trade]];
}

/** Effects without spread are the surest of all. */
function sizeOf({ standardised }: Effect): number {
  return Math.abs(standardised ?? Number.MAX_VALUE);
}

function finding(effect: Effect, words: Words): string {
  const { verdict, indicator, unit } = effect;
  const size = (value: number) => shortNumber(scaled(Math.abs(value), unit));
  const [low, high] = [effect.low!, effect.high!].sort((a, b) => Math.abs(a) - Math.abs(b));
  return words.comparison.finding(verdict, words.indicators.name(indicator), {
    effect: size(effect.effect!) + words.comparison.sizeUnit(unit),
    low: size(low),
    high: size(high),
  });
}

/** One line an arm with a clear effect on efficiency or productivity, then what these words mean. */
export function efficiencyLines(
  result: ComparisonResult,
  arms: readonly ComparedArm[],
  words: Words,
): string[] {
  const { comparison, joining } = words;
  const clear = widestEffects(result).filter(
    ({ indicator, verdict }) => indicator in efficiencyUnits && signOf(verdict) !== 0,
  );
  const lines = arms.slice(1).flatMap(({ slug, name }) => {
    const found = clear.filter(({ arm }) => arm === slug).map((effect) => finding(effect, words));
    return found.length === 0 ? [] : [comparison.efficiency(escapeControls(name), found.join(joining.parts))];
  });
  return lines.length === 0 ? [] : [...lines, comparison.efficiencyLegend];
}

/** For every arm and kind of group the two that an arm changes most differently, where one of the changes is clear. */
export function gainLines(
  groups: readonly GroupEffect[],
  arms: readonly ComparedArm[],
  words: Words,
): string[] {
  const { comparison } = words;
  return arms.slice(1).flatMap(({ slug, name }) =>
    (['income', 'government'] as const).flatMap((grouping) => {
      const own = groups
        .filter((one) => one.arm === slug && one.grouping === grouping)
        .sort((a, b) => b.effect! - a.effect!);
      const [most, least] = [own[0], own.at(-1)];
      // intervals that overlap tell no difference
      if (most === undefined || least === undefined || !(most.low! > least.high!)) return [];
      if (signOf(most.verdict) === 0 && signOf(least.verdict) === 0) return [];
      const told = ({ group, effect }: GroupEffect) =>
        comparison.gain(comparison.groups[grouping](group.replace('quintile-', '')), signed(effect!, words));
      const indicator = most.indicator.replace(/Quintile\d$/, '');
      const ends = { most: escapeControls(told(most)), least: escapeControls(told(least)) };
      return [comparison.gains(escapeControls(name), words.indicators.name(indicator), ends)];
    }),
  );
}

/** A difference of shares in points, with its sign. */
function signed(share: number, { comparison }: Words): string {
  return shortDifference(scaled(share, 'share')) + comparison.sizeUnit('share');
}

/** A difference in the unit that it is told in: shares in points of a hundred. */
function scaled(value: number, unit: string): number {
  return factorOf(unit) * value;
}

/** One line a bundle: its clear interactions, those of the table first. */
export function interactionLines(
  { interactions, panel }: ComparisonResult,
  arms: readonly ComparedArm[],
  { told, key }: { readonly told: readonly string[]; readonly key: readonly string[] },
  words: Words,
): string[] {
  const { government, service } = panel.scopes[panel.scopes.length - 1];
  const order = [...key, ...told.filter((name) => !key.includes(name))];
  return arms.flatMap(({ slug, name }) => {
    const clear = interactions
      .filter(
        (one) =>
          one.arm === slug &&
          one.government === government &&
          one.service === service &&
          order.includes(one.indicator) &&
          signOf(one.verdict) !== 0,
      )
      .sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator))
      .slice(0, INTERACTIONS_SHOWN)
      .map(({ indicator, unit, effect, low, high }) =>
        words.comparison.interaction(words.indicators.name(indicator), {
          effect: shortDifference(scaled(effect, unit)) + words.comparison.sizeUnit(unit),
          low: shortNumber(scaled(low ?? effect, unit)),
          high: shortNumber(scaled(high ?? effect, unit)),
        }),
      );
    return clear.length === 0
      ? []
      : [words.comparison.interactions(escapeControls(name), clear.join(words.joining.parts))];
  });
}

/** Why arms changed nothing. */
export function unchangedLines(
  unchanged: readonly Unchanged[],
  arms: readonly ComparedArm[],
  { comparison, joining }: Words,
): string[] {
  const names = new Map(arms.map(({ slug, name }) => [slug, escapeControls(name)]));
  return unchanged.map(({ arm, why }) => {
    const { reasons } = comparison;
    const reason =
      why.reason === 'late'
        ? reasons.late(String(why.month + 1))
        : why.reason === 'unread'
          ? reasons.unread(why.parameters.join(joining.list))
          : reasons[why.reason];
    return comparison.unchanged(names.get(arm) ?? arm, reason);
  });
}

/** How many replications an earlier comparison had computed already. */
export function reusedLine({ asked, computed }: ComparisonResult, { comparison }: Words): string {
  return comparison.reused(formatNumber(asked - computed), formatNumber(asked));
}

/** What the marks of the table mean. */
export function legend({ robustness, plausible }: ComparisonResult, words: Words): string[] {
  const { comparison, report } = words;
  if (robustness.length === 0) return [comparison.legend];
  const points = plausible.draws.length;
  const few = points < FEW_POINTS ? [report.fewPoints(String(points))] : [];
  return [comparison.legend, comparison.notRobustLegend(String(100 * ROBUST_SHARE)), ...few];
}
