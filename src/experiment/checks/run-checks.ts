/** Runs the arms that the checks of a scenario name, and judges every claim. */
import { armScenario, BASELINE, baselineScenario } from '../../scenario/arms.ts';
import { armsOfCheck } from '../../scenario/arms-of-claim.ts';
import type { Check, CheckGroup } from '../../scenario/check.ts';
import { armOf } from '../../scenario/choose-arms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { worldKey } from '../compare/arm.ts';
import { collect, noRecords } from '../compare/collect.ts';
import { numbersFrom } from '../compare/order.ts';
import type { Executor } from '../executor.ts';
import { panelOf } from '../replicate.ts';
import { judgeCheck, type Outcome } from './judge.ts';

/** An arm that checks look at. */
export interface CheckedArm {
  readonly slug: string;
  readonly scenario: Scenario;
}

/** A check with what became of it. */
export interface JudgedCheck extends Check {
  readonly outcome: Outcome;
}

/** A group of checks with what became of them. */
export interface JudgedGroup extends Omit<CheckGroup, 'checks'> {
  readonly checks: readonly JudgedCheck[];
}

/** What is to be run, and where. */
export interface CheckOrder {
  readonly scenario: Scenario;
  readonly executor: Executor;
  readonly signal: AbortSignal;
  readonly onReplications: (count: number) => void;
}

/** All checks of a scenario, judged. */
export interface CheckResult {
  readonly groups: readonly JudgedGroup[];
  /** Replications that an invariant has stopped. */
  readonly failures: readonly {
    readonly arm: string;
    readonly replication: number;
    readonly reason: string;
  }[];
}

/** The arms that the checks of a scenario name, the baseline first, then in the order in which they are named. */
export function armsOfChecks(scenario: Scenario): CheckedArm[] {
  const slugs = scenario.checks.flatMap(({ checks }) => checks.flatMap(armsOfCheck));
  const others = new Set(slugs.filter((slug) => slug !== BASELINE));
  const baseline = slugs.includes(BASELINE) ? [{ slug: BASELINE, scenario: baselineScenario(scenario) }] : [];
  return [
    ...baseline,
    ...[...others].map((slug) => ({ slug, scenario: armScenario(scenario, armOf(scenario, slug)) })),
  ];
}

/**
 * Judges the checks of a scenario by all its replications.
 *
 * @throws the reason of the signal
 */
export async function runChecks(order: CheckOrder): Promise<CheckResult> {
  const { scenario } = order;
  const arms = armsOfChecks(scenario);
  const claims = scenario.checks.flatMap(({ checks }) => checks.map(({ claim }) => claim));
  const collected = await collect({
    ...order,
    worlds: arms.map((arm) => ({ scenario: arm.scenario, key: worldKey(arm.scenario) })),
    replications: numbersFrom(0, scenario.replications),
    keep: claims.some(({ kind }) => kind === 'shape') ? 'years' : 'window',
    records: noRecords,
  });
  const failures = collected.failures.map(({ world, replication, reason }) => ({
    arm: arms[world].slug,
    replication,
    reason,
  }));
  const panel = panelOf(scenario);
  const values = new Map(arms.map(({ slug }, i) => [slug, collected.values[i]]));
  // of several reasons the first stays
  const stopped = new Map([...failures].reverse().map(({ arm, reason }) => [arm, reason]));
  const groups = scenario.checks.map(({ checks, ...group }): JudgedGroup => {
    const scope = panel.scopes.findIndex(
      ({ government, service }) => government === group.government && service === group.service,
    );
    const evidence = { panel, scope, values, stopped };
    return { ...group, checks: checks.map((check) => ({ ...check, outcome: judgeCheck(check, evidence) })) };
  });
  return { groups, failures };
}
