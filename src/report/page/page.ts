/**
 * The report: one HTML file that needs nothing else, with static pictures where scripts are off.
 *
 *     study ─ sections ─> markup with static charts ─┐
 *       └ what the charts need, packed ──────────────┴ page + style + script, under a policy that admits these alone
 */
import type { JudgedCheck } from '../../experiment/checks/run-checks.ts';
import type { Study } from '../../experiment/study/study.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import { utf8 } from '../../kernel/text.ts';
import type { Language, Words } from '../../words/words.ts';
import { base64OfHex } from '../base64.ts';
import type { FontMaker } from '../fonts/picture-fonts.ts';
import { type Html, html, trusted } from './html.ts';
import { packed, UNPACK } from './packed.ts';
import { pageFont } from './page-font.ts';
import { pageStudy } from './page-study.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { bundlesSection } from './sections/bundles.ts';
import { chartsSection, type DrawnChart } from './sections/charts.ts';
import { checksSection } from './sections/checks.ts';
import { distributionSection } from './sections/distribution.ts';
import { effectsSection } from './sections/effects.ts';
import { headlinesSection } from './sections/headlines.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { levelsSection } from './sections/levels.ts';
import { methodSection } from './sections/method.ts';
import { questionSection } from './sections/question.ts';
import { reproduceSection } from './sections/reproduce.ts';
import { robustnessSection } from './sections/robustness.ts';
import { tradeOffsSection } from './sections/trade-offs.ts';
import { styles } from './styles.ts';

/** What a report is made of. */
export interface ReportPage {
  readonly study: Study;
  readonly language: Language;
  readonly words: Words;
  /** The charts as pictures, in the order in which they are shown. */
  readonly charts: readonly DrawnChart[];
  /** The script of the page. */
  readonly script: string;
  /** The numbers found and expected of a check, in a sentence. */
  readonly evidence: (check: JudgedCheck) => string;
  /** Makes the font of a Chinese page. */
  readonly makeFonts: FontMaker;
}

const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** The page as text. The same study, language and script give the same bytes. */
export async function reportPage(page: ReportPage): Promise<string> {
  const { study, language, words, script, makeFonts } = page;
  const { title, version } = study.provenance;
  const body = bodyOf(page).markup;
  const data = JSON.stringify(pageStudy(study));
  const style = styles + (await pageFont(language, [body, data, script], makeFonts));
  return `<!doctype html>\n${
    html`<html lang="${languageTags[language]}" data-language="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="generator" content="quasimarket ${version}">
<meta name="color-scheme" content="light dark">
<title>${title} - quasimarket</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${words.report.skip}</a>
${trusted(body)}
<script type="application/json" id="study">${trusted(packed(data))}</script>
<script type="text/plain" id="script">${trusted(packed(script))}</script>
<script>${trusted(UNPACK)}</script>
</body>
</html>`.markup
  }\n`;
}

function bodyOf({ study, words, charts, evidence }: ReportPage): Html {
  const told = { study, words };
  const sections = [
    questionSection(told),
    headlinesSection(told),
    study.comparison === null ? levelsSection(told) : effectsSection(told),
    chartsSection(told, charts),
    tradeOffsSection(told),
    bundlesSection(told),
    distributionSection(told),
    robustnessSection(told),
    checksSection(told, evidence),
    assumptionsSection(told),
    indicatorsSection(told),
    methodSection(told),
    reproduceSection(told),
  ].filter((section) => section !== null);
  const { report } = words;
  const { title, version } = study.provenance;
  return html`<header>
<p class="kind">${study.comparison === null ? report.kindOfRun : report.kindOfComparison}</p>
<h1 dir="auto">${title}</h1>
</header>
<nav aria-label="${report.contents}"><ul>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
<main id="main">
${sections.map(({ id, heading, body }) => sectionHtml(id, heading, body))}
</main>
<footer><p>${report.footer(version)}</p></footer>`;
}

function sectionHtml(id: string, heading: string, body: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;
}

/** Nothing but this style, this script, and pictures that the page makes itself; no other host, no code from text. */
function policyOf(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${base64OfHex(sha256Hex(utf8(text)))}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(UNPACK)} ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
