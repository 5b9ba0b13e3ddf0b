/** Texts that are kept, so that a change of them is seen. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

const isRewritten = process.env.QUASIMARKET_GOLDEN === 'write';
/** Longest part of a difference that is told, characters. */
const TOLD = 200;

/** The text that is kept in a file; under `npm run golden` this text, from now on. */
export function keptText(file: string, text: string): string {
  if (isRewritten) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${file} is missing: run npm run golden`).toBe(true);
  return readFileSync(file, 'utf8');
}

/** Where a picture begins to differ from the kept one, in two lines; `none` if they are the same. */
export function firstDifference(kept: string, drawn: string): string {
  if (kept === drawn) return 'none';
  const [before, now] = [kept, drawn].map((svg) => svg.split(/(?=<(?!\/))/));
  // where nothing differs, the picture ends early
  const first = now.findIndex((element, i) => element !== before[i]);
  const at = first === -1 ? now.length : first;
  const [was = '', is = ''] = [before[at], now[at]];
  const from = Math.max(0, [...is].findIndex((character, i) => character !== was[i]) - TOLD / 2);
  const told = (elements: readonly string[], element: string) =>
    `element ${at + 1} of ${elements.length}: ${element.slice(from, from + TOLD)}`;
  return `kept:  ${told(before, was)}\ndrawn: ${told(now, is)}`;
}
