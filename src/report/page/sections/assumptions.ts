/** The numbers that the results rest on, with where they come from. */
import type { Assumption } from '../../../experiment/study/assumptions.ts';
import { formatNumber } from '../../../kernel/quantities.ts';
import { type Content, html } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

/** The assumptions: those of the scenario in full, the model's defaults folded away. */
export function assumptionsSection({ study, words }: Told): Section {
  const { report } = words;
  const { heads } = report;
  const stated = study.assumptions.filter(({ origin }) => origin !== 'default');
  const defaults = study.assumptions.filter(({ origin }) => origin === 'default');
  const titles = [heads.parameter, heads.value, heads.plausible, heads.source, heads.confidence];
  const rowsOf = (list: readonly Assumption[]) => list.map((one) => rowOf(one, words));
  const cited = stated.filter(({ source }) => source !== '').length;
  return {
    id: 'assumptions',
    heading: report.headings.assumptions,
    body: html`<p>${report.aboutAssumptions({ stated: String(stated.length), cited: String(cited), defaults: String(defaults.length) })}</p>
${tableHtml(words.report.table(report.statedValues), titles, rowsOf(stated))}
<details><summary>${report.defaultValues}</summary>${tableHtml(words.report.table(report.defaultValues), titles, rowsOf(defaults))}</details>`,
  };
}

function rowOf(
  { path, parameter, value, unit, origin, source, note, plausible }: Assumption,
  words: Told['words'],
): Content[] {
  const { report } = words;
  const range =
    plausible === null ? '' : words.joining.range(formatNumber(plausible[0]), formatNumber(plausible[1]));
  const confidence =
    source !== ''
      ? report.confidence.cited
      : origin === 'scenario'
        ? report.confidence.stated
        : report.confidence.assumed;
  return [
    html`${parameter === '' ? path : words.parameters.name(parameter)}${path !== parameter && html`<span class="unit">${path}</span>`}`,
    `${value} ${words.units.name(unit)}`.trim(),
    range,
    html`${source}${note !== '' && html`<span class="note">${note}</span>`}`,
    confidence,
  ];
}
