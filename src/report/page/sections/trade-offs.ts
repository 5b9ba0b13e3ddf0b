/** What each arm makes better and worse, and what it costs. */
import type { Effect } from '../../../experiment/compare/effect.ts';
import { costOf, hasIntervals, judgedEffects, possibleEffects } from '../../findings.ts';
import { differenceText, effectWithLevels, possibleText, unchangedText } from '../../sentences.ts';
import { type Html, html } from '../html.ts';
import { armHtml } from '../names.ts';
import { robustnessNote } from '../robustness-note.ts';
import type { Section, Told } from '../section.ts';

/** The trade-offs; null for a run, and where no effect has an interval. */
export function tradeOffsSection(told: Told): Section | null {
  const { study, words } = told;
  const { report } = words;
  if (!hasIntervals(study)) return null;
  const arms = study.arms.slice(1).map(
    ({ slug }) => html`<section class="arm"><h3>${armHtml(slug, told)}</h3>
${tradeOffs(slug, told)}</section>`,
  );
  return {
    id: 'trade-offs',
    heading: report.headings.tradeOffs,
    body: html`<p>${report.tradeOffsLegend}</p>
<div class="arms">${arms}</div>`,
  };
}

function tradeOffs(slug: string, told: Told): Html {
  const { study, words } = told;
  const { report } = words;
  const unchanged = study.comparison?.unchanged.find(({ arm }) => arm === slug);
  if (unchanged !== undefined) return html`<p>${unchangedText(unchanged, told)}</p>`;
  const cost = costOf(study, slug);
  const possible = possibleEffects(study, slug);
  return html`<dl>${part(report.better, judgedEffects(study, slug, 'better'), 'good')}${part(report.worse, judgedEffects(study, slug, 'worse'), 'bad')}${
    possible.length > 0 && html`<div><dt>${report.perhaps}</dt><dd>${possibleText(possible, told)}</dd></div>`
  }${cost !== null && html`<div><dt>${report.cost}</dt><dd>${differenceText(cost, told)}</dd></div>`}</dl>`;

  function part(label: string, found: readonly Effect[], kind: string): Html {
    return html`<div class="${found.length === 0 ? '' : kind}"><dt>${label}</dt>${
      found.length === 0
        ? html`<dd>${report.none}</dd>`
        : found.map(
            (effect) => html`<dd>${effectWithLevels(effect, told)}${robustnessNote(effect, told)}</dd>`,
          )
    }</div>`;
  }
}
