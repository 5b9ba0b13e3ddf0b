/** The numbers of an effect as page, charts and terminal tell them, all in the digits of its indicator. */
import type { Study } from '../experiment/study/study.ts';
import type { Ends } from '../words/ends.ts';
import type { Words } from '../words/words.ts';
import { factorOf, finelyText } from './said.ts';
import { boundText } from './short-number.ts';
import { endsApart } from './told-number.ts';
import { isTold, stepOf } from './told-step.ts';

/** An effect, or what is told like one. */
export interface Sized {
  readonly indicator: string;
  readonly unit: string;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The size of an effect with its unit, and the ends of its interval without; those of one that has none are empty. */
export interface Sizes extends Ends {
  readonly size: string;
}

/** What is told of, and in which words. */
export interface Telling {
  readonly study: Study;
  readonly words: Words;
}

/** The numbers with their signs: `+12 points`, `9`, `15`; a small one by its bound, `<0.01 points`. */
export function signedSizes(effect: Sized, { study, words }: Telling): Sizes {
  const { size, ...ends } = signedNumbers(effect, { study, words });
  return { size: words.units.joined(size, words.comparison.sizeUnit(effect.unit)), ...ends };
}

/** The same without the unit, for tables that name it. */
export function signedNumbers(
  { indicator, unit, effect, low, high }: Sized,
  { study, words }: Telling,
): Sizes {
  const factor = factorOf(unit);
  const step = factor * stepOf(study, indicator);
  const text = (value: number, more = 0) => finelyText(value, words, { step, more });
  const value = factor * (effect ?? 0);
  if (value !== 0 && !isTold({ effect, indicator }, study)) {
    const bound = boundText(value, finelyText(step, words, { digits: 1 }));
    return { size: bound, ...endsOf(low, high) };
  }
  const { more, ...ends } = endsOf(low, high);
  return { size: `${value > 0 ? '+' : ''}${text(value, more)}`, ...ends };

  function endsOf(first: number | null, last: number | null): Ends & { readonly more: number } {
    if (first === null || last === null) return { low: '', high: '', more: 0 };
    const hasSign = first > 0 || last < 0;
    // no digits tell apart what all rounds to nothing
    if (!hasSign && [first, last].every((end) => !isTold({ effect: end, indicator }, study)))
      return { low: '0', high: '0', more: 0 };
    return endsApart(factor * first, factor * last, (end, more) => {
      const told = text(end, more);
      // an end that is not 0 is not told as 0 where that would give the sign away
      return told === '0' && end !== 0 && hasSign ? finelyText(end, words, { digits: 1 }) : told;
    });
  }
}

/** The numbers without a sign, the nearer end first, but for an interval that holds both signs. */
export function sizes(effect: Sized, telling: Telling): Sizes {
  const { low, high } = effect;
  if (low !== null && high !== null && low < 0 && high > 0) return signedSizes(effect, telling);
  const isFall = (effect.effect ?? 0) < 0;
  const [near, far] = isFall ? [high, low] : [low, high];
  const sizeOf = (value: number | null) => (value === null ? null : Math.abs(value));
  const told = signedSizes(
    { ...effect, effect: sizeOf(effect.effect), low: sizeOf(near), high: sizeOf(far) },
    telling,
  );
  return { ...told, size: told.size.replace(/^[+<]/, '') };
}
