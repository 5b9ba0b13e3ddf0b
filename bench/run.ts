/**
 * How fast the whole model is, on the built program: `npm run bench -- --json`. The last line is one JSON object.
 * With names, these benchmarks only: `npm run bench -- uncertainty`.
 * A benchmark, never a timed test: machines differ, and the reference loop of the same run says by how much.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = 'dist/quasimarket.js';
const REPEATS = 3;

/** What a command prints; it must succeed. */
function outputOf(args: readonly string[]): string {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Seconds that a command takes. */
function secondsOf(args: readonly string[]): number {
  const began = performance.now();
  outputOf(args);
  return (performance.now() - began) / 1000;
}

/** The least of several measurements: the one that other work on the machine disturbed least. */
function least(measure: () => number): number {
  return Math.min(...Array.from({ length: REPEATS }, measure));
}

function runSeconds(scenario: string, threads: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'quasimarket-bench-'));
  try {
    const options = ['--threads', String(threads), '--replications', '30', '--quiet'];
    return secondsOf([PROGRAM, 'run', scenario, ...options, '--out', join(folder, 'out')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures that one of the other benchmarks prints. */
function printedBy(file: string): Record<string, number> {
  return JSON.parse(outputOf([file]));
}

/** The fastest of several processes of its own. */
function largePlace(): Record<string, number> {
  return Array.from({ length: REPEATS }, () => printedBy('bench/large-place.js')).reduce((best, one) =>
    one.residentServiceMonthsPerSecond > best.residentServiceMonthsPerSecond ? one : best,
  );
}

function defaultCounty(): Record<string, number> {
  const [oneThread, defaultCountySeconds] = [1, 2].map((threads) =>
    least(() => runSeconds('scenarios/default-county.yaml', threads)),
  );
  return { speedupTwoThreads: oneThread / defaultCountySeconds, defaultCountySeconds };
}

function smallCase(): Record<string, number> {
  return { smallCaseSeconds: least(() => runSeconds('scenarios/nanjing-gulou-commission.yaml', 2)) };
}

function help(): Record<string, number> {
  const emptyNode = least(() => secondsOf(['-e', '0']));
  return { helpOverEmptyNode: least(() => secondsOf([PROGRAM, '--help'])) / emptyNode };
}

const benchmarks = {
  'large-place': largePlace,
  'default-county': defaultCounty,
  'small-case': smallCase,
  help,
  uncertainty: () => printedBy('bench/uncertainty.js'),
};

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const name of named) {
  if (!Object.hasOwn(benchmarks, name)) throw new Error(`${name} is none of ${Object.keys(benchmarks)}`);
}
const report: Record<string, number | object> = {};
for (const [name, measure] of Object.entries(benchmarks)) {
  if (named.length === 0 || named.includes(name)) Object.assign(report, measure());
}

if (!process.argv.includes('--json')) {
  for (const [name, value] of Object.entries(report)) {
    console.log(`${name}: ${typeof value === 'number' ? value.toPrecision(4) : JSON.stringify(value)}`);
  }
}
console.log(JSON.stringify(report));
