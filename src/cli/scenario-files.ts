/** Scenario files on disk: plain files of bounded size, in UTF-8, inside the folder tree of the scenario. */
import fs from 'node:fs';
import path from 'node:path';
import { QuasimarketError } from '../kernel/error.ts';

/** A scenario file and the way to what it extends. */
export interface ScenarioFile {
  /** As the user gave it, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** Text of a file that is extended, undefined if there is none. */
  readonly readFile: (path: string) => string | undefined;
}

/** Size from which a file is not even read; the scenario reader counts all files together. */
const LARGEST = 1_000_000;

/**
 * Opens a scenario file.
 *
 * @throws QuasimarketError `input` if it is missing, no plain file, too large or not UTF-8
 */
export function openScenarioFile(given: string): ScenarioFile {
  const text = readText(given);
  if (text === undefined) throw new QuasimarketError('input', 'there is no such file', { path: `${given}:` });
  const folder = fs.realpathSync(path.dirname(given));
  return {
    path: given.split(path.sep).join('/'),
    text,
    readFile: (extended) => {
      refuseLinkOutOf(folder, extended);
      return readText(extended);
    },
  };
}

function refuseLinkOutOf(folder: string, file: string): void {
  if (!fs.existsSync(file)) return;
  const real = fs.realpathSync(file);
  if (real.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)) return;
  throw new QuasimarketError('input', 'is a link that leads out of the folder of the scenario', {
    path: file,
  });
}

function readText(file: string): string | undefined {
  const refuse = (message: string, rule?: string) =>
    new QuasimarketError('input', message, { path: file, ...(rule === undefined ? {} : { rule }) });
  let bytes: Uint8Array;
  try {
    const found = fs.statSync(file);
    if (!found.isFile())
      throw refuse(found.isDirectory() ? 'is a folder, not a file' : 'is not a plain file');
    if (found.size > LARGEST) throw refuse(`has ${found.size} bytes`, `at most ${LARGEST} bytes (1 MB)`);
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (error instanceof QuasimarketError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new QuasimarketError('input', `cannot be read (${code})`, { path: file, cause: error });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse('is not text in UTF-8', 'save the file in the encoding UTF-8');
  }
}
