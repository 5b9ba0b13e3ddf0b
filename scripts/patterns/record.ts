/** What is on record of the patterns: statuses, signs and numbers. */
import { readFileSync } from 'node:fs';
import type { MapOutcome } from './map-outcomes.ts';
import type { PatternOutcome } from './outcomes.ts';

/** Everything that `npm run patterns` found. */
export interface PatternRecord {
  readonly replications: number;
  readonly mapReplications: number;
  readonly patterns: readonly PatternOutcome[];
  readonly maps: readonly MapOutcome[];
}

/** Where it is. */
export const RECORD = 'scripts/patterns/record.json';

/** Replications of a pattern: the specification asks for 30 or more, which left some signs open. */
export const REPLICATIONS = 100;
/** Replications of each cell of a map. */
export const MAP_REPLICATIONS = 16;

/** Reads it. */
export function readRecord(): PatternRecord {
  return JSON.parse(readFileSync(RECORD, 'utf8'));
}
