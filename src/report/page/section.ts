/** What every section of the report is. */
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { type Content, type Html, html } from './html.ts';

/** A section with its heading; null stands for one that the study has nothing for. */
export interface Section {
  /** Anchor, unique in the page. */
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
}

/** What sections tell of, and in which words. */
export interface Told {
  readonly study: Study;
  readonly words: Words;
}

/** Columns that a table has room for beside its first, on paper too. */
const MOST_COLUMNS = 9;

/** Columns in as few tables of about the same width as have room for them. */
export function inTables<Column>(columns: readonly Column[]): Column[][] {
  const count = Math.ceil(columns.length / MOST_COLUMNS);
  const size = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, i) => columns.slice(i * size, (i + 1) * size));
}

/** The label of one of several tables, which each have one of their own. @param place - from 0 */
export function numbered(label: string, place: number, count: number): string {
  return count === 1 ? label : `${label} (${place + 1}/${count})`;
}

/** A table that scrolls where it has no room, and can be reached by keyboard for it. */
export function tableHtml(
  label: string,
  heads: readonly Content[],
  rows: readonly (readonly Content[])[],
): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table></div>`;
}
