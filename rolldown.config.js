/** Bundles the program: the command line, its worker thread and the library; what is large is loaded when it is needed. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** One starts worker threads from files of its own, the other reads its binary beside it: both stay packages. */
const EXTERNAL = ['tinypool', 'highs'];

/** The script of reports: one classic script, since a page from the disk loads no modules. */
const PAGE_SCRIPT = 'report-page.js';

/** Makes the command line a program that the shell can start, and removes what an earlier build left. */
const tidy = {
  name: 'tidy',
  writeBundle({ dir }, bundle) {
    chmodSync(`${dir}/quasimarket.js`, 0o755);
    for (const file of readdirSync(dir)) {
      if (file.endsWith('.js') && file !== PAGE_SCRIPT && !(file in bundle)) rmSync(`${dir}/${file}`);
    }
  },
};

const program = defineConfig({
  input: { quasimarket: 'src/cli/main.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts' },
  platform: 'node',
  external: EXTERNAL,
  plugins: [tidy],
  output: {
    dir: 'dist',
    format: 'esm',
    // half the bytes to parse at each start
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    banner: (chunk) => (chunk.name === 'quasimarket' && chunk.isEntry ? '#!/usr/bin/env node' : ''),
  },
});

const pageScript = defineConfig({
  input: 'src/report/client/main.ts',
  platform: 'browser',
  output: { file: `dist/${PAGE_SCRIPT}`, format: 'iife', minify: true },
});

export default [program, pageScript];
