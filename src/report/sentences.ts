/** Effects in words, in the language of the words. */
import type { Effect } from '../experiment/compare/effect.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import type { Study } from '../experiment/study/study.ts';
import type { Words } from '../words/words.ts';
import { factorOf, levelText, numberText } from './said.ts';
import { inSteps, isTold, stepOf } from './told-step.ts';

/** What is told of, and in which words. */
interface Telling {
  readonly study: Study;
  readonly words: Words;
}

/** `raises coverage by 12 points (9 to 15), from 30 % to 42 %`; of an effect that has an interval. */
export function effectText(effect: Effect, telling: Telling): string {
  const { words } = telling;
  const { verdict, indicator } = effect;
  if (verdict === 'no change') return words.terms.verdicts[verdict];
  const said = {
    verdict: words.terms.verdicts[verdict],
    indicator: words.indicators.name(indicator),
    ...sizes(effect, telling),
  };
  const text = words.report.effect(said);
  return verdict === 'no clear effect' ? text : between(text, effect, words);
}

/** The same where the indicator is named beside it: `+4.84 million CNY/year (4.79 million to 4.9 million), from ... to ...`. */
export function differenceText(effect: Effect, telling: Telling): string {
  const { words } = telling;
  const { verdict } = effect;
  if (verdict === 'no change') return words.terms.verdicts[verdict];
  if (signOf(verdict, true) !== 0 && !isTold(effect, telling.study)) return words.report.lessThanTold;
  const { effect: size, low, high } = sizes(effect, telling, true);
  if (verdict === 'no clear effect') {
    return words.report.difference(words.terms.verdicts[verdict], { low, high });
  }
  return between(words.report.difference(size, { low, high }), effect, words);
}

function between(text: string, { baseline, mean, unit }: Effect, words: Words): string {
  const [from, to] = [baseline!, mean!].map((level) => levelText(level, unit, words));
  return from === to ? text : words.report.effectBetween(text, from, to);
}

/** What an effect is in words: sizes without a sign, but for an interval that holds both and where signs are asked for. */
function sizes({ indicator, unit, effect, low, high }: Effect, { study, words }: Telling, hasSign = false) {
  const step = stepOf(study, indicator);
  const isSigned = hasSign || low! < 0 !== high! < 0;
  const text = (value: number) => {
    const shown = factorOf(unit) * inSteps(value, step);
    return numberText(isSigned ? shown : Math.abs(shown), words);
  };
  const [least, most] = [low!, high!].toSorted((a, b) => (isSigned ? a - b : Math.abs(a) - Math.abs(b)));
  const sign = hasSign && effect! > 0 ? '+' : '';
  return {
    effect: words.units.joined(sign + text(effect!), words.comparison.sizeUnit(unit)),
    low: text(least),
    high: text(most),
  };
}
