/** What a served resident perceived, felt and did about it in a month (process 12). */
import { normalQuantile } from '../../kernel/special.ts';
import { ENROLLED, IN_HOUSE, stateOf } from '../../model/agents/resident.ts';
import type { Service } from '../../model/agents/service.ts';
import { inhouseQuality } from '../../model/month/3-implementation/deliver-services.ts';
import {
  complaintChance,
  monthSatisfaction,
  perceivedQuality,
  waitFraction,
} from '../../model/month/3-implementation/experience-services.ts';
import { valuesAt } from '../../model/residents/groups.ts';
import type { World } from '../../model/world.ts';
import { uniformOf } from './resident-before.ts';
import { type Event, fact } from './trace.ts';

/** A resident and a service before process 12. */
export interface ExperienceBefore {
  readonly j: number;
  readonly flags: number;
  readonly contract: number;
  readonly waitSince: number;
  readonly tenureSince: number;
  readonly expectation: number;
}

/** Takes down what an experience starts from. */
export function experienceBefore({ columns }: Service, j: number): ExperienceBefore {
  return {
    j,
    flags: columns.flags[j],
    contract: columns.contract[j],
    waitSince: columns.waitSince[j],
    tenureSince: columns.tenureSince[j],
    expectation: columns.expectation[j],
  };
}

/** Experience, complaint and exit of a resident that was served; nothing of others. */
export function experienceEvents(world: World, service: Service, before: ExperienceBefore): Event[] {
  if (stateOf(before.flags) !== ENROLLED) return [];
  const { constants, month } = world;
  const { columns, running } = service;
  const { j, contract, expectation } = before;
  const isInhouse = contract === IN_HOUSE;
  const quality = isInhouse ? inhouseQuality(service) : (running[contract]?.quality ?? 0);
  const z = normalQuantile(uniformOf(world, service, { purpose: 'experience', j, word: 0 }));
  const perceived = perceivedQuality(quality, constants.perceptionNoise, z);
  const wait = waitFraction({ ...before, month }, constants);
  const satisfied = monthSatisfaction(perceived, expectation, wait, constants);
  const event = { month: month + 1, process: 'experienceServices', about: service.slug };
  const felt: Event = {
    ...event,
    what: `is served by ${isInhouse ? 'in-house provision' : (running[contract]?.organization.slug ?? '')}`,
    draw: null,
    terms: [
      fact('quality', quality),
      fact('perceived', perceived),
      fact('expected', expectation),
      fact('wait counted', wait),
      fact('satisfaction with the month', satisfied),
      fact('satisfaction after it', columns.satisfaction[j]),
      fact('expectation after it', columns.expectation[j]),
    ],
  };
  return [felt, ...reactions(world, service, before, satisfied).map((one) => ({ ...event, ...one }))];
}

type Reaction = Pick<Event, 'what' | 'draw' | 'terms'>;

/** What a dissatisfied resident does: complains, escalates, leaves. */
function reactions(world: World, service: Service, { j }: ExperienceBefore, satisfied: number): Reaction[] {
  const { constants } = world;
  const { government } = service;
  const told: Reaction[] = [];
  const tell = (yes: string, no: string, draw: { u: number; chance: number }): boolean => {
    const happens = draw.u < draw.chance;
    told.push({ what: happens ? yes : no, draw, terms: [] });
    return happens;
  };
  if (satisfied < constants.complaintBelow) {
    const complains = tell('complains', 'does not complain', {
      u: uniformOf(world, service, { purpose: 'experience', j, word: 1 }),
      chance: complaintChance(valuesAt(government, government.residents.place[j]), constants),
    });
    if (complains) {
      tell('takes the complaint further', 'leaves it at the complaint', {
        u: uniformOf(world, service, { purpose: 'escalate', j, word: 0 }),
        chance: constants.escalation,
      });
    }
  }
  if (satisfied < constants.exitBelow) {
    tell('leaves the service', 'stays in the service', {
      u: uniformOf(world, service, { purpose: 'leave', j, word: 0 }),
      chance: constants.exitRate,
    });
  }
  return told;
}
