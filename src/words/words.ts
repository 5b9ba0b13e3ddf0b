/** Every word that people read, by language: one catalogue of the same names in each. */
import { chinese } from './chinese/catalogue.ts';
import { english } from './english/catalogue.ts';

/** What every language says: a name that one of them lacks does not compile. */
export type Words = typeof english;

/** A language of the catalogue. */
export type Language = 'en' | 'zh';

/** Languages, the default first. */
export const languages: readonly Language[] = ['en', 'zh'];

const catalogues: Readonly<Record<Language, Words>> = { en: english, zh: chinese };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}
