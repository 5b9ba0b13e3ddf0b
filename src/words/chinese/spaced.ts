/** The one rule of spaces in Chinese: between a Han character and a Latin letter or a number, and nowhere else beside Han. */

const HAN = /\p{Script=Han}/u;
/** Signs as wide as a Han character, which bring their own space. */
const WIDE = /[\u3000-\u303f\uff00-\uffef“”‘’…]/u;
/** What begins or ends a word or a number. */
const LATIN = /[\p{L}\p{N}%‰+\-−<>±]/u;

/**
 * A template whose values meet the words about them by the rule; spaces within words and within values stay as they are.
 *
 *     spaced`${arm}使${indicator}提高 ${size}` -> `宣传使覆盖率提高 12%`, `Publicity 使覆盖率提高 12%`
 */
export function spaced(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return words
    .flatMap((text, i) => (i < values.length ? [text, String(values[i])] : [text]))
    .reduce(joined, '');
}

function joined(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const [last, first] = [[...left].at(-1), [...right].at(0)];
  if (last === undefined || first === undefined) return before + after;
  if (isHan(last) && isHan(first)) return left + right;
  if (WIDE.test(last) || WIDE.test(first)) return left + right;
  const isMixed = isHan(last) ? isLatin(first) : isHan(first) && isLatin(last);
  return isMixed ? `${left} ${right}` : before + after;
}

function isHan(character: string): boolean {
  return HAN.test(character);
}

function isLatin(character: string): boolean {
  return LATIN.test(character) && !isHan(character);
}
