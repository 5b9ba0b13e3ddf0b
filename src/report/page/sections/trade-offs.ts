/** What each arm makes better and worse, and what it costs. */
import type { Effect } from '../../../experiment/compare/effect.ts';
import { armName, headlineOf, type Judgement, judgementOf } from '../../said.ts';
import { shortEffect } from '../../sentences.ts';
import { type Html, html } from '../html.ts';
import type { Section, Told } from '../section.ts';

/** The trade-offs; null for a run. */
export function tradeOffsSection({ study, words }: Told): Section | null {
  const { comparison } = study;
  if (comparison === null) return null;
  const headline = headlineOf(study);
  const arms = study.arms.slice(1).map(({ slug }) => {
    const clear = (wanted: Judgement) =>
      headline.flatMap((indicator): Effect[] => {
        const effect = comparison.effects.find((one) => one.arm === slug && one.indicator === indicator.name);
        return effect !== undefined && judgementOf(effect, indicator) === wanted ? [effect] : [];
      });
    const cost = comparison.effects.find((one) => one.arm === slug && one.indicator === 'publicCost');
    return html`<section class="arm"><h3>${armName(study, slug, words)}</h3>
<dl>${part(words.report.better, clear('better'))}${part(words.report.worse, clear('worse'))}${
      cost !== undefined && cost.low !== null
        ? html`<div><dt>${words.report.cost}</dt><dd>${shortEffect(cost, words)}</dd></div>`
        : null
    }</dl></section>`;
  });
  return {
    id: 'trade-offs',
    heading: words.report.headings.tradeOffs,
    body: html`<p>${words.report.tradeOffsLegend}</p>
<div class="arms">${arms}</div>`,
  };

  function part(label: string, found: readonly Effect[]): Html {
    return html`<div><dt>${label}</dt>${
      found.length === 0
        ? html`<dd>${words.report.none}</dd>`
        : found.map((effect) => html`<dd>${shortEffect(effect, words)}</dd>`)
    }</div>`;
  }
}
