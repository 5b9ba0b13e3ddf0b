/** The tables that a comparison prints: arms by key indicators, at most 100 columns wide. */
import type { ComparedArm } from '../experiment/compare/arm.ts';
import type { ComparisonResult } from '../experiment/compare/compare.ts';
import { COST } from '../experiment/compare/cost.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { efficiencyUnits } from '../experiment/compare/efficiency-effects.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import { displayWidth, escapeControls } from '../kernel/display.ts';
import { boundText } from '../report/short-number.ts';
import { wrapText } from '../report/wrap-text.ts';
import type { Words } from '../words/words.ts';
import { plainTable } from './plain-table.ts';
import type { Terminal } from './terminal.ts';
import { unitLines } from './unit-lines.ts';

const DIGITS = 3;
const MOST_DECIMALS = 6;
/** Digits of a baseline are told until they make a number of at least this: two or three of them. */
const ENOUGH_DIGITS = 50;
const THOUSAND = 1000;
const MILLION = 1_000_000;
const BILLION = 1e9;
const NONE = '-';
/** Columns that names have at least; longer ones take what room the table leaves, and are cut there. */
const NAME_WIDTH = 19;
/** Columns of a unit; longer ones take a second line. */
const UNIT_WIDTH = 14;
/** Columns of a table; indicators that have no room take a table of their own. */
const TABLE_WIDTH = 100;
/** Indicators that fit beside names and costs. */
const INDICATORS_SHOWN = 4;

/** Indicators of the table where nobody chooses them: of care first, then of insurance. */
const careFirst = ['valueForMoney', 'quality', 'coverage', 'rentLoss'];
const insuredFirst = ['awareness', 'compensationRate', 'claimRate', 'benefitAdequacy'];

/** The indicators that are shown: the chosen ones, or those that say most where they are defined. */
export function keyIndicators(effects: readonly Effect[], chosen: readonly string[]): readonly string[] {
  if (chosen.length > 0) return chosen;
  const care = careFirst.filter((name) => isDefined(effects, name));
  const first = isDefined(effects, 'coverage') ? [...care, ...insuredFirst] : [...insuredFirst, ...care];
  return [...new Set(first.filter((name) => isDefined(effects, name)))].slice(0, INDICATORS_SHOWN);
}

function isDefined(effects: readonly Effect[], name: string): boolean {
  return effects.some((effect) => effect.indicator === name && effect.effect !== null);
}

/** Effects of the widest scope of a panel. */
export function widestEffects({ panel, effects }: ComparisonResult): readonly Effect[] {
  const { government, service } = panel.scopes[panel.scopes.length - 1];
  return effects.filter((effect) => effect.government === government && effect.service === service);
}

/** Effects of the widest scope on headline indicators, efficiency and productivity. */
export function mainEffects(result: ComparisonResult, headline: readonly string[]): readonly Effect[] {
  return widestEffects(result).filter(
    ({ indicator }) => headline.includes(indicator) || indicator in efficiencyUnits,
  );
}

/** The baseline's means, then the effects of every arm; a second table takes what has no room in the first. */
export function comparisonTable(
  result: ComparisonResult,
  arms: readonly ComparedArm[],
  shown: readonly string[],
  { color, words }: Pick<Terminal, 'color' | 'words'>,
): string {
  const effects = widestEffects(result);
  const columns = [COST, ...shown].map((name) => columnOf({ result, arms, effects, words }, name));
  const tables: string[] = [];
  for (let from = 0; from < columns.length; ) {
    let to = columns.length;
    const widthTo = (end: number) =>
      widthOf(tableOf(cutNames(arms), columns.slice(from, end), { ...plain, words }));
    while (to > from + 1 && widthTo(to) > TABLE_WIDTH) to -= 1;
    const room = widthOf(cutNames(arms).join('\n')) + Math.max(0, TABLE_WIDTH - widthTo(to));
    const style = { bold: color.bold, dim: color.dim, words };
    tables.push(tableOf(cutNames(arms, room), columns.slice(from, to), style));
    from = to;
  }
  return tables.join('\n\n');
}

/** An indicator as it is told: its name, its unit, the baseline, and each arm. */
interface Column {
  readonly head: string;
  readonly unit: string;
  readonly cells: readonly string[];
}

type Style = Pick<Terminal['color'], 'bold' | 'dim'> & { readonly words: Words };
const plain = { bold: String, dim: String };

/** What columns are made of. */
interface Ground {
  readonly result: ComparisonResult;
  readonly arms: readonly ComparedArm[];
  /** Of the widest scope. */
  readonly effects: readonly Effect[];
  readonly words: Words;
}

function columnOf({ result, arms, effects, words }: Ground, name: string): Column {
  const others = arms.slice(1);
  const own = others.map(({ slug }) =>
    effects.find((effect) => effect.arm === slug && effect.indicator === name),
  );
  const level = own.map((effect) => effect?.baseline).find((mean) => mean != null) ?? null;
  const { unit = '' } = result.panel.indicators.find((one) => one.name === name) ?? {};
  const told = scaleOf(unit, level, words);
  const cells = own.map((effect, i) =>
    cell(effect, { ...told, words, doubtful: isDoubtful(result, others[i].slug, name) }),
  );
  return {
    head: headOf(words.indicators.name(name)),
    unit: told.unit,
    cells: [level === null ? NONE : formatFixed(level / told.scale, told.decimals), ...cells],
  };
}

function tableOf(names: readonly string[], columns: readonly Column[], { bold, dim, words }: Style): string {
  const table = plainTable(
    [words.comparison.heads.arm, ...columns.map(({ head }) => head)].map((head) => bold(head)),
    ['left', ...columns.map(() => 'right' as const)],
  );
  table.push(['', ...columns.map(({ unit }) => dim(unitLines(unit, UNIT_WIDTH)))]);
  for (const [i, name] of names.entries()) table.push([name, ...columns.map(({ cells }) => cells[i])]);
  return table.toString();
}

function widthOf(table: string): number {
  return Math.max(...table.split('\n').map(displayWidth));
}

/** A column's unit, what numbers are divided by, and decimals: three digits of the baseline. */
interface Scale {
  readonly unit: string;
  readonly scale: number;
  readonly decimals: number;
}

/** Money of a million and more is told in thousands or millions. */
function scaleOf(unit: string, level: number | null, { units }: Words): Scale {
  const size = Math.abs(level ?? 0);
  const isMoney = unit.startsWith('CNY');
  const scale = isMoney && size >= BILLION ? MILLION : isMoney && size >= MILLION ? THOUSAND : 1;
  const told = scale === 1 ? units.name(unit) : units.scaled(scale, unit);
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

/** A head in two lines, so that columns stay narrow. */
function headOf(name: string): string {
  const parts = name.split(' ');
  if (parts.length < 2) return name;
  return `${parts.slice(0, -1).join(' ')}\n${parts[parts.length - 1]}`;
}

/** True if a sign is claimed that does not hold over most of the plausible space. */
function isDoubtful({ robustness }: ComparisonResult, arm: string, indicator: string): boolean {
  return robustness.some((one) => one.arm === arm && one.indicator === indicator && one.isRobust === false);
}

function cell(
  effect: Effect | undefined,
  { scale, decimals, words, doubtful }: Scale & { readonly words: Words; readonly doubtful: boolean },
): string {
  if (effect === undefined || effect.effect === null) return NONE;
  const mark = words.comparison.marks[effect.verdict] + (doubtful ? '?' : '');
  if (effect.verdict === 'no change') return mark;
  const { low, high } = effect;
  const size = formatFixed(effect.effect / scale, decimals);
  const half = low === null || high === null ? '' : formatFixed((high - low) / 2 / scale, decimals);
  // what has a sign is not told as nothing, and makes no column wider
  if (signOf(effect.verdict, true) !== 0 && !/[1-9]/.test(size))
    return `${boundText(effect.effect, formatFixed(Number(`1e-${decimals}`), decimals))} ${mark}`;
  if (!/[1-9]/.test(size + half)) return `0 ${mark}`;
  return `${size.startsWith('-') ? '' : '+'}${size}${half === '' ? '' : `±${half}`} ${mark}`;
}

/** Names of arms in the width of their column; those that a cut would make the same stand there in full, in lines. */
function cutNames(arms: readonly ComparedArm[], width = NAME_WIDTH): string[] {
  const names = arms.map(({ name }) => cut(name, width));
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : wrapText(arms[i].name, width).join('\n'),
  );
}

/** A name in the width of its column; a Han character takes two. */
function cut(name: string, width: number): string {
  const safe = escapeControls(name);
  if (displayWidth(safe) <= width) return safe;
  let kept = '';
  for (const character of safe) {
    if (displayWidth(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
