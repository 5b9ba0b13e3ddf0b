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

/** The columns of a data set with a header of plain or quoted names, by name. */
export function columns(name: string): Record<string, number[]> {
  const [header, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(',').map(Number));
  const names = header.replaceAll('"', '').split(',');
  return Object.fromEntries(names.map((column, i) => [column, rows.map((row) => row[i])]));
}
