import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { callsOf, contentOf, run, runWithFault, SMALL_SCENARIO } from './program.ts';

/** Ways in which the k-th call goes wrong. */
export const KILLS = ['kill', 'torn'] as const;
export const FAILURES = ['ENOSPC', 'EIO', 'EMFILE', 'ENOSPC+'] as const;

/** A folder in which a small run can be repeated, with the bytes it gives. */
export interface Stage {
  readonly root: string;
  readonly words: readonly string[];
  readonly results: string;
  /** Calls of a run into an empty folder, and of one that replaces older results. */
  readonly calls: { readonly fresh: readonly string[]; readonly replacing: readonly string[] };
  readonly expected: Readonly<Record<string, string>>;
  readonly older: Readonly<Record<string, string>>;
  remove(): void;
}

/** Prepares a stage: runs the small scenario undisturbed and records what it does and gives. */
export function openStage(): Stage {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'quasimarket-faults-')));
  const scenario = path.join(root, 'small.yaml');
  fs.writeFileSync(scenario, SMALL_SCENARIO);
  const results = path.join(root, 'outputs', 'small');
  const words = ['run', scenario, '--out', results, '--force', '--quiet'];
  const older = resultOf([...words, '--seed', 'older'], results);
  const replacing = callsOf(words, root);
  const expected = contentOf(results) ?? {};
  fs.rmSync(path.join(root, 'outputs'), { recursive: true });
  const fresh = callsOf(words, root);
  return {
    root,
    words,
    results,
    calls: { fresh, replacing },
    expected,
    older,
    remove: () => fs.rmSync(root, { recursive: true }),
  };
}

function resultOf(words: readonly string[], results: string): Readonly<Record<string, string>> {
  expect(run(words).status).toBe(0);
  return contentOf(results) ?? {};
}

/** Puts the stage into the state before a run: no results, or older ones. */
function reset({ root, results, older }: Stage, replacing: boolean): void {
  fs.rmSync(path.join(root, 'outputs'), { recursive: true, force: true });
  if (!replacing) return;
  fs.mkdirSync(results, { recursive: true });
  for (const [name, content] of Object.entries(older))
    fs.writeFileSync(path.join(results, name), content, 'latin1');
}

/** Runs with a fault at call k and asserts everything that is promised of the disk. */
export function expectNothingHalfDone(stage: Stage, fault: string, k: number, replacing: boolean): void {
  reset(stage, replacing);
  const { status, signal, stderr } = runWithFault(stage.words, stage.root, `${fault}:${k}`);
  const found = contentOf(stage.results);
  const where = `${fault} at call ${k}${replacing ? ', replacing' : ''}`;
  if (found !== undefined) {
    expect(faultsOfFolder(stage.results), where).toEqual([]);
    expect([stage.expected, ...(replacing ? [stage.older] : [])], where).toContainEqual(found);
  }
  if (status === 0) expect(found, `${where}, exit 0`).toEqual(stage.expected);
  const killed = fault === 'kill' || fault === 'torn';
  if (!killed) {
    expect([0, 1, 2], where).toContain(status);
    expect(signal, where).toBeNull();
    expect(stderr, where).not.toMatch(/\n\s+at /);
    if (status !== 0) expect(stderr, where).toMatch(/^error: /);
    if (status !== 0 && replacing) expect(found, where).toBeDefined();
  }
  expect(run(stage.words).status, `${where}, run again`).toBe(0);
  expect(contentOf(stage.results), `${where}, run again`).toEqual(stage.expected);
  expect(fs.readdirSync(path.join(stage.root, 'outputs')), where).toEqual(['small']);
}
