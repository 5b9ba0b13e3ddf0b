/** The 28 patterns, in the order of section 7.1 of the specification. */
import { competitionPatterns } from './competition.ts';
import { marketPatterns } from './markets.ts';
import { modePatterns } from './modes.ts';
import type { Pattern } from './pattern.ts';
import { residentPatterns } from './residents.ts';
import { supervisionPatterns } from './supervision.ts';

/** Every pattern. */
export const patterns: readonly Pattern[] = [
  ...competitionPatterns,
  ...modePatterns,
  ...supervisionPatterns,
  ...residentPatterns,
  ...marketPatterns,
];
