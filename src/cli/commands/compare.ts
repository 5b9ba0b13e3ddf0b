/** `quasimarket compare FILE...`: what interventions, or other files, change against a baseline. */
import path from 'node:path';
import type { Argv } from 'yargs';
import type { ComparedArm } from '../../experiment/compare/arm.ts';
import { type Adjustment, adjustments } from '../../experiment/compare/effect.ts';
import type { Precision } from '../../experiment/compare/precision.ts';
import { escapeControls } from '../../kernel/display.ts';
import { nearest, QuasimarketError } from '../../kernel/error.ts';
import { slugOf } from '../../kernel/text.ts';
import { headline, indicators, insuredHeadline, lessIsBetter } from '../../model/indicators/registry.ts';
import { wrapText } from '../../report/wrap-text.ts';
import { type Estimate, estimateWork, refuseLargeWork } from '../../scenario/estimate.ts';
import { recordsIn } from '../../store/records.ts';
import { claimFolder } from '../../store/write-folder.ts';
import { english } from '../../words/english.ts';
import { type ArmsRead, readArms } from '../compared-arms.ts';
import { comparisonTable, keyIndicators, widestEffects } from '../comparison-table.ts';
import { findings, interactionLines, legend, unchangedLines } from '../comparison-text.ts';
import { chooseExecutor } from '../executors/choose.ts';
import { buildOf, programVersion } from '../program-version.ts';
import { startProgress } from '../progress.ts';
import { type SavedComparison, saveComparison } from '../save-comparison.ts';
import { untilSignal } from '../signals.ts';
import type { Terminal } from '../terminal.ts';
import {
  resourcesOf,
  type SimulationOptions,
  settingsOf,
  simulationOptions,
  tellWarnings,
} from './simulation-options.ts';
import { wholeNumber } from './whole-number.ts';

const MOST_REPLICATIONS = 1_000_000;
const DEFAULT_MAXIMUM = 1000;
const DEFAULT_POINT_REPLICATIONS = 3;
const MOST_POINTS = 100_000;
const FAILURES_SHOWN = 3;
const compared: readonly string[] = [...headline, ...insuredHeadline];

/** Options of the command, as yargs gives them. */
export interface CompareOptions extends SimulationOptions {
  readonly files: readonly string[];
  readonly arms?: string | undefined;
  readonly adjust: string;
  readonly indicators?: string | undefined;
  readonly precision?: string | undefined;
  readonly 'max-replications'?: string | undefined;
  readonly rank?: string | undefined;
  readonly uncertainty?: string | undefined;
  readonly 'point-replications'?: string | undefined;
  readonly resume: boolean;
}

/** Declares the options. */
export function options(args: Argv) {
  return simulationOptions(
    args.positional('files', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'a scenario with its interventions, or the baseline and other scenarios',
    }),
  )
    .option('arms', {
      type: 'string',
      requiresArg: true,
      alias: 'a',
      describe: 'interventions and bundles, such as publicity,publicity+supervision [arms of the file]',
    })
    .option('adjust', {
      choices: Object.keys(adjustments),
      default: 'holm',
      describe: 'adjustment of p-values for many comparisons',
    })
    .option('indicators', {
      type: 'string',
      requiresArg: true,
      describe: 'indicators of the printed table, by comma',
    })
    .option('precision', {
      type: 'string',
      requiresArg: true,
      describe: 'add replications until every headline interval is this tight, such as 5%',
    })
    .option('max-replications', {
      type: 'string',
      requiresArg: true,
      describe: `most replications under --precision [${DEFAULT_MAXIMUM}]`,
    })
    .option('rank', {
      type: 'string',
      requiresArg: true,
      describe: 'indicator that ranks the arms under --precision',
    })
    .option('uncertainty', {
      type: 'string',
      requiresArg: true,
      describe: 'draw what nobody knows from its plausible ranges, at this many points',
    })
    .option('point-replications', {
      type: 'string',
      requiresArg: true,
      describe: `replications at each point [${DEFAULT_POINT_REPLICATIONS}]`,
    })
    .option('resume', {
      type: 'boolean',
      default: false,
      describe: 'go on from what an earlier comparison has computed',
    })
    .example(
      '$0 compare scenarios/lanzhou-livelihood-insurance.yaml',
      'all arms of a scenario against its baseline',
    )
    .example(
      '$0 compare town.yaml --arms publicity,competition+supervision',
      'named interventions and a bundle',
    )
    .example('$0 compare before.yaml after.yaml', 'two files under the same random numbers')
    .example(
      '$0 compare town.yaml --uncertainty 100',
      'does the verdict hold where numbers are other than assumed?',
    );
}

/** Runs the command; gives the exit code. */
export async function run(given: CompareOptions, terminal: Terminal): Promise<number> {
  const { threads, limit } = resourcesOf(given);
  const asked = askedOf(given);
  const read = await readArms(given.files, { set: settingsOf(given), words: given.arms });
  const [{ scenario: baseline }] = read.arms;
  const precision = precisionOf(given, read);
  const most = precision?.limit ?? baseline.replications;
  const work = workOf(read.arms, most, asked.uncertainty);
  refuseLargeWork(work, limit);
  if (!given.quiet) tellWarnings(read.warnings, terminal);
  const folder =
    given.out ??
    path.join('outputs', `${slugOf(path.basename(given.files[0], path.extname(given.files[0])))}-comparison`);
  const saved = await untilSignal(async (signal) => {
    const claim = claimFolder(folder, given.force || given.resume);
    const runs = read.arms.length * most;
    const executor = chooseExecutor(threads, runs, work);
    const progress = startProgress(runs, !given.quiet);
    try {
      return await saveComparison(
        {
          ...asked,
          arms: read.arms,
          replications: baseline.replications,
          precision,
          headline: compared,
          executor,
          records: recordsIn(`${folder}.records`, buildOf(import.meta.url), given.resume),
          signal,
          onPlan: progress.plan,
          onReplications: progress.step,
          version: programVersion,
          settings: settingsToKeep(given),
        },
        claim,
      );
    } finally {
      progress.stop();
      claim.abandon();
      await executor.close();
    }
  });
  if (given.json) terminal.print(`${JSON.stringify(jsonReport(saved, folder))}\n`);
  else if (!given.quiet) terminal.print(textReport(saved, { read, folder, shown: asked.shown }, terminal));
  tellFailures(saved, terminal);
  return saved.result.failures.length === 0 ? 0 : 1;
}

function askedOf(given: CompareOptions) {
  const points = wholeNumber('uncertainty', given.uncertainty, { from: 1, to: MOST_POINTS });
  const atEach = wholeNumber('point-replications', given['point-replications'], {
    from: 1,
    to: MOST_REPLICATIONS,
  });
  if (atEach !== undefined && points === undefined) {
    throw new QuasimarketError('input', 'has no effect without --uncertainty', {
      path: '--point-replications',
    });
  }
  return {
    adjustment: given.adjust as Adjustment,
    shown: (given.indicators ?? '')
      .split(',')
      .filter(Boolean)
      .map((name) => knownIndicator('indicators', name.trim())),
    uncertainty: points === undefined ? null : { points, replications: atEach ?? DEFAULT_POINT_REPLICATIONS },
  };
}

function knownIndicator(option: string, name: string): string {
  if (indicators.some((one) => one.name === name)) return name;
  const suggestion = nearest(
    name,
    indicators.map((one) => one.name),
  );
  throw new QuasimarketError('input', `"${name}" is no indicator`, {
    path: `--${option}`,
    rule: 'see quasimarket list indicators',
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function precisionOf(given: CompareOptions, { arms }: ArmsRead): Precision | null {
  const limit = wholeNumber('max-replications', given['max-replications'], {
    from: 2,
    to: MOST_REPLICATIONS,
  });
  if (given.precision === undefined) {
    const idle = limit !== undefined ? '--max-replications' : given.rank === undefined ? null : '--rank';
    if (idle === null) return null;
    throw new QuasimarketError('input', 'has no effect without --precision', { path: idle });
  }
  const isCare = arms[0].scenario.governments.some(({ services }) =>
    services.some(({ parameters }) => parameters.kind !== 'insurance'),
  );
  const indicator = knownIndicator('rank', given.rank ?? (isCare ? 'valueForMoney' : 'compensationRate'));
  return {
    relative: relativeOf(given.precision),
    limit: limit ?? DEFAULT_MAXIMUM,
    rank: { indicator, higherIsBetter: !lessIsBetter.includes(indicator) },
  };
}

function relativeOf(text: string): number {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const value = Number(digits) / (percent === '%' ? 100 : 1);
  if (value > 0 && value < 1) return value;
  throw new QuasimarketError('input', `is "${text}"`, {
    path: '--precision',
    rule: 'write a share above 0 and below 1, such as 5% or 0.05',
  });
}

function workOf(
  arms: readonly ComparedArm[],
  replications: number,
  uncertainty: { readonly points: number; readonly replications: number } | null,
): Estimate {
  const each = replications + (uncertainty === null ? 0 : uncertainty.points * uncertainty.replications);
  const estimates = arms.map(({ scenario }) => estimateWork({ ...scenario, replications: each }));
  const sum = (of: (estimate: Estimate) => number) => estimates.reduce((total, one) => total + of(one), 0);
  return {
    ...estimates[0],
    residentServiceMonths: sum((one) => one.residentServiceMonths),
    biddersWork: sum((one) => one.biddersWork),
    organizationMonths: Math.max(...estimates.map((one) => one.organizationMonths)),
  };
}

/** Options that change results, as they were written. */
function settingsToKeep({ set, arms, adjust, precision, rank, uncertainty, ...rest }: CompareOptions) {
  const texts = {
    arms,
    precision,
    rank,
    uncertainty,
    'max-replications': rest['max-replications'],
    'point-replications': rest['point-replications'],
  };
  const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { adjust, ...Object.fromEntries(given), ...(set.length > 0 ? { set } : {}) };
}

function jsonReport({ provenance, result, unchanged }: SavedComparison, folder: string) {
  return {
    ...provenance,
    folder,
    ended: result.ended,
    unchanged,
    failures: result.failures,
    effects: widestEffects(result).filter(({ indicator }) => compared.includes(indicator)),
    robustness: result.robustness,
  };
}

interface Reported {
  readonly read: ArmsRead;
  readonly folder: string;
  readonly shown: readonly string[];
}

function textReport(
  { provenance, result, unchanged }: SavedComparison,
  { read, folder, shown }: Reported,
  terminal: Terminal,
): string {
  const { arms } = read;
  const { window } = provenance;
  const count = String(provenance.replications);
  const about = `months ${window.from}-${window.to}, ${english.ended[result.ended](count)}, the same random numbers in every arm`;
  const key = keyIndicators(widestEffects(result), shown);
  const below = [
    ...legend(result),
    '',
    ...findings(result, arms, compared),
    ...interactionLines(result, arms, compared),
    ...unchangedLines(unchanged, arms),
    '',
    `Results are in ${folder}: effects.csv has every indicator, government and service; comparison.json the rest.`,
  ];
  return [
    terminal.color.bold(escapeControls(provenance.title)),
    escapeControls(about),
    '',
    comparisonTable(result, arms, key, terminal),
    ...below.flatMap((line) => (line === '' ? [''] : wrapText(line, terminal.columns))),
    '',
  ].join('\n');
}

function tellFailures({ result: { failures } }: SavedComparison, { tell, errorColor }: Terminal): void {
  for (const { arm, replication, reason } of failures.slice(0, FAILURES_SHOWN)) {
    tell(
      `${errorColor.red('error:')} replication ${replication} of ${arm} failed: ${escapeControls(reason)}\n`,
    );
  }
  const more = failures.length - FAILURES_SHOWN;
  if (more > 0) tell(`${errorColor.red('error:')} ${more} more replications failed, see comparison.json\n`);
}
