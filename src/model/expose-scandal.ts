/** A scandal: what an audit has brought to light, whether before a contract is signed or while it runs. */
import { monthOfYear } from '../kernel/clock.ts';
import type { Organization } from './agents/organization.ts';
import type { Service } from './agents/service.ts';
import type { World } from './world.ts';

/** The organization may not bid for `blacklistMonths`, and residents of the government hear of it. */
export function exposeScandal(
  world: World,
  about: { readonly organization: Organization; readonly service: Service },
): void {
  const { organization, service } = about;
  organization.blacklistedUntil = world.month + 1 + world.constants.blacklistMonths;
  service.government.scandals[monthOfYear(world.month)] += 1;
  service.tally.scandals += 1;
}
