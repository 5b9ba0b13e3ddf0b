/** `npm run signs`: tries every intervention for its first expected sign and writes docs/signs.md; a minute or two. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';
import { signsPage } from './page.ts';
import { measureSigns, writeSigns } from './results.ts';

const executor = threadsExecutor(availableParallelism(), pathToFileURL('dist/worker.js'));
const results = await measureSigns(executor);
await executor.close();
writeSigns(results);
writeFileSync('docs/signs.md', signsPage(results));
