/** Advice about interventions that a scenario plans: that they cannot change anything. */
import type { Place } from '../model/place.ts';
import { idleText } from './advise-change.ts';
import { movedPlace } from './advise-levers.ts';
import type { Warning } from './faults.ts';
import { whyIdle } from './idle-change.ts';
import { type PlannedIntervention, placeOf, type Scenario } from './scenario.ts';

/**
 * Warnings about planned interventions all of whose changes are without effect, or that have no strength; not about those
 * that arms take from the catalogue as they stand.
 */
export function adviseInterventions(scenario: Scenario): Warning[] {
  const place = placeOf(scenario);
  const stated = scenario.interventions.filter((planned) => isStated(planned, scenario));
  return stated.flatMap((planned): Warning[] => {
    const { slug, strength } = planned.lever;
    const path = `interventions.${slug}`;
    if (strength === 0) return [{ path, message: 'has strength 0 and changes nothing' }];
    const why = whyAllIdle(place, planned);
    if (why === null) return [];
    const at = planned.use === null ? `${path}.changes[0].value` : path;
    const isPaid = Object.values(planned.lever.cost).some((amount) => amount > 0);
    return [{ path: at, message: `cannot change anything${isPaid ? ' but what it costs' : ''}: ${why}` }];
  });
}

function isStated({ use, lever: { slug } }: PlannedIntervention, { provenance }: Scenario): boolean {
  return use !== slug || Object.keys(provenance).some((path) => path.startsWith(`interventions.${slug}.`));
}

function whyAllIdle(place: Place, { lever }: PlannedIntervention): string | null {
  const after = movedPlace(place, lever);
  const reasons = lever.changes.map(({ parameter }, index) => {
    const idle = whyIdle({ place, after }, { lever, index });
    return idle === null ? null : idleText(idle, parameter);
  });
  return reasons.includes(null) ? null : [...new Set(reasons)].join('; ');
}
