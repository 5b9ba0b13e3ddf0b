/** How to get the same numbers again, and what lies beside the report. */
import type { Study } from '../../../experiment/study/study.ts';
import { type Html, html, trusted } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

/** Reproduction. */
export function reproduceSection({ study, words }: Told): Section {
  const { report } = words;
  const { version, seed, scenarioHash } = study.provenance;
  const facts: readonly (readonly [string, string])[] = [
    [report.facts.version, version],
    [report.facts.seed, seed],
    [report.facts.hash, scenarioHash],
  ];
  return {
    id: 'reproduce',
    heading: report.headings.reproduce,
    body: html`<p>${report.reproduce}</p>
<pre tabindex="0"><code>${inWords(commandOf(study))}</code></pre>
${tableHtml(
  words.report.table(report.headings.reproduce),
  [report.heads.fact, report.heads.value],
  facts.map(([label, value]) => [label, html`<code>${value}</code>`]),
)}
<p class="downloads" hidden><button type="button" data-download-study>${report.downloadData}</button></p>`,
  };
}

/** A command that breaks between its words only, and not behind the hyphens of an option. */
function inWords(command: string): Html {
  return trusted(
    command
      .split(' ')
      .map((word) => html`<span class="whole">${word}</span>`.markup)
      .join(' '),
  );
}

/** The command that gives the same numbers from the scenarios of the folder. */
export function commandOf({ provenance, comparison, files }: Study): string {
  const words = Object.entries(provenance.settings).flatMap(([name, value]) =>
    [value].flat().map((one) => `--${name} ${quoted(one)}`),
  );
  const { replications } = provenance;
  const command = comparison === null ? 'run' : 'compare';
  const count =
    comparison?.ended === undefined || comparison.ended === 'fixed' ? [`--replications ${replications}`] : [];
  return ['npx quasimarket', command, ...files, ...words, ...count].join(' ');
}

/** A word for the shell. */
function quoted(word: string): string {
  return /^[\w.,:+@%/=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
