/** Reads the study of a result folder back. */
import fs from 'node:fs';
import path from 'node:path';
import { STUDY_FORMAT, type Study } from '../experiment/study/study.ts';
import { QuasimarketError } from '../kernel/error.ts';
import type { Manifest } from './manifest.ts';
import { STUDY_NAME } from './package-descriptor.ts';
import { describeFault, faultsOfFolder, readManifest } from './read-folder.ts';

/** A result folder that is as it was written. */
export interface ReadStudy {
  readonly manifest: Manifest;
  readonly study: Study;
}

/**
 * Reads a study.
 *
 * @param but - a file that may be missing or changed, because it is made anew
 * @throws QuasimarketError `io` if the folder is no result folder, or any other file is missing or damaged; `input` if it
 *   was written by a version that kept no study
 */
export function readStudy(folder: string, but: string): ReadStudy {
  const manifest = readManifest(folder);
  const faults = faultsOfFolder(folder).filter(({ file }) => file !== but);
  if (faults.length > 0) {
    throw new QuasimarketError('io', `${folder}: ${faults.map(describeFault).join(', ')}`, {
      rule: 'compute the results again with --force',
    });
  }
  if (!manifest.files.some(({ name }) => name === STUDY_NAME)) {
    throw new QuasimarketError('input', `${folder} has no ${STUDY_NAME}`, {
      rule: `quasimarket ${manifest.version} wrote it; compute the results again with --force`,
    });
  }
  const study = JSON.parse(fs.readFileSync(path.join(folder, STUDY_NAME), 'utf8')) as Study;
  if (study.format !== STUDY_FORMAT) {
    throw new QuasimarketError('input', `${path.join(folder, STUDY_NAME)} has format ${study.format}`, {
      rule: `this version reads format ${STUDY_FORMAT}`,
    });
  }
  return { manifest, study };
}
