/** Writes src/cli/where-used.json: which files of the model read which parameter. */
import fs from 'node:fs';
import { currentUses } from './current-uses.ts';

fs.writeFileSync(
  new URL('../src/cli/where-used.json', import.meta.url),
  `${JSON.stringify(currentUses(), null, 2)}\n`,
);
