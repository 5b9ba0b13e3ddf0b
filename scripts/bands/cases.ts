/** All bands, by case. */
import type { CaseBand } from './band.ts';
import { comparingCases } from './comparing-cases.ts';
import { marketCases } from './market-cases.ts';

/** Every band, in the order of the cases. */
export const caseBands: readonly CaseBand[] = [...marketCases, ...comparingCases];
