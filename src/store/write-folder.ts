/**
 * Writes a result folder so that a crash at any moment leaves the old one, none, or the new one whole.
 *
 * For a folder `outputs/town`, beside it:
 *
 * | name | state |
 * |---|---|
 * | `.town.lock` | a process writes the folder (stale once that process is gone) |
 * | `.town.PID-N.partial` | files being written; the manifest comes last |
 * | `.town.replaced` | the old folder, from just before the new one takes its place until it is removed |
 *
 * The next run takes a stale lock over, removes what is partial, and puts the replaced folder back if the new one did
 * not arrive.
 */
import fs from 'node:fs';
import path from 'node:path';
import { QuasimarketError } from '../kernel/error.ts';
import {
  createDurably,
  type DurableFile,
  makeFolder,
  removeFlatFolder,
  syncFolder,
  type WrittenFile,
} from './durable-file.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { type Places, placesOf, putInPlace, recover, refuseOccupied } from './folder-places.ts';
import { MANIFEST_NAME, manifestText, type Provenance } from './manifest.ts';
import { writeError } from './write-errors.ts';

/** A result folder that this process alone may write. */
export interface ClaimedFolder {
  /** Where the results will be. */
  readonly folder: string;
  /** Opens a file of the folder; several may be open at once. */
  create(name: string): DurableFile;
  /** Writes the manifest and puts the folder in its place; the claim ends. */
  commit(provenance: Provenance): void;
  /** Removes what was written and ends the claim; nothing after `commit`. Never throws. */
  abandon(): void;
}

let claims = 0;

/**
 * Claims a result folder.
 *
 * @param folder - path; its parents are made
 * @param force - whether an older result folder of that name is replaced
 * @throws QuasimarketError `input` if the folder holds anything that may not be replaced; `io` if another process
 *   writes it, or the disk fails
 */
export function claimFolder(folder: string, force: boolean): ClaimedFolder {
  try {
    const places = placesOf(folder);
    makeFolder(places.parent);
    const lock = lockFolder(places.lock, folder);
    try {
      recover(places);
      refuseOccupied(places.folder, force);
      return claimed(places, lock, force);
    } catch (error) {
      attempt(lock.release);
      throw error;
    }
  } catch (error) {
    throw writeError(error, `cannot write ${folder}`);
  }
}

function claimed(places: Places, lock: FolderLock, force: boolean): ClaimedFolder {
  claims += 1;
  const partial = path.join(places.parent, `${places.prefix}${process.pid}-${claims}.partial`);
  fs.mkdirSync(partial);
  const open = new Set<DurableFile>();
  const written: WrittenFile[] = [];
  let ended = false;

  const create = (name: string): DurableFile => {
    const action = `cannot write ${path.join(places.folder, name)}`;
    const file = guarded(() => createDurably(partial, name), action);
    const tracked: DurableFile = {
      append: (chunk) => guarded(() => file.append(chunk), action),
      finish() {
        const result = guarded(() => file.finish(), action);
        open.delete(tracked);
        written.push(result);
        return result;
      },
      abandon: () => file.abandon(),
    };
    open.add(tracked);
    return tracked;
  };

  const commit = (provenance: Provenance): void => {
    const manifest = create(MANIFEST_NAME);
    manifest.append(Buffer.from(manifestText(provenance, written)));
    manifest.finish();
    guarded(() => {
      syncFolder(partial);
      if (!lock.held()) throw new QuasimarketError('io', `another run took ${places.folder} over`);
      refuseOccupied(places.folder, force);
      putInPlace(places, partial);
    }, `cannot write ${places.folder}`);
    ended = true;
    attempt(() => fs.existsSync(places.replaced) && removeFlatFolder(places.replaced));
    attempt(lock.release);
  };

  const abandon = (): void => {
    if (ended) return;
    ended = true;
    for (const file of open) attempt(() => file.abandon());
    attempt(() => fs.existsSync(partial) && removeFlatFolder(partial));
    attempt(lock.release);
  };
  return { folder: places.folder, create, commit, abandon };
}

function guarded<Result>(step: () => Result, action: string): Result {
  try {
    return step();
  } catch (error) {
    throw writeError(error, action);
  }
}

/** Cleaning up may fail without harm: the next run finishes it. */
function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // what is left behind is recognised and removed by `recover`
  }
}
