/** Who gains and who loses: residents by income, governments, types of organizations. */
import type { GroupEffect } from '../../../experiment/compare/groups.ts';
import { hasIntervals } from '../../findings.ts';
import { axisUnit } from '../../said.ts';
import { wholeIndicator } from '../../whole-indicator.ts';
import { effectCell } from '../effect-cell.ts';
import { type Html, html } from '../html.ts';
import { armHtml, nameHtml } from '../names.ts';
import { inTables, numbered, type Section, type Told, tableHtml } from '../section.ts';

const groupings = ['income', 'government', 'organizations'] as const;

/** The groups; null where there are none. */
export function distributionSection(told: Told): Section | null {
  const { study, words } = told;
  const { report } = words;
  const groups = study.comparison?.groups ?? [];
  const tables = groupings.flatMap((grouping) =>
    groupingTables(
      groups.filter((one) => one.grouping === grouping),
      told,
    ),
  );
  if (tables.length === 0) return null;
  return {
    id: 'distribution',
    heading: report.headings.distribution,
    body: html`<p>${hasIntervals(study) ? report.groupsLegend : report.effectsOfOne}</p>
${tables}`,
  };
}

/** Tables of one grouping: groups of one indicator, which their heading names. */
function groupingTables(groups: readonly GroupEffect[], told: Told): Html[] {
  const { study, words } = told;
  const [first] = groups;
  if (first === undefined) return [];
  const { report } = words;
  const label = report.grouped(
    report.groupings[first.grouping],
    indicatorName(first, told),
    axisUnit(first.unit, words, true),
  );
  const columns = [...new Set(groups.map(({ group }) => group))];
  const tables = inTables(columns).map((shown, i, all) => {
    const rows = study.arms.slice(1).map(({ slug }) => [
      armHtml(slug, told),
      ...shown.map((group) => {
        const effect = groups.find((one) => one.arm === slug && one.group === group);
        return effect === undefined ? '' : effectCell(effect, told, false);
      }),
    ]);
    const names = shown.map((group) => nameHtml(groupName({ ...first, group }, told)));
    return tableHtml(report.table(numbered(label, i, all.length)), [report.heads.arm, ...names], rows);
  });
  return [html`<h3>${label}</h3>`, ...tables];
}

/** The indicator of a grouping, which is one of a family where groups have an indicator each. */
function indicatorName({ indicator }: GroupEffect, { words }: Told): string {
  return words.indicators.name(wholeIndicator(indicator));
}

function groupName({ grouping, group }: GroupEffect, { study, words }: Told): string {
  const { groups } = words.comparison;
  if (grouping === 'income') return groups.income(group.replace('quintile-', ''));
  if (grouping === 'organizations') return groups.organizations(group);
  return study.governments.find(({ slug }) => slug === group)?.name ?? group;
}
