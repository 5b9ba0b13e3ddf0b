/** The report of a study as the text of one HTML file. */
import { existsSync, readFileSync } from 'node:fs';
import type { Study } from '../experiment/study/study.ts';
import { studyIn } from '../experiment/study/study-in.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { charts } from '../report/charts/charts.ts';
import { reportPage } from '../report/page/page.ts';
import { type Language, wordsOf } from '../words/words.ts';
import { chartWriters } from './charts/writers.ts';
import { type CheckNames, evidenceText } from './check-evidence.ts';

/** Name of the report in a result folder. */
export const REPORT_NAME = 'report.html';

/** Characters of a page within which its head says what made it; the style comes after. */
const HEAD_LENGTH = 2000;
/** Width of the pictures that show where scripts are off, px. */
const STATIC_WIDTH = 960;
/** Places of the page's script: beside the program, or as built where the program runs from its source. */
const places = ['./report-page.js', '../../dist/report-page.js'];

/** Whether a file is a report that quasimarket has made: it says so in its head. */
export function isReport(file: string): boolean {
  return readFileSync(file, 'utf8')
    .slice(0, HEAD_LENGTH)
    .includes(`<meta name="generator" content="quasimarket `);
}

/** Makes the report. @throws QuasimarketError `io` if the program's own script of pages is missing */
export async function reportText(results: Study, language: Language): Promise<string> {
  const study = studyIn(results, language);
  // drawing is the slowest part to load
  const { renderSvg } = await import('../report/render-svg.ts');
  const words = wordsOf(language);
  const options = { words, theme: 'light', width: STATIC_WIDTH, arms: null, indicator: null } as const;
  const drawn = [];
  for (const chart of charts.filter((one) => one.missing(study, words) === null)) {
    const spec = chart.spec(study, options);
    drawn.push({ chart, svg: await renderSvg(spec), description: String(spec.description) });
  }
  const { replications } = study.provenance;
  const names: CheckNames = {
    arm: (slug) => study.arms.find((one) => one.slug === slug)?.name ?? slug,
    government: (slug) => study.governments.find((one) => one.slug === slug)?.name ?? slug,
  };
  return reportPage({
    study,
    language,
    words,
    charts: drawn,
    script: pageScript(),
    evidence: (check) => evidenceText(check, { replications, names, words }),
    makeFonts: chartWriters.fonts,
  });
}

function pageScript(): string {
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (found === undefined) {
    throw new QuasimarketError('io', 'the script of report pages is missing', { rule: 'run npm run build' });
  }
  return readFileSync(found, 'utf8').trim();
}
