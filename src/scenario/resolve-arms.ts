/** Arms that a scenario lists: interventions that it plans, or that it takes from the catalogue as they stand. */
import { compareCodeUnits } from '../kernel/text.ts';
import { type ArmFault, armFrom, BASELINE, lateOf, plannedNamed, rivalOf } from './arms.ts';
import { refuseTwins } from './resolve-governments.ts';
import { whyUnknown } from './resolve-interventions.ts';
import { type Resolving, refuse, refuseBeyondRun } from './resolving.ts';
import type { Arm, PlannedIntervention, Scenario } from './scenario.ts';
import type { ArmGiven } from './schema.ts';

/** What the rest of the scenario says about arms. */
export interface ArmSurroundings extends Pick<Scenario, 'months' | 'levers'> {
  readonly planned: readonly PlannedIntervention[];
  /** Slugs of the interventions that the scenario states, the refused ones included. */
  readonly stated: readonly string[];
}

/** The arms in the order written, and the interventions of the scenario with those that arms take from the catalogue. */
export function resolveArms(
  resolving: Resolving,
  given: readonly ArmGiven[],
  around: ArmSurroundings,
): Pick<Scenario, 'arms' | 'interventions'> {
  const paths = given.map(({ slug }, index) => ({ slug, path: ['arms', index] }));
  refuseTwins(resolving, paths, 'arm');
  given.forEach(({ slug }, index) => {
    if (slug !== BASELINE) return;
    const rule = 'this is how comparisons call the scenario without an intervention';
    refuse(resolving, ['arms', index, 'slug'], { message: `is "${BASELINE}"`, rule });
  });
  const interventions = new Map(around.planned.map((one) => [one.lever.slug, one]));
  const arms = given.map((arm, index): Arm => {
    const members = membersOf(resolving, arm, index, around);
    for (const member of members) interventions.set(member.lever.slug, member);
    return armFrom(arm, members, { levers: around.levers, names: resolving.names });
  });
  const sorted = [...interventions.values()].sort((a, b) => compareCodeUnits(a.lever.slug, b.lever.slug));
  return { arms, interventions: sorted };
}

/** The interventions of an arm; unknown, repeated and rival ones are refused. */
function membersOf(
  resolving: Resolving,
  { interventions }: ArmGiven,
  index: number,
  around: ArmSurroundings,
): PlannedIntervention[] {
  const at = ['arms', index, 'interventions'];
  const known = around.planned.map(({ lever }) => lever.slug);
  const members = interventions.flatMap((slug, position) => {
    const path = [...at, position];
    const member = plannedNamed(slug, around.planned);
    // one that was refused where it is stated is not refused again
    if (member === undefined && !around.stated.includes(slug))
      refuse(resolving, path, { message: `is "${slug}"`, ...whyUnknown(slug, known) });
    const isRepeated = interventions.indexOf(slug) < position;
    if (isRepeated) refuse(resolving, path, { message: `is "${slug}"`, rule: 'an arm takes it once' });
    return member === undefined || isRepeated ? [] : [member];
  });
  const textOf = ({ intervention, message }: ArmFault) => `is "${intervention}", which ${message}`;
  const pathOf = ({ intervention }: ArmFault) => [...at, interventions.indexOf(intervention)];
  const late = lateOf(
    members.map(({ lever }) => lever),
    around.months,
  );
  if (late !== undefined) {
    const consequence = `the run ends with month ${around.months}, and it changes nothing in this arm`;
    refuseBeyondRun(resolving, pathOf(late), { message: textOf(late), rule: late.rule, consequence });
  }
  const rival = rivalOf(members, around.levers);
  if (rival !== undefined) refuse(resolving, pathOf(rival), { message: textOf(rival), rule: rival.rule });
  return members;
}
