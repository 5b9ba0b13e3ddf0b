/** The charts, each with its picture, what a reader may choose, and what can be downloaded. */
import type { Chart } from '../../charts/chart.ts';
import { armName } from '../../said.ts';
import { type Html, html, trusted } from '../html.ts';
import { partOfPage } from '../plain-svg.ts';
import type { Section, Told } from '../section.ts';

/** A chart with its picture. */
export interface DrawnChart {
  readonly chart: Chart;
  /** The picture as SVG. */
  readonly svg: string;
  /** What it shows, for who cannot see it. */
  readonly description: string;
}

/** Names of the files in which a chart can be had. */
const formats = ['svg', 'png', 'json', 'csv'] as const;

/** The charts. */
export function chartsSection({ study, words }: Told, charts: readonly DrawnChart[]): Section {
  return {
    id: 'charts',
    heading: words.report.headings.charts,
    body: html`${charts.map((drawn) => figureHtml(drawn, { study, words }))}`,
  };
}

function figureHtml({ chart, svg, description }: DrawnChart, { study, words }: Told): Html {
  const { report } = words;
  const choices = chart.indicators(study);
  return html`<figure id="chart-${chart.name}" data-chart="${chart.name}">
<div class="controls" hidden>
${choices.length > 1 && html`<label>${report.chooseIndicator} <select data-choose="indicator">${chart.showsSeveral === true && html`<option value="">${report.keyIndicators}</option>`}${choices.map((name) => html`<option value="${name}">${words.indicators.name(name)}</option>`)}</select></label>`}
${chart.choosesArms && study.arms.length > 2 && armChoices({ study, words })}
</div>
<div class="picture" role="img" aria-label="${description}">${trusted(partOfPage(svg))}</div>
<figcaption><details><summary>${report.inWords}</summary><p data-told>${description}</p></details></figcaption>
<p class="downloads" hidden>${report.download} ${formats.map((format) => html`<button type="button" data-download="${format}" aria-label="${report.download} ${format.toUpperCase()}, ${chart.name}">${format.toUpperCase()}</button>`)}</p>
</figure>
`;
}

function armChoices({ study, words }: Told): Html {
  return html`<details><summary>${words.report.chooseArms}</summary><fieldset><legend>${words.report.chooseArms}</legend>${study.arms.slice(1).map(({ slug }) => html`<label><input type="checkbox" data-choose="arm" value="${slug}" checked> ${armName(study, slug, words)}</label>`)}</fieldset></details>`;
}
