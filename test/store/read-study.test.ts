import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { STUDY_FORMAT } from '../../src/experiment/study/study.ts';
import { QuasimarketError } from '../../src/kernel/error.ts';
import { readStudy } from '../../src/store/read-study.ts';
import { claimFolder } from '../../src/store/write-folder.ts';
import { runStudy } from '../report/sample-study.ts';
import { provenance, writeResults } from './result-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sample = await runStudy();

const [level, ...levels] = sample.levels;
const [course, ...courses] = sample.series;
const withMean = (mean: unknown) => ({ ...sample, levels: [{ ...level, mean }, ...levels] });
const withArm = (arm: string) => ({ ...sample, levels: [{ ...level, arm }, ...levels] });
const withCourse = (mean: unknown[]) => ({ ...sample, series: [{ ...course, mean }, ...courses] });

/** A result folder with a study. */
function resultsWith(study: unknown): string {
  const folder = path.join(temporaryFolder(), 'town');
  const claim = claimFolder(folder, false);
  const contents = { 'study.json': JSON.stringify(study), 'summary.json': '{}', 'values.csv': 'a,b\n' };
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
  it('is read as it was written, whatever else lies in the folder', () => {
    const folder = resultsWith(sample);
    fs.writeFileSync(path.join(folder, 'mine.svg'), '<svg/>');
    expect(JSON.stringify(readStudy(folder))).toBe(JSON.stringify(sample));
  });

  it('is not read where files are missing or damaged: each of them is named', () => {
    const folder = resultsWith(sample);
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
    const folder = resultsWith(sample);
    fs.writeFileSync(path.join(folder, 'values.csv'), 'a,c\n');
    expect(readStudy(folder, 'values.csv').format).toBe(STUDY_FORMAT);
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
    for (const folder of [without, resultsWith({ format: STUDY_FORMAT + 1 })]) {
      const { code, message } = errorOf(folder);
      expect([code, message]).toEqual(['input', 'was written by another version of quasimarket (0.1.0)']);
    }
  });

  it.each([
    ['no arm at all', { ...sample, arms: [] }, /study\.json arms$/],
    ['a null where a number has to be', withMean(null), /study\.json levels\[0\]\.mean$/],
    ['text where a number has to be', withMean('0.5'), /study\.json levels\[0\]\.mean$/],
    ['a field that is missing', { ...sample, provenance: undefined }, /study\.json provenance$/],
    ['an arm that is none', withArm('none'), /study\.json levels\[0\]\.arm$/],
    ['a course that is too short', withCourse([]), /study\.json series\[0\]\.mean$/],
    ['no object', [], /study\.json$/],
  ])('is refused where anyone has written %s under the right checksum', (_, study, place) => {
    const { code, path: field } = errorOf(resultsWith(study));
    expect(code).toBe('input');
    expect(field).toMatch(place);
  });
});
