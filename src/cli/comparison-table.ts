/** The table that a comparison prints: arms by key indicators, at most 100 columns wide. */
import Table from 'cli-table3';
import type { ComparedArm } from '../experiment/compare/arm.ts';
import type { ComparisonResult } from '../experiment/compare/compare.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { displayWidth, escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { english } from '../words/english.ts';
import type { Terminal } from './terminal.ts';

const WIDEST = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
const COLOR_CODE = /\u001b\[\d+m/g;
const DIGITS = 3;
const MOST_DECIMALS = 6;
/** Digits of a baseline are told until they make a number of at least this: two or three of them. */
const ENOUGH_DIGITS = 50;
const THOUSAND = 1e3;
const MILLION = 1e6;
const BILLION = 1e9;
const NONE = '-';
/** Columns of a name; longer ones are cut. */
const NAME_WIDTH = 20;
/** Characters of a unit from which on it is broken. */
const UNIT_WIDTH = 14;
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

/** The table: the baseline's means, then the effects of every arm; with as many of the indicators as fit. */
export function comparisonTable(
  result: ComparisonResult,
  arms: readonly ComparedArm[],
  shown: readonly string[],
  terminal: Terminal,
): string {
  const table = tableOf(result, arms, shown, terminal);
  const isWide = table.split('\n').some((line) => displayWidth(stripped(line)) > WIDEST);
  return isWide && shown.length > 1 ? comparisonTable(result, arms, shown.slice(0, -1), terminal) : table;
}

/** A line without the codes of its colours. */
function stripped(line: string): string {
  return line.replaceAll(COLOR_CODE, '');
}

function tableOf(
  result: ComparisonResult,
  arms: readonly ComparedArm[],
  shown: readonly string[],
  { color }: Terminal,
): string {
  const effects = widestEffects(result);
  const [baseline, ...others] = arms;
  const own = (arm: string, name: string) =>
    effects.find((effect) => effect.arm === arm && effect.indicator === name);
  const columns = [COST, ...shown].map((name) => {
    const level = others.map(({ slug }) => own(slug, name)?.baseline).find((mean) => mean != null) ?? null;
    const unit = result.panel.indicators.find((one) => one.name === name)?.unit ?? '';
    return { name, level, ...scaleOf(unit, level) };
  });
  const table = new Table({
    head: [english.heads.arm, ...columns.map(({ name }) => headOf(name))].map((head) => color.bold(head)),
    colAligns: ['left', ...columns.map(() => 'right' as const)],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    chars: noSides,
  });
  table.push(['', ...columns.map(({ unit }) => color.dim(brokenUnit(escapeControls(unit))))]);
  table.push([
    cut(baseline.name),
    ...columns.map(({ level, scale, decimals }) =>
      level === null ? NONE : formatFixed(level / scale, decimals),
    ),
  ]);
  for (const { slug, name } of others) {
    table.push([
      cut(name),
      ...columns.map((column) => {
        const doubtful = isDoubtful(result, slug, column.name);
        return cell(own(slug, column.name), { ...column, doubtful });
      }),
    ]);
  }
  return table.toString();
}

/** A column's unit, what numbers are divided by, and decimals: three digits of the baseline. */
interface Scale {
  readonly unit: string;
  readonly scale: number;
  readonly decimals: number;
}

/** Money of a million and more is told in thousands or millions. */
function scaleOf(unit: string, level: number | null): Scale {
  const size = Math.abs(level ?? 0);
  const isMoney = unit.startsWith('CNY');
  const scale = isMoney && size >= BILLION ? MILLION : isMoney && size >= MILLION ? THOUSAND : 1;
  const told = scale === 1 ? unit : `${formatNumber(scale)} ${unit}`;
  let decimals = size === 0 ? DIGITS : 0;
  for (
    let digits = size / scale;
    digits > 0 && digits < ENOUGH_DIGITS && decimals < MOST_DECIMALS;
    digits *= 10
  )
    decimals += 1;
  return { unit: told, scale, decimals };
}

/** A number with a fixed number of decimals, thousands grouped; never "-0". */
function formatFixed(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** A long unit in two lines. */
function brokenUnit(unit: string): string {
  return unit.length > UNIT_WIDTH ? unit.replace('/', '\n/') : unit;
}

/** A head in two lines, so that columns stay narrow. */
function headOf(name: string): string {
  const words = (english.indicators[name] ?? name).split(' ');
  if (words.length < 2) return words[0];
  return `${words.slice(0, -1).join(' ')}\n${words[words.length - 1]}`;
}

/** True if a sign is claimed that does not hold over most of the plausible space. */
function isDoubtful({ robustness }: ComparisonResult, arm: string, indicator: string): boolean {
  return robustness.some((one) => one.arm === arm && one.indicator === indicator && !one.isRobust);
}

function cell(
  effect: Effect | undefined,
  { scale, decimals, doubtful }: Scale & { readonly doubtful: boolean },
): string {
  if (effect === undefined || effect.effect === null) return NONE;
  const mark = english.marks[effect.verdict] + (doubtful ? '?' : '');
  if (effect.verdict === 'no change') return mark;
  const { low, high } = effect;
  const half = low === null || high === null ? '' : `±${formatFixed((high - low) / 2 / scale, decimals)}`;
  const size = formatFixed(effect.effect / scale, decimals);
  return `${size.startsWith('-') ? '' : '+'}${size}${half} ${mark}`;
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
