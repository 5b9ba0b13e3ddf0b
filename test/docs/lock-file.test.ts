import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const packages = Object.entries(lock.packages);

/** Where a package looks for another: in its own folder, then in the folders above it. */
function isLocked(from: string, name: string): boolean {
  const folders = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return [...folders, ''].some((folder) =>
    Object.hasOwn(lock.packages, folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`),
  );
}

describe('the lock file, which an installation leaves as it is', () => {
  it('names the parts of every platform, not only of the one on which it was written', () => {
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that any will do', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('leaves out the kind of C library, which npm 10 takes away and npm 11 does not ask back', () => {
    expect(packages.filter(([, { libc }]) => libc !== undefined).map(([path]) => path)).toEqual([]);
  });
});
