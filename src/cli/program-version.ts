/** Which program this is: its version, and its build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { version } from '../../package.json' with { type: 'json' };

/** As in `0.1.0`. */
export const programVersion: string = version;

/**
 * Version and hash of the code that runs, so that what another build has computed is never taken for this one's. The
 * names of the bundled parts that this one imports carry hashes of their content.
 */
export function buildOf(part: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(new URL(part)))
    .digest('hex');
  return `${programVersion}/${hash}`;
}
