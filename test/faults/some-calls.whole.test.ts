import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingHalfDone, openStage, type Stage } from './fault-cases.ts';
import { contentOf, run, runWithFault } from './program.ts';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
}, 120_000);
afterAll(() => stage.remove());

/** Number of the call, from 1, that starts with a name and ends with a path. */
function callNumber(name: string, end: string, calls = stage.calls.replacing): number {
  const index = calls.findIndex((call) => call.startsWith(`${name} `) && call.endsWith(end));
  expect(index, `${name} ${end}`).toBeGreaterThanOrEqual(0);
  return index + 1;
}

describe('a run', () => {
  it('brings every file to the disk before it gives it its name, and the manifest after all others', () => {
    const named = stage.calls.fresh.filter((call) => call.startsWith('rename ') && call.endsWith('.writing'));
    expect(named).toHaveLength(Object.keys(stage.expected).length);
    expect(named.at(-1)).toMatch(/manifest\.json\.writing$/);
    for (const call of named) {
      const file = call.slice('rename '.length);
      const synced = stage.calls.fresh.indexOf(`fsync ${file}`);
      expect(synced, file).toBeGreaterThan(stage.calls.fresh.lastIndexOf(`write ${file}`));
      expect(stage.calls.fresh.indexOf(call), file).toBeGreaterThan(synced);
    }
  });

  it('brings the folder to the disk before it is put in place, and its parent after', () => {
    const placed = callNumber('rename', '.partial');
    expect(callNumber('fsync', '.partial')).toBeLessThan(placed);
    expect(callNumber('fsync', `${path.sep}outputs`)).toBeGreaterThan(placed);
  });

  it('goes on after a write that took only half of its bytes', () => {
    fs.rmSync(path.join(stage.root, 'outputs'), { recursive: true, force: true });
    const k = callNumber('write', 'indicators.csv.writing', stage.calls.fresh) + 2;
    expect(stage.calls.fresh[k - 1]).toMatch(/^write /);
    const { status } = runWithFault(stage.words, stage.root, `short:${k}`);
    expect(status).toBe(0);
    expect(contentOf(stage.results)).toEqual(stage.expected);
  });

  it('says in plain words that the disk is full', () => {
    fs.rmSync(path.join(stage.root, 'outputs'), { recursive: true, force: true });
    const k = callNumber('write', 'summary.json.writing', stage.calls.fresh);
    const { status, stderr } = runWithFault(stage.words, stage.root, `ENOSPC:${k}`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: cannot write .*summary\.json: the disk is full \(ENOSPC\)\n$/);
    expect(fs.readdirSync(path.join(stage.root, 'outputs'))).toEqual([]);
  });
});

describe('a fault at a chosen call', () => {
  it.each([
    ['kill', 'link', '.lock', 0],
    ['torn', 'write', 'indicators.csv.writing', 1],
    ['ENOSPC', 'write', 'indicators.parquet.writing', 0],
    ['EIO', 'fsync', 'contracts.csv.writing', 0],
    ['EMFILE', 'open', 'summary.json.writing', 0],
    ['kill', 'rename', 'manifest.json.writing', 0],
    ['EIO', 'rename', `${path.sep}small`, 0],
    ['kill', 'rename', '.partial', 0],
    ['EIO', 'rename', '.partial', 0],
    ['kill', 'fsync', `${path.sep}outputs`, 0],
    ['EIO', 'unlink', 'contracts.csv', 0],
    ['ENOSPC+', 'write', 'scenario.resolved.yaml.writing', 0],
  ] as const)('leaves older results or whole new ones: %s at %s %s', (fault, name, end, further) => {
    const start =
      name === 'link'
        ? stage.calls.replacing.findIndex((call) => call.startsWith('link ')) + 1
        : callNumber(name, end);
    expectNothingHalfDone(stage, fault, start + further, true);
  });

  it.each(['kill', 'ENOSPC'])('leaves no results or whole ones in an empty folder: %s', (fault) => {
    for (const part of [0.3, 0.6, 0.9]) {
      expectNothingHalfDone(stage, fault, Math.floor(part * stage.calls.fresh.length), false);
    }
  });
});

describe('results', () => {
  it('are the same whether a folder is new or replaced', () => {
    fs.rmSync(path.join(stage.root, 'outputs'), { recursive: true, force: true });
    expect(run(stage.words).status).toBe(0);
    expect(contentOf(stage.results)).toEqual(stage.expected);
  });
});
