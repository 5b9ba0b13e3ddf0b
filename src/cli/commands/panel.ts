/** `quasimarket panel FILE`: each government through the years, and the governments beside each other. */
import type { Argv } from 'yargs';
import { loadSolver } from '../../analysis/solver.ts';
import type { Task } from '../../experiment/executor.ts';
import { isFailed } from '../../experiment/outcome.ts';
import { panelOf, type ReplicationResult } from '../../experiment/replicate.ts';
import {
  efficiencyNames,
  type GovernmentRow,
  governmentRows,
} from '../../experiment/years-and-governments.ts';
import { escapeControls } from '../../kernel/display.ts';
import { nearest, QuasimarketError } from '../../kernel/error.ts';
import { wrapText } from '../../report/wrap-text.ts';
import { estimateWork, refuseLargeWork } from '../../scenario/estimate.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scenarioIn } from '../../scenario/translations.ts';
import { chooseExecutor } from '../executors/choose.ts';
import { panelTable } from '../panel-tables.ts';
import { type Progress, startProgress } from '../progress.ts';
import { openScenarioFile } from '../scenario-files.ts';
import { untilSignal } from '../signals.ts';
import type { Terminal } from '../terminal.ts';
import { knownIndicators } from './compare-options.ts';
import {
  everywhere,
  resourcesOf,
  type SimulationOptions,
  settingsOf,
  tellWarnings,
} from './simulation-options.ts';

/** Indicators of the tables where nobody chooses them. */
const SHOWN = ['realisedPurchasedShare', 'organizationsPer10k', 'bidsPerCall', 'coverage', 'quality'];

type Shared = 'replications' | 'seed' | 'window' | 'set' | 'threads' | 'limit' | 'lang' | 'json';

/** Options of the command, as yargs gives them. */
export interface PanelOptions extends Pick<SimulationOptions, Shared> {
  readonly file: string;
  readonly government?: string | undefined;
  readonly indicators?: string | undefined;
}

/** Declares the options. */
export function options(args: Argv) {
  const text = { type: 'string', requiresArg: true } as const;
  return args
    .positional('file', { type: 'string', demandOption: true, describe: 'scenario file (YAML)' })
    .option('government', { ...text, describe: 'slug of the only government to tell of through the years' })
    .option('indicators', { ...text, describe: 'indicators of the tables, by comma' })
    .option('replications', everywhere.replications)
    .option('seed', everywhere.seed)
    .option('window', { ...text, describe: 'months of the second table, such as 37-60 [scenario]' })
    .option('set', everywhere.set)
    .option('threads', everywhere.threads)
    .option('limit', everywhere.limit)
    .option('lang', everywhere.lang)
    .option('json', { type: 'boolean', default: false, describe: 'print the rows as one JSON object' })
    .example('$0 panel scenarios/gaoming-district.yaml', 'eleven years, and three governments')
    .example('$0 panel town.yaml --indicators coverage,lateShare', 'other indicators');
}

/** Runs the command; gives the exit code. */
export async function run(given: PanelOptions, terminal: Terminal): Promise<number> {
  const { threads, limit } = resourcesOf(given);
  const { scenario, warnings } = await readScenario({
    ...openScenarioFile(given.file),
    set: settingsOf({ ...given, months: undefined }),
  });
  const chosen = knownIndicators('indicators', given.indicators);
  const names = chosen.length === 0 ? SHOWN : chosen;
  const only = given.government === undefined ? undefined : governmentNamed(scenario, given.government);
  const work = estimateWork(scenario);
  refuseLargeWork(work, limit);
  tellWarnings(warnings, terminal);
  const results = await untilSignal((signal) =>
    replicationsOf(scenario, {
      executor: chooseExecutor(threads, scenario.replications, work),
      progress: startProgress(scenario.replications, terminal.words.run.progress),
      signal,
    }),
  );
  const solver = await loadSolver();
  const { window } = scenario;
  const rows = governmentRows({ panel: panelOf(scenario), results, names, window, solver });
  const vertical = rows.vertical.filter(({ government }) => only === undefined || government === only);
  const told = { ...rows, vertical, names: [...names, ...efficiencyNames] };
  terminal.print(
    given.json ? `${JSON.stringify(told)}\n` : textOf(scenarioIn(scenario, given.lang), told, terminal),
  );
  return 0;
}

function governmentNamed({ governments }: Scenario, slug: string): string {
  const slugs = governments.map((one) => one.slug);
  if (slugs.includes(slug)) return slug;
  const suggestion = nearest(slug, slugs);
  throw new QuasimarketError('input', `"${slug}" is no government of the scenario`, {
    path: '--government',
    ...(suggestion === undefined ? { rule: `one of ${slugs.join(', ')}` } : { suggestion }),
  });
}

interface Running {
  readonly executor: ReturnType<typeof chooseExecutor>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** @throws QuasimarketError `state` for a replication that was stopped */
async function replicationsOf(
  scenario: Scenario,
  { executor, progress, signal }: Running,
): Promise<ReplicationResult[]> {
  const tasks = Array.from(
    { length: scenario.replications },
    (_, k): Task => ({ scenarios: [scenario], replication: k, keep: 'years' }),
  );
  const results: ReplicationResult[] = [];
  try {
    await executor.run(tasks, {
      signal,
      onOutcomes([outcome]) {
        if (isFailed(outcome)) {
          throw new QuasimarketError('state', `replication ${outcome.replication} failed: ${outcome.reason}`);
        }
        results.push(outcome);
        progress.step();
      },
    });
  } finally {
    progress.stop();
    await executor.close();
  }
  return results;
}

interface Told {
  readonly vertical: readonly GovernmentRow[];
  readonly horizontal: readonly GovernmentRow[];
  readonly names: readonly string[];
}

function textOf(scenario: Scenario, { vertical, horizontal, names }: Told, terminal: Terminal): string {
  const { bold } = terminal.color;
  const { panel } = terminal.words;
  const nameOf = (slug: string) => scenario.names[`governments.${slug}`] ?? slug;
  const slugs = [...new Set(vertical.map(({ government }) => government))];
  const years = {
    first: panel.heads.year,
    names,
    labelOf: ({ year }: GovernmentRow) => String(year! + 1),
  };
  const governments = {
    first: panel.heads.government,
    names,
    labelOf: ({ government }: GovernmentRow) => nameOf(government),
  };
  const blocks = slugs.map((slug) => [
    bold(escapeControls(panel.vertical(nameOf(slug)))),
    panelTable(
      vertical.filter(({ government }) => government === slug),
      years,
      terminal,
    ),
  ]);
  const { from, to } = scenario.window;
  return [
    bold(escapeControls(scenario.title)),
    ...[
      ...blocks,
      [bold(panel.horizontal(String(from + 1), String(to))), panelTable(horizontal, governments, terminal)],
    ].flatMap((block) => ['', ...block]),
    ...wrapText(panel.legend(String(scenario.replications)), terminal.columns),
    '',
  ].join('\n');
}
