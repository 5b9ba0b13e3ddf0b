/** `quasimarket run FILE`: simulates a scenario and writes its results. */
import path from 'node:path';
import type { Argv } from 'yargs';
import { panelOf } from '../../experiment/replicate.ts';
import { escapeControls } from '../../kernel/display.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import { slugOf } from '../../kernel/text.ts';
import { headline, insuredHeadline } from '../../model/indicators/registry.ts';
import { estimateWork, refuseLargeWork } from '../../scenario/estimate.ts';
import type { Warning } from '../../scenario/faults.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { claimFolder } from '../../store/write-folder.ts';
import { chooseExecutor } from '../executors/choose.ts';
import { tellStopped } from '../messages.ts';
import { programVersion } from '../program-version.ts';
import { startProgress } from '../progress.ts';
import { type SavedRun, saveResults, widestScope } from '../save-results.ts';
import { openScenarioFile } from '../scenario-files.ts';
import { untilSignal } from '../signals.ts';
import { summaryTable, tableNotes } from '../summary-table.ts';
import type { Terminal } from '../terminal.ts';
import {
  resourcesOf,
  type SimulationOptions,
  settingsOf,
  simulationOptions,
  tellWarnings,
} from './simulation-options.ts';

/** Options of the command, as yargs gives them. */
export interface RunOptions extends SimulationOptions {
  readonly file: string;
}

/** Declares the options. */
export function options(args: Argv) {
  return simulationOptions(
    args.positional('file', { type: 'string', demandOption: true, describe: 'scenario file (YAML)' }),
  )
    .example('$0 run scenarios/minimal.yaml', 'run a scenario')
    .example(
      '$0 run town.yaml -n 100 --seed 7 --out outputs/try',
      'more replications, another seed and folder',
    )
    .example(
      '$0 run town.yaml --set governments.*.tenderShare=0.8 --force',
      'change a value, replace results',
    )
    .example('$0 run town.yaml --json > summary.json', 'a summary for another program');
}

/** Runs the command; gives the exit code. */
export async function run(given: RunOptions, terminal: Terminal): Promise<number> {
  const { threads, limit } = resourcesOf(given);
  const set = settingsOf(given);
  const { scenario, warnings } = await readScenario({ ...openScenarioFile(given.file), set });
  const work = estimateWork(scenario);
  refuseLargeWork(work, limit);
  if (!given.quiet) tellWarnings(warnings, terminal);
  const folder =
    given.out ?? path.join('outputs', slugOf(path.basename(given.file, path.extname(given.file))));
  const saved = await untilSignal(async (signal) => {
    const claim = claimFolder(folder, given.force);
    const executor = chooseExecutor(threads, scenario.replications, work);
    const progress = startProgress(scenario.replications, !given.quiet);
    try {
      const settings = given.set.length > 0 ? { set: given.set } : {};
      const order = {
        scenario,
        version: programVersion,
        settings,
        executor,
        signal,
        report: !given['no-report'],
      };
      return await saveResults({ ...order, onReplication: progress.step }, claim);
    } finally {
      progress.stop();
      claim.abandon();
      await executor.close();
    }
  });
  if (given.json) terminal.print(`${JSON.stringify(jsonReport(saved, folder, warnings))}\n`);
  else if (!given.quiet) terminal.print(textReport(saved, { scenario, folder, file: given.file }, terminal));
  tellStopped(saved.failures, 'see summary.json', terminal);
  return saved.failures.length === 0 ? 0 : 1;
}

function jsonReport(
  { provenance, summary, failures }: SavedRun,
  folder: string,
  warnings: readonly Warning[],
) {
  return {
    ...provenance,
    folder,
    warnings: warnings.map(({ path: field, message, position }) => ({
      path: field,
      message,
      ...(position === undefined
        ? {}
        : { file: position.file, line: position.line, column: position.column }),
    })),
    failures,
    indicators: summary,
  };
}

interface Reported {
  readonly scenario: Scenario;
  readonly folder: string;
  readonly file: string;
}

/** Says so where effort stands at a bound so often that no incentive can move it. */
function boundWarning(
  { summary }: SavedRun,
  { government, service }: ReturnType<typeof widestScope>,
  limit: number,
): string[] {
  const bound = summary.find(
    (entry) =>
      entry.indicator === 'effortAtBound' && entry.government === government && entry.service === service,
  );
  if (bound?.mean == null || bound.mean <= limit) return [];
  return [
    `Effort is at a bound in ${formatNumber(bound.mean, 2)} of contract-months (above ${formatNumber(limit, 2)}): incentives can move little here.`,
  ];
}

function textReport(saved: SavedRun, { scenario, folder, file }: Reported, terminal: Terminal): string {
  const { color } = terminal;
  const { window } = saved.provenance;
  const scope = widestScope(panelOf(scenario));
  const entriesOf = (names: readonly string[]) =>
    names.flatMap((name) =>
      saved.summary.filter(
        ({ indicator, government, service }) =>
          indicator === name && government === scope.government && service === scope.service,
      ),
    );
  const insured = entriesOf(insuredHeadline).filter(({ mean }) => mean !== null);
  const replications = scenario.replications - saved.failures.length;
  const rows = [...entriesOf(headline), ...insured];
  const about = [
    `government ${scope.government}`,
    `service ${scope.service}`,
    `months ${window.from}-${window.to} of ${scenario.months}`,
    replications === 1 ? '1 replication' : `${replications} replications`,
    `seed ${JSON.stringify(scenario.seed)}`,
  ];
  return [
    color.bold(escapeControls(scenario.title)),
    escapeControls(about.join(', ')),
    '',
    summaryTable(rows, terminal),
    ...tableNotes(rows, replications, terminal),
    ...boundWarning(saved, scope, scenario.constants.effortBoundWarning),
    `Results are in ${escapeControls(folder)}: indicators.csv (and .parquet), contracts.csv, summary.json,`,
    'headline-indicators.svg (a chart), scenario.resolved.yaml; datapackage.json explains every column.',
    `Next: open the chart, or change a value: quasimarket run ${escapeControls(file)} --set PATH=VALUE --out FOLDER`,
    '',
  ].join('\n');
}
