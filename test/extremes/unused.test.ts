/** Agents with whom nobody has to do, in whole runs (numbers of MODEL 7.2 in brackets). */
import { describe, expect, it } from 'vitest';
import type { GovernmentPlace, Place } from '../../src/model/place.ts';
import { evaluatorOf, governmentOf, groupOf, placeOf } from '../setup/place.ts';
import { type MonthTrace, traceOf, without } from '../setup/trace.ts';

const place = placeOf({ months: 30, government: { personsPerAgent: 30, lotSize: 90, evaluationRate: 1 } });
const plain = traceOf(place);

function withGovernment(change: (government: GovernmentPlace) => GovernmentPlace): Place {
  return { ...place, governments: place.governments.map(change) };
}

/** True if anything at all was changed for an agent whose path matches. */
function concerns(trace: readonly MonthTrace[], who: RegExp): boolean {
  return trace.some((month) => Object.keys(month).some((path) => who.test(path)));
}

describe('nothing else moves by a byte [23]', () => {
  it('where an evaluator is added who is never assigned', () => {
    const spare = (weight: number) =>
      withGovernment((government) => ({
        ...government,
        evaluators: [...government.evaluators, evaluatorOf('a-spare-one', { weight, bias: 1 })],
      }));
    expect(traceOf(spare(0))).toEqual(plain);
    expect(traceOf(spare(1))).not.toEqual(plain);
  });

  it('where an organization of another service without capacity is added', () => {
    const idle = (capacity: number) =>
      withGovernment((government) => ({
        ...government,
        services: government.services.map((service) => ({
          ...service,
          organizations: [
            ...service.organizations,
            groupOf(`idle-${service.slug}`, 1, { capacity: { constant: capacity } }),
          ],
        })),
      }));
    const trace = traceOf(idle(0));
    expect(concerns(trace, /idle-/)).toBe(true);
    expect(without(trace, /idle-/)).toEqual(plain);
    expect(without(traceOf(idle(600)), /idle-/)).not.toEqual(plain);
  });

  it('where a government is added that has no parent, shares no calls and learns from nobody', () => {
    const beside = (benchmark: number) => {
      const values = { personsPerAgent: 30, lotSize: 90, benchmark, capability: 1 };
      const stranger = governmentOf('a-stranger', { government: values, services: ['community'] });
      const first = withGovernment((government) => ({
        ...government,
        parameters: { ...government.parameters, benchmark },
      }));
      const trace = traceOf({ ...first, governments: [stranger, ...first.governments] });
      return { trace: without(trace, /a-stranger|^ledger/), alone: without(traceOf(first), /^ledger/) };
    };
    const apart = beside(0);
    expect(apart.trace).toEqual(apart.alone);
    // what would be seen if they did learn from each other
    const together = beside(1);
    expect(together.trace).not.toEqual(together.alone);
  });
});
