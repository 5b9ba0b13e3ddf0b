/** `quasimarket run FILE`: simulates a scenario and writes its results. */
import path from 'node:path';
import type { Argv } from 'yargs';
import { panelOf } from '../../experiment/replicate.ts';
import { escapeControls } from '../../kernel/display.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import { slugOf } from '../../kernel/text.ts';
import { headline, insuredHeadline } from '../../model/indicators/registry.ts';
import { ALL } from '../../model/indicators/scope.ts';
import { courseOf, followedOf } from '../../report/charts/courses.ts';
import { wrapText } from '../../report/wrap-text.ts';
import { estimateWork, refuseLargeWork } from '../../scenario/estimate.ts';
import type { Warning } from '../../scenario/faults.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { nameAt, type Scenario, serviceName } from '../../scenario/scenario.ts';
import { scenarioIn } from '../../scenario/translations.ts';
import { claimFolder } from '../../store/write-folder.ts';
import type { Words } from '../../words/words.ts';
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
    const progress = startProgress(scenario.replications, given.quiet ? null : terminal.words.run.progress);
    try {
      const settings = given.set.length > 0 ? { set: given.set } : {};
      const order = {
        scenario,
        version: programVersion,
        settings,
        executor,
        signal,
        language: given.lang,
        hasReport: !given['no-report'],
      };
      return await saveResults({ ...order, onReplication: progress.step }, claim);
    } finally {
      progress.stop();
      claim.abandon();
      await executor.close();
    }
  });
  if (given.json) terminal.print(`${JSON.stringify(jsonReport(saved, folder, warnings))}\n`);
  else if (!given.quiet)
    terminal.print(
      textReport(saved, { scenario: scenarioIn(scenario, given.lang), folder, file: given.file }, terminal),
    );
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
  { limit, words }: { readonly limit: number; readonly words: Words },
): string[] {
  const bound = summary.find(
    (entry) =>
      entry.indicator === 'effortAtBound' && entry.government === government && entry.service === service,
  );
  if (bound?.mean == null || bound.mean <= limit) return [];
  return [words.run.effortAtBound(formatNumber(bound.mean, 2), formatNumber(limit, 2))];
}

/** Whose numbers the summary has, and of what run they are. */
function aboutText(
  scenario: Scenario,
  { replications, words }: { readonly replications: number; readonly words: Words },
): string {
  const { about } = words.run;
  const { scopes } = words;
  const { government, service } = widestScope(panelOf(scenario));
  const { from, to } = scenario.window;
  const parts = [
    government === ALL
      ? scopes.allGovernments
      : scopes.government(nameAt(scenario, `governments.${government}`)),
    service === ALL ? scopes.allServices : scopes.service(serviceName(scenario, government, service)),
    about.months(`${from + 1}-${to}`, String(scenario.months)),
    about.replications(replications),
    about.seed(JSON.stringify(scenario.seed)),
  ];
  return parts.join(words.joining.clauses);
}

function textReport(saved: SavedRun, { scenario, folder, file }: Reported, terminal: Terminal): string {
  const { color, columns, words } = terminal;
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
  const entries = [...entriesOf(headline), ...insured];
  const { study } = saved;
  const courses = new Map(
    followedOf(study).map((indicator) => {
      const course = courseOf(study, study.arms[0].slug, indicator);
      return [indicator.name, course.map(({ mean }) => mean)];
    }),
  );
  const rows = entries.map((entry) => ({ entry, course: courses.get(entry.indicator) ?? [] }));
  const limit = scenario.constants.effortBoundWarning;
  const below = [...boundWarning(saved, scope, { limit, words }), words.run.results(folder)];
  return [
    color.bold(escapeControls(scenario.title)),
    escapeControls(aboutText(scenario, { replications, words })),
    '',
    summaryTable(rows, terminal),
    ...tableNotes(entries, replications, terminal),
    ...below.flatMap((line) => wrapText(line, columns)),
    words.run.next(escapeControls(file)),
    '',
  ].join('\n');
}
