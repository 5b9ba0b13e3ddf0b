/** How it was done, in plain words. */
import { html } from '../html.ts';
import type { Section, Told } from '../section.ts';

/** The method. */
export function methodSection({ study, words }: Told): Section {
  const { report } = words;
  const sentences = study.comparison === null ? report.methodOfRun : report.methodOfComparison;
  return {
    id: 'method',
    heading: report.headings.method,
    body: html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}<p>${report.limits}</p>`,
  };
}
