import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, SMALL_SCENARIO } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

function small(): string {
  const file = path.join(temporaryFolder(), 'small.yaml');
  fs.writeFileSync(file, SMALL_SCENARIO);
  return file;
}

describe('quasimarket trace', () => {
  it('lists what can be traced, and tells of a call of the list what the contracts of a run say', () => {
    const file = small();
    const folder = path.dirname(file);
    const listed = JSON.parse(run(['trace', file, '--list', '--json']).stdout);
    const call = listed.calls.find(({ outcome }: { outcome: string }) => outcome === 'awarded');
    const { status, stdout } = run(['trace', file, '--call', call.path.slice('call/'.length)]);
    expect(status).toBe(0);
    expect(stdout).toContain(`${call.winners[0]}: is ranked 1 and wins`);
    run(['run', file, '-q', '--no-report', '--out', path.join(folder, 'out')]);
    const contracts = fs.readFileSync(path.join(folder, 'out', 'contracts.csv'), 'utf8');
    const row = contracts.split('\n').find((line) => line.includes(`${call.path},`)) ?? '';
    expect(row).toContain(`,${call.winners[0]},`);
    expect(fs.readdirSync(folder).sort()).toEqual(['out', 'small.yaml']);
  });

  it('tells the money of a government in a window, in text of 100 columns and in JSON', () => {
    const file = small();
    const words = ['trace', file, '--government', 'town', '--months', '2-3', '--replication', '1'];
    const { stdout } = run(words);
    expect(stdout).toMatch(/^government town, replication 1\n/);
    expect(stdout.match(/^month \d+$/gm)).toEqual(['month 2', 'month 3']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    const { money } = JSON.parse(run([...words, '--json']).stdout);
    expect(money.map(({ month }: { month: number }) => month)).toEqual([2, 3]);
    expect(money[1].startFen).toBe(money[0].endFen);
  });

  it('tells of a resident, and of another seed another story', () => {
    const file = small();
    const words = ['trace', file, '--resident', 'town/17', '--all'];
    const first = run(words);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/u 0\.\d+ (<|>=) 0\.\d+/);
    expect(run(words).stdout).toBe(first.stdout);
    expect(run([...words, '--seed', 'other']).stdout).not.toBe(first.stdout);
  });

  it('takes months and numbers of residents as people write them, and names them in one way', () => {
    const file = small();
    const months = (text: string) => run(['trace', file, '--government', 'town', '--months', text]).stdout;
    expect(months(' 3-4')).toMatch(/\nmonth 3\n/);
    expect(months(' 3 - 4 ')).toBe(months('3-4'));
    const resident = (name: string) => run(['trace', file, '--resident', name]).stdout;
    expect(resident('town/007')).toMatch(/^resident town\/7, /);
    expect(resident('town/007')).toBe(resident('town/7'));
  });

  it('lists the calls of the months that are asked for', () => {
    const file = small();
    const { calls } = JSON.parse(run(['trace', file, '--list', '--json']).stdout);
    const inMonths = calls.filter(({ month }: { month: number }) => month >= 3 && month <= 4);
    expect(inMonths.length).toBeGreaterThan(0);
    expect(inMonths.length).toBeLessThan(calls.length);
    const words = ['trace', file, '--list', '--months', '3-4'];
    expect(JSON.parse(run([...words, '--json']).stdout).calls).toEqual(inMonths);
    expect(run(words).stdout).toMatch(/^What can be traced in months 3-4 of replication 0, by/);
  });

  it.each([
    [[], /a trace is of one thing; give one of --list, --call/],
    [['--list', '--all'], /--all tells of draws, and a list has none/],
    [['--list', '--call', 'x'], /a trace is of one thing/],
    [['--call', 'nowhere'], /--call "nowhere" is none of the \d+ calls of this run; see them with --list/],
    [['--government', 'twon'], /--government "twon" is none.*did you mean "town"\?/],
    [['--resident', 'town/200'], /residents of town are town\/0 to town\/199/],
    [['--organization', 'town-community'], /--organization "town-community" is none/],
    [['--government', 'town', '--months', '5-99'], /--months "5-99" is not a window of months/],
    [
      ['--government', 'town', '--replication', '2'],
      /--replication is "2"; write a whole number from 0 to 1/,
    ],
  ] as const)('answers a mistake with exit code 2 and what to do: %j', (words, message) => {
    const { status, stdout, stderr } = run(['trace', small(), ...words]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });
});
