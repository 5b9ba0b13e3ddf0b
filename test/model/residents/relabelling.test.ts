import { describe, expect, it } from 'vitest';
import { runKey } from '../../../src/kernel/random.ts';
import type { ResidentColumns, ServiceColumns } from '../../../src/model/agents/resident.ts';
import { applyAndAdmit, hazardsOf } from '../../../src/model/month/3-implementation/apply-and-admit.ts';
import { experienceServices } from '../../../src/model/month/3-implementation/experience-services.ts';
import { admit, inPathOrder } from '../../../src/model/residents/admit.ts';
import { countCommunities } from '../../../src/model/residents/community-totals.ts';
import { keyedDraws, type PurposeDraws } from '../../../src/model/residents/draws.ts';
import { followNeeds } from '../../../src/model/residents/follow-needs.ts';
import { handDraws, populatedWorld, runningContract } from '../../setup/residents.ts';

const COUNT = 1500;
/** Resident j of the relabelled government is resident 7j mod 1500 of the other. */
const relabel = (j: number): number => (j * 7) % COUNT;
const same = (j: number): number => j;

/** Two years of the sweeps of process 10, with every attribute and draw moved to its new label. */
function totals(label: (j: number) => number): unknown[] {
  const { world, service, government } = populatedWorld({
    agents: COUNT,
    communities: 3,
    inhouseVolume: 2400,
    service: { needShare: 0.2, priority: true },
  });
  for (const volume of [1300, 1700]) runningContract(service, `o-${volume}`, { volume });
  const residents = moved(government.residents, label);
  const columns = moved(service.columns, label);
  const record: unknown[] = [];
  for (let month = 0; month < 24; month++) {
    const draws = (purpose: number, when: number): PurposeDraws => {
      const keyed = keyedDraws(runKey('labels', 0), purpose, when);
      const pair = new Uint32Array(2);
      return handDraws((j) => {
        keyed.pair(label(j), pair);
        return [pair[0] / 2 ** 32, pair[1] / 2 ** 32];
      });
    };
    const ended = Uint8Array.from([month % 6 === 5 ? 1 : 0, 0]);
    const { communities } = service;
    const common = { month, residents, columns };
    const hazards = hazardsOf(service, world.constants);
    const flows = followNeeds({
      ...common,
      communities,
      hazards,
      ended,
      draws: { need: draws(1, month), apply: draws(2, month) },
    });
    const admitted = admit({
      ...common,
      contracts: inPathOrder(service.running),
      places: service.running.length,
      personsPerAgent: 60,
      inhouseRoom: 40 - (month % 4),
      priority: true,
      choice: null,
      draws: { queue: draws(3, 0), choose: draws(4, month) },
    });
    countCommunities(residents, columns, communities);
    record.push(flows, structuredClone(communities), admitted);
  }
  return record;
}

function moved<Columns extends ResidentColumns | ServiceColumns>(
  columns: Columns,
  label: (j: number) => number,
): Columns {
  const entries = Object.entries(columns).map(([name, column]) =>
    ArrayBuffer.isView(column)
      ? [name, (column as Uint8Array).map((_, j) => (column as Uint8Array)[label(j)])]
      : [name, column],
  );
  return Object.fromEntries(entries) as Columns;
}

describe('a government whose residents are given other labels [24]', () => {
  it('has the same needs, applications, admissions and communities', () => {
    const before = totals(same);
    expect(totals(relabel)).toEqual(before);
    expect(before[before.length - 1]).not.toMatchObject({ waiting: 0 });
  });

  it('has the same satisfaction, complaints and exits, to the last bit', () => {
    const tallies = [same, relabel].map((label) => {
      const certain = { perceptionNoise: 0, exitRate: 1, complaintRate: 1, complaintFloor: 1, escalation: 1 };
      const { world, service, government } = populatedWorld({
        agents: COUNT,
        communities: 3,
        inhouseVolume: 30_000,
        service: { needShare: 0.4, inhouseSkill: 0.3 },
        constants: certain,
      });
      runningContract(service, 'a', { volume: 9000, quality: 0.31 });
      applyAndAdmit(world);
      Object.assign(government, { residents: moved(government.residents, label) });
      service.columns = moved(service.columns, label);
      experienceServices(world);
      return { ...service.tally, ...service.communities };
    });
    expect(tallies[1]).toEqual(tallies[0]);
    expect(tallies[0].exits).toBeGreaterThan(0);
    expect(tallies[0].complaints).toBeGreaterThan(tallies[0].exits);
  });
});
