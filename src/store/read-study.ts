/** Reads the study of a result folder, from which reports and charts are made. */
import fs from 'node:fs';
import path from 'node:path';
import { STUDY_FORMAT, type Study } from '../experiment/study/study.ts';
import { parseStudy } from '../experiment/study/study-schema.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { MANIFEST_NAME, type Manifest } from './manifest.ts';
import { STUDY_NAME } from './package-descriptor.ts';
import { describeFault, faultsOfFolder, readManifest } from './read-folder.ts';
import { writeError } from './write-errors.ts';

const AGAIN = 'run or compare again, with --force';

/**
 * The study of a result folder. Files that are not in its manifest are let be.
 *
 * @param but - a file that may be missing or changed, because it is made anew
 * @throws QuasimarketError `input` if the folder holds no results, those of a version that kept no study, or a study that
 *   is not one; `io` if files are missing or damaged, each of them named
 */
export function readStudy(folder: string, but?: string): Study {
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
  const file = path.join(folder, STUDY_NAME);
  const content = contentOf(file);
  if (isOfOtherFormat(content)) throw otherVersion(folder, manifest);
  // its hash is that of the manifest, but anyone may have written both
  return parseStudy(content, file);
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw writeError(cause, `cannot read ${file}`);
    throw new QuasimarketError('input', 'is no JSON', { path: file, rule: AGAIN, cause });
  }
}

function isOfOtherFormat(content: unknown): boolean {
  if (typeof content !== 'object' || content === null || !('format' in content)) return false;
  return typeof content.format === 'number' && content.format !== STUDY_FORMAT;
}

function refuseOther(folder: string): void {
  const refuse = (message: string) =>
    new QuasimarketError('input', message, {
      path: folder === '' ? '""' : folder,
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
