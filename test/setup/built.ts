/** The built library, for tests that run many replications: the test runner's own module transform is several times slower. */
import { pathToFileURL } from 'node:url';

type Library = typeof import('../../src/index.ts');

/** Everything that `src/index.ts` exports, from `dist`. */
export const built = (await import(pathToFileURL('dist/index.js').href)) as Library;
