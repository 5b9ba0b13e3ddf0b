/** What was found, as cards: the clearest effect on every key indicator, or the key levels of a run. */
import type { Effect } from '../../../experiment/compare/effect.ts';
import { signOf } from '../../../experiment/compare/verdict.ts';
import type { Study, StudyIndicator } from '../../../experiment/study/study.ts';
import { headlineOf, judgementOf, valueText } from '../../said.ts';
import { effectSentence } from '../../sentences.ts';
import { type Html, html } from '../html.ts';
import type { Section, Told } from '../section.ts';

/** Cards that one look takes in. */
const MOST_CARDS = 6;

/** The headline cards. */
export function headlinesSection({ study, words }: Told): Section {
  const cards = study.comparison === null ? levelCards({ study, words }) : effectCards({ study, words });
  return {
    id: 'findings',
    heading: words.report.headings.findings,
    body:
      cards.length === 0
        ? html`<p>${words.report.nothingClear}</p>`
        : html`<ul class="cards">${cards.slice(0, MOST_CARDS)}</ul>`,
  };
}

function effectCards({ study, words }: Told): Html[] {
  return headlineOf(study).flatMap((indicator): Html[] => {
    const effect = strongest(study, indicator);
    if (effect === null) return [];
    const robust = study.comparison?.robustness.find(
      (one) => one.arm === effect.arm && one.indicator === effect.indicator,
    );
    return [
      html`<li class="card ${judgementOf(effect, indicator)}"><p>${effectSentence(effect, { study, words })}</p>
${robust?.isRobust === false && html`<p class="note">${words.report.notRobust}</p>`}</li>`,
    ];
  });
}

/** The largest clear effect on an indicator, for the better where there is one; null without a clear effect. */
function strongest({ comparison }: Study, indicator: StudyIndicator): Effect | null {
  const clear = (comparison?.effects ?? [])
    .filter((one) => one.indicator === indicator.name && signOf(one.verdict) !== 0)
    .toSorted((a, b) => Math.abs(b.effect!) - Math.abs(a.effect!));
  return clear.find((one) => judgementOf(one, indicator) === 'better') ?? clear[0] ?? null;
}

function levelCards({ study, words }: Told): Html[] {
  return headlineOf(study).flatMap(({ name, unit }): Html[] => {
    const level = study.levels.find(({ indicator }) => indicator === name);
    if (level === undefined) return [];
    const { mean, low, high } = level;
    const ends =
      low === null || high === null
        ? null
        : { low: valueText(low, unit, words), high: valueText(high, unit, words) };
    return [
      html`<li class="card"><p class="value">${valueText(mean, unit, words)}</p><p>${words.indicators.name(name)}</p>
${ends !== null && html`<p class="note">${words.report.interval(ends)}</p>`}</li>`,
    ];
  });
}
