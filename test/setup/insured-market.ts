/** A market made by hand whose residents are insured by one policy that runs. */
import type { Contract } from '../../src/model/agents/contract.ts';
import type { ResidentColumns } from '../../src/model/agents/resident.ts';
import { countInsured, startInsured } from '../../src/model/kinds/insurance/residents.ts';
import { kindDefaults } from '../../src/model/parameters/service.ts';
import { newCommunityTotals } from '../../src/model/residents/community-totals.ts';
import { agentsByPlace } from '../../src/model/residents/groups.ts';
import { contractMarket } from './contracts.ts';
import type { MarketSketch, MarketWorld } from './market.ts';

/** Residents of two communities in turn, with quintiles and literacy that differ. */
export function mixedResidents(count: number): ResidentColumns {
  return {
    count,
    communities: 2,
    place: Uint16Array.from({ length: count }, (_, j) => j % 10),
    literacy: Float32Array.from({ length: count }, (_, j) => (j % 8) / 8),
  };
}

/** A policy at CNY 0.10 a month for 60 persons an agent, held by `o-1`. */
export function insuredMarket(
  count: number,
  sketch: MarketSketch = {},
): MarketWorld & { readonly contract: Contract } {
  const market = contractMarket({
    ...sketch,
    service: { ...kindDefaults.insurance, kind: 'insurance', ...sketch.service },
    contract: { price: 0.1, volume: 60 * count },
  });
  const { government, service, world } = market;
  const residents = mixedResidents(count);
  Object.assign(government, {
    residents,
    agentsAt: agentsByPlace(residents),
    persons: 60 * count,
  });
  const columns = startInsured({
    run: world.run,
    scope: `${government.slug}/${service.slug}`,
    residents,
    parameters: service.values,
    inhouseRoom: 0,
  });
  Object.assign(service, { columns, communities: newCommunityTotals(residents) });
  countInsured(service, service.communities, world.month);
  return market;
}
