/** Names of arms and indicators as parts of the page: long ones give way, and definitions are at hand. */
import type { StudyIndicator } from '../../experiment/study/study.ts';
import { displayWidth } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { armName, axisUnit, catalogueNames } from '../said.ts';
import { type Html, html } from './html.ts';
import { rangeText } from './range-text.ts';
import type { Told } from './section.ts';

/** Columns of text that a name has room for; a longer one is cut until it is pointed at or focused. */
const ROOM = 80;

/** An arm's name, and below it what it is made of where the catalogue has that in the language of the page. */
export function armHtml(slug: string, { study, words }: Told): Html {
  const parts = catalogueNames(study, slug, words);
  return html`${nameHtml(armName(study, slug, words))}${parts !== '' && html`<span class="note">${parts}</span>`}`;
}

/** A name in the direction of its script, cut where it is long: the whole is shown on focus, and to who points at it. */
export function nameHtml(name: string): Html {
  return displayWidth(name) > ROOM
    ? html`<span class="name long" dir="auto" tabindex="0" title="${name}">${name}</span>`
    : html`<span class="name" dir="auto">${name}</span>`;
}

/** An indicator's name with its definition, which it also leads to. */
export function termHtml({ name, unit, meaning, range }: StudyIndicator, words: Words): Html {
  const definition = words.report.definition(
    words.indicators.meaning(name, meaning),
    axisUnit(unit, words),
    rangeText(range, unit, words),
  );
  return html`<a class="term" href="#${anchorOf(name)}" title="${definition}">${words.indicators.name(name)}</a>`;
}

/** Where the page explains an indicator. */
export function anchorOf(name: string): string {
  return `indicator-${name}`;
}
