/** Text as bytes, as slugs and in a fixed order, the same in every locale. */
import { QuasimarketError } from './error.ts';
import { sha256Hex } from './sha256.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const HASH_LENGTH = 8;
const encoder = new TextEncoder();

/**
 * The UTF-8 bytes of a text.
 *
 * @throws QuasimarketError if the text holds half of a surrogate pair, which UTF-8 cannot express: encoders put the
 *   same replacement for each, and different texts would become equal
 */
export function utf8(text: string): Uint8Array {
  if (LONE_SURROGATE.test(text)) {
    throw new QuasimarketError('input', 'is not valid Unicode text: it holds half of a surrogate pair', {
      found: text,
    });
  }
  return encoder.encode(text);
}

/** Orders texts by UTF-16 code units: negative, 0 or positive. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Whether a text is a slug: lower-case Latin letters and digits in groups joined by single hyphens. `constructor` is
 * none, so that a slug is a safe key of a plain object.
 */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text !== 'constructor';
}

/**
 * A slug for a name. Accents are dropped; a name with letters or digits that ASCII cannot show keeps what it can and
 * gets a hash, so that different names stay different: `Gulou` gives `gulou`, `鼓楼` gives `x-` and eight hex digits.
 */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const latin = plain
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const complete = !/[^\p{ASCII}]/u.test(plain.replace(/[^\p{Letter}\p{Number}]/gu, ''));
  if (complete && isSlug(latin)) return latin;
  return `${latin === '' ? 'x' : latin}-${sha256Hex(utf8(text)).slice(0, HASH_LENGTH)}`;
}
