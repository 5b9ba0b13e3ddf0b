/** The places of a result folder while it is written, and what a crash may have left of them. */
import fs from 'node:fs';
import path from 'node:path';
import { QuasimarketError } from '../kernel/error.ts';
import { removeFlatFolder, syncFolder } from './durable-file.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { readManifest } from './read-folder.ts';
import { systemCode } from './write-errors.ts';

/** The names that belong to one result folder. */
export interface Places {
  readonly folder: string;
  readonly parent: string;
  readonly lock: string;
  readonly replaced: string;
  readonly prefix: string;
}

const PARTIAL = /^\d+-\d+\.partial$/;

/**
 * Names the places of a result folder.
 *
 * @throws QuasimarketError `input` for a folder without a name, such as the root; an empty one would be the working folder
 */
export function placesOf(folder: string): Places {
  if (folder.trim() === '') {
    throw new QuasimarketError('input', `"${folder}" is no name of a result folder`, {
      rule: 'give --out the name of a folder, such as outputs/town',
    });
  }
  const absolute = path.resolve(folder);
  const real = fs.existsSync(absolute) ? fs.realpathSync(absolute) : absolute;
  const parent = path.dirname(real);
  const name = path.basename(real);
  if (name === '') throw new QuasimarketError('input', `${folder} cannot be a result folder`);
  const prefix = `.${name}.`;
  const sibling = (suffix: string) => path.join(parent, `${prefix}${suffix}`);
  return { folder: real, parent, prefix, lock: sibling('lock'), replaced: sibling('replaced') };
}

/** Undoes what a killed run left; the lock is ours, so no partial folder has a living writer. */
export function recover(places: Places): void {
  for (const entry of fs.readdirSync(places.parent)) {
    if (entry.startsWith(places.prefix) && PARTIAL.test(entry.slice(places.prefix.length))) {
      removeFlatFolder(path.join(places.parent, entry));
    }
  }
  if (!fs.existsSync(places.replaced)) return;
  if (entriesOf(places.folder).length > 0) removeFlatFolder(places.replaced);
  else fs.renameSync(places.replaced, places.folder);
}

/** Only a folder that quasimarket wrote is ever replaced, so that `--force --out .` loses nobody's files. */
export function refuseOccupied(folder: string, force: boolean): void {
  const entries = entriesOf(folder);
  if (entries.length === 0) return;
  if (!force) {
    throw new QuasimarketError('input', `${folder} already holds files`, {
      rule: 'give --force to replace old results, or choose another folder with --out',
    });
  }
  const ours = new Set(filesOfManifest(folder));
  const foreign = entries.find((entry) => !ours.has(entry));
  if (foreign === undefined) return;
  throw new QuasimarketError('input', `${folder} holds ${foreign}, which is not a result of quasimarket`, {
    rule: 'move it away, or choose another folder with --out',
  });
}

function filesOfManifest(folder: string): readonly string[] {
  try {
    return [MANIFEST_NAME, ...readManifest(folder).files.map((file) => file.name)];
  } catch {
    return [];
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    if (systemCode(error) === 'ENOTDIR')
      throw new QuasimarketError('input', `${folder} is a file, not a folder`);
    throw error;
  }
}

/** Moves the old folder aside and the new one in; if the second move fails the first is taken back. */
export function putInPlace(places: Places, partial: string): void {
  const occupied = fs.existsSync(places.folder);
  if (occupied) fs.renameSync(places.folder, places.replaced);
  try {
    fs.renameSync(partial, places.folder);
  } catch (error) {
    if (occupied) fs.renameSync(places.replaced, places.folder);
    throw error;
  }
  syncFolder(places.parent);
}
