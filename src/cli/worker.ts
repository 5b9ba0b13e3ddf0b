/** What a worker thread does: one task, sent as plain data. */
import { attemptTask, type Task } from '../experiment/executor.ts';
import type { Outcome } from '../experiment/outcome.ts';

// biome-ignore lint/style/noDefaultExport: tinypool calls the default export of a worker
export default function run(task: Task): Outcome[] {
  return attemptTask(task);
}
