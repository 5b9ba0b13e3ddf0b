import type { Provenance } from '../../src/store/manifest.ts';
import { claimFolder } from '../../src/store/write-folder.ts';

export const provenance: Provenance = {
  version: '0.1.0',
  title: 'A town',
  scenarioHash: 'ab'.repeat(32),
  seed: '1',
  replications: 2,
  months: 3,
  window: { from: 1, to: 3 },
  settings: {},
};

/** Writes a result folder of two files whose content starts with a text. */
export function writeResults(folder: string, text: string, force = false): void {
  const claim = claimFolder(folder, force);
  try {
    for (const name of ['a.csv', 'b.json']) {
      const file = claim.create(name);
      file.append(Buffer.from(`${text}\n`));
      file.append(Buffer.from(name));
      file.finish();
    }
    claim.commit(provenance);
  } finally {
    claim.abandon();
  }
}
