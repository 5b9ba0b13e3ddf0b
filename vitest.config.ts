import { defineConfig } from 'vitest/config';

/** Chromium and strace. */
const DEBIAN = './test/setup/debian.ts';
const reporters = ['default', './test/setup/closing-line.ts'];

/** fast: source only, seconds. whole: needs the built program (dist). long: full counts, called by test:long. */
export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.whole.test.ts', 'test/**/*.long.test.ts'],
          // Loading the sources anew for each file costs more than the tests. Files of a worker share them, so a test must
          // not leave changed what others load: an exported table, a shared object of test/setup, process.env, the
          // working directory. Spies and vi.setConfig end with their file.
          isolate: false,
          // a core each; files of the other sets start programs of several threads, one file after the other
          maxWorkers: '100%',
          // a busy machine is no fault of a test
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.whole.test.ts'],
          sequence: { groupOrder: 1 },
          globalSetup: DEBIAN,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/**/*.long.test.ts'],
          sequence: { groupOrder: 1 },
          globalSetup: DEBIAN,
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
