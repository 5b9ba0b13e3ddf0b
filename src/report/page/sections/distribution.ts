/** Who gains and who loses: residents by income, governments, types of organizations. */
import type { GroupEffect } from '../../../experiment/compare/groups.ts';
import { formatNumber } from '../../../kernel/quantities.ts';
import type { Words } from '../../../words/words.ts';
import { armName, axisUnit, factorOf } from '../../said.ts';
import { html } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

const DIGITS = 3;
const groupings = ['income', 'government', 'organizations'] as const;

/** The groups; null where there are none. */
export function distributionSection({ study, words }: Told): Section | null {
  const groups = study.comparison?.groups ?? [];
  const tables = groupings.flatMap((grouping) => {
    const own = groups.filter((one) => one.grouping === grouping);
    if (own.length === 0) return [];
    const columns = [...new Map(own.map((one) => [`${one.group}/${one.indicator}`, one])).values()];
    const heads = [
      words.comparison.heads.arm,
      ...columns.map(
        (column) =>
          html`${groupName(column, { study, words })}<span class="unit">${words.indicators.name(column.indicator)}, ${axisUnit(column.unit, words, true)}</span>`,
      ),
    ];
    const rows = study.arms.slice(1).map(({ slug }) => [
      armName(study, slug, words),
      ...columns.map(({ group, indicator }) => {
        const effect = own.find(
          (one) => one.arm === slug && one.group === group && one.indicator === indicator,
        );
        return effect === undefined ? '' : cell(effect, words);
      }),
    ]);
    const label = words.report.groupings[grouping];
    return [html`<h3>${label}</h3>${tableHtml(words.report.table(label), heads, rows)}`];
  });
  if (tables.length === 0) return null;
  return { id: 'distribution', heading: words.report.headings.distribution, body: html`${tables}` };
}

function groupName({ grouping, group }: GroupEffect, { study, words }: Told): string {
  if (grouping === 'income') return words.comparison.groups.income(group.replace('quintile-', ''));
  if (grouping === 'organizations') return words.comparison.groups.organizations(group);
  return study.governments.find(({ slug }) => slug === group)?.name ?? group;
}

function cell({ effect, unit, verdict }: GroupEffect, words: Words): string {
  if (effect === null) return '';
  const value = factorOf(unit) * effect;
  return `${value > 0 ? '+' : ''}${formatNumber(value, DIGITS)} ${words.comparison.marks[verdict]}`;
}
