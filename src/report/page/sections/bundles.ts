/** What bundles do beyond the sum of what their parts do alone. */
import type { Interaction } from '../../../experiment/compare/interaction.ts';
import { interactionLines, interactiveOf } from '../../interaction-lines.ts';
import { axisUnit } from '../../said.ts';
import { effectCell } from '../effect-cell.ts';
import { type Content, html } from '../html.ts';
import { armHtml, termHtml } from '../names.ts';
import { inTables, numbered, type Section, type Told, tableHtml } from '../section.ts';

/** The bundles; null where no arm is one whose parts are arms of their own, and where nothing has an interval. */
export function bundlesSection(told: Told): Section | null {
  const { study, words } = told;
  const { report } = words;
  const all = study.comparison?.interactions ?? [];
  if (all.every(({ low }) => low === null)) return null;
  const shown = interactiveOf(study).filter(({ name }) => all.some(({ indicator }) => indicator === name));
  const bundles = [...new Set(all.map(({ arm }) => arm))];
  const lines = interactionLines(told);
  const { bundles: heading } = report.headings;
  const tables = inTables(shown).map((columns, i, { length }) => {
    const heads: Content[] = [
      report.heads.arm,
      ...columns.map(
        (one) => html`${termHtml(one, words)}<span class="unit">${axisUnit(one.unit, words, true)}</span>`,
      ),
    ];
    const rows = bundles.map((slug) => [
      armHtml(slug, told),
      ...columns.map(({ name }) => cellOf(all.find((one) => one.arm === slug && one.indicator === name))),
    ]);
    return tableHtml(report.table(numbered(heading, i, length)), heads, rows);
  });
  return {
    id: 'bundles',
    heading,
    body: html`<p>${report.bundlesLegend}</p>
${lines.length === 0 ? html`<p>${report.noBundleClear}</p>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
${tables}`,
  };

  function cellOf(interaction: Interaction | undefined): Content {
    return interaction === undefined ? '' : effectCell(interaction, told);
  }
}
