/** What a resident is, and what could happen to it, before a month's needs and admissions are followed. */

import { chanceBelow, toUniform } from '../../kernel/random.ts';
import type { Service } from '../../model/agents/service.ts';
import {
  exposure,
  hazardsOf,
  organizationHazard,
  publicityAt,
  viewOf,
} from '../../model/month/3-implementation/apply-and-admit.ts';
import { communityOf } from '../../model/residents/community-totals.ts';
import { type MonthlyPurpose, serviceDraws } from '../../model/residents/draws.ts';
import { caseOf, type NeedHazards } from '../../model/residents/follow-needs.ts';
import { valuesAt } from '../../model/residents/groups.ts';
import type { World } from '../../model/world.ts';
import { type Chance, type Fact, fact } from './trace.ts';

/** A resident and a service before process 10. */
export interface ResidentBefore {
  readonly j: number;
  readonly flags: number;
  readonly contract: number;
  readonly waitSince: number;
  /** True if the contract that serves it ended. */
  readonly isReleased: boolean;
  readonly hazards: NeedHazards;
  readonly need: Chance;
  readonly awareness: Chance;
  /** Parts of the hazard of becoming aware, and what they are made of. */
  readonly awarenessTerms: readonly Fact[];
  readonly applicationTerms: readonly Fact[];
}

/** The u of one of the two words of a resident's draw this month. */
export function uniformOf(
  world: World,
  service: Service,
  draw: { readonly purpose: MonthlyPurpose; readonly j: number; readonly word: 0 | 1 },
): number {
  const words = new Uint32Array(2);
  serviceDraws(world.run, service, world.month)[draw.purpose].pair(draw.j, words);
  return toUniform(words[draw.word]);
}

/** Takes down a resident and its chances. */
export function residentBefore(world: World, service: Service, j: number): ResidentBefore {
  const { columns, government, released } = service;
  const { place } = government.residents;
  const hazards = hazardsOf(service, world.constants);
  const flags = columns.flags[j];
  const contract = columns.contract[j];
  const at = caseOf(place[j], flags);
  return {
    j,
    flags,
    contract,
    waitSince: columns.waitSince[j],
    isReleased: contract >= 0 && released.includes(contract),
    hazards,
    need: {
      u: uniformOf(world, service, { purpose: 'need', j, word: 0 }),
      chance: chanceBelow(hazards.needChange[at]),
    },
    awareness: {
      u: uniformOf(world, service, { purpose: 'need', j, word: 1 }),
      chance: chanceBelow(hazards.awareChange[at]),
    },
    awarenessTerms: awarenessTermsOf(world, service, place[j]),
    applicationTerms: applicationTermsOf(world, service, j),
  };
}

/** Hazards by which an unaware resident of a place becomes aware; their sum is the hazard of the month. */
export function awarenessTermsOf({ constants }: World, service: Service, place: number): Fact[] {
  const { government, values } = service;
  const view = viewOf(service, communityOf(place), constants.satisfactionNeutral);
  const heard = exposure(view, constants.wordOfMouthBase, values.spilloverNonUsers);
  const publicity = publicityAt(government, place, constants);
  return [
    fact('hazard: organic', valuesAt(service, place).organicAwareness, '/month'),
    fact('organizations', organizationHazard(service, constants), '/month'),
    fact('publicity', publicity, '/month'),
    fact('word of mouth', values.wordOfMouth * heard, '/month'),
  ];
}

function applicationTermsOf({ constants }: World, service: Service, j: number): Fact[] {
  const { government } = service;
  const { place, literacy } = government.residents;
  const view = viewOf(service, communityOf(place[j]), constants.satisfactionNeutral);
  return [
    fact('burden', valuesAt(service, place[j]).burden),
    fact('literacy', literacy[j]),
    fact('trust', government.trust),
    fact('satisfaction of neighbours', view.satisfaction),
  ];
}
