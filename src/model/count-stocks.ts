/** Stocks of the month for the record, counted after the last process; nothing in the model reads them. */
import { isActive } from './agents/organization.ts';
import type { Service } from './agents/service.ts';
import type { World } from './world.ts';

/** Adds to the tallies what stands at the end of the month: money, states of governments, registers. */
export function countStocks(world: World): void {
  for (const government of world.governments) {
    const { tally, values } = government;
    tally.cash += government.cash;
    tally.purchasedShareState += government.purchasedShare;
    tally.legality += values.legality;
    tally.capability += values.capability;
    tally.disclosure += values.disclosure;
    tally.trust += government.trust;
    tally.costBias += government.costBias;
  }
  for (const service of world.services) countRegister(service);
}

function countRegister({ register, tally }: Service): void {
  for (const organization of register) {
    if (!isActive(organization) || organization.capacity === 0) continue;
    tally.organizations += 1;
    tally.registerCapacity += organization.capacity;
    tally.skillSum += organization.skill;
  }
}
