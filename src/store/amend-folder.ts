/** Replaces one file of a result folder and its line in the manifest; whatever else lies in the folder stays. */
import fs from 'node:fs';
import path from 'node:path';
import { createDurably, removeFlatFolder, syncFolder } from './durable-file.ts';
import { lockFolder } from './folder-lock.ts';
import { placesOf, recover } from './folder-places.ts';
import { MANIFEST_NAME, manifestText } from './manifest.ts';
import { readManifest } from './read-folder.ts';
import { writeError } from './write-errors.ts';
import { type Replacing, refuseTaken } from './write-file.ts';

/**
 * Replaces or adds the file. Both files are whole on the disk before they take their places one after the other: who is
 * stopped between the two leaves a file that its manifest does not know yet, and the same again mends it.
 *
 * @throws QuasimarketError `input` where something is that may not be replaced; `io` if another process writes the folder,
 *   or the disk fails
 */
export function amendFolder(folder: string, name: string, content: Uint8Array, replacing: Replacing): void {
  try {
    const places = placesOf(folder);
    const lock = lockFolder(places.lock, folder);
    // folders of claims count from 1
    const partial = path.join(places.parent, `${places.prefix}${process.pid}-0.partial`);
    try {
      recover(places);
      refuseTaken(path.join(folder, name), replacing);
      const { format: _, program: __, files, ...provenance } = readManifest(folder);
      fs.mkdirSync(partial);
      const file = createDurably(partial, name);
      file.append(content);
      const written = [...files.filter((one) => one.name !== name), file.finish()];
      const manifest = createDurably(partial, MANIFEST_NAME);
      manifest.append(Buffer.from(manifestText(provenance, written)));
      manifest.finish();
      for (const one of [name, MANIFEST_NAME]) {
        fs.renameSync(path.join(partial, one), path.join(places.folder, one));
      }
      syncFolder(places.folder);
    } finally {
      if (fs.existsSync(partial)) removeFlatFolder(partial);
      lock.release();
    }
  } catch (error) {
    throw writeError(error, `cannot write ${path.join(folder, name)}`);
  }
}
