/** `npm run studies`: looks for every problem in its cases and writes docs/studies.md; some minutes. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { threadsExecutor } from '../../src/cli/executors/threads.ts';
import { studiesPage } from './page.ts';
import { measureProblems, writeProblems } from './results.ts';

const executor = threadsExecutor(availableParallelism(), pathToFileURL('dist/worker.js'));
const results = await measureProblems(executor);
await executor.close();
writeProblems(results);
writeFileSync('docs/studies.md', await studiesPage(results));
