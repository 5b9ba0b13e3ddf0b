/** The rooms of src and who may import whom: docs/ARCHITECTURE.md prints the same table. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../src/model/kinds/kinds.ts';
import { readSource, type SourceFile, sourceFiles } from './setup/source-tree.ts';

/** What a room may import besides itself. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** May use Node's own modules. */
  readonly node?: true;
}

const belowExperiment = ['kernel', 'statistics', 'model', 'interventions', 'scenario', 'analysis'];
const allButExplorer = [...belowExperiment, 'experiment', 'words', 'store', 'report'];

const rooms: Readonly<Record<string, Room>> = {
  kernel: { rooms: [], packages: ['seedrandom'] },
  statistics: { rooms: ['kernel'], packages: ['@stdlib'] },
  model: { rooms: ['kernel', 'statistics'], packages: [] },
  interventions: { rooms: ['kernel', 'model'], packages: [] },
  scenario: { rooms: ['kernel', 'model', 'interventions'], packages: ['yaml', 'zod', 'mathjs'] },
  analysis: { rooms: ['kernel', 'statistics'], packages: ['highs'] },
  experiment: { rooms: belowExperiment, packages: ['zod'] },
  words: { rooms: [], packages: [] },
  store: { rooms: ['kernel', 'experiment'], packages: ['hyparquet-writer', 'hyparquet'], node: true },
  report: {
    rooms: ['kernel', 'statistics', 'analysis', 'experiment', 'words'],
    packages: [
      'fflate',
      'vega',
      'vega-dataflow',
      'vega-encode',
      'vega-interpreter',
      'vega-lite',
      'vega-parser',
      'vega-scenegraph',
      'vega-transforms',
      'vega-view',
      'vega-view-transforms',
    ],
  },
  cli: {
    rooms: allButExplorer,
    packages: [
      ...['yargs', 'tinypool', 'cli-progress', 'cli-table3', 'picocolors', 'package.json'],
      ...['fonteditor-core', '@resvg/resvg-wasm', 'pdfkit', 'svg-to-pdfkit'],
    ],
    node: true,
  },
  explorer: {
    rooms: [...belowExperiment, 'experiment', 'words', 'report'],
    packages: ['preact', '@picocss/pico'],
  },
};

const files = sourceFiles('src');

function roomOf(path: string): string {
  return path.split('/')[1];
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const [scope, name] = specifier.split('/');
  return scope === '@stdlib' || !scope.startsWith('@') ? scope : `${scope}/${name}`;
}

function resolved(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

/** Imports of a file that its room does not allow. */
function strangers(file: SourceFile): string[] {
  const own = roomOf(file.path);
  const room = rooms[own];
  const packages = [...room.packages, ...(room.node ? ['node:'] : [])];
  return file.imports
    .filter(({ specifier }) => {
      if (!specifier.startsWith('.')) return !packages.includes(packageOf(specifier));
      const path = resolved(file.path, specifier);
      if (path === 'package.json') return !packages.includes(path);
      const target = roomOf(path);
      return target !== own && !room.rooms.includes(target);
    })
    .map(({ specifier }) => `${file.path} imports ${specifier}`);
}

/** Paths of a cycle among the files, the first closed; empty if there is none. Types are erased and do not count. */
function cycleAmong(sources: readonly SourceFile[]): string[] {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports
        .filter(({ specifier, isTypeOnly }) => specifier.startsWith('.') && !isTypeOnly)
        .map(({ specifier }) => resolved(path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const next of targets.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const { path } of sources) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Where a kind of service may be named: its own files and the tables of parameters. */
const ofKinds = /^src\/model\/(kinds|parameters)\//;

/** Kinds of services that a file names although it is not theirs. */
function kindsNamed({ path, literals }: SourceFile): string[] {
  if (ofKinds.test(path)) return [];
  return literals.filter((text) => Object.hasOwn(kinds, text)).map((text) => `${path} names ${text}`);
}

const inRooms = files.filter(({ path }) => path !== 'src/index.ts');
const withoutNode = inRooms.filter(({ path }) => rooms[roomOf(path)]?.node === undefined);

describe('the rooms', () => {
  it('hold every source file but the public API', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(inRooms.filter(({ path }) => rooms[roomOf(path)] === undefined)).toEqual([]);
  });

  it('import only the rooms and packages that the table allows', () => {
    expect(inRooms.flatMap(strangers)).toEqual([]);
  });

  it('are described in docs/ARCHITECTURE.md by the same table', () => {
    const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
    const described = new Map(
      [...text.matchAll(/^\| `(\w+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(([, room, imports, npm]) => [
        room,
        { imports: wordsOf(imports), npm: wordsOf(npm) },
      ]),
    );
    const expected = new Map(
      Object.entries(rooms).map(([name, { rooms: imports, packages, node }]) => [
        name,
        { imports: [...imports].sort(), npm: [...packages, ...(node ? ['node:'] : [])].sort() },
      ]),
    );
    expect(described).toEqual(expected);
  });

  it('contain no import cycle between files', () => {
    expect(cycleAmong(files)).toEqual([]);
  });
});

describe('source files', () => {
  it('have at most 300 lines', () => {
    expect(files.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([]);
  });

  it('have no default export, but for the worker that tinypool calls', () => {
    expect(files.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path)).toEqual(
      files.map(({ path }) => path).filter((path) => path === 'src/cli/worker.ts'),
    );
  });

  it('re-export nothing, but for the public API', () => {
    const reExporting = files.filter(({ reExports }) => reExports).map(({ path }) => path);
    expect(reExporting.filter((path) => path !== 'src/index.ts')).toEqual([]);
  });

  it('name no kind of service but in the files of the kinds and the tables of parameters', () => {
    expect(files.flatMap(kindsNamed)).toEqual([]);
  });

  it('read no clock, locale, console or inexact function of Math below store and cli', () => {
    const found = withoutNode.flatMap(({ path, ambient }) => ambient.map((name) => `${path} uses ${name}`));
    // the powers of SHA-256 are whole numbers of any length, which every engine computes exactly
    expect(found.filter((use) => use !== 'src/kernel/sha256.ts uses **')).toEqual([]);
  });
});

describe('the checks of this file', () => {
  const planted = (text: string, path = 'src/model/planted.ts') => readSource(path, text);

  it('see a forbidden room, package and module of Node', () => {
    const file = planted(
      `import { a } from '../store/a.ts'; import b from 'zod'; const c = import('node:fs');`,
    );
    expect(strangers(file)).toHaveLength(3);
  });

  it('see a cycle of values and pass a cycle of types', () => {
    const cycleOf = (word: string) =>
      cycleAmong([
        planted(`import ${word} { b } from './b.ts';`, 'src/model/a.ts'),
        planted(`import ${word} { a } from './a.ts';`, 'src/model/b.ts'),
      ]);
    expect(cycleOf('')).toEqual(['src/model/a.ts', 'src/model/b.ts', 'src/model/a.ts']);
    expect(cycleOf('type')).toEqual([]);
  });

  it('see a process that asks for a kind, and pass imports, comments and the files of kinds', () => {
    const asks = `if (kind === 'insurance') kind = \`care\`; // 'care'`;
    expect(kindsNamed(planted(asks))).toHaveLength(2);
    expect(kindsNamed(planted(asks, 'src/model/kinds/care.ts'))).toEqual([]);
    expect(kindsNamed(planted(`import { a } from 'care';`))).toEqual([]);
  });

  it('see default exports, re-exports and ambient names, and no words in comments or strings', () => {
    const bad = planted(
      `export default 1; export { x } from './x.ts'; Math.exp(new Date() ** 2); 'a'.localeCompare('b');`,
    );
    expect(bad.hasDefaultExport && bad.reExports).toBe(true);
    expect([...bad.ambient].sort()).toEqual(['**', 'Date', 'Math.exp', 'localeCompare']);
    expect(planted(`// Date, Math.exp\nconst text = 'console Intl'; Math.sqrt(2);`).ambient).toEqual([]);
  });
});

function wordsOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort();
}
