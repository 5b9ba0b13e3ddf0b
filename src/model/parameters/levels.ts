/** Where a government starts by its level: the nearer to the centre, the fuller its rules and the more professional its staff. */
import type { Source } from './definition.ts';
import { assumption } from './entry.ts';
import type { GovernmentParameters } from './government.ts';

/** A level of government. */
export type Level = GovernmentParameters['level'];

/** Parameters that have a default by level; all of them are indices from 0 to 1. */
export type LevelParameter = 'legality' | 'capability' | 'capabilityTarget' | 'disclosure';

/** What a level is like. */
export interface LevelDefaults {
  readonly source: Source;
  readonly values: Readonly<Record<LevelParameter, number>>;
}

/** Defaults by level, from the centre down; those of a county are the defaults of the tables of parameters. */
export const levelDefaults: Readonly<Record<Level, LevelDefaults>> = {
  province: {
    source: assumption('As the case of welfare bidding in Shanghai, a city that ranks as a province.'),
    values: { legality: 0.6, capability: 0.6, capabilityTarget: 0.6, disclosure: 0.4 },
  },
  municipality: {
    source: assumption('Halfway between a county and a province.'),
    values: { legality: 0.5, capability: 0.5, capabilityTarget: 0.5, disclosure: 0.3 },
  },
  county: {
    source: assumption('The defaults of the model.'),
    values: { legality: 0.4, capability: 0.4, capabilityTarget: 0.4, disclosure: 0.2 },
  },
  township: {
    source: assumption('As the case of F town.'),
    values: { legality: 0.15, capability: 0.2, capabilityTarget: 0.2, disclosure: 0.1 },
  },
};
