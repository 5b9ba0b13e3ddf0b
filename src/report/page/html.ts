/** Markup that cannot be forged: text becomes text, only what was written here as markup is markup. */
import { escapeControls } from '../../kernel/display.ts';

/** Safe markup. */
export interface Html {
  readonly markup: string;
}

/** What a place in a template takes; null and false leave it empty. */
export type Content = Html | string | number | null | false | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A number and its sign, which stay on one line. */
const PERCENT = /(\d) %/g;

/** A text as markup: entities for what markup is made of, escapes for control characters. */
export function escapeHtml(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (character) => entities[character]);
}

/** A template of markup; every value in it is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return {
    markup: parts.reduce(
      (markup, part, i) => markup + part + (i < values.length ? contentOf(values[i]) : ''),
      '',
    ),
  };
}

/** Where a code word or a path may go on in the next line: behind its dots, and before its capitals. */
const BETWEEN_WORDS = /(?<=\.)|(?=[A-Z])/;

/** A code word or a path that breaks between its parts. */
export function codeHtml(word: string): Html {
  return { markup: word.split(BETWEEN_WORDS).map(escapeHtml).join('<wbr>') };
}

/** Markup made elsewhere, such as a drawing: only for what this program has made. */
export function trusted(markup: string): Html {
  return { markup };
}

function contentOf(value: Content): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value).replace(PERCENT, '$1\u00a0%');
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(contentOf).join('');
  return value.markup;
}

function isList(value: Html | readonly Content[]): value is readonly Content[] {
  return Array.isArray(value);
}
