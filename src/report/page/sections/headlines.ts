/** What was found, as cards: the arms that do most, each with what it costs and its clearest harm, or the key levels of a run. */
import type { Effect } from '../../../experiment/compare/effect.ts';
import {
  bestArms,
  costOf,
  costsAlone,
  type Finding,
  harmsAlone,
  hasIntervals,
  possibleEffects,
  surestHarm,
} from '../../findings.ts';
import { rivalsText } from '../../leads.ts';
import { armName, headlineOf, levelEnds, levelText, unitAfter } from '../../said.ts';
import { differenceText, effectWithLevels, possibleText, unchangedText } from '../../sentences.ts';
import { type Content, type Html, html } from '../html.ts';
import { armHtml, nameHtml, termHtml } from '../names.ts';
import { robustnessNote } from '../robustness-note.ts';
import type { Section, Told } from '../section.ts';

/** Cards that one look takes in. */
const MOST_CARDS = 6;

/** The headline cards. */
export function headlinesSection(told: Told): Section {
  const { study, words } = told;
  return {
    id: 'findings',
    heading: words.report.headings.findings,
    body: study.comparison === null ? levelsFound(told) : effectsFound(told),
  };
}

function cardList(cards: readonly Html[]): Html {
  return html`<ul class="cards">${cards.slice(0, MOST_CARDS)}</ul>`;
}

function levelsFound(told: Told): Html {
  const { report } = told.words;
  const isOne = told.study.levels.every(({ low }) => low === null);
  return html`<p class="how">${isOne ? report.levelsOfOne : report.levelsLegend}</p>
${cardList(levelCards(told))}`;
}

function effectsFound(told: Told): Html {
  const { study, words } = told;
  const { report } = words;
  if (!hasIntervals(study)) return html`<p class="warning">${report.noIntervals}</p>`;
  const best = bestArms(study);
  const unchanged = study.comparison?.unchanged ?? [];
  const paid = costsAlone(study);
  const harmed = harmsAlone(study);
  return html`${
    best.length === 0
      ? html`<p>${report.nothingClear}</p>
${possibleList(told)}`
      : html`<p class="how">${report.findingsLegend}</p>
${cardList(best.map((finding) => armCard(finding, told)))}`
  }
${harmed.length > 0 && armList(report.harmsAlone, harmed, (harm) => effectWithLevels(harm, told), told)}
${paid.length > 0 && armList(report.costsAlone, paid, (cost) => differenceText(cost, told), told)}
${unchanged.length > 0 && html`<ul class="unchanged">${unchanged.map((one) => html`<li>${unchangedText(one, told)}</li>`)}</ul>`}`;
}

/** Arms with one effect each. */
function armList(
  heading: string,
  effects: readonly Effect[],
  textOf: (effect: Effect) => string,
  { study, words }: Told,
): Html {
  return html`<h3>${heading}</h3>
<dl class="paid">${effects.map((effect) => html`<div><dt>${nameHtml(armName(study, effect.arm, words))}</dt><dd>${textOf(effect)}</dd></div>`)}</dl>`;
}

/** What arms may do, where nothing is clear. */
function possibleList(told: Told): Html | null {
  const { study, words } = told;
  const arms = study.arms.slice(1).flatMap(({ slug }): Html[] => {
    const effects = possibleEffects(study, slug);
    if (effects.length === 0) return [];
    return [
      html`<li>${words.comparison.findings(armName(study, slug, words), possibleText(effects, told))}</li>`,
    ];
  });
  return arms.length === 0 ? null : html`<ul>${arms}</ul>`;
}

function armCard({ arm, effects }: Finding, told: Told): Html {
  const { study, words } = told;
  const { report } = words;
  const cost = costOf(study, arm);
  const harm = surestHarm(study, arm, 'worse');
  return html`<li class="card ${harm === null ? 'better' : 'mixed'}"><h3>${armHtml(arm, told)}</h3>
<dl><div class="good"><dt>${report.better}</dt>${effects.map((effect) => bestEffect(effect, told))}</div>
${cost !== null && html`<div><dt>${report.cost}</dt><dd>${differenceText(cost, told)}</dd></div>`}
<div class="${harm !== null && 'bad'}"><dt>${report.harm}</dt><dd>${harmText(arm, harm, told)}</dd></div></dl></li>`;
}

/** What an arm improves most, and the arms that it is not clearly ahead of. */
function bestEffect(effect: Effect, told: Told): Html {
  const rivals = rivalsText(told.study, effect, told.words);
  return html`<dd>${effectWithLevels(effect, told)}${robustnessNote(effect, told)}${rivals !== null && html`<span class="note">${rivals}</span>`}</dd>`;
}

/** The clearest harm of an arm; where none is clear, the surest of those that are possible. */
function harmText(arm: string, harm: Effect | null, told: Told): Content {
  if (harm !== null) return html`${effectWithLevels(harm, told)}${robustnessNote(harm, told)}`;
  const { words, study } = told;
  const possible = surestHarm(study, arm, 'may be worse');
  if (possible === null) return words.report.none;
  return html`${[words.report.none, effectWithLevels(possible, told)].join(words.joining.parts)}${robustnessNote(possible, told)}`;
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
${low !== null && high !== null && html`<p class="note">${words.report.interval(levelEnds({ low, high }, indicator, words))}</p>`}</li>`,
    ];
  });
}
