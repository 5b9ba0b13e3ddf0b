/**
 * Quantities as people write them: `48 million CNY/year`, `15 %`, `6 months`, `1,200 CNY/person-month`.
 *
 * quantity = number [thousand | million | billion] [unit]
 */
import { nearest, QuasimarketError } from './error.ts';
import { type Dimension, formatDimension, parseUnit, sameDimension, type Unit } from './units.ts';

/** A number with its unit. */
export interface Quantity {
  /** In the unit as written, scale word included. */
  readonly value: number;
  /** In one spelling, without blanks; empty for a bare number. */
  readonly unit: string;
  readonly dimension: Dimension;
}

/** Powers of ten of the scale words. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
]);

const PLAIN_DIGITS = String.raw`\d+`;
const GROUPED_DIGITS = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?:_\d{3})+`;
const NUMBER = new RegExp(
  String.raw`^[+-]?(?:(?:${GROUPED_DIGITS}|${PLAIN_DIGITS})(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,4})?`,
  'i',
);
const LONGEST = 100;
const EXAMPLE = '48 million CNY/year';
const TWELVE = 12;

/** A quantity before its digits become a number, so that scale words and units round once. */
interface Reading {
  /** Digits with sign and point, without separators. */
  readonly digits: string;
  /** Power of ten from exponent and scale word. */
  readonly tens: number;
  readonly unit: Unit;
}

/**
 * Reads a quantity.
 *
 * @throws QuasimarketError if the text is empty, no number, two numbers, too large or too small, or its unit unknown
 */
export function parseQuantity(text: string): Quantity {
  const { digits, tens, unit } = read(text);
  return { value: finite(digits, tens, text), unit: unit.text, dimension: unit.dimension };
}

/**
 * The value of a quantity in a wanted unit: `convertTo('2 years', 'months')` is 24. The decimal digits are shifted
 * before they become a number, so that `15 %` is exactly the number 0.15.
 *
 * @param text - as people write it; a bare number counts as dimensionless
 * @param unit - such as `CNY/person-month`
 * @throws QuasimarketError as {@link parseQuantity}, and if the dimensions differ
 */
export function convertTo(text: string, unit: string): number {
  const from = read(text);
  const to = parseUnit(unit);
  if (!sameDimension(from.unit.dimension, to.dimension)) throw wrongDimension(text, from.unit, to);
  const decimal = finite(from.digits, from.tens + from.unit.tens - to.tens, text);
  const twelves = from.unit.twelves - to.twelves;
  let factor = 1;
  for (let i = Math.abs(twelves); i > 0; i -= 1) factor *= TWELVE;
  const value = twelves < 0 ? decimal / factor : decimal * factor;
  if (!Number.isFinite(value)) throw outOfRange(text);
  return value;
}

function read(text: string): Reading {
  const trimmed = text.trim();
  refuseForeignCharacters(trimmed);
  const match = NUMBER.exec(trimmed);
  if (match === null) throw notQuantity(text, `begin with a number, as in "${EXAMPLE}"`);
  const rest = trimmed.slice(match[0].length);
  refuseSecondNumber(text, match[0], rest);
  const [, scaleWord = '', unitText] = /^\s*([A-Za-z]+(?=\s|$))?([\s\S]*)$/.exec(rest) as RegExpExecArray;
  const scale = SCALES.get(scaleWord);
  const unit = scale === undefined ? readUnit(scaleWord + unitText) : readUnit(unitText);
  const [digits, exponent = '0'] = match[0].replace(/[,_]/g, '').toLowerCase().split('e');
  return { digits, tens: Number(exponent) + (scale ?? 0), unit };
}

function readUnit(text: string): Unit {
  const first = /^\s*([A-Za-z]+)\s+\S/.exec(text)?.[1];
  const scale = first === undefined ? undefined : nearest(first, SCALES.keys());
  if (first !== undefined && scale !== undefined) {
    throw new QuasimarketError('input', `"${first}" is not a scale word`, {
      found: first,
      suggestion: scale,
    });
  }
  return parseUnit(text);
}

function refuseForeignCharacters(text: string): void {
  if (text === '') throw notQuantity(text, `write a number and its unit, as in "${EXAMPLE}"`);
  if (text.length > LONGEST) throw notQuantity(`${text.slice(0, LONGEST)}…`, `at most ${LONGEST} characters`);
  const ascii = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u3000\u00a0]/g, ' ');
  if (ascii !== text) throw notQuantity(text, 'write ASCII digits and signs', ascii);
  const hanScale = /^([\d.]+)\s*([万亿])\s*元?(.*)$/.exec(text);
  if (hanScale !== null)
    throw notQuantity(text, 'scale words are thousand, million and billion', inEnglish(hanScale));
  if (/\sper\s/.test(text)) throw notQuantity(text, 'write "/" for per', text.replace(/\s+per\s+/g, '/'));
}

/** `3 万元` as `30 thousand CNY`: 万 is ten thousand, 亿 a hundred million. */
function inEnglish([text, number, scale, rest]: RegExpExecArray): string {
  const amount =
    scale === '万'
      ? `${formatNumber(Number(number) * 10)} thousand`
      : `${formatNumber(Number(number) * 100)} million`;
  return `${amount} ${text.includes('元') ? 'CNY' : ''}${rest.trim()}`.trim();
}

/** Two numbers in one text, a decimal comma, or blanks between groups of digits. */
function refuseSecondNumber(text: string, number: string, rest: string): void {
  if (/^,\d+/.test(rest) && !number.includes(',')) {
    throw notQuantity(text, 'the decimal sign is a point', text.trim().replace(',', '.'));
  }
  if (/^\s+\d{3}(?!\d)/.test(rest)) {
    throw notQuantity(text, 'group digits by "," or "_"', text.trim().replace(/(\d)\s+(?=\d)/g, '$1,'));
  }
  const rate = /^\s*1?\s*\//.test(rest);
  if (/^[\d.,_]/.test(rest) || (!rate && /^\s*[+-]?\s*\d/.test(rest)))
    throw notQuantity(text, `write one number, as in "${EXAMPLE}"`);
}

function finite(digits: string, tens: number, text: string): number {
  const value = Number(`${digits}e${tens}`);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(digits))) throw outOfRange(text);
  return value + 0;
}

function outOfRange(text: string): QuasimarketError {
  return notQuantity(text, 'a number must be finite, and 0 or at least 5e-324 in size');
}

function notQuantity(text: string, rule: string, suggestion?: string): QuasimarketError {
  const details = { found: text, rule, ...(suggestion === undefined ? {} : { suggestion }) };
  return new QuasimarketError('input', `"${text}" is not a quantity`, details);
}

function wrongDimension(text: string, found: Unit, wanted: Unit): QuasimarketError {
  const is = found.text === '' ? 'has no unit' : `is ${formatDimension(found.dimension)} (${found.text})`;
  const expected = wanted.text === '' ? 'a number' : `${formatDimension(wanted.dimension)} (${wanted.text})`;
  const example = wanted.text === '' ? '3' : `3 ${wanted.text}`;
  return new QuasimarketError('input', `"${text}" ${is}; expected ${expected}, such as "${example}"`, {
    found: text,
  });
}

/** Numbers from here on, and those below the second, are printed with an exponent. */
const LARGE = 1e15;
const SMALL = 1e-6;

/**
 * A number for people: rounded to some significant digits, thousands grouped by commas, no trailing zeros.
 *
 * @param value - any number; NaN and infinities print as words
 * @param significantDigits - 1 to 17
 */
export function formatNumber(value: number, significantDigits = 6): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(significantDigits));
  const size = Math.abs(rounded);
  if (size >= LARGE || (size < SMALL && size > 0)) return String(rounded);
  const [whole, fraction] = String(rounded + 0).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A quantity for people: `48,000,000 CNY/year`, shares as per cent. What it prints, {@link parseQuantity} reads.
 *
 * @param value - in the unit
 * @param unit - empty for a bare number
 */
export function formatQuantity(value: number, unit: string, significantDigits = 6): string {
  if (unit === 'share') return `${formatNumber(value * 100, significantDigits)} %`;
  const number = formatNumber(value, significantDigits);
  return unit === '' ? number : `${number} ${unit}`;
}
