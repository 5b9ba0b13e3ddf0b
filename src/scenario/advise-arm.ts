/** Advice about an arm that no file lists, but somebody asks for. */
import { adviseRivalsOfArm } from './advise-rivals.ts';
import { whyTooLate } from './advise-schedules.ts';
import { lateOf } from './arms.ts';
import type { Warning } from './faults.ts';
import type { Arm, Scenario } from './scenario.ts';

/** Warnings about an arm: what of it comes after the run, and which of its numbers count. */
export function adviseArm(scenario: Scenario, arm: Arm): Warning[] {
  const late = lateOf(arm.levers, scenario.months);
  const message = `takes "${late?.intervention}", which ${late?.message}; the run ends with month ${scenario.months}, and it changes nothing in this arm`;
  const lateness = late === undefined ? [] : [{ path: `arms.${arm.slug}`, message }];
  const planned = new Set(scenario.interventions.map(({ lever }) => lever.slug));
  const hurried = arm.levers.flatMap((lever) => {
    const why = planned.has(lever.slug) ? null : whyTooLate(lever, scenario.months);
    return why === null
      ? []
      : [{ path: `arms.${arm.slug}`, message: `takes "${lever.slug}", whose start ${why}` }];
  });
  return [...lateness, ...hurried, ...adviseRivalsOfArm(scenario, arm)];
}
