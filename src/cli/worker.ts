/** What a worker thread does: one replication a task. */
import { attemptReplication, type Outcome } from '../experiment/executor.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A replication to run. */
interface Task {
  readonly scenario: Scenario;
  readonly replication: number;
}

// biome-ignore lint/style/noDefaultExport: tinypool calls the default export of a worker
export default function run({ scenario, replication }: Task): Outcome {
  return attemptReplication(scenario, replication);
}
