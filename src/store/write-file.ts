/** Writes one file that a user has named, wholly or not at all. Folders that are missing are made, as for results. */
import fs from 'node:fs';
import path from 'node:path';
import { QuasimarketError } from '../kernel/error.ts';
import { makeFolder, syncFolder, writeDurably } from './durable-file.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { readManifest } from './read-folder.ts';
import { writeError } from './write-errors.ts';

/** What may be replaced. */
export interface Replacing {
  /** Whether any file may be. */
  readonly force: boolean;
  /** Whether a file that is there may be even without `force`. */
  readonly isOurs?: (file: string) => boolean;
}

/**
 * Writes the file.
 *
 * @throws QuasimarketError `input` where something is that may not be replaced: a folder, another file, or a file of
 *   results, whose manifest lists what it holds; `io` if it cannot be written
 */
export function writeNamedFile(file: string, content: Uint8Array, replacing: Replacing): void {
  const folder = path.dirname(file);
  try {
    refuseResult(file);
    refuseTaken(file, replacing);
    makeFolder(folder);
    writeDurably(folder, path.basename(file), content);
    syncFolder(folder);
  } catch (error) {
    throw writeError(error, `cannot write ${file}`);
  }
}

/** @throws QuasimarketError `input` where something is that may not be replaced; `io` if that cannot be told */
export function refuseTaken(file: string, { force, isOurs = () => false }: Replacing): void {
  try {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'is a folder' : 'is no plain file';
      throw refused(file, what, 'move it away, or choose another file with --out');
    }
    if (force || isOurs(file)) return;
  } catch (error) {
    throw writeError(error, `cannot write ${file}`);
  }
  throw refused(file, 'is there already', 'give --force to replace it, or choose another file with --out');
}

function refuseResult(file: string): void {
  const folder = path.dirname(file);
  if (!fs.existsSync(path.join(folder, MANIFEST_NAME))) return;
  const names = [MANIFEST_NAME, ...readManifest(folder).files.map(({ name }) => name)];
  if (names.includes(path.basename(file))) {
    throw refused(file, 'is one of the results in its folder', 'choose another file with --out');
  }
}

function refused(file: string, message: string, rule: string): QuasimarketError {
  return new QuasimarketError('input', message, { path: file, rule });
}
