/** The table that a comparison prints: arms by key indicators, at most 100 columns wide. */
import Table from 'cli-table3';
import type { ComparedArm } from '../experiment/compare/arm.ts';
import type { ComparisonResult } from '../experiment/compare/compare.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { displayWidth, escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { english } from '../words/english.ts';
import type { Terminal } from './terminal.ts';

const DIGITS = 3;
const HALF_DIGITS = 2;
const NONE = '-';
/** Columns of a name; longer ones are cut. */
const NAME_WIDTH = 22;
/** Indicators that fit beside names and costs. */
const INDICATORS_SHOWN = 4;
const COST = 'publicCost';
const noSides = {
  ...{ left: '', right: '', 'left-mid': '', 'right-mid': '' },
  ...{ 'top-left': '', 'top-right': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ mid: '', 'mid-mid': '' },
};

/** Indicators of the table where nobody chooses them: of care first, then of insurance. */
const careFirst = ['valueForMoney', 'quality', 'coverage', 'rentLoss'];
const insuredFirst = ['awareness', 'compensationRate', 'claimRate', 'benefitAdequacy'];

/** The indicators that are shown: the chosen ones, or those that say most where they are defined. */
export function keyIndicators(effects: readonly Effect[], chosen: readonly string[]): readonly string[] {
  if (chosen.length > 0) return chosen;
  const isDefined = (name: string) =>
    effects.some((effect) => effect.indicator === name && effect.effect !== null);
  const care = careFirst.filter(isDefined);
  const isCare = care.includes('coverage');
  const first = isCare ? [...care, ...insuredFirst] : [...insuredFirst, ...care];
  return [...new Set(first.filter(isDefined))].slice(0, INDICATORS_SHOWN);
}

/** Effects of the widest scope of a panel. */
export function widestEffects({ panel, effects }: ComparisonResult): readonly Effect[] {
  const { government, service } = panel.scopes[panel.scopes.length - 1];
  return effects.filter((effect) => effect.government === government && effect.service === service);
}

/** The table: the baseline's means, then the effects of every arm. */
export function comparisonTable(
  result: ComparisonResult,
  arms: readonly ComparedArm[],
  shown: readonly string[],
  { color }: Terminal,
): string {
  const effects = widestEffects(result);
  const columns = [COST, ...shown];
  const unitOf = (name: string) => result.panel.indicators.find((one) => one.name === name)?.unit ?? '';
  const { heads, indicators } = english;
  const table = new Table({
    head: [heads.arm, heads.cost, ...shown.map((name) => indicators[name] ?? name)].map((head) =>
      color.bold(head),
    ),
    colAligns: ['left', ...columns.map(() => 'right' as const)],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    chars: noSides,
  });
  table.push(['', ...columns.map((name) => color.dim(escapeControls(unitOf(name))))]);
  const [baseline, ...others] = arms;
  const own = (arm: string, name: string) =>
    effects.find((effect) => effect.arm === arm && effect.indicator === name);
  table.push([
    cut(baseline.name),
    ...columns.map((name) => {
      const level = others.map(({ slug }) => own(slug, name)?.baseline).find((mean) => mean != null);
      return level == null ? NONE : formatNumber(level, DIGITS);
    }),
  ]);
  for (const { slug, name } of others) {
    table.push([
      cut(name),
      ...columns.map((indicator) => cell(own(slug, indicator), isDoubtful(result, slug, indicator))),
    ]);
  }
  return table.toString();
}

/** True if a sign is claimed that does not hold over most of the plausible space. */
function isDoubtful({ robustness }: ComparisonResult, arm: string, indicator: string): boolean {
  return robustness.some((one) => one.arm === arm && one.indicator === indicator && !one.isRobust);
}

function cell(effect: Effect | undefined, doubtful: boolean): string {
  if (effect === undefined || effect.effect === null) return NONE;
  const mark = english.marks[effect.verdict] + (doubtful ? '?' : '');
  if (effect.verdict === 'no change') return mark;
  const sign = effect.effect > 0 ? '+' : '';
  const half =
    effect.low === null || effect.high === null
      ? ''
      : `±${formatNumber((effect.high - effect.low) / 2, HALF_DIGITS)}`;
  return `${sign}${formatNumber(effect.effect, DIGITS)}${half} ${mark}`;
}

/** A name in the width of its column; a Han character takes two. */
function cut(name: string): string {
  const safe = escapeControls(name);
  if (displayWidth(safe) <= NAME_WIDTH) return safe;
  let kept = '';
  for (const character of safe) {
    if (displayWidth(`${kept}${character}…`) > NAME_WIDTH) break;
    kept += character;
  }
  return `${kept}…`;
}
