/** An intervention on a schedule is a lever. */
import type { LeverCost, LeverSchedule } from '../model/place.ts';
import type { Intervention } from './intervention.ts';

/** A cost of nothing. */
export const noCost: LeverCost = {
  once: 0,
  oncePerHead: 0,
  yearly: 0,
  yearlyPerHead: 0,
  yearlyPerOrganization: 0,
  yearlyEnvelopeShare: 0,
};

/** Month of the decision where a scenario does not say: the first after a year without it, zero-based. */
export const DEFAULT_START = 12;

/** What a scenario may say about a catalogue intervention; absent fields are the catalogue's. */
export type ScheduleChanges = Partial<Omit<LeverSchedule, 'changes'>>;

/**
 * The lever that carries an intervention out: the catalogue's changes, cost, lag and ramp, at full strength from the
 * default start, paid by each government for all that it does, unless changed.
 */
export function leverFrom(intervention: Intervention, changes: ScheduleChanges = {}): LeverSchedule {
  const { slug, cost, lagMonths, rampMonths } = intervention;
  return {
    slug,
    changes: intervention.changes,
    strength: 1,
    start: DEFAULT_START,
    lagMonths,
    rampMonths,
    stop: null,
    fadeMonths: 0,
    cost: { ...noCost, ...cost },
    payer: 'government',
    target: { governments: null, services: null, organizations: null },
    ...changes,
  };
}
