/** Reads the study of a result folder, from which reports and charts are made. */
import fs from 'node:fs';
import path from 'node:path';
import { STUDY_FORMAT, type Study } from '../experiment/study/study.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { MANIFEST_NAME, type Manifest } from './manifest.ts';
import { STUDY_NAME } from './package-descriptor.ts';
import { describeFault, faultsOfFolder, readManifest } from './read-folder.ts';

const AGAIN = 'run or compare again, with --force';

/** The results of a folder, as they were written. */
export interface ReadStudy {
  readonly manifest: Manifest;
  readonly study: Study;
}

/**
 * The study of a result folder. Files that are not in its manifest are let be.
 *
 * @param but - a file that may be missing or changed, because it is made anew
 * @throws QuasimarketError `input` if the folder holds no results, or those of a version that kept no study; `io` if
 *   files are missing or damaged, each of them named
 */
export function readStudy(folder: string, but?: string): ReadStudy {
  refuseOther(folder);
  const manifest = readManifest(folder);
  if (!manifest.files.some(({ name }) => name === STUDY_NAME)) throw otherVersion(folder, manifest);
  const faults = faultsOfFolder(folder)
    .filter(({ file, fault }) => fault !== 'unknown' && file !== but)
    .map((fault) => new QuasimarketError('io', describeFault(fault), { path: folder, rule: AGAIN }));
  const [first] = faults;
  if (first !== undefined) {
    throw new QuasimarketError('io', first.message, { path: folder, rule: AGAIN, faults });
  }
  // its hash is that of the manifest: it is as it was written
  const study = JSON.parse(fs.readFileSync(path.join(folder, STUDY_NAME), 'utf8')) as Study;
  if (study.format !== STUDY_FORMAT) throw otherVersion(folder, manifest);
  return { manifest, study };
}

function refuseOther(folder: string): void {
  const refuse = (message: string) =>
    new QuasimarketError('input', message, {
      path: folder,
      rule: 'name the folder of a run or a comparison, such as outputs/town',
    });
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw refuse('does not exist');
  if (!found.isDirectory()) throw refuse('is a file, not a folder of results');
  if (!fs.existsSync(path.join(folder, MANIFEST_NAME))) {
    throw refuse(`holds no results: ${MANIFEST_NAME} is missing`);
  }
}

function otherVersion(folder: string, { version }: Manifest): QuasimarketError {
  return new QuasimarketError('input', `was written by another version of quasimarket (${version})`, {
    path: folder,
    rule: AGAIN,
  });
}
