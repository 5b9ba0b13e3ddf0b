/** All arms at points of the plausible space. */

import { sha256Hex } from '../../kernel/sha256.ts';
import { utf8 } from '../../kernel/text.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Panel } from '../replicate.ts';
import { type ComparedArm, worldKey } from './arm.ts';
import { aligned, collect, type World } from './collect.ts';
import { type ComparisonFailure, type ComparisonOrder, failureOf, numbersFrom } from './order.ts';
import type { PointValues } from './robustness.ts';
import { type Draw, drawsOf, scenarioAt, type Uncertain, uncertainNumbers } from './uncertain.ts';

/** What the plausible space shows. */
export interface Plausible {
  readonly uncertain: readonly Uncertain[];
  /** By point, a number for each of the uncertain ones. */
  readonly draws: readonly Draw[];
  readonly points: readonly PointValues[];
  readonly failures: readonly ComparisonFailure[];
  readonly computed: number;
}

/** All arms at every point of the plausible space, paired inside each point. */
export async function explorePlausible(order: ComparisonOrder, panel: Panel): Promise<Plausible> {
  const { arms, uncertainty } = order;
  if (uncertainty === null) return { uncertain: [], draws: [], points: [], failures: [], computed: 0 };
  const uncertain = uncertainNumbers(arms[0].scenario);
  const draws = drawsOf(uncertain, uncertainty.points, arms[0].scenario.seed);
  const keys = arms.map(({ scenario }) => worldKey(scenario));
  const worlds = draws.flatMap((point) => {
    const scenarios = atPoint(arms, uncertain, point);
    return scenarios.map(
      (scenario, arm): World => ({ scenario, key: pointKey(keys[arm], uncertain, point) }),
    );
  });
  const replications = numbersFrom(0, uncertainty.replications);
  const collected = await collect({
    ...order,
    worlds,
    replications,
    keep: 'window',
  });
  const valuesAt = (point: number, arm: number) => {
    const { scenario } = arms[arm];
    return aligned(collected.values[point * arms.length + arm], scenario, panel);
  };
  return {
    uncertain,
    draws,
    points: draws.map((_, point) => ({
      baseline: valuesAt(point, 0),
      arms: arms.slice(1).map((_arm, i) => valuesAt(point, i + 1)),
    })),
    failures: collected.failures.map((failure) => {
      const point = Math.floor(failure.world / arms.length);
      return failureOf(arms, { ...failure, world: failure.world % arms.length }, point);
    }),
    computed: collected.computed,
  };
}

/** Scenarios of the arms at a point. Arms of one file share everything but levers, so that what they share is run once. */
function atPoint(arms: readonly ComparedArm[], uncertain: readonly Uncertain[], point: Draw): Scenario[] {
  const drawn = new Map<Scenario['governments'], Scenario>();
  return arms.map(({ scenario }) => {
    const known = drawn.get(scenario.governments) ?? scenarioAt(scenario, uncertain, point);
    drawn.set(scenario.governments, known);
    return { ...scenario, constants: known.constants, governments: known.governments };
  });
}

function pointKey(world: string, uncertain: readonly Uncertain[], point: Draw): string {
  const drawn = uncertain.map(({ scope, name }, d) => [scope, name, point[d]]);
  return sha256Hex(utf8(`${world}\n${JSON.stringify(drawn)}`));
}
