import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { STUDY_FORMAT } from '../../src/experiment/study/study.ts';
import { QuasimarketError } from '../../src/kernel/error.ts';
import { readStudy } from '../../src/store/read-study.ts';
import { claimFolder } from '../../src/store/write-folder.ts';
import { provenance, writeResults } from './result-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A result folder whose study has a format. */
function resultsWith(format: number): string {
  const folder = path.join(temporaryFolder(), 'town');
  const claim = claimFolder(folder, false);
  const contents = { 'study.json': JSON.stringify({ format }), 'summary.json': '{}', 'values.csv': 'a,b\n' };
  for (const [name, text] of Object.entries(contents)) {
    const file = claim.create(name);
    file.append(Buffer.from(text));
    file.finish();
  }
  claim.commit(provenance);
  return folder;
}

function errorOf(folder: string, but?: string): QuasimarketError {
  try {
    readStudy(folder, but);
  } catch (error) {
    if (error instanceof QuasimarketError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the study of a result folder', () => {
  it('is read with its manifest, whatever else lies in the folder', () => {
    const folder = resultsWith(STUDY_FORMAT);
    fs.writeFileSync(path.join(folder, 'mine.svg'), '<svg/>');
    const { study, manifest } = readStudy(folder);
    expect(study.format).toBe(STUDY_FORMAT);
    expect(manifest.title).toBe(provenance.title);
  });

  it('is not read where files are missing or damaged: each of them is named', () => {
    const folder = resultsWith(STUDY_FORMAT);
    fs.rmSync(path.join(folder, 'summary.json'));
    fs.writeFileSync(path.join(folder, 'values.csv'), 'a,c\n');
    const { code, faults = [] } = errorOf(folder);
    expect(code).toBe('io');
    expect(faults.map(({ message }) => message)).toEqual([
      'summary.json is missing',
      'values.csv is damaged',
    ]);
  });

  it('is not read where it is itself damaged, and is where only the file is that is made anew', () => {
    const folder = resultsWith(STUDY_FORMAT);
    fs.writeFileSync(path.join(folder, 'values.csv'), 'a,c\n');
    expect(readStudy(folder, 'values.csv').study.format).toBe(STUDY_FORMAT);
    fs.writeFileSync(path.join(folder, 'study.json'), '{');
    expect(errorOf(folder, 'values.csv').message).toBe('study.json is truncated');
  });

  it('is told from a folder without results, a file and nothing at all', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    const errors = [folder, file, path.join(folder, 'none')].map((place) => errorOf(place));
    expect(errors.map(({ code, message }) => [code, message])).toEqual([
      ['input', 'holds no results: manifest.json is missing'],
      ['input', 'is a file, not a folder of results'],
      ['input', 'does not exist'],
    ]);
  });

  it('is not that of a version which kept none, or another form of it', () => {
    const without = path.join(temporaryFolder(), 'old');
    writeResults(without, 'text');
    for (const folder of [without, resultsWith(STUDY_FORMAT + 1)]) {
      const { code, message } = errorOf(folder);
      expect([code, message]).toEqual(['input', 'was written by another version of quasimarket (0.1.0)']);
    }
  });
});
