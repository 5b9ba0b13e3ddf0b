/** What a comparison says below its table: findings, interactions, warnings. */
import type { ComparedArm } from '../experiment/compare/arm.ts';
import type { ComparisonResult } from '../experiment/compare/compare.ts';
import { COST, tradeOf } from '../experiment/compare/cost.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { efficiencyUnits } from '../experiment/compare/efficiency-effects.ts';
import type { GroupEffect } from '../experiment/compare/groups.ts';
import { ROBUST_SHARE } from '../experiment/compare/robustness.ts';
import type { Unchanged } from '../experiment/compare/unchanged.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { wordsOf } from '../words/words.ts';
import { widestEffects } from './comparison-table.ts';

const english = wordsOf('en');

const DIGITS = 3;
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
): string[] {
  const { comparison } = english;
  const effects = widestEffects(result);
  const lines: string[] = [];
  const without: string[] = [];
  for (const { slug, name } of arms.slice(1)) {
    const own = effects.filter(({ arm }) => arm === slug);
    const cost = own.find(({ indicator, verdict }) => indicator === COST && signOf(verdict, true) !== 0);
    const clear = own
      .filter((effect) => effect !== cost && told.includes(effect.indicator) && signOf(effect.verdict) !== 0)
      .sort(
        (a, b) =>
          Number(key.includes(b.indicator)) - Number(key.includes(a.indicator)) || sizeOf(b) - sizeOf(a),
      );
    if (clear.length === 0 && cost === undefined) {
      without.push(escapeControls(name));
      continue;
    }
    const parts = clear.length === 0 ? [comparison.noFinding] : clear.slice(0, FINDINGS_SHOWN).map(finding);
    const paid = cost === undefined ? [] : [finding(cost), ...tradeWords(clear, cost)];
    lines.push(comparison.findings(escapeControls(name), [...parts, ...paid].join('; ')));
  }
  if (without.length > 0) lines.push(comparison.findings(without.join(', '), comparison.noFinding));
  return lines;
}

/** Whether an arm does better for less, or worse for more, in every clear effect. */
function tradeWords(clear: readonly Effect[], cost: Effect): string[] {
  const trades = new Set(clear.map((effect) => tradeOf(effect, cost)));
  const { trades: words } = english.comparison;
  const [trade] = trades;
  if (trades.size !== 1 || (trade !== 'dominates' && trade !== 'is dominated')) return [];
  return [words[trade]];
}

/** Effects without spread are the surest of all. */
function sizeOf({ standardised }: Effect): number {
  return Math.abs(standardised ?? Number.MAX_VALUE);
}

function finding(effect: Effect): string {
  const { verdict, indicator, unit } = effect;
  const size = (value: number) => sizeText(Math.abs(value), unit);
  const [low, high] = [effect.low!, effect.high!].sort((a, b) => Math.abs(a) - Math.abs(b));
  return english.comparison.finding(verdict, english.indicators.name(indicator), {
    effect: size(effect.effect!) + english.comparison.sizeUnit(unit),
    low: size(low),
    high: size(high),
  });
}

/** One line an arm with a clear effect on efficiency or productivity, then what these words mean. */
export function efficiencyLines(result: ComparisonResult, arms: readonly ComparedArm[]): string[] {
  const clear = widestEffects(result).filter(
    ({ indicator, verdict }) => indicator in efficiencyUnits && signOf(verdict) !== 0,
  );
  const lines = arms.slice(1).flatMap(({ slug, name }) => {
    const found = clear.filter(({ arm }) => arm === slug).map(finding);
    return found.length === 0 ? [] : [english.comparison.efficiency(escapeControls(name), found.join('; '))];
  });
  return lines.length === 0 ? [] : [...lines, english.comparison.efficiencyLegend];
}

/** For every arm and kind of group the two that an arm changes most differently, where both changes are clear. */
export function gainLines(groups: readonly GroupEffect[], arms: readonly ComparedArm[]): string[] {
  return arms.slice(1).flatMap(({ slug, name }) =>
    (['income', 'government'] as const).flatMap((grouping) => {
      const own = groups
        .filter((one) => one.arm === slug && one.grouping === grouping)
        .sort((a, b) => b.effect! - a.effect!);
      const [most, least] = [own[0], own.at(-1)];
      // intervals that overlap tell no difference
      if (most === undefined || least === undefined || !(most.low! > least.high!)) return [];
      const told = ({ group, effect }: GroupEffect) =>
        `${english.comparison.groups[grouping](group.replace('quintile-', ''))} (${signed(effect!)})`;
      const indicator = most.indicator.replace(/Quintile\d$/, '');
      const ends = { most: escapeControls(told(most)), least: escapeControls(told(least)) };
      return [english.comparison.gains(escapeControls(name), english.indicators.name(indicator), ends)];
    }),
  );
}

/** A difference of shares in points, with its sign. */
function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${formatNumber(100 * share, DIGITS)} points`;
}

/** A difference in the unit that it is told in: shares in points of a hundred. */
function sizeText(value: number, unit: string): string {
  return formatNumber((unit.startsWith('share') ? 100 : 1) * value, DIGITS);
}

/** One line a bundle: its clear interactions, those of the table first. */
export function interactionLines(
  { interactions, panel }: ComparisonResult,
  arms: readonly ComparedArm[],
  { told, key }: { readonly told: readonly string[]; readonly key: readonly string[] },
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
        english.comparison.interaction(english.indicators.name(indicator), {
          effect: `${effect > 0 ? '+' : ''}${sizeText(effect, unit)}${english.comparison.sizeUnit(unit)}`,
          low: sizeText(low ?? effect, unit),
          high: sizeText(high ?? effect, unit),
        }),
      );
    return clear.length === 0
      ? []
      : [english.comparison.interactions(escapeControls(name), clear.join('; '))];
  });
}

/** Why arms changed nothing. */
export function unchangedLines(unchanged: readonly Unchanged[], arms: readonly ComparedArm[]): string[] {
  const names = new Map(arms.map(({ slug, name }) => [slug, escapeControls(name)]));
  return unchanged.map(({ arm, why }) => {
    const { reasons } = english.comparison;
    const reason =
      why.reason === 'late'
        ? reasons.late(String(why.month + 1))
        : why.reason === 'unread'
          ? reasons.unread(why.parameters.join(', '))
          : reasons[why.reason];
    return english.comparison.unchanged(names.get(arm) ?? arm, reason);
  });
}

/** How many replications an earlier comparison had computed already. */
export function reusedLine({ asked, computed }: ComparisonResult): string {
  return english.comparison.reused(formatNumber(asked - computed), formatNumber(asked));
}

/** What the marks of the table mean. */
export function legend({ robustness }: ComparisonResult): string[] {
  const explored = robustness.length > 0;
  return [
    english.comparison.legend,
    ...(explored ? [english.comparison.notRobustLegend(`${ROBUST_SHARE * 100} %`)] : []),
  ];
}
