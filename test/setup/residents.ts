/** Residents made by hand or drawn for a market made by hand, with contracts that run. */
import { idOf } from '../../src/kernel/random.ts';
import type { Contract } from '../../src/model/agents/contract.ts';
import type { Government } from '../../src/model/agents/government.ts';
import type { Organization } from '../../src/model/agents/organization.ts';
import type { ResidentColumns, ServiceColumns } from '../../src/model/agents/resident.ts';
import { NO_CONTRACT } from '../../src/model/agents/resident.ts';
import type { Service } from '../../src/model/agents/service.ts';
import { countCommunities, newCommunityTotals } from '../../src/model/residents/community-totals.ts';
import { drawResidents } from '../../src/model/residents/draw-residents.ts';
import { drawServiceColumns } from '../../src/model/residents/draw-service-columns.ts';
import type { PurposeDraws } from '../../src/model/residents/draws.ts';
import { agentsByPlace } from '../../src/model/residents/groups.ts';
import type { World } from '../../src/model/world.ts';
import { type MarketSketch, marketWorld } from './market.ts';

/** Uniform draws written by hand: words 0 and 1 of each resident. */
export function handDraws(uniforms: (resident: number) => readonly [number, number]): PurposeDraws {
  const wordOf = (u: number): number => Math.floor(u * 2 ** 32);
  return {
    block: (first, count, room) => {
      for (let i = 0; i < count; i++) {
        const [u0, u1] = uniforms(first + i);
        room.word0[i] = wordOf(u0);
        room.word1[i] = wordOf(u1);
      }
      return room;
    },
    pair: (resident, words) => {
      const [u0, u1] = uniforms(resident);
      words[0] = wordOf(u0);
      words[1] = wordOf(u1);
    },
  };
}

/** Residents of one community, all of the middle quintile and of literacy 1/2. */
export function alikeResidents(count: number): ResidentColumns {
  return {
    count,
    communities: 1,
    place: new Uint16Array(count).fill(2),
    literacy: new Float32Array(count).fill(0.5),
  };
}

/** Residents who know nothing and need nothing. */
export function emptyColumns(count: number): ServiceColumns {
  return {
    flags: new Uint8Array(count),
    contract: new Int16Array(count).fill(NO_CONTRACT),
    waitSince: new Int16Array(count).fill(-1),
    tenureSince: new Int16Array(count).fill(-1),
    awareSince: new Int16Array(count).fill(-1),
    paidAt: new Int16Array(0),
    expectation: new Float32Array(count).fill(0.5),
    satisfaction: new Float32Array(count).fill(Number.NaN),
    benefit: new Float32Array(count),
  };
}

/** A contract that runs, of which only what residents meet is real. */
export function runningContract(
  service: Service,
  slug: string,
  terms: Partial<Contract> & { organization?: Organization } = {},
): Contract {
  const organization =
    terms.organization ??
    ({
      slug,
      mission: 0.3,
      profitWeight: 1,
      reputation: 0.5,
      homeCommunity: 0,
      capacity: 600,
    } as Organization);
  const contract = {
    path: `contract/${service.path}/${slug}/0`,
    id: idOf(slug),
    service,
    government: service.government,
    organization,
    volume: 600,
    basis: 'block',
    quality: 0.5,
    served: 0,
    place: service.running.length,
    community: null,
    ...terms,
  } as Contract;
  service.running.push(contract);
  return contract;
}

/** What a populated market is made of. */
export interface PopulationSketch extends MarketSketch {
  readonly agents: number;
  readonly communities?: number;
  readonly inhouseVolume?: number;
}

/** A market whose government has residents, drawn by key. */
export function populatedWorld(sketch: PopulationSketch): {
  world: World;
  government: Government;
  service: Service;
} {
  const { agents, communities = 10 } = sketch;
  const market = marketWorld({ ...sketch, government: { ...sketch.government, agents, communities } });
  const { world, government, service } = market;
  const place = {
    ...government.place,
    parameters: government.values,
    residents: [{ slug: 'all', share: 1, quintileShares: [0.2, 0.2, 0.2, 0.2, 0.2], literacy: null }],
  };
  const residents = drawResidents(world.run, place, world.constants.literacyShape);
  const unit = government.values.personsPerAgent;
  Object.assign(government, {
    residents,
    agentsAt: agentsByPlace(residents),
    persons: agents * unit,
  });
  service.inhouseVolume = sketch.inhouseVolume ?? 0;
  const columns = drawServiceColumns({
    run: world.run,
    scope: `${government.slug}/${service.slug}`,
    residents,
    parameters: service.values,
    inhouseRoom: Math.floor(service.inhouseVolume / unit),
  });
  Object.assign(service, { columns, communities: newCommunityTotals(residents) });
  countCommunities(residents, columns, service.communities);
  world.month = 0;
  return market;
}
