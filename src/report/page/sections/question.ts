/** What was asked, of which place, and how. */

import { repeatedLooksText } from '../../sentences.ts';
import { html } from '../html.ts';
import { armHtml } from '../names.ts';
import type { Section, Told } from '../section.ts';

/** Replications below which intervals are wide. */
const FEW = 10;

/** The question. */
export function questionSection(told: Told): Section {
  const { study, words } = told;
  const { report, joining } = words;
  const { arms, governments, services, comparison, failures } = study;
  const { months, window } = study.provenance;
  const place = report.place({
    governments: joining.all(governments.map(({ name }) => name)),
    services: joining.all(services.map(({ name }) => name)),
  });
  const others = arms.slice(1);
  const isRun = comparison === null;
  const how = report.how({
    replications: String(study.provenance.replications),
    months: String(months),
    from: String(window.from),
    to: String(window.to),
  });
  const warning = warningOf(told);
  const looks = repeatedLooksText(study, words);
  return {
    id: 'question',
    heading: report.headings.question,
    body: html`<p class="lead">${isRun ? report.askedOfRun(place) : report.askedOfComparison(String(others.length), place)}</p>
${!isRun && html`<ul class="asked">${others.map(({ slug }) => html`<li>${armHtml(slug, told)}</li>`)}</ul>`}
${study.description !== '' && html`<p dir="auto">${study.description}</p>`}
<p class="how">${how}</p>
${study.provenance.replications > 1 && html`<p class="how">${isRun ? report.chanceOfRun : report.chanceOfComparison}</p>`}
${looks !== null && html`<p class="how">${looks}</p>`}
${warning !== null && html`<p class="warning">${warning}</p>`}
${failures.length > 0 && html`<p class="warning">${report.failures(String(failures.length))}</p>`}`,
  };
}

/** What few replications cannot say; null where they are many. */
function warningOf({ study, words }: Told): string | null {
  const { report } = words;
  const { replications } = study.provenance;
  if (replications >= FEW) return null;
  if (replications > 1) return report.fewReplications(String(replications));
  return study.comparison === null ? report.oneReplicationOfRun : report.oneReplicationOfComparison;
}
