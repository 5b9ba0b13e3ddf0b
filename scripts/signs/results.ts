/** What is known of each sign: measured values, committed beside the page that is made of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Executor } from '../../src/experiment/executor.ts';
import type { Sign } from '../../src/interventions/intervention.ts';
import { interventions } from '../../src/interventions/registry.ts';
import { type Difference, measuring } from '../worlds.ts';
import { shows, tryOut } from './trial.ts';
import { placeOfTrial, REPLICATIONS, trialOf } from './trials.ts';

const RESULTS = 'scripts/signs/results.json';

/** The first expected sign of an intervention and what came of it. */
export interface SignResult {
  readonly intervention: string;
  readonly indicator: string;
  readonly sign: Sign;
  readonly scenario: string;
  readonly shows: boolean;
  readonly finding: Difference | null;
  /** The same under the setting that explains why it does not show; null where none is needed. */
  readonly explained: { readonly shows: boolean; readonly finding: Difference | null } | null;
}

/** Tries every intervention. */
export async function measureSigns(executor: Executor): Promise<SignResult[]> {
  const measure = measuring(executor, REPLICATIONS);
  const results: SignResult[] = [];
  for (const intervention of interventions) {
    const [{ indicator, sign }] = intervention.expected;
    const { scenario, explanation } = placeOfTrial(intervention);
    const judged = async (set: readonly string[]) => {
      const finding = await tryOut(trialOf(intervention, set), measure);
      return { shows: shows(sign, finding), finding };
    };
    results.push({
      intervention: intervention.slug,
      indicator,
      sign,
      scenario,
      ...(await judged([])),
      explained: explanation === undefined ? null : await judged(explanation.set),
    });
  }
  return results;
}

/** Committed results. */
export function readSigns(): readonly SignResult[] {
  return JSON.parse(readFileSync(RESULTS, 'utf8'));
}

/** Writes results. */
export function writeSigns(results: readonly SignResult[]): void {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}
