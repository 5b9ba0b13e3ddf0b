/** Patterns found elsewhere that the model has to show, and how to write one down. */
import type { Keep } from '../../src/experiment/replicate.ts';
import type { World as RunningWorld } from '../../src/model/world.ts';
import type { Quantity } from '../bands/quantity.ts';
import type { Contrast } from './contrasts.ts';
import type { Expectation } from './expectation.ts';

/** What runs: a scenario file with values set as on the command line. */
export interface Setting {
  readonly words: string;
  /** Path of the file from the root of the project. */
  readonly file: string;
  /** Assignments as after `--set`. */
  readonly set: readonly string[];
}

/** A number of each replication of a setting. */
export interface Measure extends Quantity {
  /** What runs have to leave for it; the values over the window by default. */
  readonly keep?: Keep;
  /** Read from the world at the end of a run instead of from what the run leaves. */
  readonly probe?: (world: RunningWorld) => number;
}

/** A setting as it is measured. */
export interface Series {
  readonly setting: Setting;
  readonly measure: Measure;
}

/** One thing that has to come out of a pattern. */
export interface Claim {
  readonly words: string;
  readonly series: readonly Series[];
  readonly contrast: Contrast;
  readonly expected: Expectation;
}

/** A pattern of section 7.1 of the specification. */
export interface Pattern {
  /** V1 to V28. */
  readonly id: string;
  /** One sentence. */
  readonly claim: string;
  /** Where it was found: keys of `src/model/parameters/sources.ts`, or in words what is not there. */
  readonly sources: readonly string[];
  readonly claims: readonly Claim[];
  /** How the claim was put into settings, where that was a choice. */
  readonly reading?: string;
  /** What was changed in the settings after a first run, and why. */
  readonly amended?: string;
  /** Where it does not come out: what was tried, and what it says. */
  readonly tried?: string;
}

const WORLDS = 'scripts/patterns/worlds';

/** The market of one service in which most patterns are tested. */
export const oneService = `${WORLDS}/one-service.yaml`;
/** Two counties whose calls are open to organizations of the other. */
export const twinCounties = `${WORLDS}/twin-counties.yaml`;
/** A city and a township under one state. */
export const sisters = `${WORLDS}/sisters.yaml`;

/** A scenario that ships with the program. */
export function shipped(name: string): string {
  return `scenarios/${name}.yaml`;
}

/** A setting of a file. */
export function setting(words: string, file: string, ...set: string[]): Setting {
  return { words, file, set };
}

/** The same with more values set. */
export function also({ file, set }: Setting, words: string, ...more: string[]): Setting {
  return { words, file, set: [...set, ...more] };
}
