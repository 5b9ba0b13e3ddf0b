/**
 * How fast the whole model is, on the built program: `npm run bench -- --json`. The last line is one JSON object.
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

/** Each resident measure from a process of its own; the fastest counts. */
const large = Array.from({ length: REPEATS }, () => JSON.parse(outputOf(['bench/large-place.js'])))
  .sort((a, b) => a.residentServiceMonthsPerSecond - b.residentServiceMonthsPerSecond)
  .at(-1);
const oneThread = least(() => runSeconds('scenarios/default-county.yaml', 1));
const twoThreads = least(() => runSeconds('scenarios/default-county.yaml', 2));
const emptyNode = least(() => secondsOf(['-e', '0']));
const help = least(() => secondsOf([PROGRAM, '--help']));

const report = {
  ...large,
  speedupTwoThreads: oneThread / twoThreads,
  smallCaseSeconds: least(() => runSeconds('scenarios/nanjing-gulou-commission.yaml', 2)),
  defaultCountySeconds: twoThreads,
  helpOverEmptyNode: help / emptyNode,
};

if (!process.argv.includes('--json')) {
  for (const [name, value] of Object.entries(report)) {
    console.log(`${name}: ${typeof value === 'number' ? value.toPrecision(4) : JSON.stringify(value)}`);
  }
}
console.log(JSON.stringify(report));
