/** Units of quantities: words, how they combine, and what they measure. */
import { nearest, QuasimarketError } from './error.ts';

/**
 * Exponents of what a unit measures. Counted things (lots, bids, contracts, calls) and shares are numbers: all 0.
 */
export interface Dimension {
  readonly money: number;
  readonly time: number;
  readonly person: number;
}

/** A unit as read: its text in one spelling, its dimension, and its size, 10^tens · 12^twelves of CNY, months, persons. */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly tens: number;
  readonly twelves: number;
}

interface UnitWord {
  readonly money?: number;
  readonly time?: number;
  readonly person?: number;
  readonly tens?: number;
  readonly twelves?: number;
}

const CNY: UnitWord = { money: 1 };
const MONTH: UnitWord = { time: 1 };
const YEAR: UnitWord = { time: 1, twelves: 1 };
const PERSON: UnitWord = { person: 1 };
const NUMBER: UnitWord = {};

/** Every unit word. Persons, heads, policies and agents differ in the model, not in dimension. */
const WORDS: ReadonlyMap<string, UnitWord> = new Map([
  ['CNY', CNY],
  ['yuan', CNY],
  ['fen', { money: 1, tens: -2 }],
  ['month', MONTH],
  ['months', MONTH],
  ['year', YEAR],
  ['years', YEAR],
  ...spellings(PERSON, 'person persons people head heads policy policies resident residents'),
  ['%', { tens: -2 }],
  ['‰', { tens: -3 }],
  ...spellings(NUMBER, 'lot lots bid bids call calls contract contracts interview interviews agent agents'),
  ...spellings(NUMBER, 'organization organizations incident incidents visit visits complaint complaints'),
  ...spellings(NUMBER, 'share index count factor probability hazard exponent slope effort'),
]);

/** Units of model parameters that are plain numbers and do not follow the grammar. */
const PLAIN_NUMBERS: ReadonlySet<string> = new Set(['', '1', 'log', 'log sd', 'log ratio', 'log-odds']);

/** What people write for some units; each is refused with the word to write instead. */
const FOREIGN_WORDS: ReadonlyMap<string, string> = new Map([
  ['元', 'CNY'],
  ['块', 'CNY'],
  ['RMB', 'CNY'],
  ['¥', 'CNY'],
  ['分', 'fen'],
  ['月', 'month'],
  ['个月', 'months'],
  ['年', 'year'],
  ['人', 'persons'],
  ['percent', '%'],
]);

function spellings(word: UnitWord, names: string): [string, UnitWord][] {
  return names.split(' ').map((name) => [name, word]);
}

/**
 * Reads a unit: words joined by `-` or `*` within a product, products divided by `/` from left to right, so that
 * `CNY/person-month` is `CNY/(person·month)`; `1/month` and `/month` are rates.
 *
 * @throws QuasimarketError if it does not follow the grammar or holds an unknown word
 */
export function parseUnit(text: string): Unit {
  const trimmed = text.trim();
  const total = { money: 0, time: 0, person: 0, tens: 0, twelves: 0 };
  if (PLAIN_NUMBERS.has(trimmed)) return unitOf(trimmed, total);
  const products = trimmed.split('/').map((product) => product.trim());
  products.forEach((product, i) => {
    const sign = i === 0 ? 1 : -1;
    if (i === 0 && products.length > 1 && (product === '1' || product === '')) return;
    for (const name of product.split(/\s*[-*·]\s*/)) {
      const word = wordOf(name, trimmed);
      total.money += sign * (word.money ?? 0);
      total.time += sign * (word.time ?? 0);
      total.person += sign * (word.person ?? 0);
      total.tens += sign * (word.tens ?? 0);
      total.twelves += sign * (word.twelves ?? 0);
    }
  });
  const spelled = products.map((product) => product.replace(/\s*([-*·])\s*/g, '$1')).join('/');
  return unitOf(spelled.startsWith('/') ? `1${spelled}` : spelled, total);
}

function unitOf(text: string, total: Dimension & { tens: number; twelves: number }): Unit {
  const { money, time, person, tens, twelves } = total;
  return { text, dimension: { money, time, person }, tens, twelves };
}

function wordOf(name: string, unit: string): UnitWord {
  const word = WORDS.get(name);
  if (word !== undefined) return word;
  if (name === '') {
    throw new QuasimarketError('input', `"${unit}" lacks a unit word beside "-", "*" or "/"`, {
      found: unit,
    });
  }
  const meant = FOREIGN_WORDS.get(name) ?? nearest(name, WORDS.keys());
  const details = {
    found: name,
    rule: 'units are CNY, fen, month, year, person, %, or counted things such as lot',
  };
  throw new QuasimarketError(
    'input',
    `"${name}" is not a unit`,
    meant === undefined ? details : { ...details, suggestion: meant },
  );
}

/** Whether two dimensions are the same. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.money === b.money && a.time === b.time && a.person === b.person;
}

/** A dimension in words: `money/person/time`, or `a number`. */
export function formatDimension(dimension: Dimension): string {
  const powers: readonly [string, number][] = [
    ['money', dimension.money],
    ['person', dimension.person],
    ['time', dimension.time],
  ];
  const above = powers.flatMap(([name, power]) => (power > 0 ? Array<string>(power).fill(name) : []));
  const below = powers.flatMap(([name, power]) => (power < 0 ? Array<string>(-power).fill(name) : []));
  if (above.length === 0 && below.length === 0) return 'a number';
  return [above.length === 0 ? '1' : above.join('·'), ...below].join('/');
}
