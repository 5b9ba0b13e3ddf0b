/** What was asked, of which place, and how. */
import { armName } from '../../said.ts';
import { html } from '../html.ts';
import type { Section, Told } from '../section.ts';

/** Replications below which intervals are wide. */
const FEW = 10;

/** The question. */
export function questionSection({ study, words }: Told): Section {
  const { report, joining } = words;
  const { provenance, arms, governments, services } = study;
  const names = arms.slice(1).map(({ slug }) => armName(study, slug, words));
  const place = report.place({
    governments: governments.map(({ name }) => name).join(joining.list),
    services: services.map(({ name }) => name).join(joining.list),
  });
  const asked =
    study.comparison === null
      ? report.askedOfRun(place)
      : report.askedOfComparison({ arms: names.join(joining.list), place });
  const { replications, months, window } = provenance;
  const counts = { replications: String(replications), months: String(months) };
  return {
    id: 'question',
    heading: report.headings.question,
    body: html`<p class="lead">${asked}</p>
${study.description !== '' && html`<p>${study.description}</p>`}
<p class="how">${report.how({ ...counts, from: String(window.from), to: String(window.to) })}</p>
${replications < FEW && html`<p class="warning">${report.fewReplications(String(replications))}</p>`}
${study.failures.length > 0 && html`<p class="warning">${report.failures(String(study.failures.length))}</p>`}`,
  };
}
