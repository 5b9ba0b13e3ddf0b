import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { callsOf, contentOf, run, runWithFault, SMALL_SCENARIO } from './program.ts';

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

/** Prepares a stage: runs the small scenario undisturbed and records what it does and gives. Without its report a run takes half the time. */
export function openStage(): Stage {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'quasimarket-faults-')));
  const scenario = path.join(root, 'small.yaml');
  fs.writeFileSync(scenario, SMALL_SCENARIO);
  const results = path.join(root, 'outputs', 'small');
  const words = ['run', scenario, '--out', results, '--force', '--quiet', '--no-report'];
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
export function reset({ root, results, older }: Stage, replacing: boolean): void {
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
  if (fault !== 'kill' && fault !== 'torn') {
    expect({ known: [0, 1, 2].includes(status ?? -1), signal }, where).toEqual({ known: true, signal: null });
    expect(stderr, where).not.toMatch(/\n\s+at /);
    if (status !== 0) expect(stderr, where).toMatch(/^error: /);
    if (replacing && fault !== 'ENOSPC+') expect(found, where).toBeDefined();
  }
  expectRecovery(stage, where);
}

/** Asserts that the next run succeeds, with the same bytes, and leaves nothing else behind, if anything is left now. */
export function expectRecovery(stage: Stage, where: string): void {
  const outputs = path.join(stage.root, 'outputs');
  const left = fs.existsSync(outputs) ? fs.readdirSync(outputs) : [];
  if (left.every((entry) => entry === 'small')) return;
  expect(run(stage.words).status, `${where}, run again`).toBe(0);
  expect(contentOf(stage.results), `${where}, run again`).toEqual(stage.expected);
  expect(fs.readdirSync(outputs), where).toEqual(['small']);
}
