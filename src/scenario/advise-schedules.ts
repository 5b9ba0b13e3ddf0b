/** Advice about the months in which levers and interventions act: that a run has none of them, or only its last. */
import { isSwitched, leverLevel } from '../model/levers.ts';
import type { LeverSchedule } from '../model/place.ts';
import { beginOf } from './arms.ts';
import type { Warning } from './faults.ts';
import { movables } from './movables.ts';
import type { Scenario } from './scenario.ts';

/** Warnings about the levers and the interventions that a scenario plans; those of strength 0 are told elsewhere. */
export function adviseSchedules({ levers, interventions, months }: Scenario): Warning[] {
  const planned = [
    ...levers.map((lever) => ({ list: 'levers', lever })),
    ...interventions.map(({ lever }) => ({ list: 'interventions', lever })),
  ];
  return planned.flatMap(({ list, lever }) => {
    const message = whyTooLate(lever, months);
    return message === null ? [] : [{ path: `${list}.${lever.slug}.start`, message }];
  });
}

/**
 * Why a run shows nothing of a lever that begins before its end; null where it shows something, or the lever has strength 0.
 *
 * @param months - of the run
 */
export function whyTooLate(lever: LeverSchedule, months: number): string | null {
  const begin = beginOf(lever);
  if (lever.strength === 0 || begin >= months) return null;
  const setsSwitch = lever.changes.some(
    ({ parameter }) => movables.get(parameter)?.definition.kind !== 'number',
  );
  const acts = (month: number) => leverLevel(lever, month) > 0 || (setsSwitch && isSwitched(lever, month));
  const first = Array.from({ length: months }, (_, month) => month).find(acts);
  const last = months - 1;
  if (first === last) {
    return `lets the change act in month ${months} alone, the last of the run, which shows next to nothing of it`;
  }
  if (first !== undefined) return null;
  const ramp = `begins in month ${begin + 1} and grows over ${lever.rampMonths} months`;
  const end =
    begin === last ? `the run ends with month ${months}` : `it stops in month ${(lever.stop ?? 0) + 1}`;
  return `leaves no month in which the change acts: it ${ramp}, and ${end}`;
}
