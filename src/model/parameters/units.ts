/** Units of the parameters, in the spelling that scenario quantities are converted to. */

/** A unit in words; a dimensionless one is a pure number (a share also reads per cent). */
export interface UnitDescription {
  readonly meaning: string;
  readonly dimensionless: boolean;
}

/** Every unit that a parameter carries. */
export const parameterUnits = {
  share: { meaning: 'part of a whole, 0 to 1; may be written in per cent', dimensionless: true },
  probability: { meaning: 'chance per trial that the meaning names, 0 to 1', dimensionless: true },
  index: { meaning: 'scale without natural unit, 0 (nothing) to 1 (best)', dimensionless: true },
  effort: {
    meaning: 'effort as part of the full effort that unit cost pays for, 0 to 1',
    dimensionless: true,
  },
  factor: { meaning: 'multiplier of the quantity that the meaning names', dimensionless: true },
  exponent: { meaning: 'power to which the quantity that the meaning names is raised', dimensionless: true },
  slope: { meaning: 'change of one pure number per unit of another', dimensionless: true },
  count: { meaning: 'number of things', dimensionless: true },
  agents: { meaning: 'number of simulated residents', dimensionless: true },
  hazard: { meaning: 'rate h with chance 1 - exp(-h) per opening of a call', dimensionless: true },
  'log sd': { meaning: 'standard deviation of the natural logarithm', dimensionless: true },
  'log ratio': { meaning: 'natural logarithm of a ratio', dimensionless: true },
  'log-odds': { meaning: 'natural logarithm of chance / (1 - chance)', dimensionless: true },
  months: { meaning: 'months', dimensionless: false },
  persons: { meaning: 'persons; volumes and capacities are persons served at a time', dimensionless: false },
  'persons/year': { meaning: 'persons per year', dimensionless: false },
  'person-months': { meaning: 'one person served for one month, the unit of service', dimensionless: false },
  CNY: { meaning: 'yuan at constant prices', dimensionless: false },
  'CNY/person-month': { meaning: 'yuan per person served for a month', dimensionless: false },
  'CNY/person/month': { meaning: 'yuan per resident and month', dimensionless: false },
  'CNY/person/year': { meaning: 'yuan per resident and year', dimensionless: false },
  '1/month': { meaning: 'per month', dimensionless: false },
  '1/year': { meaning: 'per year', dimensionless: false },
} as const satisfies Readonly<Record<string, UnitDescription>>;

/** The spelling of a unit. */
export type ParameterUnit = keyof typeof parameterUnits;
