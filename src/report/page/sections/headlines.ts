/** What was found, as cards: the arms that do most, each with what it costs and its clearest harm, or the key levels of a run. */
import { armName, headlineOf, levelText, unitAfter } from '../../said.ts';
import { differenceText, effectText } from '../../sentences.ts';
import { bestArms, clearestHarm, costOf, costsAlone, type Finding, hasIntervals } from '../findings.ts';
import { type Html, html } from '../html.ts';
import { armHtml, nameHtml, termHtml } from '../names.ts';
import { robustnessText } from '../robustness-text.ts';
import type { Section, Told } from '../section.ts';

/** Cards that one look takes in. */
const MOST_CARDS = 6;

/** The headline cards. */
export function headlinesSection(told: Told): Section {
  const { study, words } = told;
  return {
    id: 'findings',
    heading: words.report.headings.findings,
    body: study.comparison === null ? cardList(levelCards(told)) : effectsFound(told),
  };
}

function cardList(cards: readonly Html[]): Html {
  return html`<ul class="cards">${cards.slice(0, MOST_CARDS)}</ul>`;
}

function effectsFound(told: Told): Html {
  const { study, words } = told;
  const { report } = words;
  if (!hasIntervals(study)) return html`<p class="warning">${report.noIntervals}</p>`;
  const best = bestArms(study);
  const paid = costsAlone(study);
  return html`${
    best.length === 0
      ? html`<p>${report.nothingClear}</p>`
      : html`<p class="how">${report.findingsLegend}</p>
${cardList(best.map((finding) => armCard(finding, told)))}`
  }
${
  paid.length > 0 &&
  html`<h3>${report.costsAlone}</h3>
<dl class="paid">${paid.map((cost) => html`<div><dt>${nameHtml(armName(study, cost.arm, words))}</dt><dd>${differenceText(cost, told)}</dd></div>`)}</dl>`
}`;
}

function armCard({ arm, effects }: Finding, told: Told): Html {
  const { study, words } = told;
  const { report } = words;
  const cost = costOf(study, arm);
  const harm = clearestHarm(study, arm);
  return html`<li class="card ${harm === null ? 'better' : 'mixed'}"><h3>${armHtml(arm, told)}</h3>
<dl><div class="good"><dt>${report.better}</dt>${effects.map((effect) => html`<dd>${effectText(effect, told)}${robustnessText(effect, told)}</dd>`)}</div>
${cost !== null && html`<div><dt>${report.cost}</dt><dd>${differenceText(cost, told)}</dd></div>`}
<div class="${harm !== null && 'bad'}"><dt>${report.harm}</dt><dd>${harm === null ? report.none : html`${effectText(harm, told)}${robustnessText(harm, told)}`}</dd></div></dl></li>`;
}

function levelCards({ study, words }: Told): Html[] {
  return headlineOf(study).flatMap((indicator): Html[] => {
    const { name, unit } = indicator;
    const level = study.levels.find((one) => one.indicator === name);
    if (level === undefined) return [];
    const { mean, low, high } = level;
    const text = (value: number) => levelText(value, unit, words);
    const shown = unit.startsWith('share') ? '' : unitAfter(unit, words).trim();
    return [
      html`<li class="card"><p class="value">${text(mean)}${shown !== '' && html` <span class="of">${shown}</span>`}</p><p>${termHtml(indicator, words)}</p>
${low !== null && high !== null && html`<p class="note">${words.report.interval({ low: text(low), high: text(high) })}</p>`}</li>`,
    ];
  });
}
