/** What a run shows: every indicator over the window with its interval and band. */
import { headlineOf, valueText } from '../../said.ts';
import { html } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

/** The table of levels. */
export function levelsSection({ study, words }: Told): Section {
  const { report } = words;
  const headline = headlineOf(study);
  const others = study.indicators.filter((one) => !headline.includes(one));
  const rowsOf = (indicators: Told['study']['indicators']) =>
    indicators.flatMap(({ name, unit, meaning }) => {
      const level = study.levels.find(({ indicator }) => indicator === name);
      if (level === undefined) return [];
      const text = (value: number | null) => (value === null ? '' : valueText(value, unit, words));
      return [
        [
          html`<abbr title="${words.indicators.meaning(name, meaning)}">${words.indicators.name(name)}</abbr>`,
          text(level.mean),
          level.low === null ? '' : report.interval({ low: text(level.low), high: text(level.high) }),
          report.interval({ low: text(level.p05), high: text(level.p95) }),
        ],
      ];
    });
  const heads = [report.heads.indicator, report.heads.mean, report.heads.interval, report.heads.band];
  return {
    id: 'levels',
    heading: report.headings.levels,
    body: html`${tableHtml(words.report.table(report.headings.levels), heads, rowsOf(headline))}
<details><summary>${report.otherIndicators}</summary>${tableHtml(words.report.table(report.otherIndicators), heads, rowsOf(others))}</details>`,
  };
}
