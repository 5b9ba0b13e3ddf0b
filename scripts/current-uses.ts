/** The uses of parameters in the source as it stands. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findUses } from '../src/cli/where-used.ts';
import { allParameters } from '../src/model/parameters/catalogue.ts';

const MODEL = fileURLToPath(new URL('../src/model', import.meta.url));

/** Files of src/model, definitions and the format of scenarios aside, by name of the parameters that they read. */
export function currentUses(): Record<string, string> {
  const files = new Map<string, string>();
  for (const entry of fs.readdirSync(MODEL, { recursive: true, encoding: 'utf8' })) {
    const name = entry.split(path.sep).join('/');
    if (!name.endsWith('.ts') || name.startsWith('parameters/') || name === 'place.ts') continue;
    files.set(name.slice(0, -'.ts'.length), fs.readFileSync(path.join(MODEL, entry), 'utf8'));
  }
  return findUses([...new Set(allParameters().map(({ name }) => name))], files);
}
