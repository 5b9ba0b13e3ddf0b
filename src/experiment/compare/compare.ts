/**
 * A comparison: every arm and the baseline under the same random numbers, and what follows from the paired differences.
 *
 *     arms × replications ─ collect ─> values over the window ─ effectsOf ─> effects, verdicts
 *            │                         └> government-years ─ efficiencyEffects ─> those on efficiency and productivity
 *            │ more replications while intervals are wide (precision.ts)   ├ costsOfEffects, interactionsOf, leadsOf
 *            └ arms × points of the plausible space (uncertain.ts)         └ robustnessOf
 *
 * Nothing here knows where replications run or where records lie: both come in as arguments.
 */

import { loadSolver } from '../../analysis/solver.ts';
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import { leverOf } from '../../scenario/arms.ts';
import { type EfficiencyRow, efficiencyRows } from '../efficiency.ts';
import { type Panel, panelOf } from '../replicate.ts';
import { type CostOfEffect, costsOfEffects } from './cost.ts';
import { type Comparison, type Effect, effectsOf } from './effect.ts';
import { type EfficiencyComparison, efficiencyEffects } from './efficiency-effects.ts';
import { type Interaction, interactionsOf } from './interaction.ts';
import { type Lead, leadsOf } from './leads.ts';
import { type ComparisonOrder, plannedPoints } from './order.ts';
import { explorePlausible, type Plausible } from './plausible.ts';
import { type Robustness, robustnessOf } from './robustness.ts';
import { type Sampled, sampleFixed, sampleUntilTight } from './sample.ts';

/** What a comparison has found. */
export interface ComparisonResult extends Sampled {
  /** Replications of all arms and points, those on record included. */
  readonly asked: number;
  readonly panel: Panel;
  readonly effects: readonly Effect[];
  readonly costs: readonly CostOfEffect[];
  readonly interactions: readonly Interaction[];
  readonly leads: readonly Lead[];
  readonly robustness: readonly Robustness[];
  readonly plausible: Plausible;
  /** Of the baseline's governments in every replication that ended, and how efficient they are. */
  readonly baselineYears: readonly (readonly GovernmentYear[])[];
  readonly baselineEfficiency: readonly (readonly EfficiencyRow[])[];
}

/**
 * Compares arms.
 *
 * @throws the reason of the signal, or what the records throw
 */
export async function compare(order: ComparisonOrder): Promise<ComparisonResult> {
  const { arms, headline, adjustment } = order;
  const panel = panelOf(arms[0].scenario);
  const sampled = await (order.precision === null
    ? sampleFixed(order, panel)
    : sampleUntilTight(order, panel));
  const [baseline] = sampled.values;
  const compared = arms.slice(1).map((arm, i) => {
    const strengths = arm.parts.map((part) => leverOf(arm.scenario.levers, part)?.strength);
    return { ...arm, strengths, values: sampled.values[i + 1] };
  });
  const input = { panel, baseline, arms: compared, headline };
  const { confidence } = sampled;
  const baselineYears = sampled.years[0].filter((years) => years !== null);
  const [plausible, effects, baselineEfficiency] = await Promise.all([
    // begun first, so that threads are not idle while effects are reckoned
    explorePlausible(order, panel),
    allEffects(
      { ...input, adjustment, confidence },
      { panel, arms, years: sampled.years, adjustment, confidence },
    ),
    efficiencyOfEach(baselineYears),
  ]);
  const slugs = compared.map(({ slug }) => slug);
  return {
    panel,
    ...sampled,
    effects,
    costs: costsOfEffects(input, effects, arms[0].scenario.seed),
    interactions: interactionsOf({ ...input, adjustment, confidence }),
    leads: leadsOf({ ...input, adjustment, confidence }, effects),
    robustness:
      order.uncertainty === null ? [] : robustnessOf({ panel, headline, slugs }, effects, plausible.points),
    plausible,
    baselineYears,
    baselineEfficiency,
    failures: [...sampled.failures, ...plausible.failures],
    asked: sampled.replications.reduce((sum, count) => sum + count, plannedPoints(order)),
    computed: sampled.computed + plausible.computed,
  };
}

async function efficiencyOfEach(replications: ComparisonResult['baselineYears']): Promise<EfficiencyRow[][]> {
  const solver = await loadSolver();
  return replications.map((years) => efficiencyRows(solver, years));
}

/** Effects on the indicators of every arm, then those on efficiency across governments. */
async function allEffects(onIndicators: Comparison, onEfficiency: EfficiencyComparison): Promise<Effect[]> {
  return [...effectsOf(onIndicators), ...(await efficiencyEffects(onEfficiency))];
}
