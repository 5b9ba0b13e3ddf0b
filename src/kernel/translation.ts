/** Texts that authors write in two languages; each is known by its English, or else by the one that it has. */

/** Languages of authors, the one that a text is known by first. */
export const textLanguages = ['en', 'zh'] as const;

/** A language of authors. */
export type TextLanguage = (typeof textLanguages)[number];

/** A text in every language. */
export type Translation = Readonly<Record<TextLanguage, string>>;

/** Says a text in another language. */
export type Say = (text: string) => string;

/** What joins the names of several things done together. */
const TOGETHER = ' + ';
/** What a name says behind that of a thing: its strength, or the slug that tells it from another of its name. */
const BEHIND = /( at [\d.]+| \([a-z0-9-]+\))$/;

/** How texts are said in a language; one without a translation stays as it is. */
export function sayingIn(language: TextLanguage, translations: readonly Translation[]): Say {
  const said = new Map(translations.map((one) => [one.en, one[language]]));
  return (text) => said.get(text) ?? text;
}

/** A name, or those of several things done together, each perhaps with its strength or slug behind it. */
export function sayName(say: Say, name: string): string {
  const whole = say(name);
  if (whole !== name) return whole;
  const parts = name.split(TOGETHER).map((part) => {
    const [behind = ''] = BEHIND.exec(part) ?? [];
    return say(part.slice(0, part.length - behind.length)) + behind;
  });
  return parts.join(TOGETHER);
}
