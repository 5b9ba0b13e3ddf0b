/** What is known of each process file: how many mutants it has and which survived; and why the survivors may. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Mutant } from './find-mutants.ts';

const RESULTS = 'scripts/mutation/results.json';
const EXPLAINED = 'scripts/mutation/explained.json';

/** A mutant by its content, so that it is found again after lines moved. */
export type Content = Pick<Mutant, 'operator' | 'before' | 'after' | 'occurrence'>;

/** Results of one file. */
export interface FileResults {
  readonly mutants: number;
  readonly survivors: readonly Content[];
}

/** Results by path of the file. */
export type Results = Readonly<Record<string, FileResults>>;

/** Why mutants that change a text survive: all of them, or those with the operator, result or occurrence given. */
export interface Explanation {
  readonly file: string;
  readonly before: string;
  readonly operator?: string;
  readonly after?: string;
  readonly occurrence?: number;
  readonly why: string;
}

/** Committed results. */
export function readResults(): Results {
  return JSON.parse(readFileSync(RESULTS, 'utf8'));
}

/** Writes results, files in order. */
export function writeResults(results: Results): void {
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(RESULTS, `${JSON.stringify(sorted, null, 1)}\n`);
}

/** Committed explanations. */
export function readExplanations(): readonly Explanation[] {
  return JSON.parse(readFileSync(EXPLAINED, 'utf8'));
}

/** Content of a mutant. */
export function contentOf({ operator, before, after, occurrence }: Mutant): Content {
  return { operator, before, after, occurrence };
}

/** True if two mutants of a file are the same but for their place. */
export function isSame(a: Content, b: Content): boolean {
  return (
    a.operator === b.operator && a.before === b.before && a.after === b.after && a.occurrence === b.occurrence
  );
}

/** First explanation of a mutant; undefined if nobody has explained it. */
export function explanationOf(explanations: readonly Explanation[], mutant: Mutant): Explanation | undefined {
  return explanations.find(
    (explanation) =>
      explanation.file === mutant.file &&
      explanation.before === mutant.before &&
      [mutant.operator, undefined].includes(explanation.operator) &&
      [mutant.after, undefined].includes(explanation.after) &&
      [mutant.occurrence, undefined].includes(explanation.occurrence),
  );
}

/** Survivors of a file at the places where they are now. */
export function survivorsOf(results: FileResults, mutants: readonly Mutant[]): Mutant[] {
  return mutants.filter((mutant) => results.survivors.some((survivor) => isSame(survivor, mutant)));
}
