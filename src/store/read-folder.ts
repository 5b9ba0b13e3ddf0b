/** Reads a result folder back and names what is wrong with it. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { QuasimarketError } from '../kernel/error.ts';
import { MANIFEST_NAME, type Manifest, parseManifest } from './manifest.ts';
import { systemCode, writeError } from './write-errors.ts';

/** What is wrong with one file of a result folder. */
export interface FolderFault {
  readonly file: string;
  readonly fault: 'missing' | 'truncated' | 'damaged' | 'swapped' | 'unknown';
  /** The file whose content it holds, if swapped. */
  readonly holds?: string;
}

/**
 * The manifest of a result folder.
 *
 * @throws QuasimarketError `io` if there is none or it is damaged
 */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST_NAME);
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    const reason = systemCode(error) === 'ENOENT' ? 'is missing' : 'cannot be read';
    throw new QuasimarketError('io', `${file} ${reason}`, { cause: error });
  }
  return parseManifest(text, file);
}

/**
 * Compares every file of a result folder with the manifest.
 *
 * @returns what is wrong, in the order of the manifest, unknown files last; empty when all is well
 * @throws QuasimarketError `io` if there is no manifest or it is damaged
 */
export function faultsOfFolder(folder: string): readonly FolderFault[] {
  const manifest = readManifest(folder);
  const nameOfHash = new Map(manifest.files.map((file) => [file.sha256, file.name]));
  const faults: FolderFault[] = [];
  for (const file of manifest.files) {
    const found = fingerprint(path.join(folder, file.name));
    if (found === undefined) faults.push({ file: file.name, fault: 'missing' });
    else if (found.sha256 !== file.sha256) {
      const holds = nameOfHash.get(found.sha256);
      if (holds !== undefined) faults.push({ file: file.name, fault: 'swapped', holds });
      else faults.push({ file: file.name, fault: found.bytes < file.bytes ? 'truncated' : 'damaged' });
    }
  }
  const known = new Set([MANIFEST_NAME, ...manifest.files.map((file) => file.name)]);
  for (const file of fs.readdirSync(folder).sort())
    if (!known.has(file)) faults.push({ file, fault: 'unknown' });
  return faults;
}

/** One line that an analyst understands: `summary.json is missing`. */
export function describeFault(fault: FolderFault): string {
  if (fault.fault === 'swapped') return `${fault.file} holds the content of ${fault.holds}`;
  if (fault.fault === 'unknown') return `${fault.file} is not in the manifest`;
  return `${fault.file} is ${fault.fault}`;
}

function fingerprint(file: string): { bytes: number; sha256: string } | undefined {
  try {
    const content = fs.readFileSync(file);
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  } catch (error) {
    // a folder in its place is not the file either
    if (['ENOENT', 'EISDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw writeError(error, `cannot read ${file}`);
  }
}
