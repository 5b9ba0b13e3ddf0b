/** Levers, interventions and arms of a resolved scenario as blocks of a file. */
import { interventionNamed } from '../interventions/registry.ts';
import { leverFrom, noCost } from '../interventions/schedule.ts';
import type { LeverCost, LeverSchedule } from '../model/place.ts';
import { beginOf, lateOf } from './arms.ts';
import type { PlannedIntervention, Scenario } from './scenario.ts';
import { inBoth, nameBlock, stated } from './stated.ts';
import { type Block, line } from './yaml-text.ts';

type Defaults = Pick<LeverSchedule, 'lagMonths' | 'rampMonths' | 'fadeMonths' | 'cost'>;

interface LeverText {
  readonly path?: string;
  /** Intervention of the catalogue that it stands on. */
  readonly use?: string | null;
  readonly defaults?: Defaults;
}

const plain: Defaults = { lagMonths: 0, rampMonths: 0, fadeMonths: 0, cost: noCost };

/** A lever as a block. @param defaults - what it has where its file says nothing */
export function leverBlock(
  scenario: Scenario,
  lever: LeverSchedule,
  { path = `levers.${lever.slug}`, use = null, defaults = plain }: LeverText = {},
): Block {
  const months = (name: 'lagMonths' | 'rampMonths' | 'fadeMonths') =>
    stated(scenario, `${path}.${name}`, {
      value: lever[name],
      unit: 'months',
      byDefault: defaults[name],
    });
  const cost = Object.entries(lever.cost).map(([name, value]) => [
    name,
    stated(scenario, `${path}.cost.${name}`, {
      value,
      byDefault: defaults.cost[name as keyof LeverCost],
    }),
  ]);
  const { residents, ...lists } = lever.target;
  const target: [string, Block[string]][] = Object.entries(lists).flatMap(([kind, slugs]) =>
    slugs === null ? [] : [[kind, line(slugs)]],
  );
  if (residents !== undefined) {
    const { quintiles, communities } = residents;
    const group = line({ quintiles: quintiles ?? undefined, communities: communities ?? undefined });
    target.push(['residents', group]);
  }
  return {
    slug: line(lever.slug),
    ...nameBlock(scenario, path),
    ...(use === null ? {} : { use: line(use) }),
    changes: line(lever.changes.map(({ parameter, kind, value }) => ({ parameter, kind, value }))),
    strength: stated(scenario, `${path}.strength`, { value: lever.strength, byDefault: 1 }),
    start: line(lever.start + 1),
    lagMonths: months('lagMonths'),
    rampMonths: months('rampMonths'),
    ...(lever.stop === null ? {} : { stop: line(lever.stop + 1) }),
    fadeMonths: months('fadeMonths'),
    cost: Object.fromEntries(cost),
    payer: line(lever.payer),
    ...(target.length === 0 ? {} : { target: Object.fromEntries(target) }),
  };
}

/**
 * The interventions of a scenario, with what they change written out: a file that is read by a later version, with
 * another catalogue, means the same. Those that begin after a run that the command line has shortened would be refused.
 */
export function interventionBlocks(scenario: Scenario): Block {
  const inTime = scenario.interventions.filter(({ lever }) => beginOf(lever) < scenario.months);
  if (inTime.length === 0) return {};
  return { interventions: inTime.map((one) => interventionBlock(scenario, one)) };
}

function interventionBlock(scenario: Scenario, { use, lever }: PlannedIntervention): Block {
  const catalogued = use === null ? undefined : interventionNamed(use);
  return leverBlock(scenario, lever, {
    path: `interventions.${lever.slug}`,
    use,
    defaults: catalogued === undefined ? plain : leverFrom(catalogued),
  });
}

/** The arms of a scenario, without those that take something that begins after the run. */
export function armBlocks(scenario: Scenario): Block {
  const { arms, months } = scenario;
  const inTime = arms.filter(({ levers }) => lateOf(levers, months) === undefined);
  if (inTime.length === 0) return {};
  const blocks = inTime.map(({ slug, name, interventions }) => ({
    slug: line(slug),
    name: line(inBoth(scenario, name)),
    interventions: line(interventions),
  }));
  return { arms: blocks };
}
