import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMutants, type Mutant } from '../../scripts/mutation/find-mutants.ts';
import { processFiles } from '../../scripts/mutation/process-files.ts';
import { reportOf } from '../../scripts/mutation/report.ts';
import { explanationOf, readExplanations, readResults, survivorsOf } from '../../scripts/mutation/results.ts';

const files = processFiles();
const results = readResults();
const explanations = readExplanations();
const mutants = new Map<string, readonly Mutant[]>(
  files.map((file) => [file, findMutants(file, readFileSync(file, 'utf8'))]),
);
const survivors = files.flatMap((file) =>
  results[file] === undefined ? [] : survivorsOf(results[file], mutants.get(file)!),
);

describe('the committed report on mutants', () => {
  it('covers every process file as it is: run `npm run mutants -- FILE` after changing one', () => {
    expect(Object.fromEntries(files.map((file) => [file, results[file]?.mutants]))).toEqual(
      Object.fromEntries(files.map((file) => [file, mutants.get(file)!.length])),
    );
    expect(Object.keys(results).filter((file) => !files.includes(file))).toEqual([]);
    const counts = files.map((file) => results[file]?.survivors.length);
    expect(files.map((file) => survivors.filter((mutant) => mutant.file === file).length)).toEqual(counts);
  });

  it('leaves no more survivors unexplained in a file than scripts/mutation/unexplained.json owns up to', () => {
    const owned: Record<string, number> = JSON.parse(
      readFileSync('scripts/mutation/unexplained.json', 'utf8'),
    );
    const open = survivors.filter((mutant) => explanationOf(explanations, mutant) === undefined);
    const counts = Object.fromEntries(
      files.map((file) => [file, open.filter((mutant) => mutant.file === file).length]),
    );
    // exact: whoever mends one lowers the number, so that it cannot come back
    expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))).toEqual(owned);
  });

  it('explains nothing but survivors', () => {
    const used = new Set(survivors.map((mutant) => explanationOf(explanations, mutant)));
    expect(explanations.filter((explanation) => !used.has(explanation))).toEqual([]);
  });

  it('says what the results say', () => {
    expect(readFileSync('docs/mutants.md', 'utf8')).toBe(reportOf({ results, explanations, mutants }));
  });
});

describe('one mutant in every process file', () => {
  it('is noticed by the tests', () => {
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_OPTIONS'),
    );
    const output = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/mutation/one-a-file.ts'], {
      encoding: 'utf8',
      env: environment,
    });
    const planted: { file: string; fate: string }[] = JSON.parse(output.trim().split('\n').at(-1)!);
    expect(planted.filter(({ fate }) => fate !== 'killed')).toEqual([]);
    const withMutants = files.filter((file) => mutants.get(file)!.length > 0);
    expect(planted.map(({ file }) => file)).toEqual(withMutants);
  });
});
