/**
 * What an arm changes in how well governments turn money into service. Efficiency is against the best government-years
 * of both worlds of a replication, so that an arm in which all improve shows it and other arms do not matter; the change
 * of productivity from year to year is that of each world by itself (decision 43).
 */
import { loadSolver, type Solver } from '../../analysis/solver.ts';
import { exp, log } from '../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR, type Window } from '../../kernel/clock.ts';
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import { ALL } from '../../model/indicators/scope.ts';
import { mean } from '../../statistics/moments.ts';
import { efficienciesAmong, productivityChanges } from '../efficiency.ts';
import type { Panel } from '../replicate.ts';
import type { ComparedArm } from './arm.ts';
import type { ArmYears } from './collect.ts';
import {
  type Adjustment,
  adjustTogether,
  type Effect,
  judged,
  type RawEffect,
  statisticsOf,
} from './effect.ts';

/** Indicators of governments among each other, and their units. */
export const efficiencyUnits = { efficiency: 'index', malmquist: 'ratio' } as const;
type Name = keyof typeof efficiencyUnits;
const names = Object.keys(efficiencyUnits) as Name[];

/** What effects on efficiency are computed from. */
export interface EfficiencyComparison {
  /** Of the baseline. */
  readonly panel: Panel;
  /** The baseline first. */
  readonly arms: readonly ComparedArm[];
  /** Of each arm. */
  readonly years: readonly ArmYears[];
  readonly adjustment: Adjustment;
  /** Of each interval. */
  readonly confidence: number;
}

/**
 * Effects on efficiency and productivity of each government and of all together, by arm, government and indicator; none
 * where fewer than two governments purchase, or where no fiscal year lies in the window. Means are over the fiscal years that lie in the window, of productivity
 * geometric ones. p-values are adjusted over all arms and both indicators of a government.
 */
export async function efficiencyEffects(comparison: EfficiencyComparison): Promise<Effect[]> {
  const scopes = scopesOf(comparison.panel);
  const [baseline, ...others] = comparison.years;
  const [{ scenario }, ...arms] = comparison.arms;
  const { window } = scenario;
  const hasYears = baseline.some((years) => years?.some((year) => isIn(window, year)));
  if (scopes.length < 2 || !hasYears) return [];
  const solver = await loadSolver();
  const before = baseline.map((years) => years && worldOf(solver, years, window));
  const effects = arms.map(({ slug }, i) => {
    const pairs = others[i].map((years, replication) => {
      const own = before[replication];
      if (own === null || years === null) return [];
      return pairsOf(solver, [own, worldOf(solver, years, window)], window);
    });
    return scopes.flatMap((scope) =>
      names.map((name) => effectOf(slug, { scope, name, pairs, confidence: comparison.confidence })),
    );
  });
  for (let first = 0; first < scopes.length * names.length; first += names.length) {
    const family = effects.flatMap((own) => own.slice(first, first + names.length));
    adjustTogether(family, comparison.adjustment);
  }
  return effects.flat().map(judged);
}

/** The widest scope of each government, then that of all. */
function scopesOf({ scopes }: Panel): Panel['scopes'] {
  const slugs = [...new Set(scopes.map(({ government }) => government))];
  return slugs.map((slug) => scopes.findLast(({ government }) => government === slug)!);
}

/** The years of governments in one replication of one world, with the change of productivity since the year before. */
interface World {
  readonly years: readonly GovernmentYear[];
  readonly changes: ReadonlyMap<GovernmentYear, number | null>;
}

function worldOf(solver: Solver, years: readonly GovernmentYear[], window: Window): World {
  // the first year of the window is compared with the year before it
  const reached = { ...window, from: window.from - MONTHS_PER_YEAR };
  const changes = productivityChanges(
    solver,
    years.filter((year) => isIn(reached, year)),
  );
  return { years, changes: new Map([...changes].map(([year, { index }]) => [year, index])) };
}

function isIn({ from, to }: Window, { year }: GovernmentYear): boolean {
  return year * MONTHS_PER_YEAR >= from && (year + 1) * MONTHS_PER_YEAR <= to;
}

/** A value of one government in one year in the baseline and in an arm. */
interface Pair {
  readonly name: Name;
  readonly government: string;
  readonly values: readonly [before: number, after: number];
}

/** What both worlds define, of the years in the window. */
function pairsOf(solver: Solver, [before, after]: readonly [World, World], window: Window): readonly Pair[] {
  const all = [...before.years, ...after.years];
  const efficiency = efficienciesAmong(
    solver,
    all.filter((year) => isIn(window, year)),
    all,
  );
  return before.years.flatMap((year): Pair[] => {
    const { government } = year;
    const same = after.years.find((one) => one.government === government && one.year === year.year);
    if (same === undefined) return [];
    const defined = (name: Name, a: number | null = null, b: number | null = null): Pair[] =>
      a === null || b === null ? [] : [{ name, government, values: [a, b] }];
    return [
      ...defined('efficiency', efficiency.get(year), efficiency.get(same)),
      ...defined('malmquist', before.changes.get(year), after.changes.get(same)),
    ];
  });
}

interface EffectOrder {
  readonly scope: Panel['scopes'][number];
  readonly name: Name;
  /** Of each replication. */
  readonly pairs: readonly (readonly Pair[])[];
  readonly confidence: number;
}

function effectOf(arm: string, { scope, name, pairs, confidence }: EffectOrder): RawEffect {
  const isOwn = (pair: Pair) =>
    pair.name === name && (scope.government === ALL || pair.government === scope.government);
  const means = pairs
    .map((some) => some.filter(isOwn).map(({ values }) => values))
    .filter((some) => some.length > 0)
    .map((some) => [0, 1].map((world) => meanOf[name](some.map((values) => values[world]))));
  const statistics = statisticsOf({ a: means.map(([a]) => a), b: means.map(([, b]) => b) }, confidence);
  return { arm, ...scope, indicator: name, unit: efficiencyUnits[name], ...statistics };
}

/** Means of at least one number. */
const meanOf: Readonly<Record<Name, (values: readonly number[]) => number>> = {
  efficiency: (values) => mean(values)!,
  malmquist: (values) => exp(mean(values.map(log))!),
};
