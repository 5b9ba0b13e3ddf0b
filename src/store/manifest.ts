/** The manifest of a result folder: what was run, and the SHA-256 of every file. */
import type { StudyProvenance } from '../experiment/study/study.ts';
import { QuasimarketError } from '../kernel/error.ts';
import type { WrittenFile } from './durable-file.ts';

/** Name of the manifest; it is the last file written. */
export const MANIFEST_NAME = 'manifest.json';
const FORMAT = 1;
const PROGRAM = 'quasimarket';

/** What identifies the results: equal provenance means equal bytes. No clock, no path, no number of threads. */
export type Provenance = StudyProvenance;

/** The content of `manifest.json`. */
export interface Manifest extends Provenance {
  readonly format: typeof FORMAT;
  readonly program: typeof PROGRAM;
  readonly files: readonly WrittenFile[];
}

/** The manifest as it is written: JSON, two spaces, files in the order of their names. */
export function manifestText(provenance: Provenance, files: readonly WrittenFile[]): string {
  const inOrder = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: Manifest = { format: FORMAT, program: PROGRAM, ...provenance, files: inOrder };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Reads a manifest.
 *
 * @param file - its path, for the error
 * @throws QuasimarketError `io` if the text is not a manifest of ours
 */
export function parseManifest(text: string, file = MANIFEST_NAME): Manifest {
  const found = parsed(text);
  if (!isManifest(found)) throw new QuasimarketError('io', `${file} is damaged`);
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(found: unknown): found is Manifest {
  if (typeof found !== 'object' || found === null) return false;
  if (!('program' in found && 'format' in found && 'files' in found)) return false;
  return (
    found.program === PROGRAM &&
    found.format === FORMAT &&
    Array.isArray(found.files) &&
    found.files.every(isFile)
  );
}

function isFile(found: unknown): found is WrittenFile {
  if (typeof found !== 'object' || found === null) return false;
  if (!('name' in found && 'bytes' in found && 'sha256' in found)) return false;
  return (
    typeof found.name === 'string' &&
    /^[a-z0-9][a-z0-9.-]*$/.test(found.name) &&
    typeof found.bytes === 'number' &&
    typeof found.sha256 === 'string'
  );
}
