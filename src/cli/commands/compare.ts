/** `quasimarket compare FILE...`: what interventions, or other files, change against a baseline. */
import path from 'node:path';
import type { Argv } from 'yargs';
import type { ComparedArm } from '../../experiment/compare/arm.ts';
import { studyIn } from '../../experiment/study/study-in.ts';
import { slugOf } from '../../kernel/text.ts';
import { headline, insuredHeadline } from '../../model/indicators/registry.ts';
import { resolvedYaml } from '../../scenario/canonical.ts';
import { type Estimate, estimateTogether, refuseLargeWork } from '../../scenario/estimate.ts';
import { recordsIn } from '../../store/records.ts';
import { claimFolder } from '../../store/write-folder.ts';
import { readArms } from '../compared-arms.ts';
import { comparisonJson, comparisonReport } from '../comparison-report.ts';
import { chooseExecutor } from '../executors/choose.ts';
import { tellStopped } from '../messages.ts';
import { buildOf, programVersion } from '../program-version.ts';
import { startProgress } from '../progress.ts';
import { saveComparison } from '../save-comparison.ts';
import { untilSignal } from '../signals.ts';
import type { Terminal } from '../terminal.ts';
import {
  askedOf,
  type CompareOptions,
  compareOptions,
  precisionOf,
  settingsToKeep,
  warningsUnder,
} from './compare-options.ts';
import { resourcesOf, settingsOf, tellWarnings } from './simulation-options.ts';

const compared: readonly string[] = [...headline, ...insuredHeadline];

/** Declares the options. */
export function options(args: Argv) {
  return compareOptions(args);
}

/** Runs the command; gives the exit code. */
export async function run(given: CompareOptions, terminal: Terminal): Promise<number> {
  const { threads, limit } = resourcesOf(given);
  const asked = askedOf(given);
  const read = await readArms(given.files, { set: settingsOf(given), words: given.arms });
  const [{ scenario: baseline }] = read.arms;
  const precision = precisionOf(given, baseline);
  const most = precision?.limit ?? baseline.replications;
  const work = workOf(read.arms, most, asked.uncertainty);
  refuseLargeWork(work, limit);
  if (!given.quiet) tellWarnings(warningsUnder(precision, read.warnings), terminal);
  const folder =
    given.out ??
    path.join('outputs', `${slugOf(path.basename(given.files[0], path.extname(given.files[0])))}-comparison`);
  const saved = await untilSignal(async (signal) => {
    const claim = claimFolder(folder, given.force || given.resume);
    const runs = read.arms.length * most;
    const executor = chooseExecutor(threads, runs, work);
    const progress = startProgress(runs, given.quiet ? null : terminal.words.run.progress);
    try {
      return await saveComparison(
        {
          ...asked,
          arms: read.arms,
          scenarios: read.scenarios,
          report: given['no-report'] ? null : given.lang,
          replications: baseline.replications,
          precision,
          headline: compared,
          executor,
          records: recordsIn(`${folder}.records`, {
            program: buildOf(import.meta.url),
            world: resolvedYaml({ ...baseline, replications: 1 }),
            reuse: given.resume,
          }),
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
  }, 'what was computed is kept: the same command with --resume goes on from it');
  const reported = {
    arms: read.arms,
    headline: compared,
    folder,
    shown: asked.shown,
    isResumed: given.resume,
  };
  if (given.json) terminal.print(`${JSON.stringify(comparisonJson(saved, reported))}\n`);
  else if (!given.quiet) {
    const told = { ...saved, study: studyIn(saved.study, given.lang) };
    terminal.print(comparisonReport(told, reported, terminal));
  }
  tellStopped(saved.result.failures, 'see comparison.json', terminal);
  return saved.result.failures.length === 0 ? 0 : 1;
}

function workOf(
  arms: readonly ComparedArm[],
  replications: number,
  uncertainty: { readonly points: number; readonly replications: number } | null,
): Estimate {
  const each = replications + (uncertainty === null ? 0 : uncertainty.points * uncertainty.replications);
  return estimateTogether(arms.map(({ scenario }) => ({ ...scenario, replications: each })));
}
