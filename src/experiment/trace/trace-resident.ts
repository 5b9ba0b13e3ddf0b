/** The story of a resident: need, awareness, application, waiting, service and satisfaction of every service. */
import type { Government } from '../../model/agents/government.ts';
import { AWARE, ENROLLED, NEED, NONE, QUINTILES, stateOf, WAITING } from '../../model/agents/resident.ts';
import type { Service } from '../../model/agents/service.ts';
import type { World } from '../../model/world.ts';
import { type InsuredBefore, incidentEvents, insuredAwareness, insuredBefore } from './insured-events.ts';
import { type ResidentBefore, residentBefore } from './resident-before.ts';
import { admissionEvents, needEvents } from './resident-events.ts';
import { type ExperienceBefore, experienceBefore, experienceEvents } from './resident-experience.ts';
import type { Tracer } from './run-traced.ts';
import { type Event, type Fact, fact } from './trace.ts';

/** A tracer of one resident, and what it has seen. */
export interface ResidentTracer extends Tracer {
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
}

/** Follows a resident. @param slug - of its government; @param j - index in the table of its residents, from 0 */
export function residentTracer(slug: string, j: number): ResidentTracer {
  const facts: Fact[] = [];
  const events: Event[] = [];
  const needs = new Map<Service, ResidentBefore>();
  const experiences = new Map<Service, ExperienceBefore>();
  const insured = new Map<Service, InsuredBefore>();
  return {
    facts,
    events,
    start: (world) => {
      facts.push(...residentFacts(governmentOf(world, slug), j));
    },
    before: (world, { process }) => {
      for (const service of neededServices(world, slug)) {
        if (process === 'applyAndAdmit') needs.set(service, residentBefore(world, service, j));
        if (process === 'experienceServices') experiences.set(service, experienceBefore(service, j));
      }
      for (const service of insuredServices(world, slug)) {
        if (process === 'applyAndAdmit') needs.set(service, residentBefore(world, service, j));
        if (process === 'experienceServices') insured.set(service, insuredBefore(service, j));
      }
    },
    after: (world, { process }) => {
      for (const service of neededServices(world, slug)) {
        const before = needs.get(service);
        if (process === 'applyAndAdmit' && before !== undefined) {
          events.push(...needEvents(world, service, before), ...admissionEvents(world, service, before));
        }
        const felt = experiences.get(service);
        if (process === 'experienceServices' && felt !== undefined) {
          events.push(...experienceEvents(world, service, felt));
        }
      }
      for (const service of insuredServices(world, slug)) {
        const heard = needs.get(service);
        if (process === 'applyAndAdmit' && heard !== undefined) {
          events.push(...insuredAwareness(world, service, heard));
        }
        const before = insured.get(service);
        if (process === 'experienceServices' && before !== undefined) {
          events.push(...incidentEvents(world, service, before));
        }
      }
    },
  };
}

function governmentOf(world: World, slug: string): Government {
  return world.governments.find((government) => government.slug === slug) as Government;
}

/** Services that residents come to need one by one. */
function neededServices(world: World, slug: string): Service[] {
  return governmentOf(world, slug).services.filter(({ kind }) => kind.isNeeded);
}

/** Services that cover everyone. */
function insuredServices(world: World, slug: string): Service[] {
  return governmentOf(world, slug).services.filter(({ kind }) => !kind.isNeeded);
}

function residentFacts({ slug, residents, services, values }: Government, j: number): Fact[] {
  const place = residents.place[j];
  return [
    fact('government', slug),
    fact('community', Math.floor(place / QUINTILES) + 1),
    fact('income quintile (1 poorest)', (place % QUINTILES) + 1),
    fact('literacy', residents.literacy[j]),
    fact('stands for', values.personsPerAgent, 'persons'),
    ...services.map((service) => fact(`at the start, ${service.slug}:`, stateWords(service, j))),
  ];
}

const STATES: Readonly<Record<number, string>> = {
  [NONE]: '',
  [WAITING]: ', waits',
  [ENROLLED]: ', is served',
};

function stateWords({ columns }: Service, j: number): string {
  const flags = columns.flags[j];
  const need = (flags & NEED) !== 0 ? 'in need' : 'no need';
  const aware = (flags & AWARE) !== 0 ? 'aware' : 'unaware';
  return `${need}, ${aware}${STATES[stateOf(flags)]}`;
}
