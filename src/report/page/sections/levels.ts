/** What a run shows: every indicator over the window with its interval and band. */
import type { Level, StudyIndicator } from '../../../experiment/study/study.ts';
import { axisUnit, headlineOf, levelEnds, levelText } from '../../said.ts';
import { type Content, html } from '../html.ts';
import { termHtml } from '../names.ts';
import { type Section, type Told, tableHtml } from '../section.ts';

/** The table of levels; of one replication without what takes two. */
export function levelsSection({ study, words }: Told): Section {
  const { report } = words;
  const { heads } = report;
  const isOne = study.levels.every(({ low }) => low === null);
  const headline = headlineOf(study);
  const others = study.indicators.filter((one) => !headline.includes(one));
  const titles = [heads.indicator, heads.unit, heads.mean, ...(isOne ? [] : [heads.interval, heads.band])];
  const tableOf = (label: string, indicators: readonly StudyIndicator[]) =>
    tableHtml(report.table(label), titles, indicators.flatMap(rowsOf));
  return {
    id: 'levels',
    heading: report.headings.levels,
    body: html`${tableOf(report.headings.levels, headline)}
<details><summary>${report.otherIndicators}</summary>${tableOf(report.otherIndicators, others)}</details>`,
  };

  function rowsOf(indicator: StudyIndicator): Content[][] {
    const { name, unit } = indicator;
    const level = study.levels.find((one) => one.indicator === name);
    if (level === undefined) return [];
    return [
      [
        termHtml(indicator, words),
        axisUnit(unit, words),
        levelText(level.mean, unit, words),
        ...(isOne ? [] : endsOf(level, indicator)),
      ],
    ];
  }

  function endsOf({ low, high, p05, p95 }: Level, indicator: StudyIndicator): string[] {
    return [
      low === null || high === null ? '' : report.interval(levelEnds({ low, high }, indicator, words)),
      report.interval(levelEnds({ low: p05, high: p95 }, indicator, words)),
    ];
  }
}
