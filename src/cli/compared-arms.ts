/** The arms of a comparison from files and from words of the command line. */
import path from 'node:path';
import type { ComparedArm } from '../experiment/compare/arm.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { slugOf } from '../kernel/text.ts';
import type { Warning } from '../scenario/faults.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { openScenarioFile } from './scenario-files.ts';

/** What the files say. */
export interface ArmsRead {
  /** The baseline first. */
  readonly arms: readonly ComparedArm[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads the arms: of one file its interventions, of several files each as it is.
 *
 * @throws QuasimarketError `input` for what cannot be compared
 */
export async function readArms(
  files: readonly string[],
  { set, words }: { readonly set: readonly string[]; readonly words: string | undefined },
): Promise<ArmsRead> {
  const read = await Promise.all(files.map((file) => readScenario({ ...openScenarioFile(file), set })));
  const arms = read.map(({ scenario }, i): ComparedArm => {
    const name = path.basename(files[i], path.extname(files[i]));
    return { slug: slugOf(name), name, parts: [], scenario };
  });
  if (words !== undefined) throw new QuasimarketError('input', 'needs one file', { path: '--arms' });
  return { arms, warnings: read.flatMap(({ warnings }) => warnings) };
}
