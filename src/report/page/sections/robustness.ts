/** Whether signs hold where numbers that nobody knows are other than assumed. */
import { FEW_POINTS } from '../../../experiment/compare/robustness.ts';
import { robustnessOf } from '../../findings.ts';
import { headlineOf, levelText } from '../../said.ts';
import { html } from '../html.ts';
import { armHtml, termHtml } from '../names.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

/** The option of `compare` that examines it. */
const OPTION = '--uncertainty 100';

/** Robustness of the clear effects; null for a run. */
export function robustnessSection(told: Told): Section | null {
  const { study, words } = told;
  const { comparison } = study;
  if (comparison === null) return null;
  const { report } = words;
  const heading = report.headings.robustness;
  if (comparison.plausible === null) {
    return {
      id: 'robustness',
      heading,
      body: html`<p>${report.notExplored} <code class="whole">${OPTION}</code></p>`,
    };
  }
  const { draws, numbers } = comparison.plausible;
  const headline = headlineOf(study);
  const rows = comparison.effects.flatMap((effect) => {
    const found = robustnessOf(study, effect);
    const indicator = headline.find(({ name }) => name === effect.indicator);
    if (found === null || indicator === undefined) return [];
    return [
      [
        armHtml(effect.arm, told),
        termHtml(indicator, words),
        words.terms.verdicts[effect.verdict],
        levelText(found.holds, 'share', words),
        String(found.points),
        found.isRobust ? report.robust : report.notRobust,
      ],
    ];
  });
  const { arm, indicator, effect, holds, points, verdict } = report.heads;
  return {
    id: 'robustness',
    heading,
    body: html`<p>${report.explored(String(draws.length), String(numbers.length))}</p>
${draws.length < FEW_POINTS ? html`<p>${report.fewPoints(String(draws.length))}</p>` : null}
${
  rows.length === 0
    ? html`<p>${report.noneToHold}</p>`
    : tableHtml(words.report.table(heading), [arm, indicator, effect, holds, points, verdict], rows)
}`,
  };
}
