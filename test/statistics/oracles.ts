/** Reads the outside values of test/oracles/statistics. */
import { readFileSync } from 'node:fs';

const folder = new URL('../oracles/statistics/', import.meta.url);

/** A file of outside values. */
export function oracle<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Content;
}

/** The one column of a data set. */
export function column(name: string): number[] {
  const [, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/);
  return lines.map(Number);
}
