/** All bands, by case. */
import type { CaseBand } from './band.ts';
import { comparingCases } from './comparing-cases.ts';
import { insuranceCase } from './insurance-case.ts';
import { marketCases } from './market-cases.ts';
import { modeBands } from './mode-bands.ts';

/** Every band, in the order of the cases. */
export const caseBands: readonly CaseBand[] = [
  ...insuranceCase,
  ...marketCases,
  ...comparingCases,
  ...modeBands,
];
