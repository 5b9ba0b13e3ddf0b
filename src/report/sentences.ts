/** Sentences on effects, in the language of the words. */
import type { Effect } from '../experiment/compare/effect.ts';
import type { Study } from '../experiment/study/study.ts';
import { escapeControls } from '../kernel/display.ts';
import type { Words } from '../words/words.ts';
import { armName, factorOf, numberText } from './said.ts';

/** `Publicity raises coverage by 12 points (95 % interval 9 to 15)`; of an effect that has an interval. */
export function effectSentence(
  effect: Effect,
  { study, words }: { readonly study: Study; readonly words: Words },
): string {
  const arm = escapeControls(armName(study, effect.arm, words));
  return words.report.effect({ arm, ...sizes(effect, words) });
}

/** The same where the arm is known and its intervals are announced: `raises coverage by 12 points (9 to 15)`. */
export function shortEffect(effect: Effect, words: Words): string {
  return words.report.shortEffect(sizes(effect, words));
}

/** What an effect is in words: sizes without a sign, but for an interval that holds both. */
function sizes({ indicator, unit, effect, low, high, verdict }: Effect, words: Words) {
  const isSigned = low! < 0 !== high! < 0;
  const text = (value: number) => {
    const shown = factorOf(unit) * value;
    return numberText(isSigned ? shown : Math.abs(shown), words);
  };
  const [least, most] = [low!, high!].toSorted((a, b) => (isSigned ? a - b : Math.abs(a) - Math.abs(b)));
  return {
    verdict: words.terms.verdicts[verdict],
    indicator: words.indicators.name(indicator),
    effect: words.units.joined(text(effect!), words.comparison.sizeUnit(unit)),
    low: text(least),
    high: text(most),
  };
}
