/** Plants mutants in two workers of Vitest at once and says which of them the tests noticed. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { startVitest } from 'vitest/node';
import { findMutants, type Mutant } from './find-mutants.ts';
import type { Answer, Part } from './part.ts';
import { loopFiles, mirrorOf, processFiles, testFiles } from './process-files.ts';
import { weave } from './weave.ts';

const WORKERS = 2;
const SPEC = 'scripts/mutation/plant.ts';

/** A mutant with its number among all mutants of all process files. */
export interface Numbered extends Mutant {
  readonly number: number;
}

/** What became of a mutant. */
export type Fate = 'killed' | 'survived' | 'not reached';

/** All mutants of all process files, in order of files and places. */
export function allMutants(): Numbered[] {
  return processFiles()
    .flatMap((file) => findMutants(file, readFileSync(file, 'utf8')))
    .map((mutant, number) => ({ ...mutant, number }));
}

/**
 * Plants mutants, one at a time.
 * @param all - every mutant, in the order of `allMutants`
 * @param chosen - those to be planted
 * @throws Error if a test fails without a mutant
 */
export async function fatesOf(
  all: readonly Numbered[],
  chosen: readonly Numbered[],
): Promise<Map<number, Fate>> {
  const parts = partsOf(chosen, all.length);
  const vitest = await startVitest(
    'test',
    [],
    { config: false, watch: false, reporters: [], maxWorkers: WORKERS },
    {
      test: {
        projects: parts.map((part, k) => ({
          plugins: [{ name: 'mutants', enforce: 'pre' as const, transform: weaver(all) }],
          test: {
            name: `part ${k + 1}`,
            include: [SPEC],
            pool: 'threads' as const,
            isolate: false,
            // endless loops are stopped by their turns: a slow machine must not count as a failure
            testTimeout: 600_000,
            provide: { part },
          },
        })),
      },
    },
  );
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const faults = [
    ...vitest.state.getUnhandledErrors().map(messageOf),
    // what a module does before its test, such as a baseline that fails
    ...modules.flatMap((module) => module.errors()).map(messageOf),
    ...tests.flatMap((test) => test.result().errors ?? []).map(messageOf),
  ];
  await vitest.close();
  const answers = tests.map((test) => test.meta().answer).filter((answer) => answer !== undefined);
  if (answers.length !== parts.length) throw new Error(faults[0] ?? 'a worker gave no answer');
  return fates(chosen, answers);
}

function messageOf(fault: unknown): string {
  return (fault as Error).message;
}

function fates(chosen: readonly Numbered[], answers: readonly Answer[]): Map<number, Fate> {
  const killed = new Set(answers.flatMap((answer) => answer.killed));
  const unreached = new Set(answers.flatMap((answer) => answer.unreached));
  return new Map(
    chosen.map(({ number }) => [
      number,
      killed.has(number) ? 'killed' : unreached.has(number) ? 'not reached' : 'survived',
    ]),
  );
}

/** Deals mutants out to the workers, one by one, so that each has as much to do. */
function partsOf(chosen: readonly Numbered[], count: number): Part[] {
  const tests = testFiles().map((path) => resolve(path));
  const mirrors = new Map(processFiles().map((file) => [file, mirrorOf(file)]));
  return Array.from({ length: WORKERS }, (_, worker) => ({
    tests,
    count,
    mutants: chosen
      .filter((_mutant, k) => k % WORKERS === worker)
      .map(({ number, file }) => {
        const mirror = mirrors.get(file) ?? null;
        return { number, mirror: mirror === null ? null : resolve(mirror) };
      }),
  }));
}

/** Weaves the mutants into process files, and counters of loops into the files around them. */
function weaver(all: readonly Numbered[]): (source: string, id: string) => string | null {
  const firsts = new Map<string, number>();
  for (const { file, number } of all) if (!firsts.has(file)) firsts.set(file, number);
  const counted = new Set(loopFiles());
  return (source, id) => {
    const file = relative(process.cwd(), id.replace(/\?.*$/, '')).replaceAll('\\', '/');
    return counted.has(file) ? weave(file, source, firsts.get(file) ?? null) : null;
  };
}
