/** Signing a contract, after an award or for a renewal: what both write. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { type Contract, commitmentOf } from '../agents/contract.ts';
import type { World } from '../world.ts';
import { type Agreement, draftContract } from './draft-contract.ts';
import { outlookOf, plannedCostAt } from './outlook.ts';

/**
 * Signs a contract and writes it down with everyone concerned: the world, the organization, the holders of the
 * service, what the government has committed, and the tally of prices.
 */
export function signContract(world: World, agreement: Agreement): Contract {
  const contract = draftContract(world, agreement);
  const { organization, service, government } = contract;
  insertByPath(world.contracts, contract);
  insertByPath(organization.contracts, contract);
  world.signed.push(contract);
  organization.yearsTogether.set(service.id, (organization.yearsTogether.get(service.id) ?? 0) + 1);
  const lastMonth = Math.max(contract.end - 1, organization.lastHeld.get(service.id) ?? 0);
  organization.lastHeld.set(service.id, lastMonth);
  service.holders.set(organization, lastMonth);
  const monthsPlanned = Math.min(contract.end - contract.start, MONTHS_PER_YEAR);
  // the money of lots of an earlier plan was set aside then
  if (renewsOrIsPlanned(agreement)) {
    government.committed += commitmentOf(contract) * monthsPlanned;
  }
  const { unitCost } = service.values;
  const tolerated = contract.plannedCost + world.constants.excessAllowance * unitCost;
  service.tally.priceVolumeSum += contract.price * contract.volume;
  service.tally.costVolumeSum += unitCost * contract.volume;
  service.tally.excessSum += Math.max(0, contract.price - tolerated) * contract.volume;
  return contract;
}

function renewsOrIsPlanned({ lot, renewedFrom }: Agreement): boolean {
  return renewedFrom !== null || lot.plannedAt === lot.service.government.plannedAt;
}

/**
 * Renews a contract from its end, without a call: same price, promise and cost factor, efforts and completeness of the
 * new months.
 * @param volume - persons, at most the old volume
 */
export function renewContract(world: World, contract: Contract, volume: number): Contract {
  const { lot, service, mode, organization, end } = contract;
  return signContract(world, {
    lot,
    mode,
    organization,
    price: contract.price,
    reserve: contract.reserve,
    plannedCost: plannedCostAt(outlookOf(world, service, mode), organization, contract),
    bids: 0,
    volume,
    start: end,
    end: end + lot.months,
    promise: contract.promise,
    callCostFactor: contract.callCostFactor,
    community: contract.community,
    support: contract.support,
    flawed: contract.flawed,
    captured: contract.captured,
    renewedFrom: contract,
  });
}

/** Keeps a list of contracts in the code-unit order of their paths. */
function insertByPath(contracts: Contract[], contract: Contract): void {
  let low = 0;
  let high = contracts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (contracts[middle].path < contract.path) low = middle + 1;
    else high = middle;
  }
  contracts.splice(low, 0, contract);
}
