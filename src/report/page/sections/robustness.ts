/** Whether signs hold where numbers that nobody knows are other than assumed. */
import { formatNumber } from '../../../kernel/quantities.ts';
import { armName } from '../../said.ts';
import { html } from '../html.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

const PERCENT = 100;
const DIGITS = 2;

/** Robustness; null for a run. */
export function robustnessSection({ study, words }: Told): Section | null {
  const { comparison } = study;
  if (comparison === null) return null;
  const { report } = words;
  const heading = report.headings.robustness;
  const claimed = comparison.robustness.filter(({ isRobust }) => isRobust !== null);
  if (comparison.plausible === null)
    return { id: 'robustness', heading, body: html`<p>${report.notExplored}</p>` };
  const rows = claimed.map(({ arm, indicator, holds, isRobust, points }) => [
    armName(study, arm, words),
    words.indicators.name(indicator),
    `${formatNumber(PERCENT * holds!, DIGITS)} %`,
    String(points),
    isRobust ? report.robust : report.notRobust,
  ]);
  const { arm } = words.comparison.heads;
  const heads = [arm, report.heads.indicator, report.heads.holds, report.heads.points, report.heads.verdict];
  return {
    id: 'robustness',
    heading,
    body: html`<p>${report.explored(String(comparison.plausible.draws.length), String(comparison.plausible.numbers.length))}</p>
${tableHtml(words.report.table(heading), heads, rows)}`,
  };
}
