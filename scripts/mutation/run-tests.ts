/** Runs test files again and again inside one worker, without loading the sources again. */
import { type RunnerTestCase, type RunnerTestFile, type SerializedConfig, TestRunner } from 'vitest';
import { startTests } from 'vitest/internal/browser';

const TESTS = `${process.cwd().replaceAll('\\', '/')}/test/`;

/** What to do with the tests of a file. */
export interface Wishes {
  /** Whether to run a test of this full name. */
  readonly wants: (name: string) => boolean;
  /** Called before each test that runs. */
  readonly before?: (name: string) => void;
}

/** Modules that the worker has evaluated, as Vitest keeps them. */
interface WorkerState {
  readonly config: SerializedConfig;
  readonly evaluatedModules: {
    readonly idToModuleMap: ReadonlyMap<string, { readonly file: string }>;
    invalidateModule(module: { readonly file: string }): void;
  };
}

function workerState(): WorkerState {
  return (globalThis as unknown as { __vitest_worker__: WorkerState }).__vitest_worker__;
}

/** Lets tests and what they share be evaluated anew: a test that was stopped may have left it changed. */
function forgetTests(): void {
  const { evaluatedModules } = workerState();
  for (const module of evaluatedModules.idToModuleMap.values()) {
    if (module.file.startsWith(TESTS)) evaluatedModules.invalidateModule(module);
  }
}

/** A runner that reports to nobody and stops at the first failure. */
class QuietRunner extends TestRunner {
  failed = false;
  readonly #wishes: Wishes;

  constructor(wishes: Wishes) {
    super(workerState().config);
    this.#wishes = wishes;
    this.trace = <T>(_name: string, attributes: object | (() => T), call?: () => T) =>
      (call ?? (attributes as () => T))();
  }

  override importFile(path: string, source: 'collect' | 'setup'): unknown {
    if (source === 'setup') return undefined;
    forgetTests();
    return import(/* @vite-ignore */ path);
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    const name = nameOf(test);
    if (this.failed || !this.#wishes.wants(name)) test.mode = 'skip';
    else this.#wishes.before?.(name);
    await super.onBeforeRunTask(test);
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    if (test.result?.state === 'fail') this.failed = true;
    super.onAfterRunTask(test);
  }

  // what Vitest does here belongs to the run around this one: snapshots and reports
  override async onBeforeRunSuite(): Promise<void> {}
  override async onAfterRunSuite(): Promise<void> {}
  override onBeforeTryTask(): void {}
  override onAfterTryTask(): void {}
  override onAfterRunFiles(): void {}
}

/** Names of a test and of the groups it is in. */
function nameOf(test: RunnerTestCase): string {
  const names = [test.name];
  for (let group = test.suite; group !== undefined; group = group.suite) names.unshift(group.name);
  return names.join(' > ');
}

/**
 * Runs wanted tests of one file until one fails.
 * @param path - absolute
 * @returns first failure, or null if every wanted test passed
 */
export async function failureOf(path: string, wishes: Wishes): Promise<string | null> {
  const runner = new QuietRunner(wishes);
  const [file] = await startTests([path], runner);
  const errors = [file, ...tasksBelow(file)].flatMap(({ result }) => result?.errors ?? []);
  return errors.length === 0 ? null : errors[0].message;
}

function tasksBelow(group: RunnerTestFile | { tasks: readonly unknown[] }): RunnerTestCase[] {
  return (group.tasks as (RunnerTestCase & { tasks?: readonly unknown[] })[]).flatMap((task) => [
    task,
    ...(task.tasks === undefined ? [] : tasksBelow({ tasks: task.tasks })),
  ]);
}
