/**
 * Replications of scenarios that differ in levers alone: what they share is run once. With the same random numbers they are
 * one world until the first lever begins that only some of them have; there they part, one after the other from the same state.
 *
 *     shared levers  ──────┬─────────┬──────────> baseline
 *                          │         └──────────> arm with a lever from month 25 on
 *                          └────────────────────> arm with a lever from month 13 on
 */
import { observe } from '../model/indicators/observe.ts';
import { changeLevers, rememberRun } from '../model/parting.ts';
import { rememberWords } from '../model/residents/draws.ts';
import { runBetween } from '../model/simulate.ts';
import { beginOf } from '../scenario/arms.ts';
import { placeOf, type Scenario } from '../scenario/scenario.ts';
import { attempt, type Outcome } from './outcome.ts';
import { type Keep, type Run, resultOf, startOf } from './replicate.ts';

/** True if scenarios are the same in everything that a run reads but their levers. */
export function differInLevers(one: Scenario, other: Scenario): boolean {
  return (
    one.governments === other.governments &&
    one.constants === other.constants &&
    one.window === other.window &&
    one.months === other.months &&
    one.seed === other.seed
  );
}

/**
 * Runs a replication of each scenario, with the results that each has alone.
 *
 * @param scenarios - differ in levers alone; levers that they share are the same objects
 * @param keep - without questionnaires
 */
export function simulateTogether(
  scenarios: readonly Scenario[],
  replication: number,
  keep: Exclude<Keep, 'all'>,
): Outcome[] {
  const shared = scenarios[0].levers.filter((lever) =>
    scenarios.every(({ levers }) => levers.includes(lever)),
  );
  const trunk = trunkOf(startOf({ ...scenarios[0], levers: shared }, replication));
  const outcomes = new Array<Outcome>(scenarios.length);
  for (const { scenario, index, departure } of byDeparture(scenarios, shared)) {
    outcomes[index] = attempt(replication, () => {
      const run = trunk.at(departure);
      changeLevers(run.world, placeOf(scenario));
      runOn(run, departure, scenario.months);
      return resultOf(run, scenario, { replication, keep });
    });
  }
  return outcomes;
}

/** Scenarios with the months from which on each has a lever that others have not, the earliest first; their end for none. */
function byDeparture(scenarios: readonly Scenario[], shared: Scenario['levers']) {
  return scenarios
    .map((scenario, index) => {
      const own = scenario.levers.filter((lever) => !shared.includes(lever));
      return { scenario, index, departure: Math.min(scenario.months, ...own.map(beginOf)) };
    })
    .sort((a, b) => a.departure - b.departure);
}

/** What runs share. */
interface Trunk {
  /**
   * The run before a month, as if nothing had been run after it.
   * @param month - not before the one asked for last
   * @throws QuasimarketError ('state') when an invariant stopped the trunk before it
   */
  readonly at: (month: number) => Run;
}

function trunkOf(run: Run): Trunk {
  rememberWords(run.world.run);
  let reached = 0;
  let kept = rememberRun(run, run.observer.calls);
  let fault: unknown;
  return {
    at(month) {
      if (fault !== undefined) throw fault;
      kept.restore();
      if (month === reached) return run;
      try {
        runOn(run, reached, month);
      } catch (error) {
        fault = error;
        throw error;
      }
      reached = month;
      kept = rememberRun(run, run.observer.calls);
      return run;
    },
  };
}

function runOn({ world, observer }: Run, from: number, to: number): void {
  runBetween(world, { from, to }, (now) => observe(now, observer));
}
