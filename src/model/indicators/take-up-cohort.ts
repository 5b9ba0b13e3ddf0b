/** Follows the residents who could take up a service at the start of the window: an observer's own memory. */

import { AWARE, ENROLLED, NEED, stateOf } from '../agents/resident.ts';
import type { Service } from '../agents/service.ts';

/** Residents of one service who have not been enrolled yet, and how many have. */
export interface TakeUpCohort {
  /** Indexes of residents still to be enrolled: the first `waiting` entries. */
  readonly members: Int32Array;
  waiting: number;
}

/** The residents of a service who are aware, in need and not enrolled now. */
export function markCohort(service: Service): TakeUpCohort {
  const { flags } = service.columns;
  const members: number[] = [];
  for (let resident = 0; resident < flags.length; resident += 1) {
    if (couldEnrol(flags[resident])) members.push(resident);
  }
  return { members: Int32Array.from(members), waiting: members.length };
}

/** Strikes off those who are enrolled now. @returns how many residents of the cohort have ever been enrolled */
export function followCohort(cohort: TakeUpCohort, service: Service): number {
  const { flags } = service.columns;
  const { members } = cohort;
  let kept = 0;
  for (let i = 0; i < cohort.waiting; i += 1) {
    if (stateOf(flags[members[i]]) === ENROLLED) continue;
    members[kept] = members[i];
    kept += 1;
  }
  cohort.waiting = kept;
  return members.length - kept;
}

function couldEnrol(flags: number): boolean {
  return (flags & NEED) !== 0 && (flags & AWARE) !== 0 && stateOf(flags) !== ENROLLED;
}
