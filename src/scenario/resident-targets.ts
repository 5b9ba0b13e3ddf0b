/** Which residents a lever singles out: groups in which nobody can be are refused. */
import type { GovernmentPlace } from '../model/place.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { LeverGiven } from './schema.ts';
import type { Path } from './tree.ts';

const NOBODY = 'the lever would reach nobody';

/**
 * Refuses residents of whom none can live under the governments that are reached.
 *
 * @param at - where they are written
 */
export function checkResidentTarget(
  resolving: Resolving,
  given: NonNullable<LeverGiven['target']>['residents'],
  at: Path,
  reached: readonly GovernmentPlace[],
): void {
  // a government that does not exist is told of where it is written
  if (given === undefined || reached.length === 0) return;
  const { quintiles, communities } = given;
  if (quintiles === undefined && communities === undefined) {
    refuse(resolving, at, { message: 'is empty', rule: 'name quintiles, communities or both' });
    return;
  }
  const lists = [
    { path: [...at, 'quintiles'], numbers: quintiles, isHad: hasQuintile },
    { path: [...at, 'communities'], numbers: communities, isHad: hasCommunity },
  ];
  const faults = lists.flatMap(({ path, numbers = [null], isHad }) => {
    if (numbers.length === 0) {
      return [{ path, message: 'is empty', rule: `${NOBODY}; leave it out for all` }];
    }
    return numbers.flatMap((one, index) =>
      one === null || reached.some((government) => isHad(government, one))
        ? []
        : [{ path: [...path, index], message: `is ${one}`, rule: `${NOBODY}: none of its targets has any` }],
    );
  });
  for (const { path, ...words } of faults) refuse(resolving, path, words);
  const isSomebody = reached.some(
    (government) =>
      (quintiles ?? [null]).some((one) => one === null || hasQuintile(government, one)) &&
      (communities ?? [null]).some((one) => one === null || hasCommunity(government, one)),
  );
  if (faults.length > 0 || isSomebody) return;
  refuse(resolving, at, {
    message: 'matches nobody',
    rule: 'no target has these quintiles in these communities',
  });
}

/** Whether residents of an income quintile may be drawn for a government. */
function hasQuintile({ parameters, residents }: GovernmentPlace, quintile: number): boolean {
  return (
    parameters.agents > 0 &&
    residents.some(({ share, quintileShares }) => share * quintileShares[quintile - 1] > 0)
  );
}

/** Whether a government has residents and a community of this number. */
function hasCommunity({ parameters }: GovernmentPlace, community: number): boolean {
  return parameters.agents > 0 && community <= parameters.communities;
}
