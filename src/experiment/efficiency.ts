/** How well governments turn money into service, against the best among all governments and years of a replication. */
import { efficiencies } from '../analysis/dea.ts';
import { radialFactor } from '../analysis/frontier.ts';
import { malmquist, type ProductivityChange } from '../analysis/malmquist.ts';
import { type ProductionUnit, roundToReport } from '../analysis/production.ts';
import type { Solver } from '../analysis/solver.ts';
import type { GovernmentYear } from '../model/indicators/government-years.ts';

/** The indicators `efficiency` and `malmquist` of one government in one fiscal year. */
export interface EfficiencyRow {
  readonly government: string;
  /** 0, 1, ... */
  readonly year: number;
  /** In (0, 1]: input-oriented CCR efficiency; null without spending or without service. */
  readonly efficiency: number | null;
  /**
   * Productivity relative to the year before, above 1 if it rose, and its parts: catchUp·frontierShift. Null in the first year,
   * where a government had a year without spending or service, and where nobody could do the same in the other year.
   */
  readonly malmquist: number | null;
  readonly catchUp: number | null;
  readonly frontierShift: number | null;
}

const UNKNOWN = { index: null, catchUp: null, frontierShift: null } as const;

/**
 * Efficiency of every government-year against all of the replication, and productivity from year to year. Inputs are
 * spending and administration, outputs adjustedService by service; a service that a government does not have counts 0.
 *
 * @param years - of one replication, each government with the same years
 * @returns one row each, in the order given
 */
export function efficiencyRows(solver: Solver, years: readonly GovernmentYear[]): EfficiencyRow[] {
  const scores = scoresOf(solver, years);
  const changes = productivityChanges(solver, years);
  return years.map((year) => {
    const { index, catchUp, frontierShift } = changes.get(year) ?? UNKNOWN;
    return {
      government: year.government,
      year: year.year,
      efficiency: scores.get(year) ?? null,
      malmquist: index,
      catchUp,
      frontierShift,
    };
  });
}

function scoresOf(solver: Solver, years: readonly GovernmentYear[]): Map<GovernmentYear, number> {
  const units = comparableUnits(years);
  if (units.size === 0) return new Map();
  const scores = efficiencies(solver, [...units.values()], { returns: 'constant', orientation: 'input' });
  return new Map([...units.keys()].map((year, k) => [year, scores[k].efficiency]));
}

/**
 * Efficiency of government-years against the best of themselves and of others, such as those of another arm.
 *
 * @param asked - whose efficiency is asked for; all of them are among the years
 * @param years - all that the frontier is drawn from
 * @returns in (0, 1], rounded to nine decimals; none of those without spending or without service
 */
export function efficienciesAmong(
  solver: Solver,
  asked: readonly GovernmentYear[],
  years: readonly GovernmentYear[],
): Map<GovernmentYear, number> {
  const units = comparableUnits(years);
  const reference = [...units.values()];
  return new Map(
    asked.flatMap((year): [GovernmentYear, number][] => {
      const unit = units.get(year);
      if (unit === undefined) return [];
      // a unit of the reference can do what it does itself, so that there is a solution
      const choice = { returns: 'constant', orientation: 'input' } as const;
      return [[year, roundToReport(radialFactor(solver, unit, reference, choice) as number)]];
    }),
  );
}

/** Changes of productivity by the later year, of the governments that can be compared in every year. */
export function productivityChanges(
  solver: Solver,
  years: readonly GovernmentYear[],
): Map<GovernmentYear, ProductivityChange> {
  const units = comparableUnits(years);
  const governments = [...new Set(years.map(({ government }) => government))];
  const panel = governments
    .map((slug) => years.filter(({ government }) => government === slug))
    .filter((own) => own.every((year) => units.has(year)));
  const count = panel.length === 0 ? 0 : panel[0].length;
  if (count < 2) return new Map();
  const periods = Array.from({ length: count }, (_, t) =>
    panel.map((own) => units.get(own[t]) as ProductionUnit),
  );
  const changes = malmquist(solver, periods);
  return new Map(panel.flatMap((own, k) => own.slice(1).map((year, t) => [year, changes[t][k]] as const)));
}

/** Government-years with spending and service as units, in order; a service that one does not have counts 0. */
function comparableUnits(years: readonly GovernmentYear[]): Map<GovernmentYear, ProductionUnit> {
  const services = [...new Set(years.flatMap(({ adjustedService }) => Object.keys(adjustedService)))];
  const units = years.map((year) => [year, unitOf(year, services)] as const);
  return new Map(units.filter(([, unit]) => isComparable(unit)));
}

function unitOf({ spending, administration, adjustedService }: GovernmentYear, services: readonly string[]) {
  return {
    inputs: [spending, administration],
    outputs: services.map((service) => adjustedService[service] ?? 0),
  };
}

function isComparable({ inputs, outputs }: ProductionUnit): boolean {
  return inputs.some((amount) => amount > 0) && outputs.some((amount) => amount > 0);
}
