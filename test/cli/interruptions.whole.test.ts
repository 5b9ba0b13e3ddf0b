import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { PROGRAM, SMALL_SCENARIO } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Seconds of work in each replication, so that a signal meets a computation. */
const LONG_SCENARIO = SMALL_SCENARIO.replace('agents: 200', 'agents: 400000')
  .replace('months: 12', 'months: 120')
  .replace('replications: 2', 'replications: 8');

function start(folder: string, text: string, words: readonly string[] = []) {
  const file = path.join(folder, 'case.yaml');
  fs.writeFileSync(file, text);
  const child = spawn(process.execPath, [
    PROGRAM,
    'run',
    file,
    '--out',
    path.join(folder, 'outputs', 'case'),
    ...words,
  ]);
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** Waits until the run has begun to write. */
async function begun(folder: string): Promise<void> {
  const outputs = path.join(folder, 'outputs');
  while (!fs.existsSync(outputs) || !fs.readdirSync(outputs).some((name) => name.endsWith('.partial')))
    await setTimeout(20);
  await setTimeout(500);
}

describe('a signal', () => {
  it.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '2'],
  ] as const)('ends the run in order: %s', async (signal, code, threads) => {
    const folder = temporaryFolder();
    const { child, ended } = start(folder, LONG_SCENARIO, ['--threads', threads]);
    await begun(folder);
    const sent = performance.now();
    child.kill(signal);
    const { code: found, output } = await ended;
    expect(found).toBe(code);
    expect(performance.now() - sent).toBeLessThan(5000);
    expect(output).toMatch(new RegExp(`error: stopped by ${signal}; no results were written\n$`));
    expect(fs.readdirSync(path.join(folder, 'outputs'))).toEqual([]);
  });
});

describe('a signal in a market of very many organizations', () => {
  it('ends the run within five seconds although residents are few and a single replication takes long', async () => {
    const folder = temporaryFolder();
    const crowded = SMALL_SCENARIO.replace(
      'community: {}',
      'community:\n    organizations:\n      - slug: team\n        count: 2000',
    )
      .replace('agents: 200', 'agents: 2000\n    tenderShare: 1')
      .replace('replications: 2', 'replications: 1')
      .replace('months: 12', 'months: 60')
      .replace('window: 1-12', 'window: 37-60');
    const { child, ended } = start(folder, crowded, ['--threads', '1']);
    await begun(folder);
    // until the first month computes
    await setTimeout(3000);
    const sent = performance.now();
    child.kill('SIGTERM');
    // a run that sees no signal would compute for minutes, and outlive the test
    const killed = globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000);
    expect((await ended).code).toBe(143);
    clearTimeout(killed);
    expect(performance.now() - sent).toBeLessThan(5000);
    expect(fs.readdirSync(path.join(folder, 'outputs'))).toEqual([]);
  });
});

describe('two runs into one folder', () => {
  it('are told of each other: one writes, the other fails and says why', async () => {
    const folder = temporaryFolder();
    const first = start(folder, LONG_SCENARIO);
    await begun(folder);
    const second = start(folder, LONG_SCENARIO);
    const { code, output } = await second.ended;
    expect(code).toBe(1);
    expect(output).toMatch(/another run \(process \d+\) is writing .*; wait for it to end/);
    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(130);
  });

  it('started at once leave one whole result', async () => {
    const folder = temporaryFolder();
    const codes = await Promise.all(
      [1, 2, 3].map(async () => (await start(folder, SMALL_SCENARIO, ['-q', '--no-report']).ended).code),
    );
    expect(codes).toContain(0);
    expect(faultsOfFolder(path.join(folder, 'outputs', 'case'))).toEqual([]);
    expect(fs.readdirSync(path.join(folder, 'outputs'))).toEqual(['case']);
  });
});

describe('standard output', () => {
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, PROGRAM },
    });

  it('may be closed early without an error', () => {
    const { stdout, stderr } = shell(
      '"$NODE" "$PROGRAM" list parameters | head -n 1 >/dev/null; echo "$' + '{PIPESTATUS[0]}"',
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('0');
  });

  it.runIf(fs.existsSync('/dev/full'))('that cannot be written is an error', () => {
    const { status, stderr } = shell('"$NODE" "$PROGRAM" list parameters > /dev/full');
    expect(status).toBe(1);
    expect(stderr).toMatch(/standard output could not be written/);
  });

  it('carries colour only where it is asked for or there is a terminal', () => {
    const plain = shell('"$NODE" "$PROGRAM" explain tenderShare').stdout;
    const coloured = shell('FORCE_COLOR=1 NO_COLOR= "$NODE" "$PROGRAM" explain tenderShare').stdout;
    const colour = String.fromCharCode(27);
    expect(plain).not.toContain(colour);
    expect(coloured).toContain(colour);
  });
});
