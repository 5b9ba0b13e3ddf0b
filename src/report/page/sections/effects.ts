/** All effects on headline indicators: a row an arm, a column an indicator. */
import type { Effect } from '../../../experiment/compare/effect.ts';
import { ROBUST_SHARE } from '../../../experiment/compare/robustness.ts';
import type { StudyIndicator } from '../../../experiment/study/study.ts';
import type { Words } from '../../../words/words.ts';
import { armName, axisUnit, factorOf, headlineOf, indicatorOf, judgementOf, numberText } from '../../said.ts';
import { type Content, type Html, html } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

const COST = 'publicCost';
const ROBUST_PERCENT = 100 * ROBUST_SHARE;

/** Indicators that a table has room for, on paper too. */
const MOST_COLUMNS = 9;

/** The tables of effects. */
export function effectsSection(told: Told): Section {
  const { study, words } = told;
  const { report } = words;
  const cost = indicatorOf(study, COST);
  const shown = [...(cost === undefined ? [] : [cost]), ...headlineOf(study)];
  const count = Math.ceil(shown.length / MOST_COLUMNS);
  const size = Math.ceil(shown.length / count);
  const tables = Array.from({ length: count }, (_, i) => {
    const label = count === 1 ? report.headings.effects : `${report.headings.effects} (${i + 1}/${count})`;
    return effectsTable(label, shown.slice(i * size, (i + 1) * size), told);
  });
  return {
    id: 'effects',
    heading: report.headings.effects,
    body: html`<p>${report.effectsLegend}${isExplored(told) && ` ${words.comparison.notRobustLegend(String(ROBUST_PERCENT))}`}</p>
${tables}`,
  };
}

function effectsTable(label: string, shown: readonly StudyIndicator[], { study, words }: Told): Html {
  const heads: Content[] = [
    words.comparison.heads.arm,
    ...shown.map(
      ({ name, unit }) =>
        html`${words.indicators.name(name)}<span class="unit">${axisUnit(unit, words, true)}</span>`,
    ),
  ];
  const baseline = study.arms[0].slug;
  const levels = shown.map(({ name, unit }) => {
    const level = study.levels.find((one) => one.arm === baseline && one.indicator === name);
    return level === undefined ? '' : levelText(level.mean, unit, words);
  });
  const rows = study.arms.slice(1).map(({ slug }) => [
    armName(study, slug, words),
    ...shown.map((indicator) => {
      const effect = study.comparison?.effects.find(
        (one) => one.arm === slug && one.indicator === indicator.name,
      );
      return effect === undefined ? '' : effectCell(effect, indicator, { study, words });
    }),
  ]);
  return tableHtml(words.report.table(label), heads, [[words.comparison.heads.baseline, ...levels], ...rows]);
}

/** Whether the study asks if signs are robust. */
function isExplored({ study }: Told): boolean {
  return (study.comparison?.robustness.length ?? 0) > 0;
}

/** A mark where a sign is not robust. */
function doubtOf({ arm, indicator }: Effect, { comparison }: Told['study']): string {
  const found = comparison?.robustness.find((one) => one.arm === arm && one.indicator === indicator);
  return found?.isRobust === false ? '?' : '';
}

function effectCell(effect: Effect, indicator: StudyIndicator, { study, words }: Told): Content {
  const { marks } = words.comparison;
  const factor = factorOf(effect.unit);
  const number = (value: number) => numberText(factor * value, words);
  if (effect.verdict === 'no change') return html`<span class="effect">0 ${marks[effect.verdict]}</span>`;
  if (effect.low === null || effect.high === null) return number(effect.effect!);
  const sign = effect.effect! > 0 ? '+' : '';
  return html`<span class="effect ${judgementOf(effect, indicator)}">${sign}${number(effect.effect!)} ${marks[effect.verdict]}${doubtOf(effect, study)}</span><span class="ends">${number(effect.low)} … ${number(effect.high)}</span>`;
}

/** A level without its unit, which stands in the head; shares are told in per cent. */
function levelText(value: number, unit: string, words: Words): string {
  const number = numberText(factorOf(unit) * value, words);
  return unit.startsWith('share') ? `${number} %` : number;
}
