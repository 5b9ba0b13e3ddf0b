import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOfFolder } from '../../src/store/read-folder.ts';
import { claimFolder } from '../../src/store/write-folder.ts';
import { provenance, writeResults } from './result-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

describe('a result folder', () => {
  it('appears whole, with a manifest that verifies, and leaves nothing beside it', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'deep', 'town');
    writeResults(folder, 'first');
    expect(fs.readdirSync(folder).sort()).toEqual(['a.csv', 'b.json', 'manifest.json']);
    expect(read(folder, 'a.csv')).toBe('first\na.csv');
    expect(faultsOfFolder(folder)).toEqual([]);
    expect(fs.readdirSync(path.dirname(folder))).toEqual(['town']);
  });

  it('is not there before it is committed', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    const claim = claimFolder(folder, false);
    const file = claim.create('a.csv');
    file.append(Buffer.from('text'));
    file.finish();
    expect(fs.existsSync(folder)).toBe(false);
    claim.abandon();
    expect(fs.readdirSync(outputs)).toEqual([]);
  });

  it('has the same bytes when it is written again', () => {
    const outputs = temporaryFolder();
    writeResults(path.join(outputs, 'one'), 'text');
    writeResults(path.join(outputs, 'two'), 'text');
    for (const name of ['a.csv', 'b.json', 'manifest.json']) {
      expect(read(path.join(outputs, 'two'), name)).toBe(read(path.join(outputs, 'one'), name));
    }
  });

  it('is not replaced without force', () => {
    const folder = path.join(temporaryFolder(), 'town');
    writeResults(folder, 'first');
    expect(() => writeResults(folder, 'second')).toThrow(/already holds files/);
    expect(read(folder, 'a.csv')).toBe('first\na.csv');
    expect(faultsOfFolder(folder)).toEqual([]);
  });

  it('is replaced with force', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    writeResults(folder, 'first');
    writeResults(folder, 'second', true);
    expect(read(folder, 'a.csv')).toBe('second\na.csv');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('is never replaced, even with force, when it holds a file that no run wrote', () => {
    const folder = path.join(temporaryFolder(), 'town');
    writeResults(folder, 'first');
    fs.writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    expect(() => writeResults(folder, 'second', true)).toThrow(/holds notes\.txt, which is not a result/);
    expect(read(folder, 'notes.txt')).toBe('mine');
  });

  it('is not replaced when a foreign file arrives while the run goes on', () => {
    const folder = path.join(temporaryFolder(), 'town');
    const claim = claimFolder(folder, true);
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    expect(() => claim.commit(provenance)).toThrow(/notes\.txt/);
    claim.abandon();
    expect(read(folder, 'notes.txt')).toBe('mine');
  });

  it('may be an existing empty folder', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    fs.mkdirSync(folder);
    writeResults(folder, 'first');
    expect(faultsOfFolder(folder)).toEqual([]);
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('cannot be a file or the root', () => {
    const outputs = temporaryFolder();
    fs.writeFileSync(path.join(outputs, 'town'), '');
    expect(() => claimFolder(path.join(outputs, 'town'), true)).toThrow(/is a file, not a folder/);
    expect(() => claimFolder('/', true)).toThrow(/cannot be a result folder/);
  });
});

describe('after a crash', () => {
  it('removes files that were being written', () => {
    const outputs = temporaryFolder();
    const partial = path.join(outputs, '.town.99999999-1.partial');
    fs.mkdirSync(partial);
    fs.writeFileSync(path.join(partial, 'a.csv.writing'), 'ha');
    writeResults(path.join(outputs, 'town'), 'first');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('leaves the partial folder of a neighbour with a longer name alone', () => {
    const outputs = temporaryFolder();
    const neighbour = claimFolder(path.join(outputs, 'town.east'), false);
    writeResults(path.join(outputs, 'town'), 'first');
    neighbour.commit(provenance);
    expect(fs.readdirSync(outputs).sort()).toEqual(['town', 'town.east']);
  });

  it('removes the drafts of locks of processes that are gone', () => {
    const outputs = temporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    fs.writeFileSync(path.join(outputs, `.town.lock.${gone}-1`), '');
    fs.writeFileSync(path.join(outputs, `.town.lock.${gone}-stale`), '');
    writeResults(path.join(outputs, 'town'), 'first');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('puts the old folder back when the new one did not arrive', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    writeResults(folder, 'first');
    fs.renameSync(folder, path.join(outputs, '.town.replaced'));
    expect(() => writeResults(folder, 'second')).toThrow(/already holds files/);
    expect(read(folder, 'a.csv')).toBe('first\na.csv');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('puts the old folder back into an empty one', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    writeResults(folder, 'first');
    fs.renameSync(folder, path.join(outputs, '.town.replaced'));
    fs.mkdirSync(folder);
    expect(() => claimFolder(folder, false)).toThrow(/already holds files/);
    expect(read(folder, 'a.csv')).toBe('first\na.csv');
  });

  it('removes the old folder when the new one did arrive', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    writeResults(folder, 'second');
    writeResults(path.join(outputs, 'old'), 'first');
    fs.renameSync(path.join(outputs, 'old'), path.join(outputs, '.town.replaced'));
    expect(() => claimFolder(folder, false)).toThrow(/already holds files/);
    expect(fs.readdirSync(outputs)).toEqual(['town']);
    expect(read(folder, 'a.csv')).toBe('second\na.csv');
  });

  it('takes over the lock of a process that is gone', () => {
    const outputs = temporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    fs.writeFileSync(path.join(outputs, '.town.lock'), `${gone} some-boot/123 1\n`);
    writeResults(path.join(outputs, 'town'), 'first');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('takes over a lock whose process number now belongs to another process', () => {
    const outputs = temporaryFolder();
    fs.writeFileSync(path.join(outputs, '.town.lock'), `${process.pid} an-earlier-boot/123 1\n`);
    writeResults(path.join(outputs, 'town'), 'first');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('takes over an empty lock', () => {
    const outputs = temporaryFolder();
    fs.writeFileSync(path.join(outputs, '.town.lock'), '');
    writeResults(path.join(outputs, 'town'), 'first');
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });
});

describe('two writers of one folder', () => {
  it('are told of each other, and the first one wins', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    const claim = claimFolder(folder, false);
    expect(() => claimFolder(folder, true)).toThrow(/another run \(process \d+\) is writing/);
    claim.commit(provenance);
    expect(fs.readdirSync(outputs)).toEqual(['town']);
  });

  it('never both commit when the lock changes hands', () => {
    const outputs = temporaryFolder();
    const folder = path.join(outputs, 'town');
    const claim = claimFolder(folder, false);
    fs.writeFileSync(path.join(outputs, '.town.lock'), `${process.pid} another 7\n`);
    expect(() => claim.commit(provenance)).toThrow(/another run took/);
    claim.abandon();
    expect(fs.readdirSync(outputs)).toEqual(['.town.lock']);
  });
});
