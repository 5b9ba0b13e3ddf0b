/** Bundles the program: the command line, its worker thread and the library; what is large is loaded when it is needed. */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** They start worker threads from files of their own, or read binaries and tables beside them: they stay packages. */
const EXTERNAL = ['tinypool', 'highs', 'fonteditor-core', '@resvg/resvg-wasm', 'pdfkit', 'svg-to-pdfkit'];

/** Slices of the fonts that the charts use, in their weights; not the one that repeats all others. */
const SLICES = {
  'noto-sans': /-(latin|greek|cyrillic|vietnamese)[a-z-]*-(400|700)-normal\.woff2$/,
  'noto-sans-sc': /-sc-(?!chinese-simplified)[a-z0-9-]+-(400|700)-normal\.woff2$/,
};

/** The script of reports: one classic script, since a page from the disk loads no modules. */
const PAGE_SCRIPT = 'report-page.js';

/** vega-lite takes four functions from the whole of Vega that are in its smallest part, and would bring all of it along. */
const resolve = { alias: { vega: 'vega-util' } };

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

/** Takes what the charts need of their fonts along: 5 MB of 84. */
const fonts = {
  name: 'fonts',
  writeBundle({ dir }) {
    rmSync(`${dir}/fonts`, { recursive: true, force: true });
    for (const [font, slice] of Object.entries(SLICES)) {
      const from = `node_modules/@fontsource/${font}`;
      const to = `${dir}/fonts/${font}`;
      mkdirSync(`${to}/files`, { recursive: true });
      for (const file of ['LICENSE', 'unicode.json']) copyFileSync(`${from}/${file}`, `${to}/${file}`);
      for (const file of readdirSync(`${from}/files`)) {
        if (slice.test(file)) copyFileSync(`${from}/files/${file}`, `${to}/files/${file}`);
      }
    }
  },
};

const program = defineConfig({
  input: { quasimarket: 'src/cli/main.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts' },
  platform: 'node',
  external: EXTERNAL,
  resolve,
  plugins: [tidy, fonts],
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
  resolve,
  output: { file: `dist/${PAGE_SCRIPT}`, format: 'iife', minify: true },
});

export default [program, pageScript];
