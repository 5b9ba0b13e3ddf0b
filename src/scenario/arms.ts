/** Arms of a comparison: what they are made of, and the scenario that an arm runs. */
import { interventionNamed } from '../interventions/registry.ts';
import { leverFrom } from '../interventions/schedule.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import type { LeverSchedule } from '../model/place.ts';
import { bySlug } from './resolve-governments.ts';
import { rivalSwitches } from './rivals.ts';
import type { Arm, PlannedIntervention, Provenance, Scenario } from './scenario.ts';

/** What arms need to know of a scenario. */
export type ArmGround = Pick<Scenario, 'months' | 'levers' | 'interventions' | 'names'>;

/** The word for the scenario as it stands, beside its arms. */
export const BASELINE = 'baseline';

/** Prefix of an intervention's lever whose slug a lever of the scenario has. */
const PREFIX = 'intervention-';

/** The intervention of a slug: the one that the scenario plans, else the catalogue's as it stands. */
export function plannedNamed(
  slug: string,
  planned: readonly PlannedIntervention[],
): PlannedIntervention | undefined {
  const own = planned.find(({ lever }) => lever.slug === slug);
  const catalogued = interventionNamed(slug);
  if (own !== undefined || catalogued === undefined) return own;
  return { use: slug, lever: leverFrom(catalogued) };
}

/** The name of a planned intervention: the scenario's, else the catalogue's, else its slug. */
function nameOfPlanned({ use, lever: { slug } }: PlannedIntervention, names: Scenario['names']): string {
  const stated = names[`interventions.${slug}`];
  if (stated !== undefined) return stated;
  return (use === slug ? interventionNamed(slug)?.name : undefined) ?? slug;
}

/** An arm of some interventions; without a name it takes theirs. */
export function armFrom(
  { slug, name }: { readonly slug: string; readonly name?: string | undefined },
  planned: readonly PlannedIntervention[],
  ground: Pick<ArmGround, 'levers' | 'names'>,
): Arm {
  const sorted = [...planned].sort((a, b) => compareCodeUnits(a.lever.slug, b.lever.slug));
  const taken = new Set(ground.levers.map((lever) => lever.slug));
  return {
    slug,
    name: name ?? sorted.map((one) => nameOfPlanned(one, ground.names)).join(' + '),
    interventions: sorted.map(({ lever }) => lever.slug),
    levers: bySlug(sorted.map(({ lever }) => ({ ...lever, slug: freeSlug(lever.slug, taken) }))),
  };
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  return taken.has(slug) ? freeSlug(`${PREFIX}${slug}`, taken) : slug;
}

/** The lever of an intervention, which has another slug where the scenario has a lever of that name. */
export function leverOf(levers: readonly LeverSchedule[], intervention: string): LeverSchedule | undefined {
  return (
    levers.find(({ slug }) => slug.endsWith(`${PREFIX}${intervention}`)) ??
    levers.find(({ slug }) => slug === intervention)
  );
}

/** What keeps an intervention from being taken, or several from being taken together. */
export interface ArmFault {
  /** Slug of the intervention. */
  readonly intervention: string;
  readonly message: string;
  readonly rule: string;
}

/** The first intervention that begins after the run. */
export function lateOf(levers: readonly LeverSchedule[], months: number): ArmFault | undefined {
  const late = levers.find((lever) => beginOf(lever) >= months);
  if (late === undefined) return undefined;
  const lag = late.lagMonths > 0 ? ` after a lag of ${late.lagMonths}` : '';
  const message = `begins in month ${beginOf(late) + 1}${lag}`;
  const rule = `the run ends with month ${months}; plan it under "interventions" with an earlier start`;
  return { intervention: late.slug, message, rule };
}

/** The first month of a change, zero-based. */
export function beginOf({ start, lagMonths }: Pick<LeverSchedule, 'start' | 'lagMonths'>): number {
  return start + lagMonths;
}

/** The first of the interventions that sets a switch which another one, or a lever of the scenario, sets too. */
export function rivalOf(
  planned: readonly PlannedIntervention[],
  levers: readonly LeverSchedule[],
): ArmFault | undefined {
  const own = planned.map(({ lever }) => lever);
  const rivalry = rivalSwitches([...levers, ...own]).find(({ lever }) => own.includes(lever));
  if (rivalry === undefined) return undefined;
  const message = `sets "${rivalry.parameter}"`;
  const kind = levers.includes(rivalry.rival) ? 'lever' : 'intervention';
  const rule = `${kind} "${rivalry.rival.slug}" sets it at the same time for some of the same`;
  return { intervention: rivalry.lever.slug, message, rule };
}

/**
 * The scenario of an arm: the levers of the arm beside its own, in slug order, and no arms, interventions or checks left. It
 * shares everything else, so that both draw the same random numbers.
 */
export function armScenario(scenario: Scenario, arm: Arm): Scenario {
  const taken = new Set(scenario.levers.map((lever) => lever.slug));
  const added = arm.interventions.map((slug) => originsOf(scenario, arm, slug, freeSlug(slug, taken)));
  return {
    ...scenario,
    levers: bySlug([...scenario.levers, ...arm.levers]),
    interventions: [],
    arms: [],
    checks: [],
    names: Object.assign({}, scenario.names, ...added.map(({ name }) => name)),
    provenance: Object.assign({}, scenario.provenance, ...added.map(({ provenance }) => provenance)),
  };
}

/** The scenario as it stands, as an arm beside others. */
export function baselineScenario(scenario: Scenario): Scenario {
  return armScenario(scenario, { slug: BASELINE, name: '', interventions: [], levers: [] });
}

/** Name and origins of an intervention's lever, under the paths of a lever of the scenario. */
function originsOf(scenario: Scenario, arm: Arm, slug: string, leverSlug: string) {
  const [from, to] = [`interventions.${slug}`, `levers.${leverSlug}`];
  const lever = arm.levers.find((one) => one.slug === leverSlug);
  const values = {
    ...(lever && { lagMonths: lever.lagMonths, rampMonths: lever.rampMonths }),
    ...lever?.cost,
  };
  const origin: Provenance = { origin: 'scenario', source: '', note: `intervention ${slug}` };
  // a lever has neither lag nor ramp nor cost by default: what the catalogue gives counts as stated
  const catalogued = Object.entries(values).flatMap(([field, value]) => {
    const part = field.endsWith('Months') ? field : `cost.${field}`;
    return value === 0 ? [] : [[`${to}.${part}`, origin] as const];
  });
  const stated = Object.entries(scenario.provenance).flatMap(([path, own]) =>
    path.startsWith(`${from}.`) ? [[`${to}${path.slice(from.length)}`, own] as const] : [],
  );
  const strength = plannedNamed(slug, scenario.interventions)?.lever.strength ?? 1;
  // a strength given with the arm is not the one that the scenario cites a source for
  const changed = lever?.strength === strength ? [] : [[`${to}.strength`, origin] as const];
  const name = scenario.names[from] ?? interventionNamed(slug)?.name;
  return {
    name: name === undefined ? {} : { [to]: name },
    provenance: Object.fromEntries([...catalogued, ...stated, ...changed]),
  };
}
