/** What the scenario claims of itself, and whether it holds. */
import { html } from '../html.ts';
import type { Section, Told } from '../section.ts';

/** The checks; null where the scenario has none. */
export function checksSection({ study, words }: Told): Section | null {
  if (study.checks.length === 0 && study.uncheckedCount === 0) return null;
  const { report } = words;
  const all = study.checks.flatMap(({ checks }) => checks);
  const count = (status: string) => all.filter(({ outcome }) => outcome.status === status).length;
  return {
    id: 'checks',
    heading: report.headings.checks,
    body: html`<p>${words.checks.total(count('passes'), count('fails'), count('unknown'))}</p>
${study.uncheckedCount > 0 && html`<p>${report.unchecked(String(study.uncheckedCount))}</p>`}
${study.checks.map(
  ({ describe, checks }) =>
    html`<h3>${describe}</h3><ul class="checks">${checks.map(
      ({ it, outcome }) =>
        html`<li class="${outcome.status}"><span class="mark">${words.checks.outcomes[outcome.status]}</span> ${it} <span class="status">${report.statuses[outcome.status]}</span></li>`,
    )}</ul>`,
)}`,
  };
}
