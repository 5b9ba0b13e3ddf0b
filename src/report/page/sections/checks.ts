/** What the scenario claims of itself, and whether it holds. */
import type { JudgedCheck } from '../../../experiment/checks/run-checks.ts';
import { html } from '../html.ts';
import type { Section, Told } from '../section.ts';

/** The checks; null where the scenario has none. @param evidence - what a check was judged by, in a sentence */
export function checksSection(
  { study, words }: Told,
  evidence: (check: JudgedCheck) => string,
): Section | null {
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
      (check) =>
        html`<li class="${check.outcome.status}"><span class="mark">${words.checks.outcomes[check.outcome.status]}</span> ${check.it} <span class="status">${report.statuses[check.outcome.status]}</span><span class="note">${evidence(check)}</span></li>`,
    )}</ul>`,
)}`,
  };
}
