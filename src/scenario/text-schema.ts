/** Schemas of words and lists: text, slugs, names of indicators, and numbers of things. */
import { z } from 'zod';
import { isSlug, slugOf } from '../kernel/text.ts';
import type { TextLanguage } from '../kernel/translation.ts';
import { shown } from './faults.ts';
import { fields, raiser } from './fields.ts';

const SLUG_RULE =
  'use lower-case Latin letters and digits, joined by single hyphens; names of any script go to "name"';

const LANGUAGES_RULE = 'write a text under "en" (English), "zh" (Chinese) or both';

/** Any text. */
export const text = (description: string) => z.string({ error: () => 'write text' }).meta({ description });

/**
 * Text that readers see in their language: a text, or a map of texts by language; who lacks one is told the other.
 *
 * @param rule - what to write where the text may not be empty
 * @returns schema whose output is the text by which the scenario knows it: the English one, or else the only one
 */
export function localText(description: string, rule?: string) {
  const any = z.string({ error: () => 'write text' });
  const bare = rule === undefined ? any : any.regex(/\S/u, { error: () => rule });
  const written = bare.optional();
  const map = fields({ en: written, zh: written } satisfies Record<TextLanguage, unknown>);
  return z
    .union([bare, map], { error: () => 'write text' })
    .transform((given, context): string => {
      if (typeof given === 'string') return given;
      const plain = given.en ?? given.zh;
      if (plain !== undefined) return plain;
      raiser(context)({ message: 'says nothing', rule: LANGUAGES_RULE });
      return z.NEVER;
    })
    .meta({ description: `${description} One text, or one a language: \`{en: ..., zh: ...}\`.` });
}

/** The identity of a thing. */
export const slug = z
  .string({ error: () => SLUG_RULE })
  .superRefine((written, context) => {
    if (isSlug(written)) return;
    raiser(context)({ message: `is ${shown(written)}`, rule: SLUG_RULE, suggestion: slugOf(written) });
  })
  .meta({
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    description: 'Identity of the thing: it never changes, unlike its name.',
  });

/** Several identities. */
export const slugs = z.array(slug, { error: () => 'write a list, such as [first, second]' });

/** Several of the things that are counted from 1. @param most - their number, where it is the same everywhere */
export function countedFrom1(description: string, most = Number.MAX_SAFE_INTEGER) {
  const range = most < Number.MAX_SAFE_INTEGER ? ` from 1 to ${most}` : ' from 1 on';
  const rule = { error: () => `write whole numbers${range}` };
  return z
    .array(z.number(rule).int(rule).min(1, rule).max(most, rule), {
      error: () => 'write a list, such as [1, 2]',
    })
    .meta({ description });
}

/** The name of an indicator that a scenario defines. */
export const indicatorName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/, {
  error: () => 'a name is a Latin letter followed by letters and digits',
});
