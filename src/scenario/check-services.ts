/** What the services of a government ask of each other and of their communities. */
import { followsNeed } from '../model/parameters/service.ts';
import type { ServicePlace } from '../model/place.ts';
import { type Resolving, refuse } from './resolving.ts';
import { type Path, partAt } from './tree.ts';

/** Incidents by community: 1 for all, or a multiplier for each, which the model scales to a mean of 1. */
export function checkHazards(
  resolving: Resolving,
  government: { readonly slug: string; readonly communities: number },
  services: readonly ServicePlace[],
): void {
  for (const { slug, parameters } of services) {
    const { cellHazard } = parameters;
    const own: Path = ['governments', government.slug, 'services', slug, 'cellHazard'];
    const at = partAt(resolving.tree, own) === undefined ? ['services', slug, 'cellHazard'] : own;
    const each = `one multiplier for each of the ${government.communities} communities`;
    if (cellHazard.length === 1 && cellHazard[0] !== 1) {
      const rule = `multipliers have a mean of 1, hence [1] is the only one for all: write ${each}, or change incidentRate`;
      refuse(resolving, at, { message: `is [${cellHazard[0]}]`, rule });
    } else if (cellHazard.length !== 1 && cellHazard.length !== government.communities) {
      refuse(resolving, at, {
        message: `is a list of ${cellHazard.length}`,
        rule: `write ${each}, or [1] for all`,
      });
    } else if (cellHazard.every((factor) => factor === 0)) {
      const rule =
        'they are scaled to a mean of 1: at least one is above 0; incidentRate: 0 stands for no incidents';
      refuse(resolving, at, { message: 'is 0 in every community', rule });
    }
  }
}

/** Official priorities are all left open (equal shares) or sum to 1. */
export function checkPolicyShares(
  resolving: Resolving,
  government: string,
  services: readonly ServicePlace[],
): void {
  for (const { slug, parameters } of services) {
    if (followsNeed[parameters.kind] || parameters.policyShare === 0) continue;
    refuse(resolving, ['governments', government, 'services', slug, 'policyShare'], {
      message: `is ${parameters.policyShare}`,
      rule: 'an insured service is bought before the budget is divided; leave it out',
    });
  }
  const shares = services.map(({ parameters }) => parameters.policyShare);
  if (services.length === 0 || shares.every((share) => share === 0)) return;
  const sum = shares.reduce((total, share) => total + share, 0);
  const tolerance = 1e-9;
  if (Math.abs(sum - 1) <= tolerance) return;
  const list = services.map(({ slug, parameters }) => `${slug} ${parameters.policyShare}`).join(', ');
  const rule = `the policyShare of its services sum to 1, or all are 0 for equal shares: found ${list}`;
  refuse(resolving, ['governments', government], {
    message: 'has official priorities that do not sum to 1',
    rule,
  });
}
