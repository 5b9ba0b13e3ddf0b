/**
 * The report: one HTML file that needs nothing else, with static pictures where scripts are off.
 *
 *     study ─ sections ─> markup with static charts ─┐
 *       └ what the charts need, as JSON ─────────────┴ page + style + script, under a policy that admits these alone
 */
import type { Study } from '../../experiment/study/study.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import { utf8 } from '../../kernel/text.ts';
import type { Language, Words } from '../../words/words.ts';
import { base64OfHex } from './base64.ts';
import { type Html, html, trusted } from './html.ts';
import { pageStudy } from './page-study.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { chartsSection, type DrawnChart } from './sections/charts.ts';
import { checksSection } from './sections/checks.ts';
import { distributionSection } from './sections/distribution.ts';
import { effectsSection } from './sections/effects.ts';
import { headlinesSection } from './sections/headlines.ts';
import { levelsSection } from './sections/levels.ts';
import { methodSection } from './sections/method.ts';
import { questionSection } from './sections/question.ts';
import { reproduceSection } from './sections/reproduce.ts';
import { robustnessSection } from './sections/robustness.ts';
import { tradeOffsSection } from './sections/trade-offs.ts';
import { styles } from './styles.ts';

/** Elements that hold the study as JSON, and the packed script. */
const STUDY_ID = 'study';
const SCRIPT_ID = 'packed-script';

/** Unpacks the script and runs it; where a browser cannot, the static pictures stay. */
const UNPACK = `(async () => {
  const packed = document.getElementById('${SCRIPT_ID}').textContent;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const script = document.createElement('script');
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
})();`;

/** What a report is made of. */
export interface ReportPage {
  readonly study: Study;
  readonly language: Language;
  readonly words: Words;
  /** The charts as pictures, in the order in which they are shown. */
  readonly charts: readonly DrawnChart[];
  readonly script: PageScript;
}

/** The script of the page. */
export interface PageScript {
  readonly text: string;
  /** The same, deflated (zlib), as base64. */
  readonly packed: string;
}

/** What would end the element of the study, or turn the text around where it is read. */
const UNSAFE = /[<\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const HEXADECIMAL = 16;

const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** The page as text. The same study, language and script give the same bytes. */
export function reportPage({ study, language, words, charts, script }: ReportPage): string {
  const { title } = study.provenance;
  const told = { study, words };
  const sections = [
    questionSection(told),
    headlinesSection(told),
    study.comparison === null ? levelsSection(told) : effectsSection(told),
    chartsSection(told, charts),
    tradeOffsSection(told),
    distributionSection(told),
    robustnessSection(told),
    checksSection(told),
    assumptionsSection(told),
    methodSection(told),
    reproduceSection(told),
  ].filter((section) => section !== null);
  const data = JSON.stringify(pageStudy(study)).replace(UNSAFE, escapeJson);
  return `<!doctype html>\n${
    html`<html lang="${languageTags[language]}" data-language="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script.text)}">
<meta name="generator" content="quasimarket ${study.provenance.version}">
<meta name="color-scheme" content="light dark">
<title>${title} - quasimarket</title>
<style>${trusted(styles)}</style>
</head>
<body>
<a class="skip" href="#main">${words.report.skip}</a>
<header>
<p class="kind">${study.comparison === null ? words.report.kindOfRun : words.report.kindOfComparison}</p>
<h1>${title}</h1>
</header>
<nav aria-label="${words.report.contents}"><ul>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
<main id="main">
${sections.map(({ id, heading, body }) => sectionHtml(id, heading, body))}
</main>
<footer><p>${words.report.footer(study.provenance.version)}</p></footer>
<script type="application/json" id="${STUDY_ID}">${trusted(data)}</script>
<script type="text/plain" id="${SCRIPT_ID}">${trusted(script.packed)}</script>
<script>${trusted(UNPACK)}</script>
</body>
</html>`.markup
  }\n`;
}

/** Each half of a character by its number, as JSON reads it. */
function escapeJson(text: string): string {
  return [...Array(text.length).keys()]
    .map(
      (i) =>
        `\\u${text
          .charCodeAt(i)
          .toString(HEXADECIMAL)
          .padStart(HEXADECIMAL / 4, '0')}`,
    )
    .join('');
}

function sectionHtml(id: string, heading: string, body: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;
}

/** Nothing but this style, this script, and pictures that the page makes itself; no other host, no code from text. */
function policyOf(script: string): string {
  const hash = (text: string) => `'sha256-${base64OfHex(sha256Hex(utf8(text)))}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(UNPACK)} ${hash(script)}`,
    `style-src ${hash(styles)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
