/**
 * Process 10: residents come to need the service, hear of it, apply, wait and are admitted, government by
 * government. The equations below fill a table of chances by community and quintile once a month; the sweeps over
 * residents (`residents/follow-needs.ts`, `residents/admit.ts`) compare keyed draws with them.
 */

import { expm1 } from '../../../kernel/arithmetic.ts';
import { thresholdOf } from '../../../kernel/random.ts';
import { sumOf } from '../../../kernel/sum.ts';
import { executionFactor, type Government } from '../../agents/government.ts';
import type { Organization } from '../../agents/organization.ts';
import { IN_HOUSE, MIDDLE_QUINTILE, QUINTILES } from '../../agents/resident.ts';
import type { Service } from '../../agents/service.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { AdmissionFlows } from '../../residents/admit.ts';
import { admit, inPathOrder, seatOf } from '../../residents/admit.ts';
import { choiceSetOf } from '../../residents/choose-organization.ts';
import { FIXED_POINT } from '../../residents/community-totals.ts';
import { serviceDraws } from '../../residents/draws.ts';
import type { NeedFlows, NeedHazards } from '../../residents/follow-needs.ts';
import { CASES, followNeeds, setApplication, setChanges } from '../../residents/follow-needs.ts';
import { valuesAt } from '../../residents/groups.ts';
import type { World } from '../../world.ts';

/**
 * Chance per month that a need starts: min(1, nu·nu10/(1 - nu)·gm), which keeps a share nu in need where gm = 1.
 *
 * @param needShare - nu, in [0, 1)
 * @param needEnd - nu10, chance per month that a need ends
 * @param factor - gm of the quintile, at least 0
 */
export function onsetChance(needShare: number, needEnd: number, factor: number): number {
  return Math.min(1, ((needShare * needEnd) / (1 - needShare)) * factor);
}

/**
 * Hazard of hearing of the service that publicity reaches: max·(1 - exp(-spending/half)).
 *
 * @param spending - CNY per resident and month, already scaled by emphasis (floor + (1 - floor)·em)
 */
export function publicityReach(spending: number, constants: Constants): number {
  return -constants.publicityMax * expm1(-spending / constants.publicityHalf);
}

/**
 * Hazard by publicity in a quintile: (1 - gs)·pub·(1 + slope·(q - 3)) + gs·min(cap, pub·(1 - slope·(q - 3))).
 * Mass media reach the better-off more, outreach through communities the poorer.
 *
 * @param reach - pub, from `publicityReach`
 * @param grassrootsShare - gs, in [0, 1]
 * @param quintile - 1 (poorest) to 5
 */
export function publicityHazard(
  reach: number,
  grassrootsShare: number,
  quintile: number,
  constants: Constants,
): number {
  const tilt = constants.reachSlope * (quintile - MIDDLE_QUINTILE);
  const outreach = Math.min(constants.outreachReachMax, reach * (1 - tilt));
  return (1 - grassrootsShare) * reach * (1 + tilt) + grassrootsShare * outreach;
}

/**
 * Word of mouth: U·(base + S) + eps·max(0, Aw - U).
 *
 * @param users - U, share of users in the community
 * @param aware - Aw, share of aware residents
 * @param satisfaction - S, mean satisfaction of those with one
 */
export function exposure(
  { users, aware, satisfaction }: CommunityView,
  wordOfMouthBase: number,
  spilloverNonUsers: number,
): number {
  return users * (wordOfMouthBase + satisfaction) + spilloverNonUsers * Math.max(0, aware - users);
}

/** Chance per month of becoming aware at a hazard: 1 - exp(-hazard). */
export function awarenessChance(hazard: number): number {
  return -expm1(-hazard);
}

/**
 * Log-odds per month that an aware resident in need applies:
 * base - applicationBurden·B·(literacyTop - literacy) + applicationTrust·(T - neutral) + applicationSatisfaction·(S - neutral).
 *
 * @param about - burden, literacy, trust and satisfaction of the community, all in [0, 1]
 */
export function applicationLogOdds(
  about: { burden: number; literacy: number; trust: number; satisfaction: number },
  constants: Constants,
): number {
  return (
    constants.applicationBase -
    constants.applicationBurden * about.burden * (constants.literacyTop - about.literacy) +
    constants.applicationTrust * (about.trust - constants.trustNeutral) +
    constants.applicationSatisfaction * (about.satisfaction - constants.satisfactionNeutral)
  );
}

/** Hazard by publicity at a place, at the publicity that is spent on its residents. */
export function publicityAt(government: Government, place: number, constants: Constants): number {
  const { emphasis, grassrootsShare, publicitySpend } = valuesAt(government, place);
  const reach = publicityReach(
    publicitySpend * executionFactor(emphasis, constants.emphasisFloor),
    constants,
  );
  return publicityHazard(reach, grassrootsShare, (place % QUINTILES) + 1, constants);
}

/** What residents see of their community at the end of the month before. */
export interface CommunityView {
  readonly users: number;
  readonly aware: number;
  readonly satisfaction: number;
}

/** Shares of a community; satisfaction is neutral where nobody has one, shares are 0 where nobody lives. */
export function viewOf({ communities }: Service, community: number, neutral: number): CommunityView {
  const residents = Math.max(1, communities.residents[community]);
  const experienced = communities.satisfactionCount[community];
  // The totals are whole numbers of 1/65536, so that a community's mean does not depend on the order of residents.
  const sum = communities.satisfactionSum[community] / FIXED_POINT;
  return {
    users: communities.users[community] / residents,
    aware: communities.aware[community] / residents,
    satisfaction: experienced === 0 ? neutral : sum / experienced,
  };
}

/**
 * Hazard by the organizations under contract: organizationPublicity times the mean over them of
 * mission/profitWeight, times clauseOutreach where a contract pays by activity or the outreach clause is in force,
 * else blockPublicity. 0 without contracts.
 */
export function organizationHazard(
  { running, government }: Pick<Service, 'running' | 'government'>,
  constants: Constants,
  contracts = inPathOrder(running),
): number {
  const active = new Set<Organization>();
  const holders = new Map<Organization, number>();
  for (const contract of contracts) {
    if (contract.basis === 'activity') active.add(contract.organization);
    holders.set(contract.organization, contract.organization.mission / contract.organization.profitWeight);
  }
  let sum = 0;
  for (const [organization, drive] of holders) {
    const pays = government.values.outreachClause || active.has(organization);
    sum += drive * (pays ? constants.clauseOutreach : constants.blockPublicity);
  }
  return holders.size === 0 ? 0 : (constants.organizationPublicity * sum) / holders.size;
}

/**
 * The table of chances of a service this month, from what was visible at the end of the month before.
 * @param contracts - those that run, `inPathOrder`
 */
export function hazardsOf(
  service: Service,
  constants: Constants,
  contracts = inPathOrder(service.running),
): NeedHazards {
  const { government, values } = service;
  const { communities } = government.residents;
  const places = communities * QUINTILES;
  const hazards = {
    needChange: new Float64Array(places * CASES),
    awareChange: new Float64Array(places * CASES),
    applyLogOdds: new Float64Array(places),
    literacySlope: new Float64Array(places),
    applyCeiling: new Float64Array(places),
    renege: thresholdOf(constants.renege),
  };
  const onset = values.needByIncome.map((factor) => onsetChance(values.needShare, values.needEnd, factor));
  const byOrganizations = organizationHazard(service, constants, contracts);
  // where no lever singles residents out, income alone decides what publicity reaches them
  const reached = government.valuesByPlace.size === 0 ? QUINTILES : places;
  const byPublicity = Float64Array.from({ length: reached }, (_, place) =>
    publicityAt(government, place, constants),
  );
  for (let community = 0; community < communities; community++) {
    const view = viewOf(service, community, constants.satisfactionNeutral);
    const heard = exposure(view, constants.wordOfMouthBase, values.spilloverNonUsers);
    for (let quintile = 0; quintile < QUINTILES; quintile++) {
      const place = community * QUINTILES + quintile;
      const { burden, organicAwareness } = valuesAt(service, place);
      const about = { burden, literacy: 0, trust: government.trust, satisfaction: view.satisfaction };
      const logOdds = applicationLogOdds(about, constants);
      setApplication(hazards, place, logOdds, constants.applicationBurden * burden);
      const told = organicAwareness + byOrganizations + byPublicity[place % reached];
      const hazard = told + values.wordOfMouth * heard;
      setChanges(hazards, place, {
        needStart: thresholdOf(onset[quintile]),
        needEnd: thresholdOf(values.needEnd),
        becomeAware: thresholdOf(awarenessChance(hazard)),
        forget: thresholdOf(values.forgetting),
      });
    }
  }
  return hazards;
}

/** Step: follows needs and admits, for every service of every government, and sets the persons served. */
export function applyAndAdmit(world: World): void {
  for (const government of world.governments) {
    for (const service of government.services) service.kind.reachResidents(world, service);
  }
}

/** Needs, awareness, applications and admission of the residents of a care service. */
export function serveCare(world: World, service: Service): void {
  const { columns, communities, government, running, values } = service;
  const { residents } = government;
  const unit = government.values.personsPerAgent;
  const { month } = world;
  const draws = serviceDraws(world.run, service, month);
  const contracts = inPathOrder(running);
  const choice = choiceSetOf(service, world.constants, contracts);
  const ended = new Uint8Array(service.released.length === 0 ? 0 : running.length);
  for (const place of service.released) ended[place] = 1;
  const hazards = hazardsOf(service, world.constants, contracts);
  const flows = followNeeds({ month, residents, columns, communities, hazards, ended, draws });
  const admitted = admit({
    month,
    residents,
    columns,
    contracts,
    places: running.length,
    personsPerAgent: unit,
    inhouseRoom: Math.floor(service.inhouseVolume / unit),
    priority: values.priority,
    choice,
    draws,
  });
  for (const contract of contracts) {
    contract.served = admitted.seats[seatOf(contract.place)] * unit;
  }
  service.inhouseServed = admitted.seats[seatOf(IN_HOUSE)] * unit;
  countFlows(service, unit, flows, admitted);
}

function countFlows(
  { communities, tally }: Service,
  unit: number,
  flows: NeedFlows,
  admitted: AdmissionFlows,
): void {
  // Need and awareness change in this process only, and nobody joins the queue after it.
  tally.needPersons = flows.inNeed * unit;
  tally.awarePersons = sumOf(communities.aware) * unit;
  tally.waitingPersons = admitted.waiting * unit;
  tally.applications += flows.applications * unit;
  tally.reneges += flows.reneges * unit;
  tally.admissions += admitted.admissions * unit;
  tally.firstAdmissions += admitted.firstAdmissions * unit;
  tally.waitMonthsSum += admitted.waitMonths * unit;
}
