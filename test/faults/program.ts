import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const PROGRAM = fileURLToPath(new URL('../../dist/quasimarket.js', import.meta.url));
const PRELOAD = fileURLToPath(new URL('./fault-preload.cjs', import.meta.url));

/** A small scenario: one service, few residents, one year. */
export const SMALL_SCENARIO = `format: 1
title: A small town
months: 12
window: 1-12
replications: 2
governments:
  town:
    agents: 200
services:
  community: {}
`;

/** Runs the program. */
export function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
}

/** Runs the program in a folder. */
export function runIn(folder: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** Runs the program with a fault at its k-th call on files of a folder. */
export function runWithFault(
  words: readonly string[],
  root: string,
  fault: string,
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['--require', PRELOAD, PROGRAM, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', QUASIMARKET_FAULT_ROOT: root, QUASIMARKET_FAULT: fault },
  });
}

/** The calls on files of a folder that a run makes, `name path`, in order. */
export function callsOf(words: readonly string[], root: string): readonly string[] {
  const log = path.join(path.dirname(root), `${path.basename(root)}.log`);
  fs.rmSync(log, { force: true });
  spawnSync(process.execPath, ['--require', PRELOAD, PROGRAM, ...words], {
    env: { ...process.env, QUASIMARKET_FAULT_ROOT: root, QUASIMARKET_FAULT_LOG: log },
  });
  const calls = fs.readFileSync(log, 'utf8').trimEnd().split('\n');
  fs.rmSync(log);
  return calls;
}

/** The files of a folder by name; undefined if there is no folder. */
export function contentOf(folder: string): Readonly<Record<string, string>> | undefined {
  if (!fs.existsSync(folder)) return undefined;
  const names = fs.readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'latin1')]));
}
