/**
 * `npm run mutants [-- FILE ...]`: plants every mutant of all process files, or of those named, and writes
 * docs/mutants.md. `--survivors` plants those only that survived the last time: enough after tests were added.
 * Ends with 1 if a survivor is not explained or an explanation has no survivor.
 */
import { writeFileSync } from 'node:fs';
import type { Mutant } from './find-mutants.ts';
import { processFiles } from './process-files.ts';
import { reportOf } from './report.ts';
import {
  contentOf,
  explanationOf,
  type FileResults,
  isSame,
  readExplanations,
  readResults,
  survivorsOf,
  writeResults,
} from './results.ts';
import { allMutants, fatesOf } from './run.ts';

const files = processFiles();
const words = process.argv.slice(2);
const survivorsOnly = words.includes('--survivors');
const named = words.filter((word) => word !== '--survivors');
for (const file of named) if (!files.includes(file)) throw new Error(`${file} is not a process file`);

const known = readResults();
const all = allMutants();
const chosen = all.filter((mutant) => isNamed(mutant.file) && !(survivorsOnly && wasKilled(mutant)));
const fates = await fatesOf(all, chosen);

const results: Record<string, FileResults> = {};
for (const file of files) {
  if (!isNamed(file)) {
    if (known[file] !== undefined) results[file] = known[file];
    continue;
  }
  const own = all.filter((mutant) => mutant.file === file);
  const survived = own.filter(({ number }) => fates.has(number) && fates.get(number) !== 'killed');
  results[file] = { mutants: own.length, survivors: survived.map(contentOf) };
}
writeResults(results);

const explanations = readExplanations();
const mutants = new Map(files.map((file) => [file, all.filter((mutant) => mutant.file === file)]));
writeFileSync('docs/mutants.md', reportOf({ results, explanations, mutants }));

const survivors = files.flatMap((file) =>
  results[file] === undefined ? [] : survivorsOf(results[file], mutants.get(file)!),
);
const used = new Set(survivors.map((mutant) => explanationOf(explanations, mutant)));
const idle = explanations.filter((explanation) => !used.has(explanation));
const open = survivors.filter((mutant) => explanationOf(explanations, mutant) === undefined);
for (const { file, before } of idle) console.error(`nothing survives that is explained: ${file}: ${before}`);
for (const { file, line, column, operator, before, after } of open) {
  console.error(`${file}:${line}:${column} ${operator}: ${before} => ${after}`);
}
console.error(`${chosen.length} planted, ${survivors.length} survivors, ${open.length} not explained`);
// the workers of Vitest may still be closing
process.exit(idle.length + open.length === 0 ? 0 : 1);

function isNamed(file: string): boolean {
  return named.length === 0 || named.includes(file);
}

/** True if the results are of the file as it is, and do not list the mutant. */
function wasKilled(mutant: Mutant): boolean {
  const past = known[mutant.file];
  if (past?.mutants !== all.filter(({ file }) => file === mutant.file).length) return false;
  return !past.survivors.some((survivor) => isSame(survivor, mutant));
}
