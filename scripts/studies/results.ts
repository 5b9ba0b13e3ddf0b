/** What the exhibits come to: measured values, committed beside the page that is made of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Executor } from '../../src/experiment/executor.ts';
import { type Difference, differenceOf, measuring } from '../worlds.ts';
import { type Exhibit, problems } from './problems.ts';

const RESULTS = 'scripts/studies/results.json';
/** Enough to tell a problem that is there from chance; its size is no claim. */
export const REPLICATIONS = 16;

/** One exhibit, measured. */
export interface ExhibitResult {
  readonly problem: string;
  /** Place in the list of the problem. */
  readonly exhibit: number;
  /** From the case to the other side. */
  readonly difference: Difference | null;
}

/** True if the case lies on the stated side of the other, with the whole interval. */
export function isSeen(
  { is }: Pick<Exhibit, 'is'>,
  difference: Pick<Difference, 'low' | 'high'> | null,
): boolean {
  if (difference === null) return false;
  return is === 'low' ? difference.low > 0 : difference.high < 0;
}

/** Measures every exhibit. */
export async function measureProblems(executor: Executor): Promise<ExhibitResult[]> {
  const measure = measuring(executor, REPLICATIONS);
  const results: ExhibitResult[] = [];
  for (const [problem, { exhibits }] of Object.entries(problems)) {
    for (const [exhibit, { of, beside }] of exhibits.entries()) {
      const own = await measure(of);
      const other = beside === undefined ? own.map(() => 0) : await measure({ ...of, ...beside });
      results.push({ problem, exhibit, difference: differenceOf(own, other) });
    }
  }
  return results;
}

/** Committed results. */
export function readProblems(): readonly ExhibitResult[] {
  return JSON.parse(readFileSync(RESULTS, 'utf8'));
}

/** Writes results. */
export function writeProblems(results: readonly ExhibitResult[]): void {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}
