import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault, faultsOfFolder } from '../../src/store/read-folder.ts';
import { writeResults } from './result-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

function town(): string {
  const folder = path.join(temporaryFolder(), 'town');
  writeResults(folder, 'text');
  return folder;
}
const faultsIn = (folder: string) => faultsOfFolder(folder).map(describeFault);

describe('reading a result folder', () => {
  it('names a missing file', () => {
    const folder = town();
    fs.unlinkSync(path.join(folder, 'a.csv'));
    expect(faultsIn(folder)).toEqual(['a.csv is missing']);
  });

  it('names a truncated file', () => {
    const folder = town();
    fs.truncateSync(path.join(folder, 'a.csv'), 4);
    expect(faultsIn(folder)).toEqual(['a.csv is truncated']);
  });

  it('names a file of which one bit changed', () => {
    const folder = town();
    fs.writeFileSync(path.join(folder, 'a.csv'), 'teXt\na.csv');
    expect(faultsIn(folder)).toEqual(['a.csv is damaged']);
  });

  it('names swapped files', () => {
    const folder = town();
    fs.renameSync(path.join(folder, 'a.csv'), path.join(folder, 'c'));
    fs.renameSync(path.join(folder, 'b.json'), path.join(folder, 'a.csv'));
    fs.renameSync(path.join(folder, 'c'), path.join(folder, 'b.json'));
    expect(faultsIn(folder)).toEqual([
      'a.csv holds the content of b.json',
      'b.json holds the content of a.csv',
    ]);
  });

  it('names a file that the manifest does not know', () => {
    const folder = town();
    fs.writeFileSync(path.join(folder, 'notes.txt'), '');
    expect(faultsIn(folder)).toEqual(['notes.txt is not in the manifest']);
  });

  it.each([
    ['is no JSON', '{"format": 1'],
    ['is of another program', '{"format": 1, "program": "other", "files": []}'],
    [
      'names a file outside the folder',
      '{"format":1,"program":"quasimarket","files":[{"name":"../a","bytes":1,"sha256":""}]}',
    ],
    ['lists no files', '{"format": 1, "program": "quasimarket", "files": [null]}'],
  ])('refuses a manifest that %s', (_, text) => {
    const folder = town();
    fs.writeFileSync(path.join(folder, 'manifest.json'), text);
    expect(() => faultsIn(folder)).toThrow('manifest.json is damaged');
  });

  it('says so when there is no manifest', () => {
    expect(() => faultsOfFolder(temporaryFolder())).toThrow(/manifest\.json is missing/);
  });
});
