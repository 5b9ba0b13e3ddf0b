/** Which files are process files, and which tests are about them: found by folder, so that new files are included. */
import { existsSync, readdirSync, statSync } from 'node:fs';

const PROCESSES = [
  'src/model/month',
  'src/model/awards',
  'src/model/residents',
  'src/model/kinds',
  'src/model/levers.ts',
];
/** Where loops count their turns: a fault in a process may make a loop that it calls endless. */
const LOOPS = ['src/model', 'src/kernel'];
const TESTS = ['test/model', 'test/conformance', 'test/extremes'];
/** Claims about whole runs: slow, and a sign that only they notice is not held by a claim about it. */
const WHOLE_RUNS = [
  'test/extremes/levers.test.ts',
  'test/model/simulate.test.ts',
  'test/model/indicators/panel.test.ts',
  'test/model/residents/relabelling.test.ts',
];

/** Files whose equations and steps are mutated. */
export function processFiles(): string[] {
  return below(PROCESSES, '.ts');
}

/** Files whose loops are counted. */
export function loopFiles(): string[] {
  return below(LOOPS, '.ts');
}

/** Tests that run from source in seconds and may be about a process. */
export function testFiles(): string[] {
  return below(TESTS, '.test.ts').filter(
    (path) => !/\.(?:whole|long)\.test\.ts$/.test(path) && !WHOLE_RUNS.includes(path),
  );
}

/** Test file that mirrors a process file; null if its claims are in tests of others. */
export function mirrorOf(file: string): string | null {
  const path = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
  return existsSync(path) ? path : null;
}

function below(places: readonly string[], ending: string): string[] {
  const files = places.flatMap((place) =>
    statSync(place).isFile()
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => `${place}/${name}`),
  );
  return files
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort();
}
