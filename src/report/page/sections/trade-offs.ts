/** What each arm makes better and worse, and what it costs. */
import type { Effect } from '../../../experiment/compare/effect.ts';
import { differenceText, effectText } from '../../sentences.ts';
import { clearEffects, costOf, hasIntervals } from '../findings.ts';
import { type Html, html } from '../html.ts';
import { armHtml } from '../names.ts';
import type { Section, Told } from '../section.ts';

/** The trade-offs; null for a run, and where no effect has an interval. */
export function tradeOffsSection(told: Told): Section | null {
  const { study, words } = told;
  const { report } = words;
  if (!hasIntervals(study)) return null;
  const arms = study.arms.slice(1).map(({ slug }) => {
    const cost = costOf(study, slug);
    return html`<section class="arm"><h3>${armHtml(slug, told)}</h3>
<dl>${part(report.better, clearEffects(study, slug, 'better'), 'good')}${part(report.worse, clearEffects(study, slug, 'worse'), 'bad')}${
      cost !== null && html`<div><dt>${report.cost}</dt><dd>${differenceText(cost, told)}</dd></div>`
    }</dl></section>`;
  });
  return {
    id: 'trade-offs',
    heading: report.headings.tradeOffs,
    body: html`<p>${report.tradeOffsLegend}</p>
<div class="arms">${arms}</div>`,
  };

  function part(label: string, found: readonly Effect[], kind: string): Html {
    return html`<div class="${found.length === 0 ? '' : kind}"><dt>${label}</dt>${
      found.length === 0
        ? html`<dd>${report.none}</dd>`
        : found.map((effect) => html`<dd>${effectText(effect, told)}</dd>`)
    }</div>`;
  }
}
