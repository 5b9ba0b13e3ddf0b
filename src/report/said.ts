/** Names and numbers as the report says them, in the language of its words. */
import type { Effect } from '../experiment/compare/effect.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import type { Study, StudyIndicator, StudyIntervention } from '../experiment/study/study.ts';
import type { Ends } from '../words/ends.ts';
import type { Words } from '../words/words.ts';
import { boundText, shortNumber } from './short-number.ts';
import { DIGITS, endsApart, type Fineness, finenessOfEnd, LEAST, toldNumber } from './told-number.ts';

/** Of a whole. */
export const PERCENT = 100;
/** Significant digits of shares in words. */
const SHARE_DIGITS = 2;

/**
 * What an effect means for the public: better or worse, clearly or perhaps; clear where neither more nor less is better; not
 * clear.
 */
export type Judgement = 'better' | 'worse' | 'may be better' | 'may be worse' | 'neither' | 'unclear';

/** What the verdict on an effect means, by whether less of the indicator is better. */
export function judgementOf(
  { verdict }: Pick<Effect, 'verdict'>,
  indicator: Pick<StudyIndicator, 'lessIsBetter'> | undefined,
): Judgement {
  const sign = signOf(verdict, true);
  if (sign === 0 || indicator === undefined) return 'unclear';
  const isClear = signOf(verdict) !== 0;
  if (indicator.lessIsBetter === null) return isClear ? 'neither' : 'unclear';
  const isBetter = sign > 0 === !indicator.lessIsBetter;
  if (isClear) return isBetter ? 'better' : 'worse';
  return isBetter ? 'may be better' : 'may be worse';
}

/** Factor by which values of a unit are shown: shares as per cent. */
export function factorOf(unit: string): number {
  return unit.startsWith('share') ? PERCENT : 1;
}

/** A number as people read it, large ones in words and tiny ones by their bound: `12.3`, `4.84 million`, `<0.0001`. */
export function numberText(value: number, words: Words): string {
  return value !== 0 && Math.abs(value) < LEAST ? boundText(value, String(LEAST)) : finelyText(value, words);
}

/** A number as finely as is asked for, large ones in words: `0.00012`, `4.841 million`. */
export function finelyText(
  value: number,
  { units }: Words,
  { step = 0, digits = DIGITS, more = 0 }: Fineness = {},
): string {
  // what rounds to a million is told as a million
  const large = largeOf(Number(value.toPrecision(digits + more)), units);
  return toldNumber(value / large.from, { step: step / large.from, digits, more }) + large.name;
}

/** A share as people read it: `12 %`. @param share - per cent */
export function shareText(share: number, { units }: Words): string {
  return units.joined(shortNumber(share, SHARE_DIGITS), ' %');
}

function largeOf(value: number, { large }: Words['units']) {
  return large.find(({ from }) => Math.abs(value) >= from) ?? { from: 1, name: '' };
}

/** A value as people read it: `12.3 %`, `1,240 CNY/year`, `4.84 million CNY/year`. */
export function valueText(value: number, unit: string, words: Words): string {
  return words.units.joined(numberText(factorOf(unit) * value, words), unitAfter(unit, words));
}

/** A level without its unit, where that is told beside it; shares are told in per cent all the same. */
export function levelText(value: number, unit: string, words: Words): string {
  const number = numberText(factorOf(unit) * value, words);
  return unit.startsWith('share') ? words.units.joined(number, ' %') : number;
}

/**
 * The ends of the interval of a level without its unit, within the bounds of its indicator: with few replications Student's law
 * goes beyond them. Shares are told in per cent all the same.
 */
export function levelEnds(
  { low, high }: NumberEnds,
  { unit, range }: Pick<StudyIndicator, 'unit' | 'range'>,
  words: Words,
): Ends {
  const factor = factorOf(unit);
  const [lowest, highest] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const bounded = { low: factor * Math.max(lowest, low), high: factor * Math.min(highest, high) };
  const ends = numberEnds(bounded, words);
  if (!unit.startsWith('share')) return ends;
  return { low: words.units.joined(ends.low, ' %'), high: words.units.joined(ends.high, ' %') };
}

/** The ends of an interval, large ones in words, in as many digits as tell them apart. */
export function numberEnds({ low, high }: NumberEnds, words: Words): Ends {
  const ends = endsApart(low, high, (end, more) => finelyText(end, words, finenessOfEnd(end, more)));
  return { low: ends.low, high: ends.high };
}

/** The ends of an interval. */
export interface NumberEnds {
  readonly low: number;
  readonly high: number;
}

/** A unit behind a number, with its space; empty where it goes without saying. */
export function unitAfter(unit: string, words: Words): string {
  if (unit.startsWith('share')) return ' %';
  if (['', 'index', 'ratio', 'correlation'].includes(unit)) return '';
  const name = words.units.name(unit);
  // a rate: `0.05/year`, not `0.05 1/year`
  return name.startsWith('1/') ? name.slice(1) : ` ${name}`;
}

/** A unit as the title of an axis: shares are told in per cent, and their differences in points. */
export function axisUnit(unit: string, words: Words, isDifference = false): string {
  if (unit.startsWith('share')) return isDifference ? words.charts.points : '%';
  return words.units.name(unit);
}

/** The name of an arm as it is shown. */
export function armName({ arms, comparison }: Study, slug: string, words: Words): string {
  const [baseline] = arms;
  if (slug === baseline.slug)
    return comparison === null ? words.report.thisScenario : words.comparison.heads.baseline;
  return words.interventions.arm(arms.find((arm) => arm.slug === slug)?.name ?? slug);
}

/** A sentence on the scenario as it stands; that it is the baseline goes without saying where nothing is compared with it. */
export function ofBaseline(sentence: string, { comparison }: Study, { charts }: Words): string {
  return comparison === null ? sentence : charts.inBaseline(sentence);
}

/** The name of a government as it is shown. */
export function governmentName({ governments }: Study, slug: string): string {
  return governments.find((one) => one.slug === slug)?.name ?? slug;
}

/**
 * The interventions of an arm: as the catalogue names them in the language of the words, those of a bundle otherwise as the arm
 * that they are alone. Empty where the author's name says as much, and in the language of the catalogue itself.
 */
export function catalogueNames(study: Study, slug: string, words: Words): string {
  const { interventions } = words;
  const own = study.arms.find((arm) => arm.slug === slug)?.interventions ?? [];
  const names = own.flatMap((one) => {
    const name = interventions.name(one.slug, '');
    if (name === '') return own.length > 1 ? aloneNames(study, one, words) : [];
    return [one.strength === 1 ? name : interventions.arm(`${one.slug}@${one.strength}`)];
  });
  const said = armName(study, slug, words).toLowerCase();
  return names.every((name) => said.includes(name.toLowerCase())) ? '' : names.join(' + ');
}

/** The name of the arm that is one intervention alone, as strong as it is here, if there is one. */
function aloneNames(study: Study, { slug, strength }: StudyIntervention, words: Words): string[] {
  const alone = study.arms.find(
    ({ interventions: [own, ...others] }) =>
      others.length === 0 && own?.slug === slug && own.strength === strength,
  );
  return alone === undefined ? [] : [armName(study, alone.slug, words)];
}

/** Arms but the baseline, those that a reader chose. */
export function shownArms({ arms }: Study, chosen: readonly string[] | null): readonly string[] {
  return arms
    .slice(1)
    .map(({ slug }) => slug)
    .filter((slug) => chosen === null || chosen.includes(slug));
}

/** An indicator of the study by its code word. */
export function indicatorOf({ indicators }: Study, name: string): StudyIndicator | undefined {
  return indicators.find((one) => one.name === name);
}

/** Key indicators of care, which people ask of first, and of insurance. */
const careFirst = [
  'quality',
  'coverage',
  'valueForMoney',
  'satisfaction',
  'awareness',
  'bidsPerCall',
  'rentLoss',
];
const insuredFirst = ['awareness', 'compensationRate', 'claimRate', 'benefitAdequacy', 'premiumPerPolicy'];

/**
 * Headline indicators of a study, those first that people ask of first. A policy is no service: where all is insured, money
 * buys no person-months.
 */
export function headlineOf(study: Study): readonly StudyIndicator[] {
  const has = (name: string) => study.indicators.some((one) => one.name === name);
  const first = has('coverage') ? [...careFirst, ...insuredFirst] : [...insuredFirst, ...careFirst];
  const place = ({ name }: StudyIndicator) => {
    const at = first.indexOf(name);
    return at < 0 ? first.length : at;
  };
  const isTold = ({ name, isHeadline }: StudyIndicator) =>
    isHeadline && (name !== 'valueForMoney' || has('coverage'));
  return study.indicators.filter(isTold).toSorted((a, b) => place(a) - place(b));
}
