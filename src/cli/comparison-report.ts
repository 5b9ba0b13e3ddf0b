/** What a comparison prints: for people, and for other programs. */
import type { ComparedArm } from '../experiment/compare/arm.ts';
import { escapeControls } from '../kernel/display.ts';
import { wrapText } from '../report/wrap-text.ts';
import { comparisonTable, keyIndicators, mainEffects, widestEffects } from './comparison-table.ts';
import {
  bundleLines,
  efficiencyLines,
  findings,
  gainLines,
  legend,
  reusedLine,
  unchangedLines,
} from './comparison-text.ts';
import type { SavedComparison } from './save-comparison.ts';
import type { Terminal } from './terminal.ts';

/** What is told, and where its files are. */
export interface Reported {
  /** The baseline first. */
  readonly arms: readonly ComparedArm[];
  readonly headline: readonly string[];
  readonly folder: string;
  /** Indicators of the table that were chosen; none leaves the choice to the results. */
  readonly shown: readonly string[];
  /** Whether records of an earlier comparison were looked for. */
  readonly isResumed: boolean;
}

/** A comparison as one object: the main effects of the widest scope. */
export function comparisonJson(
  { provenance, result, unchanged }: SavedComparison,
  { folder, headline }: Reported,
) {
  return {
    ...provenance,
    folder,
    ended: result.ended,
    asked: result.asked,
    computed: result.computed,
    unchanged,
    failures: result.failures,
    effects: mainEffects(result, headline),
    robustness: result.robustness,
  };
}

/** A comparison in at most 100 columns: a table, what its marks mean, and what was found. */
export function comparisonReport(
  { provenance, result, study }: SavedComparison,
  { arms: compared, folder, shown, isResumed }: Reported,
  terminal: Terminal,
): string {
  const { window } = provenance;
  const count = String(provenance.replications);
  const { words } = terminal;
  const { comparison } = words;
  const about = comparison.about(`${window.from}-${window.to}`, comparison.ended[result.ended](count));
  const arms = compared.map((arm, i) => ({ ...arm, name: words.interventions.arm(study.arms[i].name) }));
  const effects = widestEffects(result);
  const key = keyIndicators(effects, shown);
  const telling = { study, words };
  const below = [
    ...legend(telling, key),
    '',
    ...findings(telling, key),
    ...efficiencyLines(telling),
    ...gainLines(telling),
    ...bundleLines(telling, key),
    ...unchangedLines(telling),
    '',
    ...(isResumed ? [reusedLine(result, words)] : []),
    comparison.results(folder),
  ];
  return [
    terminal.color.bold(escapeControls(study.provenance.title)),
    escapeControls(about),
    '',
    comparisonTable(result, arms, key, terminal),
    ...below.flatMap((line) => (line === '' ? [''] : wrapText(line, terminal.columns))),
    '',
  ].join('\n');
}
