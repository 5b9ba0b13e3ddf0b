/** A run from its first replication to the files of its result folder. */
import { loadSolver, type Solver } from '../analysis/solver.ts';
import { keptOf } from '../experiment/compare/collect.ts';
import { efficiencyRows } from '../experiment/efficiency.ts';
import { type Executor, runReplications } from '../experiment/executor.ts';
import { type FailedReplication, isFailed } from '../experiment/outcome.ts';
import { type Panel, panelOf, type ReplicationResult } from '../experiment/replicate.ts';
import { assembleStudy } from '../experiment/study/assemble.ts';
import type { Study } from '../experiment/study/study.ts';
import { studyIn } from '../experiment/study/study-in.ts';
import { type SummaryEntry, summarise } from '../experiment/summarise.ts';
import type { ChartOptions } from '../report/charts/chart.ts';
import { headlineIndicators } from '../report/charts/headline-indicators.ts';
import { BASELINE } from '../scenario/arms.ts';
import { resolvedYaml, scenarioHash } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contractHeader, contractRows } from '../store/contracts-table.ts';
import { type EfficiencyTableRow, efficiencyColumns } from '../store/efficiency-table.ts';
import { indicatorHeader, indicatorParquet, indicatorRows } from '../store/indicators-table.ts';
import type { Provenance } from '../store/manifest.ts';
import {
  DESCRIPTOR_NAME,
  descriptorText,
  PICTURE_NAME,
  resolvedName,
  runResources,
  STUDY_NAME,
} from '../store/package-descriptor.ts';
import { questionnaireHeader, questionnaireRows } from '../store/questionnaire-table.ts';
import { tableText } from '../store/table.ts';
import type { ClaimedFolder } from '../store/write-folder.ts';
import { type Language, wordsOf } from '../words/words.ts';
import { REPORT_NAME, reportText } from './make-report.ts';

/** How the picture of a result folder is drawn: whole. */
const PICTURE: Omit<ChartOptions, 'words'> = { theme: 'light', width: 760, arms: null, indicator: null };

/** What is run, and how. */
export interface RunOrder {
  readonly scenario: Scenario;
  readonly version: string;
  /** Settings of the command line, for the manifest. */
  readonly settings: Provenance['settings'];
  readonly executor: Executor;
  /** The language of the report and the picture. */
  readonly language: Language;
  /** Whether the report and the picture are made. */
  readonly hasReport: boolean;
  readonly signal: AbortSignal;
  /** Called after each replication. */
  readonly onReplication: () => void;
}

/** What a run has found; its files are on the disk. */
export interface SavedRun {
  readonly provenance: Provenance;
  readonly summary: readonly SummaryEntry[];
  readonly failures: readonly FailedReplication[];
  readonly study: Study;
}

/**
 * Runs all replications, writes their rows as they arrive and everything else at the end, and commits the folder.
 *
 * @throws QuasimarketError `io` if a file cannot be written, `interrupted` after a signal; the folder is then as before
 */
export async function saveResults(order: RunOrder, folder: ClaimedFolder): Promise<SavedRun> {
  const { scenario, version } = order;
  const panel = panelOf(scenario);
  // loaded while the replications run: drawing is the slowest part to load
  const drawing = order.hasReport ? import('../report/render-svg.ts') : null;
  drawing?.catch(() => {});
  const solver = await loadSolver();
  const { results, failures, efficiency } = await writeTables(order, panel, { folder, solver });
  const summary = summarise(panel, results);
  const study = studyOf(order, { results, failures, efficiency });
  const picture = () =>
    headlineIndicators.spec(studyIn(study, order.language), { ...PICTURE, words: wordsOf(order.language) });
  const chart = drawing === null ? null : await (await drawing).renderSvg(picture());
  order.signal.throwIfAborted();
  const provenance = provenanceOf(order);
  writeText(folder, 'efficiency.csv', tableText(efficiencyColumns, efficiency.flat()));
  writeText(folder, 'scenario.resolved.yaml', resolvedYaml(scenario));
  writeText(folder, STUDY_NAME, `${JSON.stringify(study)}\n`);
  if (chart !== null) {
    writeText(folder, REPORT_NAME, await reportText(study, order.language));
    writeText(folder, PICTURE_NAME, chart);
  }
  writeText(folder, 'summary.json', summaryText(provenance, summary, failures));
  const asked = scenario.questionnaire !== null;
  writeText(
    folder,
    DESCRIPTOR_NAME,
    descriptorText(scenario.title, version, runResources({ asked, report: order.hasReport })),
  );
  folder.commit(provenance);
  return { provenance, summary, failures, study };
}

/** The scope that holds all the others: the last of the panel. */
export function widestScope(panel: Panel): Panel['scopes'][number] {
  return panel.scopes[panel.scopes.length - 1];
}

async function writeTables(
  order: RunOrder,
  panel: Panel,
  { folder, solver }: { readonly folder: ClaimedFolder; readonly solver: Solver },
) {
  const indicators = folder.create('indicators.csv');
  const parquet = folder.create('indicators.parquet');
  const contracts = folder.create('contracts.csv');
  indicators.append(indicatorHeader());
  contracts.append(contractHeader());
  const answers = order.scenario.questionnaire === null ? null : folder.create('questionnaire.csv');
  answers?.append(questionnaireHeader());
  const columns = indicatorParquet(panel, parquet);
  const results: ReplicationResult[] = [];
  const failures: FailedReplication[] = [];
  const efficiency: EfficiencyTableRow[][] = [];
  const replications = Array.from({ length: order.scenario.replications }, (_, replication) => replication);
  await runReplications(order.executor, order.scenario, replications, {
    signal: order.signal,
    onOutcome(outcome) {
      order.onReplication();
      if (isFailed(outcome)) {
        failures.push(outcome);
        return;
      }
      indicators.append(indicatorRows(panel, outcome));
      contracts.append(contractRows(outcome.ledger));
      answers?.append(questionnaireRows(outcome.questionnaire));
      columns.add(outcome);
      // while other threads simulate: half a second of thirty replications
      const { replication, governmentYears } = outcome;
      efficiency.push(efficiencyRows(solver, governmentYears).map((row) => ({ replication, ...row })));
      // the ledger is on its way to the disk; only the numbers are kept
      results.push({ ...outcome, ledger: [], questionnaire: [] });
    },
  });
  columns.finish();
  for (const file of [indicators, parquet, contracts, answers]) file?.finish();
  return { results, failures, efficiency };
}

/** The study of a run: its scenario is the only arm. */
function studyOf(
  order: RunOrder,
  {
    results,
    failures,
    efficiency,
  }: {
    readonly results: readonly ReplicationResult[];
    readonly failures: readonly FailedReplication[];
    readonly efficiency: readonly EfficiencyTableRow[][];
  },
): Study {
  const { scenario } = order;
  return assembleStudy({
    provenance: provenanceOf(order),
    files: [resolvedName(0)],
    arms: [{ slug: BASELINE, name: wordsOf('en').comparison.heads.baseline, parts: [], scenario }],
    kept: [results.map(keptOf)],
    years: results.map(({ governmentYears }) => governmentYears),
    efficiency,
    comparison: null,
    checks: scenario.checks,
    failures: failures.map((failure) => ({ ...failure, arm: BASELINE, point: null })),
  });
}

function provenanceOf({ scenario, version, settings }: RunOrder): Provenance {
  return {
    version,
    title: scenario.title,
    scenarioHash: scenarioHash(scenario),
    seed: scenario.seed,
    replications: scenario.replications,
    months: scenario.months,
    window: { from: scenario.window.from + 1, to: scenario.window.to },
    settings,
  };
}

function summaryText(
  provenance: Provenance,
  summary: readonly SummaryEntry[],
  failures: readonly FailedReplication[],
): string {
  const { settings: _, ...about } = provenance;
  return `${JSON.stringify({ ...about, failures, indicators: summary }, null, 2)}\n`;
}

function writeText(folder: ClaimedFolder, name: string, text: string): void {
  const file = folder.create(name);
  file.append(Buffer.from(text));
  file.finish();
}
