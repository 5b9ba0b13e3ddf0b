/** What every indicator is: meaning, unit, range, and the word by which the files of results call it. */
import { COST } from '../../../experiment/compare/cost.ts';
import type { StudyIndicator } from '../../../experiment/study/study.ts';
import { axisUnit } from '../../said.ts';
import { type Content, codeHtml, html } from '../html.ts';
import { anchorOf } from '../names.ts';
import { rangeText } from '../range-text.ts';
import { numbered, type Section, type Told, tableHtml } from '../section.ts';

/** The definitions: those that the page tells of, the others folded away. */
export function indicatorsSection({ study, words }: Told): Section {
  const { report } = words;
  const { indicator, meaning, unit, range, better } = report.heads;
  const heads = [indicator, meaning, unit, range, better];
  const isKey = ({ isHeadline, name }: StudyIndicator) => isHeadline || name === COST;
  const heading = report.headings.indicators;
  const [keys, others] = [true, false].map((wanted, i) =>
    tableHtml(
      report.table(numbered(heading, i, 2)),
      heads,
      study.indicators.filter((one) => isKey(one) === wanted).map((one) => rowOf(one, words)),
    ),
  );
  return {
    id: 'indicators',
    heading,
    body: html`<p>${report.aboutIndicators}</p>
${keys}
<details><summary>${report.otherIndicators}</summary>${others}</details>`,
  };
}

function rowOf(
  { name, unit, meaning, range, lessIsBetter }: StudyIndicator,
  words: Told['words'],
): Content[] {
  const { directions } = words.report;
  return [
    html`<span id="${anchorOf(name)}">${words.indicators.name(name)}</span><span class="note"><code>${codeHtml(name)}</code></span>`,
    words.indicators.meaning(name, meaning),
    axisUnit(unit, words),
    rangeText(range, unit, words),
    lessIsBetter === null ? '' : lessIsBetter ? directions.less : directions.more,
  ];
}
