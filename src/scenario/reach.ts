/** Whether a lever moves anything that a scenario has: before any run, from the values alone. */
import { leveredValue, reaches } from '../model/levers.ts';
import { tenderChance } from '../model/month/2-award/open-calls.ts';
import type { Definition } from '../model/parameters/definition.ts';
import { insuranceParameters } from '../model/parameters/service/insurance.ts';
import { followsNeed } from '../model/parameters/service.ts';
import type { GovernmentPlace, LeverChange, LeverSchedule, ServicePlace } from '../model/place.ts';
import { movables } from './movables.ts';
import type { Scenario } from './scenario.ts';

type Ground = Pick<Scenario, 'governments' | 'constants'>;

/** True if some change of the lever gives a parameter that is read in this scenario another value. */
export function movesSomething(lever: LeverSchedule, ground: Ground): boolean {
  return lever.changes.some((change) => {
    const definition = movables.get(change.parameter)?.definition;
    return definition !== undefined && isMoved(lever, { change, definition }, ground);
  });
}

interface Move {
  readonly change: LeverChange;
  readonly definition: Definition;
}

function isMoved({ target }: LeverSchedule, move: Move, ground: Ground): boolean {
  const { scope, parameter } = move.change;
  if (scope === 'constant') return differs(move, ground.constants);
  return ground.governments.some((government) => {
    // without services there is nothing to purchase, supervise or make known
    if (!reaches(target.governments, government.slug) || government.services.length === 0) return false;
    if (scope === 'government') {
      return differs(move, government.parameters) && isRead(parameter, government, ground);
    }
    return government.services.some(
      (service) =>
        reaches(target.services, service.slug) &&
        differs(move, service.parameters) &&
        (isInsured(service) || !isOfInsurance(parameter)),
    );
  });
}

function differs({ change, definition }: Move, values: object): boolean {
  const base = (values as Record<string, number | boolean | string>)[change.parameter];
  return leveredValue(definition, base, [{ change, paidLevel: 1 }]) !== base;
}

function isInsured({ parameters }: ServicePlace): boolean {
  return !followsNeed[parameters.kind];
}

function isOfInsurance(parameter: string): boolean {
  return Object.hasOwn(insuranceParameters, parameter);
}

/** Where a parameter of a government is read, for those that are not read everywhere. */
type Condition = (government: GovernmentPlace, ground: Ground) => boolean;

const whereNeeded: Condition = ({ services }) => services.some((service) => !isInsured(service));
const whereSisters: Condition = (government, ground) =>
  government.parent !== null &&
  othersOffering(government, ground, ({ parent }) => parent === government.parent);
const wherePeers: Condition = (government, { governments }) =>
  governments.some(({ slug, parent }) => slug !== government.slug && parent === government.parent);
const whereNonprofits: Condition = ({ services }) =>
  services.some(({ organizations }) => organizations.some(({ count, types }) => count * types.nonprofit > 0));
const whereTenders: Condition = ({ parameters }, { constants }) => tenderChance(parameters, constants) > 0;

const conditions: Readonly<Record<string, Condition>> = {
  surveySize: whereNeeded,
  needsWeight: whereNeeded,
  costAccounting: whereNeeded,
  participation: whereNeeded,
  eliteBias: whereNeeded,
  reserveMarkup: whereNeeded,
  lotSize: whereNeeded,
  lotSplit: whereNeeded,
  ventureShare: whereNeeded,
  complaintAuditGain: whereNeeded,
  rightsAwareness: whereNeeded,
  pooled: whereSisters,
  outsideOpen: (government, ground) => othersOffering(government, ground, () => true),
  benchmark: wherePeers,
  training: whereNonprofits,
  qualityWeight: whereTenders,
  minimumBids: whereTenders,
};

function isRead(parameter: string, government: GovernmentPlace, ground: Ground): boolean {
  return !Object.hasOwn(conditions, parameter) || conditions[parameter](government, ground);
}

/** Whether one of the other governments has organizations of a service that the government offers. */
function othersOffering(
  { slug, services }: GovernmentPlace,
  { governments }: Ground,
  isMeant: (government: GovernmentPlace) => boolean,
): boolean {
  const own = new Set(services.map((service) => service.slug));
  return governments.some(
    (other) =>
      other.slug !== slug &&
      isMeant(other) &&
      other.services.some(
        (service) => own.has(service.slug) && service.organizations.some(({ count }) => count > 0),
      ),
  );
}
