/** Files and folders that survive a power cut: temporary name, fsync, rename, fsync of the folder. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What the name of a file ends with while it is written. */
const UNFINISHED = '.writing';

/** A file that was written wholly. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the content, 64 lower-case hex digits. */
  readonly sha256: string;
}

/** A file being written under a temporary name. */
export interface DurableFile {
  /** Writes all bytes of a chunk. */
  append(chunk: Uint8Array): void;
  /** Brings the file to the disk and gives it its name. */
  finish(): WrittenFile;
  /** Closes the file and leaves the temporary one behind; nothing after `finish`. */
  abandon(): void;
}

/**
 * Opens a file for writing; it bears its name only once it is whole and on the disk.
 *
 * @param folder - an existing folder in which nobody else writes
 * @throws the system's errors (ENOSPC, EIO, EMFILE, ...)
 */
export function createDurably(folder: string, name: string): DurableFile {
  return createUnder(path.join(folder, `${name}${UNFINISHED}`), folder, name);
}

function createUnder(temporary: string, folder: string, name: string): DurableFile {
  const hash = createHash('sha256');
  let descriptor: number | undefined = fs.openSync(temporary, 'wx');
  let bytes = 0;
  const close = () => {
    if (descriptor === undefined) return;
    const open = descriptor;
    descriptor = undefined;
    fs.closeSync(open);
  };
  return {
    append(chunk) {
      if (descriptor === undefined) throw new Error(`${name} is closed`);
      writeAll(descriptor, chunk);
      hash.update(chunk);
      bytes += chunk.length;
    },
    finish() {
      if (descriptor === undefined) throw new Error(`${name} is closed`);
      fs.fsyncSync(descriptor);
      close();
      fs.renameSync(temporary, path.join(folder, name));
      return { name, bytes, sha256: hash.digest('hex') };
    },
    abandon: close,
  };
}

/** A write may take fewer bytes than it was given, as on a disk that is nearly full: go on until it fails or all is written. */
function writeAll(descriptor: number, chunk: Uint8Array): void {
  let written = 0;
  while (written < chunk.length) {
    const taken = fs.writeSync(descriptor, chunk, written, chunk.length - written);
    if (taken === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    written += taken;
  }
}

/**
 * Writes one whole file into a folder; one of that name is replaced. What a failure leaves is removed. Others may write
 * there too, the same file even: the last one wins.
 *
 * @throws the system's errors
 */
export function writeDurably(folder: string, name: string, content: Uint8Array): void {
  // whoever was killed here does not stand in the way of others
  const temporary = path.join(folder, `.${name}.${process.pid}${UNFINISHED}`);
  fs.rmSync(temporary, { force: true });
  const file = createUnder(temporary, folder, name);
  try {
    file.append(content);
    file.finish();
  } catch (error) {
    file.abandon();
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes a folder and those above it that are missing, and brings their entries to the disk. */
export function makeFolder(folder: string): void {
  const firstMade = fs.mkdirSync(folder, { recursive: true });
  if (firstMade !== undefined) syncFolder(path.dirname(firstMade));
}

/** Brings the entries of a folder to the disk; systems that cannot open a folder do so by themselves. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Removes a folder of plain files; a folder inside it is an error, so that no tree is ever lost. */
export function removeFlatFolder(folder: string): void {
  for (const entry of fs.readdirSync(folder)) fs.unlinkSync(path.join(folder, entry));
  fs.rmdirSync(folder);
}
