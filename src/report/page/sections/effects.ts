/** All effects on headline indicators: a row an arm, a column an indicator, what it costs first. */
import { COST } from '../../../experiment/compare/cost.ts';
import { ROBUST_SHARE } from '../../../experiment/compare/robustness.ts';
import type { StudyIndicator } from '../../../experiment/study/study.ts';
import { hasIntervals } from '../../findings.ts';
import { axisUnit, headlineOf, indicatorOf, levelText } from '../../said.ts';
import { effectCell } from '../effect-cell.ts';
import { type Content, type Html, html } from '../html.ts';
import { armHtml, termHtml } from '../names.ts';
import { inTables, numbered, type Section, type Told, tableHtml } from '../section.ts';

const ROBUST_PERCENT = 100 * ROBUST_SHARE;

/** The tables of effects. */
export function effectsSection(told: Told): Section {
  const { study, words } = told;
  const { report } = words;
  const cost = indicatorOf(study, COST);
  const all = [...(cost === undefined ? [] : [cost]), ...headlineOf(study)];
  // what the baseline has no value of, such as bids where nothing is put to tender, has no effects either
  const tables = inTables(all.filter((one) => hasEffect(one, told)));
  const { effects } = report.headings;
  const legend = hasIntervals(study) ? report.effectsLegend : report.effectsOfOne;
  const doubt = isExplored(told) && ` ${words.comparison.notRobustLegend(String(ROBUST_PERCENT))}`;
  return {
    id: 'effects',
    heading: effects,
    body: html`<p>${legend}${doubt}</p>
${tables.map((shown, i) => effectsTable(numbered(effects, i, tables.length), shown, told))}`,
  };
}

function effectsTable(label: string, shown: readonly StudyIndicator[], told: Told): Html {
  const { study, words } = told;
  const heads: Content[] = [
    words.report.heads.arm,
    ...shown.map(
      (one) => html`${termHtml(one, words)}<span class="unit">${axisUnit(one.unit, words, true)}</span>`,
    ),
  ];
  const baseline = study.arms[0].slug;
  const levels = shown.map(({ name, unit }) => {
    const level = study.levels.find((one) => one.arm === baseline && one.indicator === name);
    return level === undefined ? '' : levelText(level.mean, unit, words);
  });
  const rows = study.arms.slice(1).map(({ slug }) => [
    armHtml(slug, told),
    ...shown.map(({ name }) => {
      const effect = study.comparison?.effects.find((one) => one.arm === slug && one.indicator === name);
      return effect === undefined ? '' : effectCell(effect, told);
    }),
  ]);
  return tableHtml(words.report.table(label), heads, [[words.comparison.heads.baseline, ...levels], ...rows]);
}

function hasEffect({ name }: StudyIndicator, { study }: Told): boolean {
  return (
    study.comparison?.effects.some(({ indicator, effect }) => indicator === name && effect !== null) ?? false
  );
}

/** Whether the study asks if signs are robust. */
function isExplored({ study }: Told): boolean {
  return (study.comparison?.robustness.length ?? 0) > 0;
}
