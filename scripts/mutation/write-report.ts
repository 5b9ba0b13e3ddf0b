/**
 * `npm run mutants [-- FILE ...]`: plants every mutant of all process files, or of those named, and writes
 * docs/mutants.md. Ends with 1 if a survivor is not explained or an explanation has no survivor.
 */
import { writeFileSync } from 'node:fs';
import { processFiles } from './process-files.ts';
import { reportOf } from './report.ts';
import {
  contentOf,
  explanationOf,
  type FileResults,
  readExplanations,
  readResults,
  survivorsOf,
  writeResults,
} from './results.ts';
import { allMutants, fatesOf } from './run.ts';

const files = processFiles();
const named = process.argv.slice(2);
for (const file of named) if (!files.includes(file)) throw new Error(`${file} is not a process file`);
const all = allMutants();
const chosen = named.length === 0 ? all : all.filter(({ file }) => named.includes(file));
const fates = await fatesOf(all, chosen);

const known = named.length === 0 ? {} : readResults();
const results: Record<string, FileResults> = {};
for (const file of files) {
  const own = all.filter((mutant) => mutant.file === file);
  if (named.length > 0 && !named.includes(file)) {
    if (known[file] !== undefined) results[file] = known[file];
    continue;
  }
  const survivors = own.filter(({ number }) => fates.get(number) !== 'killed').map(contentOf);
  results[file] = { mutants: own.length, survivors };
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
